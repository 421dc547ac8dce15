// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

namespace pactline {

/// An application that tells, in the logging category pactline.window (debug), which events kept the window from
/// reacting for more than a tenth of a second, and which object they were for: for reports of what is slow.
class WatchedApplication : public QApplication
{
    Q_OBJECT

public:
    WatchedApplication(int &argc, char **argv);

    bool notify(QObject *receiver, QEvent *event) override;

private:
    const bool m_isWatching;
    int m_level = -1;         ///< event loops around the event that is timed; −1 for none
    bool m_hasLooped = false; ///< the event that is timed waited for others, as a menu does
};

} // namespace pactline
