// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowtoolbar.h"

#include "app/actions.h"
#include "app/viewchoices.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

constexpr int iconPx = 16;
constexpr int mostSearchWidthPx = 320;

/// "Back (Alt+Left)".
QString tipFor(const QAction &action)
{
    const QString text = action.text().remove(u'&').remove(u'…');
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    return keys.isEmpty() ? text : WindowToolBar::tr("%1 (%2)").arg(text, keys);
}

} // namespace

WindowToolBar::WindowToolBar(ViewState &state, const ShownEntries &shown, const Actions &actions, QWidget *parent)
    : QToolBar(tr("Toolbar"), parent)
    , m_state(state)
    , m_actions(actions)
{
    setObjectName(u"toolbar"_s);
    setAccessibleName(tr("Toolbar"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setIconSize({iconPx, iconPx});
    addGlyph(ActionId::Back, Glyph::Back);
    addGlyph(ActionId::Forward, Glyph::Forward);
    addSeparator();
    m_lanes = addMenu(SubmenuId::Lanes, tr("What the lanes stand for"));
    m_colour = addMenu(SubmenuId::Colour, tr("What the colours stand for"));
    addSeparator();
    addGlyph(ActionId::ZoomOut, Glyph::Minus);
    addGlyph(ActionId::ZoomIn, Glyph::Plus);
    addText(ActionId::FitAll, tr("Fit"));
    addText(ActionId::GoToToday, tr("Today"));

    auto *space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
    m_search = new SearchField(state, shown, this);
    m_search->setMaximumWidth(mostSearchWidthPx);
    m_search->setHint(actions[ActionId::Search]->shortcut().toString(QKeySequence::NativeText));
    m_search->setToolTip(tipFor(*actions[ActionId::Search]));
    addWidget(m_search);
    QToolButton *figure = addButton(ActionId::ExportFigure);
    figure->setText(tr("Export figure…"));
    figure->setProperty("look", u"accent"_s);

    connect(&state, &ViewState::groupingChanged, this, &WindowToolBar::showChoices);
    connect(&state, &ViewState::colourByChanged, this, &WindowToolBar::showChoices);
    showChoices();
}

/// Not the action's own button: that would show the text and the icon of the menu.
QToolButton *WindowToolBar::addButton(ActionId id)
{
    QAction *action = m_actions[id];
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setToolTip(tipFor(*action));
    button->setAccessibleName(action->text().remove(u'&').remove(u'…'));
    button->setEnabled(action->isEnabled());
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, [button, action] { button->setEnabled(action->isEnabled()); });
    addWidget(button);
    return button;
}

void WindowToolBar::addGlyph(ActionId id, Glyph glyph) { addButton(id)->setIcon(glyphIcon(glyph)); }

void WindowToolBar::addText(ActionId id, const QString &text)
{
    QToolButton *button = addButton(id);
    button->setText(text);
    button->setProperty("look", u"button"_s);
}

QToolButton *WindowToolBar::addMenu(SubmenuId submenu, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setProperty("look", u"button"_s);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolTip(tip);
    auto *menu = new QMenu(button);
    m_actions.fillMenu(*menu, submenu);
    button->setMenu(menu);
    addWidget(button);
    return button;
}

void WindowToolBar::showChoices()
{
    const auto show = [](QToolButton *button, const QString &text) {
        button->setText(WindowToolBar::tr("%1 ▾").arg(text));
        button->setAccessibleName(text);
    };
    show(m_lanes, tr("Lanes: %1").arg(m_actions[actionFor(m_state.grouping())]->text()));
    show(m_colour, tr("Colour: %1").arg(m_actions[actionFor(m_state.colourBy())]->text()));
}

} // namespace pactline
