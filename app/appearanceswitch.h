// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theming.h"

#include <QObject>

class QWidget;

namespace pactline {

class Actions;
class Settings;
class ViewState;

/// Light or dark: as the system has it, live, or as the user chose.
class AppearanceSwitch : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. `window` gets the style sheet; nothing is shown before apply() is called once.
    AppearanceSwitch(ViewState &state, Settings &settings, Actions &actions, QWidget &window);

    [[nodiscard]] Appearance appearance() const { return m_appearance; }
    /// For this run alone, as the command line asks.
    void show(Appearance appearance);
    /// Chosen by the user: remembered.
    void choose(Appearance appearance);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    ViewState &m_state;
    Settings &m_settings;
    Actions &m_actions;
    QWidget &m_window;
    Appearance m_appearance;
    bool m_isApplied = false;
};

} // namespace pactline
