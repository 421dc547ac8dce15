// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"

#include <variant>
#include <vector>

namespace pactline {

/// Any element of any list of a history.
using Item = std::variant<Track, Kind, Role, Mineral, SavedView, Actor, Agreement, Event, Link, Claim, Source>;

/// Puts an element into its list at a row (0 to the list's size).
struct InsertItem
{
    Item item;
    int row = 0;
    friend bool operator==(const InsertItem &, const InsertItem &) = default;
};

/// Takes the element at a row out of the list that has `type` as its alternative in Item.
struct RemoveItem
{
    std::size_t type = 0; ///< Item::index() of the list
    int row = 0;
    friend bool operator==(const RemoveItem &, const RemoveItem &) = default;
};

/// Replaces the element at a row by another one of the same type.
struct ReplaceItem
{
    Item item;
    int row = 0;
    friend bool operator==(const ReplaceItem &, const ReplaceItem &) = default;
};

struct ReplaceInfo
{
    HistoryInfo info;
    friend bool operator==(const ReplaceInfo &, const ReplaceInfo &) = default;
};

using SingleEdit = std::variant<InsertItem, RemoveItem, ReplaceItem, ReplaceInfo>;

/// A change as a value: one or more steps that succeed or fail together.
struct Edit
{
    QString text; ///< what it does, translated, for Undo
    std::vector<SingleEdit> steps;
    /// Set in the edits that take others back, so that a history read with ids that stand twice can get them back too.
    bool mayRepeatIds = false;
    friend bool operator==(const Edit &, const Edit &) = default;
};

/// Carries out the edit and returns the one that takes it back. On an error (row out of range, wrong type, an id that
/// is missing or taken already) the history is as it was. Replacing an element costs what it holds; putting in or
/// taking out an event, agreement or link is a pass over some numbers for each of them, or less at the end of its list.
/// In a history in which ids stand twice every step costs O(n).
[[nodiscard]] Result<Edit> apply(History &history, const Edit &edit);

} // namespace pactline
