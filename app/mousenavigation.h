// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace pactline {

class ViewState;

/// The mouse's own buttons for back and forward, anywhere in the window, as in a browser.
class MouseNavigation : public QObject
{
    Q_OBJECT

public:
    MouseNavigation(ViewState &state, QWidget &window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ViewState &m_state;
    QWidget &m_window;
};

} // namespace pactline
