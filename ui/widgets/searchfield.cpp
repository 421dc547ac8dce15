// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/widgets/icons.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

constexpr int pauseMs = 120;
constexpr int trailingGapPx = 9;

} // namespace

SearchField::SearchField(ViewState &state, const ShownEntries &shown, QWidget *parent)
    : QLineEdit(parent)
    , m_state(state)
    , m_shown(shown)
{
    setProperty("look", u"search"_s);
    setPlaceholderText(tr("Search titles, actors, minerals…"));
    setAccessibleName(tr("Search"));
    addAction(glyphIcon(Glyph::Search), QLineEdit::LeadingPosition)->setText(tr("Search"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_goesToFirst = false;
        updateMargins();
        m_pause.start();
    });
    connect(&m_pause, &QTimer::timeout, this, &SearchField::apply);
    connect(&m_state, &ViewState::filterChanged, this, &SearchField::follow);
    connect(&m_shown, &ShownEntries::changed, this, &SearchField::followEntries);
    connect(this, &QLineEdit::returnPressed, this, &SearchField::goToFirst);
}

void SearchField::setHint(const QString &hint)
{
    m_hint = hint;
    updateMargins();
}

QSize SearchField::sizeHint() const { return {300, QLineEdit::sizeHint().height()}; }

QSize SearchField::minimumSizeHint() const { return {150, QLineEdit::minimumSizeHint().height()}; }

QString SearchField::trailingText() const
{
    if (text().trimmed().isEmpty())
        return m_hint;
    if (m_shown.isCounting())
        return tr("searching…");
    const auto found = m_shown.shownCount();
    return found == 0 ? tr("nothing found") : tr("%1 found").arg(QLocale().toString(found));
}

void SearchField::updateMargins()
{
    const bool isEmpty = text().isEmpty() && width() < 220;
    const int width = isEmpty ? 0 : fontMetrics().horizontalAdvance(trailingText()) + trailingGapPx;
    setTextMargins(0, 0, width, 0);
    if (!text().trimmed().isEmpty())
        setAccessibleDescription(trailingText());
    else
        setAccessibleDescription({});
    update();
}

void SearchField::apply()
{
    m_pause.stop();
    Filter filter = m_state.filter();
    const QString words = text().simplified();
    filter.search = words.isEmpty() ? QStringList() : QStringList{words};
    m_state.setFilter(filter);
    updateMargins();
}

/// Somebody else changed the filter: show its words, unless the user is ahead of it.
void SearchField::follow()
{
    if (m_pause.isActive())
        return;
    const QString words = m_state.filter().search.join(u' ');
    if (words != text().simplified())
        setText(words);
    updateMargins();
}

void SearchField::followEntries()
{
    updateMargins();
    if (!m_shown.isCounting() && m_goesToFirst)
        goToFirst();
}

/// Once it is known which is the first.
void SearchField::goToFirst()
{
    apply();
    m_goesToFirst = m_shown.isCounting();
    if (m_goesToFirst || m_shown.shownCount() == 0)
        return;
    const ItemId id = m_shown.idAt(0);
    m_state.setSelection(id);
    m_state.reveal(id);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        apply();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (text().isEmpty() && (hasFocus() || width() < 220))
        return;
    QPainter painter(this);
    QFont small = font();
    small.setPixelSize(12);
    painter.setFont(small);
    painter.setPen(m_state.theme().textMuted);
    painter.drawText(rect().adjusted(0, 0, -trailingGapPx, 0), Qt::AlignRight | Qt::AlignVCenter, trailingText());
}

} // namespace pactline
