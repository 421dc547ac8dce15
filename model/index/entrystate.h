// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/edit.h"
#include "model/index/timelineindex.h"
#include "model/query/entrymatcher.h"

#include <QStringList>

#include <optional>

/// Private to updateTimelineIndex().
namespace pactline::index {

/// What the index knows of one entry by itself, as buildTimelineIndex() finds it for all.
struct EntryState
{
    bool isShown = false;   ///< meets the filter and has a date to stand at
    bool isUndated = false; ///< meets the filter and has none
    UncertainDate date;     ///< that is shown
    std::uint16_t track = 0;
    std::uint16_t kind = 0;
    std::uint8_t importance = 0;
    std::uint8_t flags = 0;
    QStringList laneKeys; ///< each once, in order of the entry's own lists; an empty one is that of the other lane
};

/// For single entries of one history, filter and grouping, which must outlive it.
class EntryInspector
{
public:
    EntryInspector(const History &history, const Filter &filter, Grouping grouping);

    /// Of the row of the history.
    [[nodiscard]] EntryState stateAt(const ItemRef &ref) const;
    /// The date that was shown of an entry that an edit took away or replaced.
    [[nodiscard]] const UncertainDate &dateOf(const Item &item) const;
    [[nodiscard]] QStringList laneKeysOf(const Item &item) const;

private:
    [[nodiscard]] EntryState commonState(const Entry &entry, Match match, KindOf kindOf) const;
    [[nodiscard]] QStringList laneKeys(const Agreement &agreement) const;
    [[nodiscard]] QStringList laneKeys(const Event &event) const;
    [[nodiscard]] std::optional<QString> laneKeyByColumn(const Entry &entry, KindOf kindOf) const;
    void addKey(QStringList &keys, const QString &key) const;

    const History &m_history;
    const Filter &m_filter;
    Grouping m_grouping;
    EntryMatcher m_matcher;
};

} // namespace pactline::index
