// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/rowends.h"

#include <algorithm>
#include <limits>

namespace pactline::index {

namespace {

constexpr std::int64_t emptyRow = std::numeric_limits<std::int64_t>::min();
constexpr std::size_t firstCapacity = 16;

} // namespace

RowEnds::RowEnds(std::size_t mostRows)
    : m_minima(2 * firstCapacity, emptyRow)
    , m_mostRows(mostRows)
{}

void RowEnds::grow()
{
    const std::size_t capacity = m_minima.size() / 2;
    std::vector<std::int64_t> minima(4 * capacity, emptyRow);
    std::copy(m_minima.begin() + static_cast<std::ptrdiff_t>(capacity), m_minima.end(),
              minima.begin() + static_cast<std::ptrdiff_t>(2 * capacity));
    m_minima = std::move(minima);
    for (std::size_t node = 2 * capacity - 1; node > 0; --node)
        m_minima[node] = std::min(m_minima[2 * node], m_minima[2 * node + 1]);
}

std::optional<std::size_t> RowEnds::take(std::int64_t left, std::int64_t right)
{
    if (m_minima[1] > left)
        grow();
    const std::size_t capacity = m_minima.size() / 2;
    std::size_t node = 1;
    while (node < capacity) {
        node *= 2;
        if (m_minima[node] > left)
            ++node;
    }
    const std::size_t row = node - capacity;
    if (row >= m_mostRows)
        return std::nullopt;
    m_minima[node] = right;
    for (node /= 2; node > 0; node /= 2)
        m_minima[node] = std::min(m_minima[2 * node], m_minima[2 * node + 1]);
    return row;
}

} // namespace pactline::index
