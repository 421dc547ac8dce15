// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filedrop.h"

#include <QCoreApplication>
#include <QDropEvent>
#include <QFileOpenEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace pactline {

namespace {

bool isDrag(QEvent::Type type) { return type == QEvent::DragEnter || type == QEvent::DragMove || type == QEvent::Drop; }

} // namespace

/// The filter is the application's: text fields and chart views inside the window would take the drop for themselves.
FileDrop::FileDrop(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    window.setAcceptDrops(true);
    QCoreApplication::instance()->installEventFilter(this);
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    if (isDrag(event->type()) && watched->isWidgetType() && static_cast<QWidget *>(watched)->window() == &m_window)
        return takeDrag(event);
    if (event->type() == QEvent::FileOpen) {
        const QString path = static_cast<QFileOpenEvent *>(event)->file();
        if (!path.isEmpty()) {
            emit fileArrived(path);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

bool FileDrop::takeDrag(QEvent *event)
{
    auto *drop = static_cast<QDropEvent *>(event); // the base of all three
    if (!drop->mimeData()->hasUrls())
        return false; // text, for a text field
    const QList<QUrl> urls = drop->mimeData()->urls();
    const bool isOneFile = urls.size() == 1 && urls.first().isLocalFile();
    if (!isOneFile) {
        drop->ignore();
        if (event->type() == QEvent::DragEnter)
            emit refused(urls.size() > 1 ? static_cast<int>(urls.size()) : 0);
        return true;
    }
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (event->type() == QEvent::Drop)
        emit fileArrived(urls.first().toLocalFile());
    return true;
}

} // namespace pactline
