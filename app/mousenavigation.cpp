// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mousenavigation.h"

#include "ui/widgets/viewstate.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QWidget>

namespace pactline {

/// The filter is the application's: whatever is under the pointer would take the click for itself.
MouseNavigation::MouseNavigation(ViewState &state, QWidget &window)
    : QObject(&window)
    , m_state(state)
    , m_window(window)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool MouseNavigation::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (isPress && watched->isWidgetType() && static_cast<QWidget *>(watched)->window() == &m_window) {
        const Qt::MouseButton button = static_cast<QMouseEvent *>(event)->button();
        if (button == Qt::BackButton)
            m_state.goBack();
        else if (button == Qt::ForwardButton)
            m_state.goForward();
        if (button == Qt::BackButton || button == Qt::ForwardButton)
            return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace pactline
