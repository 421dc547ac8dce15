// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/storage/historyfile.h"
#include "ui/widgets/shownentries.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace pactline::test {

/// The built-in history, read once for all tests.
inline const History &builtInHistory()
{
    static const History history(readHistoryFile(builtInHistoryPath()).data.value_or(HistoryData()));
    return history;
}

/// A view state with the built-in history.
class PaneTest : public testing::Test
{
protected:
    PaneTest() { state.setHistory(&builtInHistory()); }

    [[nodiscard]] const History &history() const { return state.history(); }
    [[nodiscard]] int eventTotal() const { return static_cast<int>(history().events().size()); }
    [[nodiscard]] int entryTotal() const { return eventTotal() + static_cast<int>(history().agreements().size()); }
    void narrowTo(const QString &words)
    {
        Filter filter = state.filter();
        filter.search = {words};
        state.setFilter(filter);
    }

    ViewState state;
    const ItemId compact{QStringLiteral("compact")};
};

} // namespace pactline::test
