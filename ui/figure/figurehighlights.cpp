// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figurehighlights.h"

#include "ui/figure/figureindex.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <tuple>

namespace pactline {

namespace {

/// The time is cut into so many parts, each of which may name as many entries.
constexpr std::size_t parts = 16;
/// What covers more of the time than this share takes most of a row: such bars get no more than every second row.
constexpr double longShare = 0.4;

/// The first of a list by rank, as many as it may hold.
class BestFew
{
public:
    using Rank = std::tuple<int, std::int64_t, std::int64_t>;

    void offer(EntryNumber entry, const Rank &rank, std::size_t most)
    {
        if (m_few.size() >= most && (most == 0 || m_few.back().rank >= rank))
            return;
        const auto place = std::upper_bound(m_few.begin(), m_few.end(), rank,
                                            [](const Rank &r, const Offer &offer) { return r > offer.rank; });
        m_few.insert(place, {entry, rank});
        if (m_few.size() > most)
            m_few.pop_back();
    }

    void appendTo(std::vector<EntryNumber> &entries) const
    {
        for (const Offer &offer : m_few)
            entries.push_back(offer.entry);
    }

private:
    struct Offer
    {
        EntryNumber entry;
        Rank rank;
    };
    std::vector<Offer> m_few; ///< the highest rank first
};

bool isOfChain(EntryNumber entry, const std::vector<EntryNumber> &chain)
{
    return !chain.empty() && std::binary_search(chain.begin(), chain.end(), entry);
}

std::int64_t weightOf(const LaneIndex &lane, const EntryColumns &columns, const std::vector<EntryNumber> &chain)
{
    constexpr std::int64_t weightOfChain = std::int64_t{1} << 40;
    std::int64_t weight = 0;
    for (const auto *entries : {&lane.placed, &lane.overflow}) {
        for (const EntryNumber entry : *entries) {
            const int importance = columns.importance[entry];
            weight += importance * importance + (isOfChain(entry, chain) ? weightOfChain : 0);
        }
    }
    return weight;
}

/// Chooses those entries of a lane that may stand in its rows.
class Chooser
{
public:
    Chooser(const EntryColumns &columns, const HighlightOptions &options)
        : m_columns(columns)
        , m_options(options)
        , m_rows(static_cast<std::size_t>(std::max(options.packing.maximumRows, 1)))
    {}

    void addCandidatesOf(const LaneIndex &lane, std::vector<EntryNumber> &candidates) const
    {
        std::array<BestFew, parts> ofParts;
        std::array<BestFew, parts> ofChain;
        BestFew ofLong;
        for (const auto *entries : {&lane.placed, &lane.overflow}) {
            for (const EntryNumber entry : *entries) {
                if (isOfChain(entry, m_options.chain))
                    ofChain[partOf(entry)].offer(entry, rankOf(entry), 2 * m_rows);
                else if (isLong(entry))
                    ofLong.offer(entry, rankOf(entry), (m_rows + 1) / 2);
                else
                    ofParts[partOf(entry)].offer(entry, rankOf(entry), std::max<std::size_t>(m_rows / 2, 2));
            }
        }
        ofLong.appendTo(candidates);
        for (const auto *list : {&ofParts, &ofChain}) {
            for (const BestFew &few : *list)
                few.appendTo(candidates);
        }
    }

private:
    [[nodiscard]] std::int64_t seenLength(EntryNumber entry) const
    {
        return std::min(m_columns.end[entry], m_options.span.end.seconds) -
               std::max(m_columns.start[entry], m_options.span.start.seconds);
    }

    [[nodiscard]] bool isLong(EntryNumber entry) const
    {
        return (m_columns.flags[entry] & EntryIsPoint) == 0 &&
               static_cast<double>(seenLength(entry)) >
                   longShare * static_cast<double>(m_options.span.length().seconds);
    }

    /// Importance, then what lasted longer, then what came first. A coarse date lasts no longer than a day.
    [[nodiscard]] BestFew::Rank rankOf(EntryNumber entry) const
    {
        const bool isPoint = (m_columns.flags[entry] & EntryIsPoint) != 0;
        return {m_columns.importance[entry], isPoint ? 0 : seenLength(entry), -m_columns.start[entry]};
    }

