// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panecycle.h"

#include <QApplication>
#include <QEvent>
#include <QFrame>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

constexpr int edgePx = 2;

bool canFocus(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0;
}

/// The pane itself, its focus proxy, or the first widget in it that Tab would reach.
QWidget *focusTargetOf(QWidget &pane)
{
    if (QWidget *proxy = pane.focusProxy())
        return proxy;
    if (canFocus(pane))
        return &pane;
    for (QWidget *next = pane.nextInFocusChain(); next != &pane; next = next->nextInFocusChain()) {
        if (pane.isAncestorOf(next) && canFocus(*next))
            return next;
    }
    return nullptr;
}

} // namespace

PaneCycle::PaneCycle(QObject *parent)
    : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this] {
        if (m_edge && current() != m_edge->parentWidget())
            unmark();
    });
}

void PaneCycle::add(QWidget *pane) { m_panes.emplace_back(pane); }

int PaneCycle::indexOfCurrent() const
{
    const QWidget *focus = QApplication::focusWidget();
    for (std::size_t i = 0; focus != nullptr && i < m_panes.size(); ++i) {
        if (m_panes[i] != nullptr && (m_panes[i] == focus || m_panes[i]->isAncestorOf(focus)))
            return static_cast<int>(i);
    }
    return -1;
}

QWidget *PaneCycle::current() const
{
    const int index = indexOfCurrent();
    return index < 0 ? nullptr : m_panes[static_cast<std::size_t>(index)].data();
}

QWidget *PaneCycle::marked() const { return m_edge ? m_edge->parentWidget() : nullptr; }

void PaneCycle::mark(QWidget &pane)
{
    unmark();
    m_edge = new QFrame(&pane);
    m_edge->setProperty("look", u"edge"_s);
    m_edge->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_edge->setGeometry(0, 0, pane.width(), edgePx);
    m_edge->show();
    m_edge->raise();
    pane.installEventFilter(this);
}

void PaneCycle::unmark()
{
    if (!m_edge)
        return;
    m_edge->parentWidget()->removeEventFilter(this);
    delete m_edge;
}

bool PaneCycle::eventFilter(QObject *watched, QEvent *event)
{
    if (m_edge && event->type() == QEvent::Resize)
        m_edge->resize(m_edge->parentWidget()->width(), edgePx);
    return QObject::eventFilter(watched, event);
}

void PaneCycle::move(int step)
{
    const int count = static_cast<int>(m_panes.size());
    const int from = indexOfCurrent();
    for (int i = 1; i <= count; ++i) {
        const int start = from < 0 && step < 0 ? 0 : from;
        const int at = ((start + i * step) % count + count) % count;
        QWidget *pane = m_panes[static_cast<std::size_t>(at)];
        QWidget *target = pane != nullptr && pane->isVisible() ? focusTargetOf(*pane) : nullptr;
        if (target != nullptr) {
            target->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            mark(*pane);
            return;
        }
    }
}

} // namespace pactline
