// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/timelinekeys.h"

class QContextMenuEvent;

namespace pactline {

/// The context menu of the timeline: what mouse and keys do with the thing under the pointer or, from the keyboard,
/// with the entry that the keyboard is at.
class TimelineMenu : public QObject
{
    Q_OBJECT

public:
    explicit TimelineMenu(TimelineCanvas &canvas);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void entryActivated(const pactline::ItemId &id);

private:
    void open(const QContextMenuEvent &event);
    void addEntryActions(QMenu &menu, const Hit &hit);
    void addLaneAction(QMenu &menu, int lane);
    void addViewActions(QMenu &menu, double x);

    TimelineCanvas &m_canvas;
};

} // namespace pactline
