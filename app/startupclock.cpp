// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startupclock.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <chrono>

namespace pactline {

namespace {

using Clock = std::chrono::system_clock;

const Clock::time_point loadedAt = Clock::now();

double seconds(Clock::time_point moment) { return std::chrono::duration<double>(moment.time_since_epoch()).count(); }

/// Waits for the window's first paint event. The children are painted and the frame is handed over in the same turn of
/// the event loop, so a timer of zero fires after all that.
class FirstFrame : public QObject
{
public:
    FirstFrame(QWidget &window, std::function<void()> then)
        : QObject(&window)
        , m_then(std::move(then))
    {
        window.installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, this, [this] {
                deleteLater();
                m_then();
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_then;
};

} // namespace

double millisecondsSinceStart()
{
    bool given = false;
    const double startedAt = qEnvironmentVariable("PACTLINE_STARTED_AT").toDouble(&given);
    return (seconds(Clock::now()) - (given ? startedAt : seconds(loadedAt))) * 1000.0;
}

void afterFirstFrame(QWidget &window, std::function<void()> then)
{
    new FirstFrame(window, std::move(then)); // owned by the window
}

} // namespace pactline
