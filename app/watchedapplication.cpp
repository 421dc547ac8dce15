// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/watchedapplication.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QLoggingCategory>
#include <QMetaEnum>
#include <QThread>

#include <utility>

namespace pactline {

namespace {

Q_LOGGING_CATEGORY(windowLog, "pactline.window", QtInfoMsg)

constexpr qint64 longMs = 100;

QByteArray nameOf(QEvent::Type type)
{
    const char *name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return name != nullptr ? QByteArray(name) : QByteArray::number(static_cast<int>(type));
}

} // namespace

WatchedApplication::WatchedApplication(int &argc, char **argv)
    : QApplication(argc, argv)
    , m_isWatching(windowLog().isDebugEnabled())
{}

/// Times the events that come from an event loop, not those that are sent while another is handled. The receiver may
/// be gone afterwards.
bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    QThread *own = thread();
    if (!m_isWatching || QThread::currentThread() != own || own->loopLevel() == m_level)
        return QApplication::notify(receiver, event);
    const int levelBefore = std::exchange(m_level, own->loopLevel());
    m_hasLooped = false;
    const QByteArray name = nameOf(event->type());
    const char *className = receiver->metaObject()->className();
    QElapsedTimer timer;
    timer.start();
    const bool isHandled = QApplication::notify(receiver, event);
    if (timer.elapsed() > longMs && !m_hasLooped)
        qCDebug(windowLog, "%s for %s took %lld ms", name.constData(), className, timer.elapsed());
    m_level = levelBefore;
    m_hasLooped = levelBefore >= 0;
    return isHandled;
}

} // namespace pactline
