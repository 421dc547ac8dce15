// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/timelinepointer.h"

class QKeyEvent;

namespace pactline {

/// The keys of the timeline that are no commands of the window: moving, selecting, scrolling, opening lanes.
class TimelineKeys : public QObject
{
    Q_OBJECT

public:
    TimelineKeys(TimelineCanvas &canvas, TimelinePointer &pointer, HoverTip &tip);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void entryActivated(const pactline::ItemId &id);

private:
    bool press(const QKeyEvent &event);
    bool move(int key);
    bool scroll(int key);
    void moved();
    bool select();
    bool escape();
    void toggleLane();
    void showTip();

    TimelineCanvas &m_canvas;
    TimelinePointer &m_pointer;
    HoverTip &m_tip;
    QTimer m_settled; ///< after a key, until the view stands still
};

} // namespace pactline
