// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

/// Private to buildTimelineIndex() and updateTimelineIndex().
namespace pactline::index {

/// The greatest of any number of moments, while moments come and go: remembers some of the greatest. Asking which is
/// left after more have gone than are remembered has no answer.
class GreatestMoments
{
public:
    void insert(std::int64_t moment)
    {
        if (!m_isAll && moment < m_least)
            return;
        m_kept.push_back(moment);
        if (m_kept.size() < 4 * leastKept)
            return;
        // Now and then, so that moments that come in ascending order cost no more than others.
        std::nth_element(m_kept.begin(), m_kept.begin() + (leastKept - 1), m_kept.end(), std::greater<>());
        m_kept.resize(leastKept);
        m_least = m_kept.back();
        m_isAll = false;
    }

    /// Of a moment that was inserted before.
    void remove(std::int64_t moment)
    {
        const auto found = std::find(m_kept.begin(), m_kept.end(), moment);
        if (found != m_kept.end())
            m_kept.erase(found);
    }

    /// There is a moment, but it is not known which is the greatest.
    [[nodiscard]] bool isUnknown() const { return m_kept.empty() && !m_isAll; }
    [[nodiscard]] std::optional<std::int64_t> greatest() const
    {
        return m_kept.empty() ? std::nullopt : std::optional(*std::max_element(m_kept.begin(), m_kept.end()));
    }

private:
    static constexpr std::size_t leastKept = 32;

    std::vector<std::int64_t> m_kept;
    std::int64_t m_least = 0; ///< all that are not less than this are kept, or …
    bool m_isAll = true;      ///< … all there are
};

} // namespace pactline::index
