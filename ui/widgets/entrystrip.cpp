// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/entrystrip.h"

#include "model/support/counted.h"
#include "model/time/civildate.h"
#include "model/time/wording.h"

#include <QAccessible>
#include <QHash>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

constexpr int heightPx = 64;
constexpr double axisPx = 18;
constexpr double columnPx = 8;
constexpr double tallestBlockPx = 7;
constexpr double yearLabelPx = 44;

double xOf(TimePoint time, std::int64_t firstYear, std::int64_t lastYear, double width)
{
    const double first = static_cast<double>(timePointFrom(CivilDate{firstYear, 1, 1}).seconds);
    const double last = static_cast<double>(timePointFrom(CivilDate{lastYear, 1, 1}).seconds);
    return (static_cast<double>(time.seconds) - first) / (last - first) * width;
}

} // namespace

EntryStrip::EntryStrip(ViewState &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(heightPx);
    setAccessibleName(tr("Small timeline"));
}

QSize EntryStrip::sizeHint() const { return {200, heightPx}; }

void EntryStrip::setEntries(const std::vector<ItemRef> &entries)
{
    m_blocks.clear();
    m_points.clear();
    m_columns.clear();
    m_undated = 0;
    m_current = 0;
    m_hovered = -1;
    const History &history = m_state.history();
    QHash<QString, int> tracks;
    for (const Track &track : history.tracks())
        tracks.insert(track.id.text, static_cast<int>(tracks.size()));
    for (const ItemRef &ref : entries) {
        const packed::EntryView view = history.entryView(ref);
        const UncertainDate date = view.bounds();
        const TimePoint time = date.earliestStart.isFinite() ? date.earliestStart : date.earliestEnd;
        if (date.isNull() || !time.isFinite()) {
            ++m_undated;
            continue;
        }
        const int track = tracks.value(view.text(view.track()), -1);
        if (entries.size() > mostBlocks)
            m_points.push_back({time, track});
        else
            m_blocks.push_back({ItemId(view.id().toString()), time, track, {}});
    }
    std::stable_sort(m_blocks.begin(), m_blocks.end(), [](const Block &a, const Block &b) { return a.time < b.time; });
    if (!m_blocks.empty()) {
        m_firstYear = civilDateAt(m_blocks.front().time).year;
        m_lastYear = civilDateAt(m_blocks.back().time).year + 1;
    } else if (!m_points.empty()) {
        const auto isBefore = [](const Point &a, const Point &b) { return a.time < b.time; };
        const auto [first, last] = std::minmax_element(m_points.begin(), m_points.end(), isBefore);
        m_firstYear = civilDateAt(first->time).year;
        m_lastYear = civilDateAt(last->time).year + 1;
    }
    arrange();
    updateDescription();
    update();
}

ItemId EntryStrip::current() const
{
    return m_blocks.empty() ? ItemId() : m_blocks[static_cast<std::size_t>(m_current)].id;
}

/// Columns of equal time; blocks get as flat as the fullest column needs.
void EntryStrip::arrange()
{
    arrangeColumns();
    if (m_blocks.empty() || width() <= 0)
        return;
    const int columns = std::max(1, static_cast<int>(width() / columnPx));
    std::vector<int> counts(static_cast<std::size_t>(columns), 0);
    const auto columnOf = [this, columns](const Block &block) {
        const double x = xOf(block.time, m_firstYear, m_lastYear, columns);
        return static_cast<std::size_t>(std::clamp(static_cast<int>(std::floor(x)), 0, columns - 1));
    };
    for (const Block &block : m_blocks)
        ++counts[columnOf(block)];
    const int fullest = *std::max_element(counts.begin(), counts.end());
    const double floor = height() - axisPx;
    const double step = std::min(tallestBlockPx + 1, (floor - 2) / fullest);
    const double columnWidth = static_cast<double>(width()) / columns;
    std::fill(counts.begin(), counts.end(), 0);
    for (Block &block : m_blocks) {
        const std::size_t column = columnOf(block);
        const int level = counts[column]++;
        block.rect = QRectF(static_cast<double>(column) * columnWidth, floor - (level + 1) * step, columnWidth - 1,
                            step - std::min(1.0, step / 4));
    }
}

void EntryStrip::arrangeColumns()
{
    m_columns.clear();
    if (m_points.empty() || width() <= 0)
        return;
    const int columns = std::max(1, static_cast<int>(width() / columnPx));
    const std::size_t tracks = m_state.history().tracks().size();
    m_columns.assign(static_cast<std::size_t>(columns), std::vector<int>(tracks + 1, 0));
    const auto first = static_cast<double>(timePointFrom(CivilDate{m_firstYear, 1, 1}).seconds);
    const auto last = static_cast<double>(timePointFrom(CivilDate{m_lastYear, 1, 1}).seconds);
    for (const Point &point : m_points) {
        const double x = (static_cast<double>(point.time.seconds) - first) / (last - first) * columns;
        const auto column = static_cast<std::size_t>(std::clamp(static_cast<int>(std::floor(x)), 0, columns - 1));
        const auto track = static_cast<std::size_t>(point.track);
        ++m_columns[column][std::min(track, tracks)]; // −1 is larger than any
    }
}