    [[nodiscard]] std::size_t partOf(EntryNumber entry) const
    {
        const auto from = static_cast<double>(m_columns.start[entry] - m_options.span.start.seconds);
        const double share = from / static_cast<double>(m_options.span.length().seconds);
        return static_cast<std::size_t>(std::clamp(share * parts, 0.0, parts - 1.0));
    }

    const EntryColumns &m_columns;
    const HighlightOptions &m_options;
    const std::size_t m_rows;
};

/// The set in which the chain outweighs all other candidates when rows are packed; `kept` are their rows in it.
EntrySet withChainFirst(EntrySet entries, const std::vector<EntryNumber> &candidates,
                        const std::vector<EntryNumber> &kept, const std::vector<EntryNumber> &chain)
{
    if (chain.empty())
        return entries;
    EntryColumns &columns = entries.columns;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const bool isFirst = isOfChain(candidates[i], chain);
        const int importance =
            isFirst ? highestImportance : std::min<int>(columns.importance[kept[i]], highestImportance - 1);
        columns.importance.set(kept[i], static_cast<std::uint8_t>(importance));
        if (isFirst) // agreements go before events
            columns.flags.set(kept[i], static_cast<std::uint8_t>(columns.flags[kept[i]] | EntryIsAgreement));
    }
    return entries;
}

using Rows = std::vector<std::vector<EntryNumber>>;

/// The rows of each lane of the few, by its key, as numbers of all.
QHash<QString, Rows> rowsByKey(const TimelineIndex &few, const std::vector<EntryNumber> &candidates)
{
    QHash<QString, Rows> rows;
    for (const LaneIndex &lane : few.lanes()) {
        for (const RowRange &range : lane.rows) {
            std::vector<EntryNumber> row;
            for (std::uint32_t at = range.begin; at < range.end; ++at)
                row.push_back(candidates[lane.placed[at]]);
            if (!row.empty())
                rows[lane.key].push_back(std::move(row));
        }
    }
    return rows;
}

} // namespace

std::vector<std::size_t> heaviestLanes(const TimelineIndex &all, const std::vector<EntryNumber> &chain,
                                       std::size_t mostLanes)
{
    std::vector<std::pair<std::int64_t, std::size_t>> lightness;
    for (std::size_t lane = 0; lane < all.lanes().size(); ++lane)
        lightness.emplace_back(-weightOf(all.lanes()[lane], all.columns(), chain), lane);
    std::sort(lightness.begin(), lightness.end());
    lightness.resize(std::min(lightness.size(), mostLanes));
    std::vector<std::size_t> lanes;
    for (const auto &[weight, lane] : lightness)
        lanes.push_back(lane);
    std::sort(lanes.begin(), lanes.end());
    return lanes;
}

TimelineIndexPtr highlightedIndex(const History &history, const EntrySet &entries,
                                  const std::vector<EntryNumber> &shown, const TimelineIndex &all,
                                  const HighlightOptions &options, const Job &job)
{
    const Chooser chooser(all.columns(), options);
    std::vector<EntryNumber> candidates;
    for (const std::size_t lane : options.lanes)
        chooser.addCandidatesOf(all.lanes()[lane], candidates);
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());

    std::vector<EntryNumber> kept;
    for (const EntryNumber entry : candidates)
        kept.push_back(shown[entry]);
    const TimelineIndexPtr few = buildTimelineIndex(history, withChainFirst(entries, candidates, kept, options.chain),
                                                    kept, options.grouping, options.packing, job);
    if (few == nullptr)
        return nullptr;
    const QHash<QString, Rows> rows = rowsByKey(*few, candidates);
    std::vector<LaneIndex> highlighted;
    for (const std::size_t lane : options.lanes) {
        const LaneIndex &from = all.lanes()[lane];
        highlighted.push_back(laneWithRows(from, rows.value(from.key), all.columns(), RestOfLane::Density));
    }
    return std::make_shared<const TimelineIndex>(all, std::move(highlighted));
}

} // namespace pactline
