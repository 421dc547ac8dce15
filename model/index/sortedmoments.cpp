// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/sortedmoments.h"

#include <algorithm>
#include <utility>

namespace pactline {

namespace {

constexpr std::size_t chunkSize = 2048;

} // namespace

SortedMoments::SortedMoments(std::vector<std::int64_t> ascending)
    : m_size(ascending.size())
{
    if (ascending.empty())
        return;
    const auto all = std::make_shared<const std::vector<std::int64_t>>(std::move(ascending));
    m_chunks.reserve((m_size + chunkSize - 1) / chunkSize);
    for (std::size_t first = 0; first < m_size; first += chunkSize) {
        m_chunks.push_back({std::shared_ptr<const std::int64_t>(all, all->data() + first),
                            static_cast<std::uint32_t>(std::min(chunkSize, m_size - first)),
                            static_cast<std::uint32_t>(first)});
    }
}

std::int64_t SortedMoments::operator[](std::size_t at) const
{
    const auto after = std::upper_bound(m_chunks.begin(), m_chunks.end(), at,
                                        [](std::size_t place, const Chunk &chunk) { return place < chunk.before; });
    const Chunk &chunk = *std::prev(after);
    return chunk.span()[at - chunk.before];
}

std::int64_t SortedMoments::countBefore(std::int64_t moment) const
{
    const auto after = std::partition_point(m_chunks.begin(), m_chunks.end(),
                                            [moment](const Chunk &chunk) { return chunk.span().front() < moment; });
    if (after == m_chunks.begin())
        return 0;
    const std::span<const std::int64_t> values = std::prev(after)->span();
    return std::prev(after)->before + (std::lower_bound(values.begin(), values.end(), moment) - values.begin());
}

std::int64_t SortedMoments::countUpTo(std::int64_t moment) const
{
    const auto after = std::partition_point(m_chunks.begin(), m_chunks.end(),
                                            [moment](const Chunk &chunk) { return chunk.span().front() <= moment; });
    if (after == m_chunks.begin())
        return 0;
    const std::span<const std::int64_t> values = std::prev(after)->span();
    return std::prev(after)->before + (std::upper_bound(values.begin(), values.end(), moment) - values.begin());
}

std::vector<std::int64_t> SortedMoments::toVector() const
{
    std::vector<std::int64_t> all;
    all.reserve(m_size);
    for (const Chunk &chunk : m_chunks)
        all.insert(all.end(), chunk.span().begin(), chunk.span().end());
    return all;
}

void SortedMoments::insert(std::int64_t moment)
{
    if (m_chunks.empty()) {
        m_chunks.push_back(chunkOf({moment}));
        m_size = 1;
        return;
    }
    const auto after = std::partition_point(m_chunks.begin() + 1, m_chunks.end(),
                                            [moment](const Chunk &chunk) { return chunk.span().front() <= moment; });
    const auto at = static_cast<std::size_t>(after - m_chunks.begin()) - 1;
    const std::span<const std::int64_t> old = m_chunks[at].span();
    const auto place = std::upper_bound(old.begin(), old.end(), moment);
    std::vector<std::int64_t> values;
    values.reserve(old.size() + 1);
    values.insert(values.end(), old.begin(), place);
    values.push_back(moment);
    values.insert(values.end(), place, old.end());
    if (values.size() > 2 * chunkSize) {
        const auto middle = values.begin() + chunkSize;
        m_chunks.insert(m_chunks.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                        chunkOf(std::vector<std::int64_t>(middle, values.end())));
        values.erase(middle, values.end());
    }
    m_chunks[at] = chunkOf(std::move(values));
    countFrom(at);
}

bool SortedMoments::remove(std::int64_t moment)
{
    const auto after = std::partition_point(m_chunks.begin(), m_chunks.end(),
                                            [moment](const Chunk &chunk) { return chunk.span().front() <= moment; });
    if (after == m_chunks.begin())
        return false;
    const auto at = static_cast<std::size_t>(after - m_chunks.begin()) - 1;
    const std::span<const std::int64_t> old = m_chunks[at].span();
    const auto place = std::upper_bound(old.begin(), old.end(), moment) - 1;
    if (*place != moment)
        return false;
    std::vector<std::int64_t> values;
    values.reserve(old.size());
    values.insert(values.end(), old.begin(), place);
    values.insert(values.end(), place + 1, old.end());
    if (values.empty())
        m_chunks.erase(m_chunks.begin() + static_cast<std::ptrdiff_t>(at));
    else
        m_chunks[at] = chunkOf(std::move(values));
    countFrom(at);
    return true;
}

SortedMoments::Chunk SortedMoments::chunkOf(std::vector<std::int64_t> values)
{
    const auto size = static_cast<std::uint32_t>(values.size());
    const auto owner = std::make_shared<const std::vector<std::int64_t>>(std::move(values));
    return {std::shared_ptr<const std::int64_t>(owner, owner->data()), size, 0};
}

/// Sets what lies before each chunk from that one on.
void SortedMoments::countFrom(std::size_t chunk)
{
    std::uint32_t before = chunk == 0 ? 0 : m_chunks[chunk - 1].before + m_chunks[chunk - 1].size;
    for (; chunk < m_chunks.size(); ++chunk) {
        m_chunks[chunk].before = before;
        before += m_chunks[chunk].size;
    }
    m_size = before;
}

} // namespace pactline
