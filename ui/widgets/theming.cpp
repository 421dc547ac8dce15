// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theming.h"

#include "ui/widgets/icons.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QProxyStyle>
#include <QStyle>
#include <QStyleHints>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

constexpr auto systemDarkProperty = "pactlineSystemDark";
constexpr int bodyTextPx = 13;

/// Fusion with our own line icons where every window needs one: they follow the theme, and reading Fusion's would make
/// Qt load all its image formats before the first frame.
class WindowStyle final : public QProxyStyle
{
public:
    WindowStyle()
        : QProxyStyle(u"Fusion"_s)
    {}

    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const override
    {
        switch (icon) {
        case SP_ToolBarHorizontalExtensionButton:
            return glyphIcon(Glyph::More);
        case SP_TitleBarCloseButton:
        case SP_DockWidgetCloseButton:
            return glyphIcon(Glyph::Close);
        default:
            return QProxyStyle::standardIcon(icon, option, widget);
        }
    }
};

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

} // namespace

bool isSystemDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    return qApp->property(systemDarkProperty).toBool();
}

/// A palette that resolves nothing hands the choice back to the system's theme.
void readSystemAppearance()
{
    QApplication::setPalette(QPalette());
    qApp->setProperty(systemDarkProperty, isDark(QGuiApplication::palette()));
}

Theme themeFor(Appearance appearance)
{
    const bool wantsDark = appearance == Appearance::Dark || (appearance == Appearance::System && isSystemDark());
    return wantsDark ? Theme::dark() : Theme::light();
}

QPalette paletteFor(const Theme &theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.canvas);
    palette.setColor(QPalette::AlternateBase, theme.laneAlternate);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.textMuted);
    palette.setColor(QPalette::Button, theme.panel);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.accentText);
    palette.setColor(QPalette::ToolTipBase, theme.panel);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.accentText);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::Light, tinted(theme.text, theme.panel, 0.02));
    palette.setColor(QPalette::Midlight, tinted(theme.text, theme.panel, 0.06));
    palette.setColor(QPalette::Mid, theme.border);
    palette.setColor(QPalette::Dark, tinted(theme.text, theme.panel, 0.35));
    palette.setColor(QPalette::Shadow, tinted(theme.text, theme.panel, 0.5));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.textFaint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.border);
    return palette;
}