/// The fullest column is as high as there is room.
void EntryStrip::paintColumns(QPainter &painter, const std::vector<QColor> &colours) const
{
    int fullest = 0;
    for (const std::vector<int> &counts : m_columns)
        fullest = std::max(fullest, std::accumulate(counts.begin(), counts.end(), 0));
    const double floor = height() - axisPx;
    const double step = (floor - 2) / std::max(fullest, 1);
    const double columnWidth = static_cast<double>(width()) / static_cast<double>(m_columns.size());
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        double bottom = floor;
        for (std::size_t track = 0; track < m_columns[column].size(); ++track) {
            const double high = m_columns[column][track] * step;
            painter.fillRect(QRectF(static_cast<double>(column) * columnWidth, bottom - high, columnWidth - 1, high),
                             track < colours.size() ? colours[track] : m_state.theme().neutral);
            bottom -= high;
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void EntryStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_state.theme();
    const std::vector<QColor> colours = trackColours(m_state.history(), theme);
    const double floor = height() - axisPx;
    painter.fillRect(QRectF(0, floor, width(), 1), theme.border);
    QFont small = font();
    small.setPixelSize(10);
    painter.setFont(small);
    if (!m_blocks.empty() || !m_points.empty()) {
        const std::int64_t years = m_lastYear - m_firstYear;
        const auto step = static_cast<std::int64_t>(std::ceil(static_cast<double>(years) * yearLabelPx / width()));
        painter.setPen(theme.textMuted);
        for (std::int64_t year = m_firstYear; year < m_lastYear; year += std::max<std::int64_t>(step, 1)) {
            const double x = xOf(timePointFrom(CivilDate{year, 1, 1}), m_firstYear, m_lastYear, width());
            if (x + yearLabelPx * 0.6 <= width() || year == m_firstYear)
                painter.drawText(QRectF(x, floor + 3, yearLabelPx, axisPx - 3), Qt::AlignLeft | Qt::AlignTop,
                                 QString::number(year));
        }
    }
    paintColumns(painter, colours);
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        const Block &block = m_blocks[i];
        const bool isKnown = block.track >= 0 && block.track < static_cast<int>(colours.size());
        painter.fillRect(block.rect, isKnown ? colours[static_cast<std::size_t>(block.track)] : theme.neutral);
        const bool isMarked = static_cast<int>(i) == m_hovered || (hasFocus() && static_cast<int>(i) == m_current);
        if (isMarked) {
            painter.setPen(QPen(theme.text, 1.5));
            painter.drawRect(block.rect.adjusted(-1.5, -1.5, 1.5, 1.5));
        }
    }
}

void EntryStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

int EntryStrip::blockAt(const QPointF &position) const
{
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        if (m_blocks[i].rect.adjusted(-0.5, -0.5, 1, 1).contains(position))
            return static_cast<int>(i);
    }
    return -1;
}

void EntryStrip::mousePressEvent(QMouseEvent *event)
{
    const int index = event->button() == Qt::LeftButton ? blockAt(event->position()) : -1;
    if (index < 0)
        return;
    setCurrent(index);
    emit activated(current());
}

void EntryStrip::mouseMoveEvent(QMouseEvent *event)
{
    const int index = blockAt(event->position());
    if (index == m_hovered)
        return;
    m_hovered = index;
    setCursor(index < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    m_state.setHover(index < 0 ? ItemId() : m_blocks[static_cast<std::size_t>(index)].id);
    update();
}

void EntryStrip::leaveEvent(QEvent *)
{
    m_hovered = -1;
    m_state.setHover({});
    update();
}

void EntryStrip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(m_current - 1);
    case Qt::Key_Right:
        return setCurrent(m_current + 1);
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(blockCount() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!m_blocks.empty())
            emit activated(current());
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void EntryStrip::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    updateDescription();
    update();
}

bool EntryStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int index = blockAt(help->pos());
        if (index < 0)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), describe(m_blocks[static_cast<std::size_t>(index)]).toHtmlEscaped(),
                               this);
        return true;
    }
    return QWidget::event(event);
}

void EntryStrip::setCurrent(int index)
{
    if (m_blocks.empty())
        return;
    m_current = std::clamp(index, 0, blockCount() - 1);
    updateDescription();
    update();
}

QString EntryStrip::describe(const Block &block) const
{
    const std::optional<Entry> entry = m_state.history().entry(block.id);
    return !entry ? QString() : tr("%1, %2").arg(entry->title, wording::inWords(entry->date));
}

void EntryStrip::updateDescription()
{
    const int total = blockCount() + static_cast<int>(m_points.size());
    QString text = counted(total, tr("1 entry"), tr("%1 entries"));
    if (!m_points.empty())
        text = tr("%1, %2 to %3").arg(text, QString::number(m_firstYear), QString::number(m_lastYear - 1));
    if (!m_blocks.empty()) {
        text = tr("%1, %2 to %3. Now at %4")
                   .arg(text, QString::number(m_firstYear), QString::number(m_lastYear - 1),
                        describe(m_blocks[static_cast<std::size_t>(m_current)]));
    }
    if (m_undated > 0)
        text += tr("; %1 without a date").arg(QLocale().toString(m_undated));
    if (text == accessibleDescription())
        return;
    setAccessibleDescription(text);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

} // namespace pactline
