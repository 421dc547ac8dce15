// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace pactline {

/// Files that come to a window from outside: dropped anywhere on it, or handed over by the system (macOS asks a running
/// program to open a document).
class FileDrop : public QObject
{
    Q_OBJECT

public:
    explicit FileDrop(QWidget &window);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void fileArrived(const QString &path);
    /// Something was dragged here that cannot be dropped: several files, or none of this machine (0).
    void refused(int fileCount);

private:
    bool takeDrag(QEvent *event);

    QWidget &m_window;
};

} // namespace pactline
