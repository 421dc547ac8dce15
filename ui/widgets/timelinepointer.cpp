// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timelinepointer.h"

#include "ui/widgets/timelinewords.h"

#include <QApplication>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace pactline {

namespace {

constexpr qint64 velocityWindowMs = 90;
constexpr double slowestGlide = 120; ///< pixels a second; a drag that ends slower stands still
constexpr double fastestGlide = 6000;
constexpr double doubleClickFactor = 2;
constexpr int settleMs = 60;

bool isExpandable(const ViewState &state, int lane)
{
    if (state.index() == nullptr || lane < 0 || lane >= static_cast<int>(state.index()->lanes().size()))
        return false;
    const LaneIndex &laneIndex = state.index()->lanes()[static_cast<std::size_t>(lane)];
    return !laneIndex.overflow.empty() || state.expandedLanes().contains(laneIndex.key);
}

} // namespace

TimelinePointer::TimelinePointer(TimelineCanvas &canvas, HoverTip &tip)
    : QObject(&canvas)
    , m_canvas(canvas)
    , m_tip(tip)
{
    m_clock.start();
    m_settled.setSingleShot(true);
    m_settled.setInterval(settleMs);
    connect(&m_settled, &QTimer::timeout, this, &TimelinePointer::hoverAgain);
    connect(&canvas.state(), &ViewState::viewportChanged, this, [this] {
        m_tip.dismiss();
        m_canvas.setHovered({});
        m_settled.start();
    });
    connect(&canvas.state(), &ViewState::indexChanged, this, [this] {
        m_tip.dismiss();
        m_pressed = {};
        m_settled.start();
    });
    canvas.installEventFilter(this);
}

