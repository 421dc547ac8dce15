// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document.h"
#include "ui/widgets/shownentries.h"

#include <QStatusBar>

class QLabel;
class QProgressBar;
class QToolButton;

namespace pactline {

class TimelineView;

/// Counts at the left, what is seen and which document it is at the right; while something is opened or written, how
/// far that is and how to stop it.
class WindowStatus : public QStatusBar
{
    Q_OBJECT

public:
    WindowStatus(const ViewState &state, const ShownEntries &shown, const TimelineView &timeline, Document &document,
                 QWidget *parent);

    /// All that it says, from left to right.
    [[nodiscard]] QStringList texts() const;

private:
    QLabel *addText(bool isAtEnd);
    void showCounts();
    void showView();
    void showDocument();
    void showTask();
    void showProgress(double share);

    const ViewState &m_state;
    const ShownEntries &m_shown;
    const TimelineView &m_timeline;
    Document &m_document;
    QLabel *m_events;
    QLabel *m_agreements;
    QLabel *m_actors;
    QLabel *m_task;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    QLabel *m_span;
    QLabel *m_scale;
    QLabel *m_origin;
};

} // namespace pactline
