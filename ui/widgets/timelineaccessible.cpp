// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timelineaccessible.h"

#include "ui/widgets/laneaccessible.h"
#include "ui/widgets/overviewchart.h"

#include <QCoreApplication>

#include <map>

namespace pactline {

/// The interfaces made for one index. They belong to Qt's table of interfaces, which deletes them.
struct TimelineAccessible::Generation
{
    TimelineIndexPtr index;
    std::map<int, LaneAccessible *> lanes;

    ~Generation()
    {
        for (const auto &[number, lane] : lanes) {
            lane->deleteEntries();
            QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(lane));
        }
    }
};

TimelineAccessible::TimelineAccessible(TimelineCanvas &canvas)
    : QAccessibleWidget(&canvas, QAccessible::Grouping)
    , m_canvas(&canvas)
    , m_current(std::make_unique<Generation>())
{}

TimelineAccessible::~TimelineAccessible() = default;

void TimelineAccessible::refresh() const
{
    const TimelineIndexPtr &index = m_canvas->state().index();
    if (m_current->index == index)
        return;
    m_previous = std::move(m_current);
    m_current = std::make_unique<Generation>();
    m_current->index = index;
}

LaneAccessible *TimelineAccessible::lane(int index) const
{
    refresh();
    if (m_current->index == nullptr || index < 0 || index >= childCount())
        return nullptr;
    LaneAccessible *&lane = m_current->lanes[index];
    if (lane == nullptr) {
        lane = new LaneAccessible(*m_canvas, m_current->index, index); // Qt's table owns it from here
        QAccessible::registerAccessibleInterface(lane);
    }
    return lane;
}

int TimelineAccessible::childCount() const
{
    return m_canvas == nullptr || m_canvas->state().index() == nullptr
               ? 0
               : static_cast<int>(m_canvas->state().index()->lanes().size());
}

QAccessibleInterface *TimelineAccessible::child(int index) const { return m_canvas == nullptr ? nullptr : lane(index); }

int TimelineAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *lane = dynamic_cast<const LaneAccessible *>(child);
    return lane == nullptr || !lane->isValid() ? -1 : lane->number();
}

QAccessibleInterface *TimelineAccessible::entryAt(int lane, EntryNumber entry) const
{
    LaneAccessible *parent = m_canvas == nullptr ? nullptr : this->lane(lane);
    return parent == nullptr ? nullptr : parent->entry(entry);
}

QAccessibleInterface *TimelineAccessible::childAt(int x, int y) const
{
    if (m_canvas == nullptr)
        return nullptr;
    const QPoint position = m_canvas->mapFromGlobal(QPoint(x, y));
    const Hit hit = m_canvas->rect().contains(position) ? m_canvas->hitAt(position) : Hit();
    if (hit.kind == HitKind::Entry)
        return entryAt(hit.lane, hit.entry);
    return hit.lane < 0 ? nullptr : lane(hit.lane);
}

QAccessibleInterface *TimelineAccessible::focusChild() const
{
    if (m_canvas == nullptr || !m_canvas->hasFocus() || m_canvas->cursorPosition().isNull())
        return nullptr;
    return entryAt(m_canvas->cursorPosition().lane(), m_canvas->cursorPosition().entry());
}

QString TimelineAccessible::text(QAccessible::Text text) const
{
    if (text != QAccessible::Description || m_canvas == nullptr)
        return QAccessibleWidget::text(text);
    const QString message = m_canvas->message();
    if (!message.isEmpty())
        return message;
    return QCoreApplication::translate(
        "Timeline", "Arrow keys move between entries and lanes, Enter opens one. Plus and minus zoom, 0 shows all.");
}

int TimelineAccessible::madeCount() const
{
    refresh();
    int made = 0;
    for (const auto &[number, lane] : m_current->lanes)
        made += 1 + lane->madeCount();
    return made;
}

void installTimelineAccessibility()
{
    QAccessible::installFactory([](const QString &, QObject *object) -> QAccessibleInterface * {
        if (auto *canvas = qobject_cast<TimelineCanvas *>(object); canvas != nullptr)
            return new TimelineAccessible(*canvas); // owned by Qt's table of interfaces
        if (auto *chart = qobject_cast<OverviewChart *>(object); chart != nullptr)
            return makeOverviewAccessible(*chart);
        return nullptr;
    });
}

void announceFocus(TimelineCanvas &canvas)
{
    if (!canvas.isListenedTo() || !canvas.hasFocus())
        return;
    QAccessibleInterface *timeline = QAccessible::queryAccessibleInterface(&canvas);
    QAccessibleInterface *focus = timeline == nullptr ? nullptr : timeline->focusChild();
    if (focus == nullptr)
        return;
    QAccessibleEvent event(focus, QAccessible::Focus);
    canvas.announce(event);
}

void announceContents(TimelineCanvas &canvas)
{
    if (!canvas.isListenedTo())
        return;
    QAccessibleEvent event(&canvas, QAccessible::ObjectReorder);
    canvas.announce(event);
    announceFocus(canvas);
}

void announceSelection(TimelineCanvas &canvas)
{
    if (!canvas.isListenedTo())
        return;
    const TimelineCursor &cursor = canvas.cursorPosition();
    auto *timeline = dynamic_cast<TimelineAccessible *>(QAccessible::queryAccessibleInterface(&canvas));
    if (timeline == nullptr || cursor.isNull() || cursor.id() != canvas.state().selection())
        return;
    QAccessibleEvent event(timeline->entryAt(cursor.lane(), cursor.entry()), QAccessible::Selection);
    canvas.announce(event);
}

} // namespace pactline
