// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/overviewchart.h"

#include "model/time/civildate.h"
#include "ui/scene/ticks.h"
#include "ui/widgets/periodbars.h"

#include <QAccessible>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace pactline {

namespace {

constexpr int heightPx = 104;
constexpr double topPx = 10;
constexpr double axisPx = 26;
constexpr double rightPx = 14;
constexpr double titleLeftPx = 13;
constexpr double thinnestBrushPx = 4;
constexpr double handleWidthPx = 6;
constexpr double handleHeightPx = 22;
constexpr double labelGapPx = 16;
constexpr double leastYearPx = 70; ///< from one labelled year to the next

QFont smallFont(const QFont &font, int pixels, QFont::Weight weight)
{
    QFont small = font;
    small.setPixelSize(pixels);
    small.setWeight(weight);
    return small;
}

constexpr double yearSeconds = 365.2425 * secondsPerDay;

bool areYears(const std::vector<Tick> &ticks)
{
    return !ticks.empty() && static_cast<double>((ticks.front().end - ticks.front().start).seconds) > 0.9 * yearSeconds;
}

/// Years are labelled every 1, 2, 5, 10, … of them; 0 for ticks that are no years.
std::int64_t yearStep(const std::vector<Tick> &ticks, double secondsPerPx)
{
    if (!areYears(ticks))
        return 0;
    for (std::int64_t unit = 1; unit < std::numeric_limits<std::int64_t>::max() / 100; unit *= 10) {
        for (const std::int64_t step : {unit, 2 * unit, 5 * unit}) {
            if (static_cast<double>(step) * yearSeconds / secondsPerPx >= leastYearPx)
                return step;
        }
    }
    return 0;
}

void paintHandle(QPainter &painter, double x, double middle, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(x - handleWidthPx / 2, middle - handleHeightPx / 2, handleWidthPx, handleHeightPx),
                            3, 3);
}

} // namespace

OverviewChart::OverviewChart(ViewState &state, TimelineNavigator &navigator, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_navigator(navigator)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(heightPx);
    setAccessibleName(tr("Overview"));
    connect(&state, &ViewState::viewportChanged, this, &OverviewChart::followViewport);
    connect(&state, &ViewState::themeChanged, this, &OverviewChart::refreshPicture);
}

OverviewChart::~OverviewChart() = default;

QSize OverviewChart::sizeHint() const { return {600, heightPx}; }

void OverviewChart::setPeriods(const OverviewPeriods &periods)
{
    m_periods = periods;
    arrange();
    refreshPicture();
}

void OverviewChart::followViewport()
{
    update();
    if (!hasFocus() || !QAccessible::isActive())
        return;
    QAccessibleValueChangeEvent changed(this, std::round(position() * 100));
    QAccessible::updateAccessibility(&changed);
}

void OverviewChart::arrange()
{
    const double left = m_state.viewport().headerWidthPx;
    m_scale = PeriodScale(m_periods.counts.starts, left, width() - left - rightPx);
}

void OverviewChart::refreshPicture()
{
    m_picture = {};
    update();
}

QRectF OverviewChart::brushRect() const
{
    if (m_scale.isEmpty())
        return {};
    const TimeSpan seen = m_state.viewport().span();
    const double from = m_scale.xAt(seen.start);
    const double width = std::max(thinnestBrushPx, m_scale.xAt(seen.end) - from);
    return {std::min(from, m_scale.right() - width), topPx, width, height() - topPx - axisPx};
}

double OverviewChart::position() const
{
    if (m_scale.isEmpty())
        return 0;
    const TimeSpan seen = m_state.viewport().span();
    const TimePoint middle = seen.start + Duration{seen.length().seconds / 2};
    return (m_scale.xAt(middle) - m_scale.left()) / (m_scale.right() - m_scale.left());
}

void OverviewChart::setPosition(double share)
{
    if (!m_scale.isEmpty())
        centreOn(m_scale.left() + std::clamp(share, 0.0, 1.0) * (m_scale.right() - m_scale.left()));
}

void OverviewChart::centreOn(double x) { m_navigator.goTo(m_scale.timeAt(x)); }

void OverviewChart::paintEvent(QPaintEvent *)
{
    const double ratio = devicePixelRatioF();
    if (m_picture.isNull() || m_picture.devicePixelRatio() != ratio) {
        const Theme &theme = m_state.theme();
        m_picture = QPixmap((QSizeF(size()) * ratio).toSize());
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(theme.window);
        QPainter painter(&m_picture);
        if (!m_scale.isEmpty()) {
            if (m_bars == nullptr)
                m_bars = std::make_unique<PeriodBars>();
            m_bars->setCounts(m_periods.counts, trackColours(m_state.history(), theme), theme);
            m_bars->paint(painter, size(),
                          QRectF(m_scale.left(), topPx, m_scale.right() - m_scale.left(), height() - topPx - axisPx));
        }
        paintLabels(painter);
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    paintBrush(painter);
}

void OverviewChart::paintLabels(QPainter &painter) const
{
    const Theme &theme = m_state.theme();
    const double header = m_state.viewport().headerWidthPx;
    painter.fillRect(QRectF(0, 0, width(), 1), theme.border);
    painter.setFont(smallFont(font(), 11, QFont::DemiBold));
    painter.setPen(theme.textMuted);
    painter.drawText(QRectF(titleLeftPx, topPx, header - titleLeftPx - 2, height() - topPx),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     m_scale.isEmpty() ? tr("No dated events") : title());
    if (m_scale.isEmpty())
        return;
    const double floor = height() - axisPx;
    painter.fillRect(QRectF(m_scale.left(), floor, m_scale.right() - m_scale.left(), 1), theme.border);
    painter.setFont(smallFont(font(), 10, QFont::Normal));
    painter.setPen(theme.textMuted);
    const TimeSpan span = m_scale.span();
    const double secondsPerPx =
        static_cast<double>(span.length().seconds) / std::max(1.0, m_scale.right() - m_scale.left());
    const Ruler ruler = rulerFor(span, std::max(secondsPerPx, minimumSecondsPerPx), locale());
    const QFontMetricsF metrics(painter.font());
    const std::vector<Tick> &ticks = !areYears(ruler.minor) && ruler.major.size() > 2 ? ruler.major : ruler.minor;
    const std::int64_t step = yearStep(ticks, secondsPerPx);
    double free = m_scale.left();
    for (const Tick &tick : ticks) {
        const double x = m_scale.xAt(tick.start);
        const double textWidth = metrics.horizontalAdvance(tick.label);
        const bool isRound = step == 0 || civilDateAt(tick.start).year % step == 0;
        if (!isRound || tick.start < span.start || x < free || x + textWidth > m_scale.right())
            continue;
        painter.drawText(QPointF(x, floor + 7 + metrics.ascent()), tick.label);
        free = x + textWidth + labelGapPx;
    }
}

void OverviewChart::paintBrush(QPainter &painter) const
{
    const QRectF brush = brushRect();
    if (brush.isNull())
        return;
    const Theme &theme = m_state.theme();
    QColor fill = theme.accent;
    fill.setAlphaF(theme.isDark ? 0.12F : 0.08F);
    painter.fillRect(brush, fill);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, hasFocus() ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(brush.adjusted(0.5, 0.5, -0.5, -0.5));
    paintHandle(painter, brush.left(), brush.center().y(), theme.accent);
    paintHandle(painter, brush.right(), brush.center().y(), theme.accent);
}

void OverviewChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
    refreshPicture();
}

void OverviewChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange)
        refreshPicture();
}

} // namespace pactline