/// Widgets with a role of their own are named by the `look` property.
QString styleSheetFor(const Theme &theme)
{
    const QString hover = tinted(theme.text, theme.window, 0.08).name();
    const QString pressed = tinted(theme.text, theme.window, 0.14).name();
    const QString accentHover = tinted(theme.text, theme.accent, 0.15).name();
    const QString field = theme.isDark ? tinted(theme.text, theme.window, 0.04).name() : theme.canvas.name();
    QString sheet = uR"(
QMainWindow, QMenuBar, QToolBar, QStatusBar { background: @window; }
QMainWindow::separator { background: @border; width: 1px; height: 1px; }
QMenuBar { padding: 2px 6px; }
QMenuBar::item { padding: 5px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @field; border: 1px solid @border; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 24px; border-radius: 4px; }
QMenu::item:selected { background: @hover; color: @text; }
QMenu::item:disabled { color: @faint; }
QMenu::separator { height: 1px; background: @border; margin: 5px 2px; }
QMenu::indicator { width: 14px; height: 14px; left: 6px; }
QToolBar { border: none; border-bottom: 1px solid @border; padding: 4px 10px; spacing: 5px; }
QToolBar::separator { background: @border; width: 1px; margin: 4px 6px; }
QToolButton { border: 1px solid transparent; border-radius: 5px; padding: 4px 9px; color: @text; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @pressed; }
QToolButton:disabled { color: @faint; }
QToolButton:focus { border-color: @accent; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[look="button"] { background: @field; border-color: @border; }
QToolButton[look="button"]:hover { background: @hover; }
QToolButton[look="button"]:focus { border-color: @accent; }
QToolButton[look="accent"] { background: @accent; color: @onAccent; font-weight: 600; padding: 4px 12px; }
QToolButton[look="accent"]:hover { background: @accentHover; }
QToolButton[look="accent"]:focus { border-color: @text; }
QToolButton[look="link"] { color: @accent; padding: 0 2px; font-weight: 600; border-radius: 3px; }
QToolButton[look="link"]:hover { background: transparent; text-decoration: underline; }
QPushButton { background: @field; border: 1px solid @border; border-radius: 5px; padding: 5px 16px; color: @text; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @pressed; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @faint; }
QPushButton:default { background: @accent; border-color: @accent; color: @onAccent; font-weight: 600; }
QPushButton:default:hover { background: @accentHover; }
QPushButton:default:disabled { background: @border; border-color: @border; color: @faint; }
QPushButton:default:focus { border-color: @text; }
QDialog QLineEdit, QDialog QPlainTextEdit { background: @field; border: 1px solid @handle; border-radius: 4px; padding: 3px; }
QDialog QLineEdit:focus, QDialog QPlainTextEdit:focus { border-color: @accent; }
QLineEdit[look="search"] { background: @field; border: 1px solid @border; border-radius: 5px; padding: 4px 6px; }
QLineEdit[look="search"]:focus { border-color: @accent; }
QStatusBar { border-top: 1px solid @border; color: @muted; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @muted; padding: 0 6px; }
QLabel[look="chip"] { border: 1px solid @border; border-radius: 10px; padding: 2px 8px; background: @field; }
QLabel[look="muted"] { color: @muted; }
QFrame[look="edge"] { background: @accent; border: none; }
QFrame[look="rule"] { background: @border; border: none; }
QFrame[look="message"] { background: @note; border: none; border-left: 3px solid @noteEdge; border-bottom: 1px solid @border; }
QFrame[look="card"] { background: @window; border: 1px solid @border; border-radius: 8px; }
QWidget[look="panel"] { background: @panel; }
QWidget[look="page"], QScrollArea[look="page"] { background: @page; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QHeaderView { background: @panel; border: none; }
QHeaderView::section { background: @panel; color: @muted; border: none; border-bottom: 1px solid @border; padding: 4px 11px; }
QTableView::item { padding: 0 8px; border: none; }
QTableView::item:selected { background: @accent; color: @onAccent; }
QToolTip { background: @field; color: @text; border: 1px solid @border; padding: 4px; }
)"_s;
    const std::pair<QString, QString> values[] = {
        {u"@accentHover"_s, accentHover},
        {u"@onAccent"_s, theme.accentText.name()},
        {u"@accent"_s, theme.accent.name()},
        {u"@window"_s, theme.window.name()},
        {u"@border"_s, theme.border.name()},
        {u"@handle"_s, tinted(theme.text, theme.window, 0.22).name()},
        {u"@hover"_s, hover},
        {u"@pressed"_s, pressed},
        {u"@field"_s, field},
        {u"@text"_s, theme.text.name()},
        {u"@muted"_s, theme.textMuted.name()},
        {u"@faint"_s, theme.textFaint.name()},
        {u"@noteEdge"_s, theme.noteEdge.name()},
        {u"@note"_s, theme.laneAlternate.name()},
        {u"@panel"_s, theme.panel.name()},
        {u"@page"_s, theme.canvas.name()},
    };
    for (const auto &[name, value] : values)
        sheet.replace(name, value);
    return sheet;
}

void prepareApplication(QApplication &application)
{
    application.setProperty(systemDarkProperty, isDark(QGuiApplication::palette()));
    QApplication::setStyle(new WindowStyle);
    QFont font = QApplication::font();
    if (QFontDatabase::hasFamily(u"Inter"_s))
        font.setFamily(u"Inter"_s);
    font.setPixelSize(bodyTextPx);
    QApplication::setFont(font);
}

void applyPalette(const Theme &theme) { QApplication::setPalette(paletteFor(theme)); }

} // namespace pactline