bool TimelinePointer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_canvas)
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        press(*static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::MouseMove:
        move(*static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::MouseButtonRelease:
        release(*static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::MouseButtonDblClick:
        doubleClick(*static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::Leave:
        unhover();
        return false;
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Control)
            updateCursor(event->type() == QEvent::KeyPress ? Qt::ControlModifier : Qt::NoModifier);
        return false;
    case QEvent::FocusOut:
    case QEvent::Hide:
        m_tip.dismiss();
        cancel();
        return false;
    default:
        return false;
    }
}

void TimelinePointer::press(const QMouseEvent &event)
{
    m_tip.dismiss();
    m_canvas.navigator().animation().stop();
    if (event.button() != Qt::LeftButton || m_gesture != Gesture::None)
        return;
    m_canvas.cursorPosition().setRingShown(false);
    m_pressed = m_canvas.hitAt(event.position());
    m_pressedAt = m_last = event.position();
    m_samples.clear();
    const bool isChoosing = (event.modifiers() & Qt::ControlModifier) != 0 && m_pressed.kind != HitKind::LaneHeader;
    m_gesture = isChoosing ? Gesture::Choosing : Gesture::Pressed;
}

void TimelinePointer::move(const QMouseEvent &event)
{
    const QPointF before = std::exchange(m_last, event.position());
    if (m_gesture == Gesture::None)
        return hover(event.position(), event.modifiers());
    if (m_gesture == Gesture::Choosing)
        return m_canvas.setChosenSpan(chosenRect());
    const bool isFar = (event.position() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    QPointF moved = before - event.position();
    if (m_gesture == Gesture::Pressed) {
        if (!isFar)
            return;
        m_gesture = Gesture::Panning;
        moved = m_pressedAt - event.position();
        unhover();
        m_canvas.setCursor(Qt::ClosedHandCursor);
    }
    m_samples.push_back({m_clock.elapsed(), event.position()});
    while (m_samples.size() > 2 && m_clock.elapsed() - m_samples.front().ms > velocityWindowMs)
        m_samples.pop_front();
    m_canvas.navigator().panBy(moved);
}

void TimelinePointer::release(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return;
    const Gesture gesture = std::exchange(m_gesture, Gesture::None);
    TimelineNavigator &navigator = m_canvas.navigator();
    if (gesture == Gesture::Pressed) {
        click(m_pressed);
    } else if (gesture == Gesture::Panning) {
        const QPointF speed = velocity();
        if (std::hypot(speed.x(), speed.y()) >= slowestGlide)
            navigator.animation().glide(speed, 0, maximumScroll(navigator.layout(), m_canvas.state().viewport()));
    } else if (gesture == Gesture::Choosing) {
        const QRectF rect = chosenRect();
        m_canvas.setChosenSpan({});
        const Viewport &viewport = m_canvas.state().viewport();
        if (rect.width() >= QApplication::startDragDistance())
            navigator.fit({viewport.timeAt(rect.left() - viewport.headerWidthPx),
                           viewport.timeAt(rect.right() - viewport.headerWidthPx)},
                          0);
        else
            click(m_pressed);
    }
    hover(event.position(), event.modifiers());
}

/// The first press of the double click has already done what a single one does.
void TimelinePointer::doubleClick(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return;
    const Viewport &viewport = m_canvas.state().viewport();
    if (m_pressed.kind == HitKind::Entry) {
        const std::optional<Entry> entry = words::entryOf(m_canvas.state(), m_pressed.entry);
        if (entry)
            m_canvas.navigator().fitEntry(entry->id);
    } else if (m_pressed.kind == HitKind::Nothing || m_pressed.kind == HitKind::Ruler) {
        m_canvas.navigator().zoomAbout(event.position().x() - viewport.headerWidthPx, doubleClickFactor);
    }
}

void TimelinePointer::click(const Hit &hit)
{
    ViewState &state = m_canvas.state();
    switch (hit.kind) {
    case HitKind::Entry:
        if (const std::optional<Entry> entry = words::entryOf(state, hit.entry); entry) {
            m_canvas.cursorPosition().moveTo(hit.lane, hit.entry);
            state.setSelection(entry->id);
        }
        break;
    case HitKind::Fold:
        m_canvas.navigator().fit(hit.span, 0.1);
        break;
    case HitKind::LaneMore:
    case HitKind::LaneHeader:
        if (isExpandable(state, hit.lane)) {
            const QString key = state.index()->lanes()[static_cast<std::size_t>(hit.lane)].key;
            state.setLaneExpanded(key, !state.expandedLanes().contains(key));
        }
        break;
    case HitKind::Nothing:
        state.setSelection({});
        break;
    case HitKind::Ruler:
        break;
    }
}

bool TimelinePointer::cancel()
{
    const Gesture gesture = std::exchange(m_gesture, Gesture::None);
    if (gesture == Gesture::Choosing)
        m_canvas.setChosenSpan({});
    updateCursor(Qt::NoModifier);
    return gesture == Gesture::Choosing || gesture == Gesture::Panning;
}

QRectF TimelinePointer::chosenRect() const
{
    const double left = m_canvas.state().viewport().headerWidthPx;
    const double right = m_canvas.width();
    const double from = std::clamp(std::min(m_pressedAt.x(), m_last.x()), left, right);
    const double to = std::clamp(std::max(m_pressedAt.x(), m_last.x()), left, right);
    return {from, 0, to - from, static_cast<double>(m_canvas.height())};
}

/// Pixels a second over the last moments; none if the pointer had come to rest.
QPointF TimelinePointer::velocity() const
{
    if (m_samples.size() < 2 || m_clock.elapsed() - m_samples.back().ms > velocityWindowMs)
        return {};
    const Sample &first = m_samples.front();
    const Sample &last = m_samples.back();
    const double seconds = std::max<double>(static_cast<double>(last.ms - first.ms), 1) / 1000;
    const QPointF speed = (first.position - last.position) / seconds;
    const double magnitude = std::hypot(speed.x(), speed.y());
    return magnitude > fastestGlide ? speed * (fastestGlide / magnitude) : speed;
}

void TimelinePointer::hover(const QPointF &position, Qt::KeyboardModifiers modifiers)
{
    const Hit hit = m_canvas.hitAt(position);
    ViewState &state = m_canvas.state();
    const bool isSame = hit == m_canvas.hovered();
    m_canvas.setHovered(hit);
    updateCursor(modifiers);
    const std::optional<Entry> entry = hit.kind == HitKind::Entry ? words::entryOf(state, hit.entry) : std::nullopt;
    state.setHover(!entry ? ItemId() : entry->id);
    if (isSame)
        return;
    const QString tip = words::tipFor(state, state.theme(), hit);
    if (tip.isEmpty())
        m_tip.dismiss();
    else
        m_tip.schedule(tip, hit.rect, position.x());
}

void TimelinePointer::unhover()
{
    m_tip.dismiss();
    m_canvas.setHovered({});
    m_canvas.state().setHover({});
}

/// Not while the keyboard leads: a pointer that happens to rest here has nothing to say then.
void TimelinePointer::hoverAgain()
{
    const bool isKeyboardLeading = m_canvas.hasFocus() && m_canvas.cursorPosition().isRingShown();
    const bool isResting = m_gesture == Gesture::None && m_canvas.underMouse();
    if (isResting && !isKeyboardLeading && !m_canvas.navigator().animation().isRunning())
        hover(m_last, QGuiApplication::queryKeyboardModifiers());
}

void TimelinePointer::updateCursor(Qt::KeyboardModifiers modifiers)
{
    if (m_gesture == Gesture::Panning)
        return;
    const Hit &hit = m_canvas.hovered();
    const bool isLane = hit.kind == HitKind::LaneHeader || hit.kind == HitKind::LaneMore;
    if ((modifiers & Qt::ControlModifier) != 0 && hit.kind != HitKind::LaneHeader)
        m_canvas.setCursor(Qt::CrossCursor);
    else if (hit.kind == HitKind::Entry || hit.kind == HitKind::Fold ||
             (isLane && isExpandable(m_canvas.state(), hit.lane)))
        m_canvas.setCursor(Qt::PointingHandCursor);
    else
        m_canvas.setCursor(Qt::ArrowCursor);
}

} // namespace pactline
