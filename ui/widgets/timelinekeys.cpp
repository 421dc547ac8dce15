// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timelinekeys.h"

#include "ui/widgets/timelinewords.h"

#include <QKeyEvent>

#include <algorithm>

namespace pactline {

namespace {

constexpr double panShare = 0.25; ///< of the width, for Ctrl+Left and Ctrl+Right
constexpr double pageShare = 0.9; ///< of the height, for PgUp and PgDn
constexpr int settleMs = 30;

} // namespace

TimelineKeys::TimelineKeys(TimelineCanvas &canvas, TimelinePointer &pointer, HoverTip &tip)
    : QObject(&canvas)
    , m_canvas(canvas)
    , m_pointer(pointer)
    , m_tip(tip)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(settleMs);
    connect(&m_settled, &QTimer::timeout, this, &TimelineKeys::showTip);
    canvas.installEventFilter(this);
}

bool TimelineKeys::eventFilter(QObject *watched, QEvent *event)
{
    return watched == &m_canvas && event->type() == QEvent::KeyPress && press(*static_cast<QKeyEvent *>(event));
}

bool TimelineKeys::press(const QKeyEvent &event)
{
    m_tip.dismiss();
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::ControlModifier)
        return scroll(event.key());
    if (modifiers != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return scroll(event.key());
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (select())
            emit entryActivated(m_canvas.state().selection());
        return true;
    case Qt::Key_Space:
        select();
        return true;
    case Qt::Key_Escape:
        return escape();
    case Qt::Key_E:
        toggleLane();
        return true;
    default:
        return move(event.key());
    }
}

bool TimelineKeys::move(int key)
{
    TimelineCursor &cursor = m_canvas.cursorPosition();
    switch (key) {
    case Qt::Key_Left:
        cursor.moveAlong(-1);
        break;
    case Qt::Key_Right:
        cursor.moveAlong(1);
        break;
    case Qt::Key_Up:
        cursor.moveAcross(-1);
        break;
    case Qt::Key_Down:
        cursor.moveAcross(1);
        break;
    case Qt::Key_Home:
        cursor.moveToFirst();
        break;
    case Qt::Key_End:
        cursor.moveToLast();
        break;
    default:
        return false;
    }
    moved();
    return true;
}

void TimelineKeys::moved()
{
    TimelineCursor &cursor = m_canvas.cursorPosition();
    cursor.setRingShown(true);
    if (!cursor.isNull())
        m_canvas.navigator().show(cursor.lane(), cursor.entry());
    m_settled.start();
}

/// What the pointer tells on a thing, the keyboard tells too: an entry may be folded, or have no room for its label.
void TimelineKeys::showTip()
{
    const TimelineCursor &cursor = m_canvas.cursorPosition();
    if (m_canvas.navigator().animation().isRunning())
        return m_settled.start();
    if (!m_canvas.hasFocus() || !cursor.isRingShown() || cursor.isNull())
        return;
    Hit hit;
    hit.kind = HitKind::Entry;
    hit.lane = cursor.lane();
    hit.entry = cursor.entry();
    hit.rect = m_canvas.rectOf(cursor.lane(), cursor.entry());
    m_tip.schedule(words::tipFor(m_canvas.state(), m_canvas.state().theme(), hit), hit.rect,
                   std::max(hit.rect.left(), m_canvas.bodyRect().left()));
}

bool TimelineKeys::scroll(int key)
{
    TimelineNavigator &navigator = m_canvas.navigator();
    const Viewport &viewport = m_canvas.state().viewport();
    const double row = navigator.layout().metrics().rowHeightPx * 2;
    switch (key) {
    case Qt::Key_Up:
        navigator.panBy({0, -row});
        return true;
    case Qt::Key_Down:
        navigator.panBy({0, row});
        return true;
    case Qt::Key_PageUp:
        navigator.panBy({0, -viewport.bodyHeightPx() * pageShare});
        return true;
    case Qt::Key_PageDown:
        navigator.panBy({0, viewport.bodyHeightPx() * pageShare});
        return true;
    case Qt::Key_Left:
        navigator.panBy({-viewport.bodyWidthPx() * panShare, 0});
        return true;
    case Qt::Key_Right:
        navigator.panBy({viewport.bodyWidthPx() * panShare, 0});
        return true;
    default:
        return false;
    }
}

/// The first key on an empty cursor only shows where the keyboard is.
bool TimelineKeys::select()
{
    TimelineCursor &cursor = m_canvas.cursorPosition();
    if (cursor.isNull()) {
        cursor.moveAlong(0);
        moved();
        return false;
    }
    m_settled.stop();
    cursor.setRingShown(true);
    m_canvas.navigator().show(cursor.lane(), cursor.entry());
    m_canvas.state().setSelection(cursor.id());
    return true;
}

/// One thing at a time: a drag, then the selection; then it is left to the window.
bool TimelineKeys::escape()
{
    if (m_pointer.cancel())
        return true;
    if (m_canvas.state().selection().isEmpty())
        return false;
    m_canvas.state().setSelection({});
    return true;
}

void TimelineKeys::toggleLane()
{
    ViewState &state = m_canvas.state();
    const TimelineCursor &cursor = m_canvas.cursorPosition();
    if (cursor.isNull() || state.index() == nullptr)
        return;
    const QString key = state.index()->lanes()[static_cast<std::size_t>(cursor.lane())].key;
    state.setLaneExpanded(key, !state.expandedLanes().contains(key));
    moved();
}

} // namespace pactline
