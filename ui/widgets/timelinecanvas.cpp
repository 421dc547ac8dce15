// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timelinecanvas.h"

#include "ui/widgets/timelineaccessible.h"
#include "ui/widgets/timelineoverlay.h"

#include <QDateTime>
#include <QFocusEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

constexpr int noticeMs = 6000;

/// The present hour: fine enough for the line, and the frame stays good for an hour.
TimePoint presentHour()
{
    const std::int64_t now = QDateTime::currentSecsSinceEpoch();
    return {now - now % 3600};
}

bool hasAnyEntry(const TimelineIndex &index, const TimeSpan &span)
{
    for (const LaneIndex &lane : index.lanes()) {
        if (lane.countOverlapping(span) > 0)
            return true;
    }
    return false;
}

} // namespace

TimelineCanvas::TimelineCanvas(const TimelineParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_state(parts.state)
    , m_fonts(parts.fonts)
    , m_navigator(parts.navigator)
    , m_cursor(parts.cursor)
    , m_frames(parts.fonts)
{
    installTimelineAccessibility();
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Timeline"));
    m_moreLabels.setSingleShot(true);
    m_moreLabels.setInterval(0);
    const auto repaint = [this] { update(); };
    m_noticeEnd.setSingleShot(true);
    m_noticeEnd.setInterval(noticeMs);
    connect(&m_noticeEnd, &QTimer::timeout, this, [this] { showNotice({}); });
    connect(&m_moreLabels, &QTimer::timeout, this, repaint);
    connect(&m_state, &ViewState::viewportChanged, this, repaint);
    connect(&m_state, &ViewState::selectionChanged, this, repaint);
    connect(&m_state, &ViewState::hoverChanged, this, repaint);
    connect(&m_state, &ViewState::colourByChanged, this, repaint);
    connect(&m_state, &ViewState::themeChanged, this, repaint);
    connect(&m_cursor, &TimelineCursor::moved, this, repaint);
    connect(&m_cursor, &TimelineCursor::ringChanged, this, repaint);
    connect(&m_state, &ViewState::indexChanged, this, [this] {
        m_hovered = {};
        update();
    });
}

TimelineCanvas::~TimelineCanvas() = default;

SceneOptions TimelineCanvas::options() const
{
    SceneOptions options;
    options.theme = m_state.theme();
    options.colourBy = m_state.colourBy();
    options.selection = m_state.selection();
    options.today = presentHour();
    const UncertainDate &asOf = m_state.history().info().asOf;
    if (!asOf.isNull() && asOf.latestEnd.isFinite())
        options.asOf = asOf.latestEnd;
    options.locale = locale();
    options.devicePixelRatio = devicePixelRatioF();
    return options;
}

Hit TimelineCanvas::hitAt(const QPointF &position) const
{
    if (m_state.index() == nullptr)
        return {};
    return hitTest(*m_state.index(), m_navigator.layout(), m_state.viewport(), m_frames.scene(), position);
}

QRectF TimelineCanvas::rectOf(int lane, EntryNumber entry) const
{
    if (m_state.index() == nullptr)
        return {};
    return entryRect(*m_state.index(), m_navigator.layout(), m_state.viewport(), lane, entry);
}

QRectF TimelineCanvas::bodyRect() const
{
    const Viewport &viewport = m_state.viewport();
    return QRectF(rect()).adjusted(viewport.headerWidthPx, viewport.rulerHeightPx, 0, 0);
}

void TimelineCanvas::setHovered(const Hit &hit)
{
    if (m_hovered == hit)
        return;
    m_hovered = hit;
    update();
}

void TimelineCanvas::setChosenSpan(const QRectF &rect)
{
    m_chosenSpan = rect;
    update();
}

void TimelineCanvas::showNotice(const QString &text)
{
    m_notice = text;
    if (text.isEmpty())
        m_noticeEnd.stop();
    else
        m_noticeEnd.start();
    update();
}

void TimelineCanvas::setPaintTimeShown(bool isShown)
{
    m_isPaintTimeShown = isShown;
    update();
}

void TimelineCanvas::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    update();
}

