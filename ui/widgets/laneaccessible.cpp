// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/laneaccessible.h"

#include "ui/widgets/timelinewords.h"

#include <QCoreApplication>
#include <QWindow>

#include <algorithm>
#include <utility>

namespace pactline {

LaneAccessible::LaneAccessible(TimelineCanvas &canvas, TimelineIndexPtr index, int number)
    : m_canvas(&canvas)
    , m_index(std::move(index))
    , m_number(number)
{}

void LaneAccessible::deleteEntries()
{
    for (const auto &[number, entry] : m_entries)
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(entry));
    m_entries.clear();
}

bool LaneAccessible::isValid() const { return m_canvas != nullptr && m_canvas->state().index() == m_index; }

QAccessibleInterface *LaneAccessible::parent() const
{
    return m_canvas == nullptr ? nullptr : QAccessible::queryAccessibleInterface(m_canvas);
}

QWindow *LaneAccessible::window() const { return m_canvas == nullptr ? nullptr : m_canvas->window()->windowHandle(); }

int LaneAccessible::childCount() const
{
    return isValid() ? m_canvas->cursorPosition().order().entryCount(m_number) : 0;
}

QAccessibleInterface *LaneAccessible::entry(EntryNumber entry) const
{
    if (!isValid() || m_canvas->cursorPosition().order().placeOf(m_number, entry) < 0)
        return nullptr;
    EntryAccessible *&made = m_entries[entry];
    if (made == nullptr) {
        made = new EntryAccessible(*this, entry); // Qt's table owns it from here
        QAccessible::registerAccessibleInterface(made);
    }
    return made;
}

QAccessibleInterface *LaneAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    return entry(m_canvas->cursorPosition().order().entries(m_number)[static_cast<std::size_t>(index)]);
}

int LaneAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *entry = dynamic_cast<const EntryAccessible *>(child);
    return !entry || !isValid() ? -1 : m_canvas->cursorPosition().order().placeOf(m_number, entry->entry());
}

QAccessibleInterface *LaneAccessible::childAt(int x, int y) const
{
    QAccessibleInterface *timeline = isValid() ? parent() : nullptr;
    QAccessibleInterface *found = timeline == nullptr ? nullptr : timeline->childAt(x, y);
    return found != nullptr && found->parent() == this ? found : nullptr;
}

QString LaneAccessible::text(QAccessible::Text text) const
{
    if (!isValid())
        return {};
    const LaneIndex &lane = m_index->lanes()[static_cast<std::size_t>(m_number)];
    if (text == QAccessible::Name)
        return lane.title;
    if (text != QAccessible::Description)
        return {};
    QString description = words::entries(static_cast<int>(lane.entryCount()));
    if (!lane.overflow.empty())
        description += QCoreApplication::translate("Timeline", "; %1 without a row of their own")
                           .arg(QLocale().toString(lane.overflow.size()));
    return description;
}

QRect LaneAccessible::rect() const
{
    if (!isValid())
        return {};
    const Viewport &viewport = m_canvas->state().viewport();
    const std::vector<LaneBand> &bands = m_canvas->navigator().layout().bands();
    if (m_number >= static_cast<int>(bands.size()))
        return {};
    const LaneBand &band = bands[static_cast<std::size_t>(m_number)];
    const QRectF rect(0, viewport.rulerHeightPx + band.top - viewport.scrollY, m_canvas->width(), band.height);
    return {m_canvas->mapToGlobal(rect.topLeft().toPoint()), rect.size().toSize()};
}

QAccessible::State LaneAccessible::state() const
{
    QAccessible::State state;
    state.invalid = !isValid();
    if (isValid()) {
        const QRect visible(m_canvas->mapToGlobal(QPoint()), m_canvas->size());
        state.offscreen = !visible.intersects(rect());
        state.invisible = !m_canvas->isVisible();
        state.readOnly = true;
    }
    return state;
}

EntryAccessible::EntryAccessible(const LaneAccessible &lane, EntryNumber entry)
    : m_lane(lane)
    , m_entry(entry)
{}

QAccessibleInterface *EntryAccessible::parent() const { return const_cast<LaneAccessible *>(&m_lane); }

QString EntryAccessible::text(QAccessible::Text text) const
{
    const std::optional<Entry> entry = isValid() ? words::entryOf(m_lane.canvas()->state(), m_entry) : std::nullopt;
    if (!entry)
        return {};
    if (text == QAccessible::Name)
        return entry->title;
    return text == QAccessible::Description ? words::description(m_lane.canvas()->state(), *entry) : QString();
}

QRect EntryAccessible::rect() const
{
    if (!isValid())
        return {};
    const QRectF rect = m_lane.canvas()->rectOf(m_lane.number(), m_entry);
    return {m_lane.canvas()->mapToGlobal(rect.topLeft().toPoint()), rect.size().toSize()};
}

QAccessible::State EntryAccessible::state() const
{
    QAccessible::State state;
    state.invalid = !isValid();
    if (!isValid())
        return state;
    const TimelineCanvas &canvas = *m_lane.canvas();
    const TimelineCursor &cursor = canvas.cursorPosition();
    state.focusable = true;
    state.selectable = true;
    state.focused = canvas.hasFocus() && cursor.lane() == m_lane.number() && cursor.entry() == m_entry;
    const std::optional<Entry> entry = words::entryOf(canvas.state(), m_entry);
    state.selected = entry && entry->id == canvas.state().selection();
    state.offscreen = !canvas.bodyRect().intersects(canvas.rectOf(m_lane.number(), m_entry));
    state.invisible = !canvas.isVisible();
    return state;
}

void *EntryAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList EntryAccessible::actionNames() const
{
    return isValid() ? QStringList{pressAction(), setFocusAction()} : QStringList();
}

void EntryAccessible::doAction(const QString &name)
{
    if (!isValid())
        return;
    TimelineCanvas &canvas = *m_lane.canvas();
    canvas.setFocus();
    canvas.cursorPosition().moveTo(m_lane.number(), m_entry);
    canvas.navigator().show(m_lane.number(), m_entry);
    if (name == pressAction())
        canvas.state().setSelection(canvas.cursorPosition().id());
}

} // namespace pactline
