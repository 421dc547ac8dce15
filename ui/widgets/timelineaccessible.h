// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/timelinecanvas.h"

#include <QAccessibleWidget>
#include <QPointer>

#include <memory>

namespace pactline {

class LaneAccessible;

/// What screen readers see of the canvas: a list of lanes, each a list of entries in time order, with name, date in
/// words, kind and track. Lanes and entries are made when they are asked for. A new index makes the old ones invalid;
/// they are deleted with the next one.
class TimelineAccessible : public QAccessibleWidget
{
public:
    explicit TimelineAccessible(TimelineCanvas &canvas);
    ~TimelineAccessible() override;

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;
    [[nodiscard]] QString text(QAccessible::Text text) const override;

    [[nodiscard]] TimelineCanvas *canvas() const { return m_canvas; }
    [[nodiscard]] QAccessibleInterface *entryAt(int lane, EntryNumber entry) const;
    /// How many lanes and entries have been made for the present index.
    [[nodiscard]] int madeCount() const;

private:
    struct Generation;
    [[nodiscard]] LaneAccessible *lane(int index) const;
    void refresh() const;

    QPointer<TimelineCanvas> m_canvas;
    mutable std::unique_ptr<Generation> m_current;
    mutable std::unique_ptr<Generation> m_previous;
};

/// Makes Qt ask for the interfaces above; may be called any number of times.
void installTimelineAccessibility();

/// Says where the keyboard is now.
void announceFocus(TimelineCanvas &canvas);
/// Says that lanes and entries are others now.
void announceContents(TimelineCanvas &canvas);
/// Says that the selection has changed.
void announceSelection(TimelineCanvas &canvas);

} // namespace pactline
