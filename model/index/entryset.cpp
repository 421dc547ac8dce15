// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/entryset.h"

#include "model/index/progress.h"
#include "model/index/shownentries.h"
#include "model/index/snapshot.h"

namespace pactline {

namespace {

EntryVectors keptColumns(const EntryColumns &columns, std::span<const EntryNumber> kept)
{
    EntryVectors vectors;
    const auto keep = [&kept](const auto &column, auto &part) {
        part.reserve(kept.size());
        for (const EntryNumber entry : kept)
            part.push_back(column[entry]);
    };
    keep(columns.start, vectors.start);
    keep(columns.end, vectors.end);
    keep(columns.certainStart, vectors.certainStart);
    keep(columns.track, vectors.track);
    keep(columns.kind, vectors.kind);
    keep(columns.importance, vectors.importance);
    keep(columns.flags, vectors.flags);
    keep(columns.refs, vectors.refs);
    return vectors;
}

} // namespace

std::shared_ptr<const EntrySet> collectEntries(const History &history, const Filter &filter, const Job &job)
{
    const auto entryCount = static_cast<std::int64_t>(history.agreements().size() + history.events().size());
    index::Progress progress(job, entryCount);
    std::optional<index::ShownEntries> shown = index::shownEntries(history, filter, progress);
    if (!shown)
        return nullptr;
    return std::make_shared<const EntrySet>(EntrySet{EntryColumns(std::move(shown->columns)), shown->extent,
                                                     std::move(shown->undated), history.revision()});
}

TimelineIndexPtr buildTimelineIndex(const History &history, const EntrySet &entries, std::span<const EntryNumber> kept,
                                    Grouping grouping, const Packing &packing, const Job &job)
{
    index::ShownEntries shown{keptColumns(entries.columns, kept), entries.extent, {}, entries.undated};
    // Standings and rows: two passes.
    index::Progress progress(job, 2 * static_cast<std::int64_t>(shown.columns.size()));
    return index::snapshotOf(history, std::move(shown), grouping, packing, entries.revision, progress);
}

} // namespace pactline
