// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figurecounts.h"

#include <algorithm>

namespace pactline {

namespace {

void sortUnique(std::vector<EntryNumber> &entries)
{
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
}

/// Entries in the picture that are drawn one by one but without a name.
int countUnlabelled(const Scene &scene)
{
    std::vector<EntryNumber> drawn;
    for (const SceneBar &bar : scene.bars)
        drawn.push_back(bar.entry);
    for (const SceneMark &mark : scene.marks)
        drawn.push_back(mark.entry);
    std::erase(drawn, noEntry);
    sortUnique(drawn);
    std::vector<EntryNumber> named;
    for (const SceneText &text : scene.texts) {
        if (text.entry != noEntry)
            named.push_back(text.entry);
    }
    sortUnique(named);
    std::vector<EntryNumber> without;
    std::set_difference(drawn.begin(), drawn.end(), named.begin(), named.end(), std::back_inserter(without));
    return static_cast<int>(without.size());
}

} // namespace

std::vector<EntryNumber> drawnEntries(const Scene &scene)
{
    std::vector<EntryNumber> drawn;
    for (const SceneBar &bar : scene.bars)
        drawn.push_back(bar.entry);
    for (const SceneMark &mark : scene.marks)
        drawn.push_back(mark.entry);
    for (const SceneFold &fold : scene.folds)
        drawn.push_back(fold.longest);
    std::erase(drawn, noEntry);
    sortUnique(drawn);
    return drawn;
}

FigureCounts countFigure(const EntrySet &entries, const TimelineIndex &index, const std::vector<EntryNumber> &merged,
                         const TimeSpan &span)
{
    const EntryColumns &columns = index.columns();
    FigureCounts counts;
    counts.undated = static_cast<int>(entries.undated.size());
    counts.outside = static_cast<int>(entries.columns.size() - columns.size());
    for (EntryNumber entry = 0; entry < columns.size(); ++entry) {
        const TimelineIndex::Position position = index.positionOf(entry);
        if (!isInSpan(columns, entry, span)) {
            ++counts.outside;
        } else if (position.lane < 0) {
            ++(std::binary_search(merged.begin(), merged.end(), entry) ? counts.merged : counts.lesser);
        } else {
            ++((columns.flags[entry] & EntryIsAgreement) != 0 ? counts.agreements : counts.events);
            counts.inRest += position.row < 0 ? 1 : 0;
            counts.vague += (columns.flags[entry] & (EntryStartIsVague | EntryEndIsVague)) != 0 ? 1 : 0;
        }
    }
    return counts;
}

void countDrawing(const Scene &scene, FigureCounts &counts)
{
    counts.inFolds = 0;
    for (const SceneFold &fold : scene.folds)
        counts.inFolds += fold.row >= 0 ? fold.count : 0;
    counts.unlabelled = countUnlabelled(scene);
}

} // namespace pactline
