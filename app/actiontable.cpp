// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions.h"

#include <QCoreApplication>

namespace pactline {

#define TEXT(text) QT_TRANSLATE_NOOP("Actions", text)

std::span<const ActionSpec> actionTable()
{
    using enum ActionId;
    using enum EnabledWhen;
    constexpr bool checkable = true;
    constexpr bool plain = false;
    constexpr bool newGroup = true;
    constexpr auto none = SubmenuId::None;
    static constexpr ActionSpec table[] = {
        {OpenFile, MenuId::File, none, TEXT("&Open…"), "Ctrl+O", NotBusy},
        {OpenRecent, MenuId::File, SubmenuId::Recent, TEXT("Open &recent")},
        {OpenBuiltIn, MenuId::File, none, TEXT("Open the &built-in history"), "", NotBusy},
        {SaveCopy, MenuId::File, none, TEXT("&Save a copy…"), "Ctrl+Shift+S", NotBusy, plain, newGroup},
        {ExportFigure, MenuId::File, none, TEXT("&Export figure…"), "Ctrl+E"},
        {Quit, MenuId::File, none, TEXT("&Quit"), "Ctrl+Q", Always, plain, newGroup},

        {Search, MenuId::Edit, none, TEXT("&Search"), "Ctrl+F; /"},
        {ClearFilter, MenuId::Edit, none, TEXT("Show &everything again"), "Ctrl+Shift+E", HasFilter},
        {CopyPage, MenuId::Edit, none, TEXT("Copy the &page"), "Ctrl+Shift+C", Always, plain, newGroup},
        {CopyTable, MenuId::Edit, none, TEXT("Copy the &table")},
        {CopyTableCsv, MenuId::Edit, none, TEXT("Copy the table as &CSV")},

        {LanesTrack, MenuId::View, SubmenuId::Lanes, TEXT("Track"), "Ctrl+1", Always, checkable},
        {LanesKind, MenuId::View, SubmenuId::Lanes, TEXT("Kind"), "Ctrl+2", Always, checkable},
        {LanesActor, MenuId::View, SubmenuId::Lanes, TEXT("Actor"), "Ctrl+3", Always, checkable},
        {LanesAgreement, MenuId::View, SubmenuId::Lanes, TEXT("Agreement"), "Ctrl+4", Always, checkable},
        {LanesMineral, MenuId::View, SubmenuId::Lanes, TEXT("Mineral"), "Ctrl+5", Always, checkable},
        {LanesNone, MenuId::View, SubmenuId::Lanes, TEXT("One lane"), "Ctrl+6", Always, checkable},
        {ColourTrack, MenuId::View, SubmenuId::Colour, TEXT("Track"), "", Always, checkable},
        {ColourKind, MenuId::View, SubmenuId::Colour, TEXT("Kind"), "", Always, checkable},
        {AppearanceSystem, MenuId::View, SubmenuId::Appearance, TEXT("As the system"), "", Always, checkable},
        {AppearanceLight, MenuId::View, SubmenuId::Appearance, TEXT("Light"), "", Always, checkable},
        {AppearanceDark, MenuId::View, SubmenuId::Appearance, TEXT("Dark"), "", Always, checkable},
        {FullScreen, MenuId::View, none, TEXT("&Full screen"), "F11", Always, checkable, newGroup},
        {ShowPaintTime, MenuId::View, none, TEXT("Show &painting time"), "Ctrl+Shift+F12", Always, checkable},

        {Back, MenuId::Go, none, TEXT("&Back"), "Alt+Left", CanGoBack},
        {Forward, MenuId::Go, none, TEXT("&Forward"), "Alt+Right", CanGoForward},
        {HistoryPage, MenuId::Go, none, TEXT("&Page of the history"), "Alt+Home", HasSelection},
        {GoToDate, MenuId::Go, none, TEXT("Go to a &date…"), "G; Ctrl+G", Always, plain, newGroup},
        {GoToToday, MenuId::Go, none, TEXT("&Today"), "T"},

        {ZoomIn, MenuId::Timeline, none, TEXT("Zoom &in"), "+; =; Ctrl++; Ctrl+="},
        {ZoomOut, MenuId::Timeline, none, TEXT("Zoom &out"), "-; Ctrl+-"},
        {FitAll, MenuId::Timeline, none, TEXT("&Fit all"), "0; Ctrl+0"},
        {FitSelection, MenuId::Timeline, none, TEXT("Fit the &selection"), "F", HasEntrySelection},
        {LimitToView, MenuId::Timeline, none, TEXT("&Limit to what is in view"), "L", Always, plain, newGroup},

        {ShowExplore, MenuId::Window, none, TEXT("&Explore"), "Ctrl+Shift+1", Always, checkable},
        {ShowDetail, MenuId::Window, none, TEXT("&Detail"), "Ctrl+Shift+2", Always, checkable},
        {ShowTable, MenuId::Window, none, TEXT("&Table"), "Ctrl+Shift+3; Ctrl+T", Always, checkable},
        {NextPane, MenuId::Window, none, TEXT("&Next pane"), "F6", Always, plain, newGroup},
        {PreviousPane, MenuId::Window, none, TEXT("&Previous pane"), "Shift+F6"},

        {ShowKeys, MenuId::Help, none, TEXT("&Keys"), "?; F1"},
        {About, MenuId::Help, none, TEXT("&About Pactline")},
    };
    return table;
}

} // namespace pactline
