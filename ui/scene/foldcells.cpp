// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/foldcells.h"

#include <algorithm>

namespace pactline {

namespace {

constexpr double foldCellPx = 12;
/// Above this, a fold is named by its longest entry, found in logarithmic time.
constexpr std::size_t mostScanned = 32;

} // namespace

std::int64_t foldCellSeconds(double secondsPerPx)
{
    std::int64_t seconds = 1;
    while (static_cast<double>(seconds) < foldCellPx * secondsPerPx)
        seconds *= 2;
    return seconds;
}

std::int64_t cellAt(std::int64_t seconds, std::int64_t cellSeconds)
{
    const std::int64_t quotient = seconds / cellSeconds;
    return seconds % cellSeconds < 0 ? quotient - 1 : quotient;
}

std::uint32_t firstStarting(const EntryColumns &columns, std::span<const EntryNumber> entries, std::uint32_t first,
                            std::uint32_t last, std::int64_t boundary)
{
    const auto found = std::lower_bound(entries.begin() + first, entries.begin() + last, boundary,
                                        [&](EntryNumber e, std::int64_t b) { return columns.start[e] < b; });
    return static_cast<std::uint32_t>(found - entries.begin());
}

std::uint32_t nextStarting(const EntryColumns &columns, std::span<const EntryNumber> entries, std::uint32_t first,
                           std::uint32_t last, std::int64_t boundary)
{
    std::uint32_t low = first;
    std::uint32_t step = 1;
    while (low + step < last && columns.start[entries[low + step]] < boundary) {
        low += step;
        step *= 2;
    }
    return firstStarting(columns, entries, low + 1, std::max(low + 1, std::min(last, low + step)), boundary);
}

MarkShape shapeOf(const SceneContext &context, EntryNumber entry)
{
    const auto &kinds = context.history.data().kinds;
    const std::uint16_t kind = context.columns.kind[entry];
    const MarkShape shape = kind < kinds.size() ? kinds[kind].shape : MarkShape::None;
    return shape == MarkShape::None ? MarkShape::Circle : shape;
}

EntryNumber nameOfFold(const SceneContext &context, std::span<const EntryNumber> entries, EntryNumber longest)
{
    if (entries.size() > mostScanned)
        return longest;
    const auto found = std::find(entries.begin(), entries.end(), context.selected);
    if (found != entries.end())
        return *found;
    return *std::max_element(entries.begin(), entries.end(), [&](EntryNumber a, EntryNumber b) {
        return context.columns.importance[a] < context.columns.importance[b];
    });
}

bool isFoldDimmed(const SceneContext &context, std::span<const EntryNumber> entries)
{
    if (!context.hasChain)
        return false;
    if (entries.size() <= context.chain.size())
        return std::none_of(entries.begin(), entries.end(), [&](EntryNumber e) { return context.isInChain(e); });
    return std::none_of(context.chain.begin(), context.chain.end(), [&](EntryNumber e) {
        const auto sameStart = std::equal_range(entries.begin(), entries.end(), e, [&](EntryNumber a, EntryNumber b) {
            return context.columns.start[a] < context.columns.start[b];
        });
        return std::find(sameStart.first, sameStart.second, e) != sameStart.second;
    });
}

} // namespace pactline