QString TimelineCanvas::message() const
{
    const TimelineIndexPtr &index = m_state.index();
    if (index == nullptr)
        return m_isBusy ? tr("Preparing the timeline…") : QString();
    if (index->entryCount() == 0) {
        if (m_state.history().events().empty() && m_state.history().agreements().empty())
            return tr("This history has no events or agreements yet.\nOpen another one with File ▸ Open.");
        if (!index->undated().empty())
            return tr("What meets the filter has no date to stand at.\nThe table lists it.");
        return tr("No event or agreement meets the filter.\nEdit ▸ Show everything again clears it.");
    }
    if (!hasAnyEntry(*index, m_state.viewport().span()))
        return tr("Nothing in this stretch of time.\nPress 0 to see all.");
    return {};
}

QString TimelineCanvas::undatedText() const
{
    const TimelineIndexPtr &index = m_state.index();
    const auto count = index == nullptr ? 0 : static_cast<int>(index->undated().size());
    return count == 0 ? QString() : tr("%1 without a date").arg(QLocale().toString(count));
}

void TimelineCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const FrameInput input{m_state.history(), m_state.index(), m_navigator.layout(), m_state.viewport(), options()};
    if (m_frames.paint(painter, input) == FramePainter::Completeness::LabelsLeft)
        m_moreLabels.start();
    paintOverlay(painter);
}

/// What is pointed at here, or else in another pane.
QRectF TimelineCanvas::hoverRect() const
{
    if (m_hovered.kind == HitKind::Entry || m_hovered.kind == HitKind::Fold || m_hovered.kind == HitKind::LaneMore)
        return m_hovered.rect;
    const TimelineIndexPtr &index = m_state.index();
    const auto ref = m_state.hover().isEmpty() ? std::nullopt : m_state.history().find(m_state.hover());
    if (!ref || index == nullptr || (ref->type != ItemType::Event && ref->type != ItemType::Agreement))
        return {};
    const EntryNumber entry = index->numberOf(*ref);
    return entry == noEntry ? QRectF() : rectOf(index->positionOf(entry).lane, entry);
}

void TimelineCanvas::paintOverlay(QPainter &painter) const
{
    const Theme &theme = m_state.theme();
    painter.save();
    painter.setClipRect(bodyRect());
    overlay::paintHover(painter, hoverRect(), theme);
    if (hasFocus() && m_cursor.isRingShown() && !m_cursor.isNull())
        overlay::paintFocusRing(painter, rectOf(m_cursor.lane(), m_cursor.entry()), theme);
    painter.restore();
    if (!m_chosenSpan.isNull())
        overlay::paintChosenSpan(painter, m_chosenSpan, m_state.viewport(), theme, m_fonts);
    paintMessages(painter);
    if (!m_notice.isEmpty())
        overlay::paintNotice(painter, m_notice, bodyRect(), theme, m_fonts);
    if (m_isPaintTimeShown)
        overlay::paintTimes(painter, m_frames.times(), QRectF(rect()), theme, m_fonts);
}

void TimelineCanvas::paintMessages(QPainter &painter) const
{
    const QString text = message();
    if (!text.isEmpty())
        overlay::paintMessage(painter, text, bodyRect(), m_state.theme(), font());
    const QString undated = undatedText();
    if (!undated.isEmpty()) {
        const Viewport &viewport = m_state.viewport();
        overlay::paintCorner(painter, undated, QRectF(0, 0, viewport.headerWidthPx, viewport.rulerHeightPx),
                             m_state.theme(), m_fonts);
    }
}

void TimelineCanvas::announce(QAccessibleEvent &event)
{
    if (m_announcer)
        m_announcer(&event);
    else
        QAccessible::updateAccessibility(&event);
}

void TimelineCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    emit resized(size());
}

void TimelineCanvas::focusInEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::MouseFocusReason && event->reason() != Qt::PopupFocusReason)
        m_cursor.setRingShown(true);
    QWidget::focusInEvent(event);
    update();
    announceFocus(*this);
}

void TimelineCanvas::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void TimelineCanvas::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange)
        m_frames.invalidate();
    QWidget::changeEvent(event);
    update();
}

} // namespace pactline
