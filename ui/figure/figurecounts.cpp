// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figurecounts.h"

#include "model/query/entrymatcher.h"

#include <algorithm>

namespace pactline {

namespace {

void sortUnique(std::vector<EntryNumber> &entries)
{
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
}

bool hasPlace(const UncertainDate &date)
{
    return !date.isNull() && (date.earliestStart.isFinite() || date.latestStart.isFinite() ||
                              date.earliestEnd.isFinite() || date.latestEnd.isFinite());
}

/// Sorts every entry of the filter into the counts.
class Counter
{
public:
    Counter(const History &history, const Filter &filter, const TimelineIndex &index,
            const std::vector<EntryNumber> &merged, const TimeSpan &span)
        : m_filter(filter)
        , m_matcher(history, filter)
        , m_index(index)
        , m_merged(merged)
        , m_span(span)
    {}

    template <typename List> void count(const List &list, ItemType type)
    {
        for (std::size_t row = 0; row < list.size(); ++row) {
            const auto &entry = list[row];
            if (m_matcher.failures(entry).any() || m_matcher.dateMatch(entry) < m_filter.atLeast)
                continue;
            const UncertainDate &date = shownDate(entry, m_filter.statedBy);
            if (!hasPlace(date))
                ++counts.undated;
            else
                countDated({type, static_cast<int>(row)}, date);
        }
    }

    FigureCounts counts;

private:
    void countDated(const ItemRef &ref, const UncertainDate &date)
    {
        const EntryNumber entry = m_index.numberOf(ref);
        if (entry == noEntry) {
            const bool isInside =
                matchDate(date, m_span.start, m_span.end) >= std::max(m_filter.atLeast, Match::Possible);
            ++(isInside ? counts.lesser : counts.outside);
            return;
        }
        const EntryColumns &columns = m_index.columns();
        if (!isInSpan(columns, entry, m_span)) {
            ++counts.outside;
            return;
        }
        const TimelineIndex::Position position = m_index.positionOf(entry);
        if (position.lane < 0) {
            ++(std::binary_search(m_merged.begin(), m_merged.end(), entry) ? counts.merged : counts.lesser);
            return;
        }
        ++(ref.type == ItemType::Agreement ? counts.agreements : counts.events);
        counts.inRest += position.row < 0 ? 1 : 0;
        counts.vague += (columns.flags[entry] & (EntryStartIsVague | EntryEndIsVague)) != 0 ? 1 : 0;
    }

    const Filter &m_filter;
    EntryMatcher m_matcher;
    const TimelineIndex &m_index;
    const std::vector<EntryNumber> &m_merged;
    const TimeSpan m_span;
};

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

bool isInSpan(const EntryColumns &columns, EntryNumber entry, const TimeSpan &span)
{
    const bool isPoint = (columns.flags[entry] & EntryIsPoint) != 0;
    const bool startsBefore = columns.start[entry] < span.start.seconds;
    if (columns.start[entry] >= span.end.seconds)
        return false;
    return isPoint ? !startsBefore : columns.end[entry] > span.start.seconds;
}

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

FigureCounts countFigure(const History &history, const Filter &filter, const TimelineIndex &index,
                         const std::vector<EntryNumber> &merged, const TimeSpan &span)
{
    Counter counter(history, filter, index, merged, span);
    counter.count(history.agreements(), ItemType::Agreement);
    counter.count(history.events(), ItemType::Event);
    return counter.counts;
}

void countDrawing(const Scene &scene, FigureCounts &counts)
{
    counts.inFolds = 0;
    for (const SceneFold &fold : scene.folds)
        counts.inFolds += fold.row >= 0 ? fold.count : 0;
    counts.unlabelled = countUnlabelled(scene);
}

} // namespace pactline
