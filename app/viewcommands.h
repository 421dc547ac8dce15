// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/viewstate.h"

#include <QObject>

namespace pactline {

class Actions;
class TimelineView;

/// What the menus View, Go and Timeline do to what is seen, and the marks at their choices.
class ViewCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    ViewCommands(ViewState &state, TimelineView &timeline, Actions &actions, QWidget &window);

    void askForDate();
    /// Leaves only what may lie in the time that is seen; asked for again without a move in between, lifts the limit.
    void limitToView();

private:
    void connectChoices();
    void showChoices();

    ViewState &m_state;
    TimelineView &m_timeline;
    Actions &m_actions;
    QWidget &m_window;
    TimeSpan m_limitedView; ///< what was seen right after limiting
};

} // namespace pactline
