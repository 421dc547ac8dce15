// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/appearanceswitch.h"

#include "app/actions.h"
#include "app/settings.h"
#include "ui/widgets/viewstate.h"

#include <QAction>
#include <QEvent>
#include <QGuiApplication>
#include <QStyleHints>
#include <QWidget>

#include <utility>

namespace pactline {

namespace {

constexpr std::pair<ActionId, Appearance> choices[] = {
    {ActionId::AppearanceSystem, Appearance::System},
    {ActionId::AppearanceLight, Appearance::Light},
    {ActionId::AppearanceDark, Appearance::Dark},
};

} // namespace

AppearanceSwitch::AppearanceSwitch(ViewState &state, Settings &settings, Actions &actions, QWidget &window)
    : QObject(&window)
    , m_state(state)
    , m_settings(settings)
    , m_actions(actions)
    , m_window(window)
    , m_appearance(settings.appearance())
{
    for (const auto &[id, appearance] : choices)
        connect(actions[id], &QAction::triggered, this, [this, chosen = appearance] { choose(chosen); });
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &AppearanceSwitch::apply);
#else
    m_window.installEventFilter(this);
#endif
}

/// Qt 6.4 has no colour scheme to ask for: a window hears that the system's theme changed.
bool AppearanceSwitch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange) {
        readSystemAppearance();
        m_isApplied = false;
        apply();
    }
    return QObject::eventFilter(watched, event);
}

void AppearanceSwitch::show(Appearance appearance)
{
    m_appearance = appearance;
    apply();
}

void AppearanceSwitch::choose(Appearance appearance)
{
    m_settings.setAppearance(appearance);
    show(appearance);
}

void AppearanceSwitch::apply()
{
    for (const auto &[id, appearance] : choices)
        m_actions[id]->setChecked(appearance == m_appearance);
    const Theme theme = themeFor(m_appearance);
    if (m_isApplied && theme == m_state.theme())
        return;
    m_isApplied = true;
    applyPalette(theme);
    m_window.setStyleSheet(styleSheetFor(theme));
    m_state.setTheme(theme);
}

} // namespace pactline
