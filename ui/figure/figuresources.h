// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"

#include <QString>

#include <functional>
#include <vector>

namespace pactline {

/// The sources of one publisher, as a figure names them: "US Department of State (2022, 2024–25)".
struct SourceGroup
{
    QString name;
    std::vector<int> years; ///< ascending, each once; empty if no source says when it was published
    int sources = 0;        ///< how many documents
    int weight = 0;         ///< by the importance of what rests on them; primary sources count more

    [[nodiscard]] QString toString() const;
};

/// Publishers of everything that the entries cite, the weightiest first. O(citations).
[[nodiscard]] std::vector<SourceGroup> sourceGroups(const History &history, const std::vector<ItemRef> &entries);

/// As many groups as `fits` allows, with "and 23 more sources" for the rest, and `tail` behind. `fits` is asked for
/// longer and longer texts. Empty without groups and tail.
[[nodiscard]] QString sourceText(const std::vector<SourceGroup> &groups, const QString &tail,
                                 const std::function<bool(const QString &)> &fits);

} // namespace pactline
