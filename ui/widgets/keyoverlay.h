// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QString>
#include <QWidget>

#include <vector>

class QScrollArea;

namespace pactline {

/// One line of the list of keys.
struct KeyLine
{
    QString keys;
    QString text;
};

struct KeyGroup
{
    QString title;
    std::vector<KeyLine> lines;
};

/// A card over the window that lists the keys. Any click, Escape or `?` closes it; the focus goes back to where it was.
class KeyOverlay : public QWidget
{
    Q_OBJECT

public:
    KeyOverlay(const std::vector<KeyGroup> &groups, QWidget *window);

    void open();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void close();
    void fitWindow();

    QWidget *m_window;
    QScrollArea *m_scroll;
    QPointer<QWidget> m_focusBefore;
};

} // namespace pactline
