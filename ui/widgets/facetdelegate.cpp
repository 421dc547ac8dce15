// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/facetdelegate.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

constexpr int lineHeightPx = 24;
constexpr int headingHeightPx = 34;
constexpr int marginPx = 14;
constexpr int boxPx = 14;
constexpr int indentPx = 18;
constexpr int gapPx = 8;

QFont headingFont()
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(11);
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
    return font;
}

} // namespace

FacetDelegate::FacetDelegate(const ViewState &state, const FacetList &list, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_state(state)
    , m_list(list)
{}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool isHeading = m_list.row(index.row()).type == FacetRow::Type::Heading;
    return {120, isHeading ? headingHeightPx : lineHeightPx};
}

void FacetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const FacetRow &row = m_list.row(index.row());
    const Theme &theme = m_state.theme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver) && row.isEnabled;
    if (isHovered && row.type != FacetRow::Type::Heading)
        painter->fillRect(option.rect, tinted(theme.text, theme.panel, 0.05));
    if (row.type == FacetRow::Type::Heading)
        paintHeading(*painter, option.rect, row);
    else
        paintValue(*painter, option.rect, row);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(4, 1, -4, -1), 4, 4);
    }
    painter->restore();
}

void FacetDelegate::paintHeading(QPainter &painter, const QRect &rect, const FacetRow &row) const
{
    const Theme &theme = m_state.theme();
    QRect line = rect.adjusted(marginPx, 8, -marginPx, -2);
    const QString action = m_list.actionOf(row.section);
    if (!action.isEmpty()) {
        QFont font = QGuiApplication::font();
        font.setPixelSize(12);
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(theme.accent);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, action);
        line.setRight(line.right() - QFontMetrics(font).horizontalAdvance(action) - gapPx);
    }
    const QFont font = headingFont();
    painter.setFont(font);
    painter.setPen(theme.textMuted);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(row.name, Qt::ElideRight, line.width()));
}

void FacetDelegate::paintCheckBox(QPainter &painter, const QRectF &box, const FacetRow &row) const
{
    const Theme &theme = m_state.theme();
    QColor colour = theme.accent;
    if (row.track >= 0) {
        const std::vector<QColor> colours = trackColours(m_state.history(), theme);
        if (row.track < static_cast<int>(colours.size()))
            colour = colours[static_cast<std::size_t>(row.track)];
    }
    if (!row.isEnabled)
        colour = theme.textFaint;
    if (row.section == FacetSection::Views) {
        painter.setFont(QGuiApplication::font());
        painter.setPen(row.isChosen ? theme.accent : theme.textMuted);
        painter.drawText(box.adjusted(-3, -3, 3, 3), Qt::AlignCenter, row.isChosen ? u"★"_s : u"☆"_s);
        return;
    }
    if (row.section == FacetSection::Importance) {
        painter.setPen(QPen(row.isChosen ? colour : theme.textFaint, 1.2));
        painter.setBrush(theme.canvas);
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5));
        if (row.isChosen) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            painter.drawEllipse(box.adjusted(4, 4, -4, -4));
        }
        return;
    }
    painter.setPen(row.isChosen ? QPen(Qt::NoPen) : QPen(theme.textFaint, 1.2));
    painter.setBrush(row.isChosen ? colour : theme.canvas);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3.5, 3.5);
    if (row.isChosen) {
        QPainterPath tick(QPointF(box.left() + 3.4, box.top() + 7.2));
        tick.lineTo(box.left() + 6, box.top() + 9.8);
        tick.lineTo(box.left() + 10.6, box.top() + 4.4);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accentText, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(tick);
    }
}

void FacetDelegate::paintValue(QPainter &painter, const QRect &rect, const FacetRow &row) const
{
    const Theme &theme = m_state.theme();
    const QFont font = QGuiApplication::font();
    const QFontMetrics metrics(font);
    QRect line = rect.adjusted(marginPx + row.depth * indentPx, 0, -marginPx, 0);
    if (row.type == FacetRow::Type::Value)
        paintCheckBox(painter, QRectF(line.left(), rect.center().y() - boxPx / 2.0 + 0.5, boxPx, boxPx), row);
    line.setLeft(line.left() + boxPx + gapPx);
    painter.setFont(font);
    if (row.count >= 0) {
        const QString count = QLocale().toString(row.count);
        QColor ink = theme.textFaint;
        if (row.isCounting)
            ink.setAlphaF(0.4F);
        painter.setPen(ink);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, count);
        line.setRight(line.right() - metrics.horizontalAdvance(count) - gapPx);
    }
    const bool isQuiet = row.count == 0 && !row.isChosen;
    painter.setPen(row.type == FacetRow::Type::More ? theme.accent : isQuiet ? theme.textFaint : theme.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(row.name, Qt::ElideRight, line.width()));
}

} // namespace pactline
