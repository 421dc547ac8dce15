// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/packed/textpool.h"

#include <QList>

#include <algorithm>
#include <cstdint>
#include <vector>

/// Private to History.
namespace pactline::lookup {

/// Ascending rows of a list by the number of a text that their elements refer to: by actor, source, …. Lists are
/// shared by copies until they are changed.
class RowLists
{
public:
    using Row = std::uint32_t;
    using Rows = QList<Row>;

    [[nodiscard]] const Rows &rows(TextNumber number) const
    {
        static const Rows none;
        return number < m_rows.size() ? m_rows[number] : none;
    }

    /// Before add(): makes lists of just the right size. `counts` by number; a row that comes twice may count twice.
    void reserve(const std::vector<std::uint32_t> &counts)
    {
        m_rows.assign(counts.size(), {});
        for (std::size_t number = 0; number < counts.size(); ++number)
            m_rows[number].reserve(static_cast<qsizetype>(counts[number]));
    }
    /// Appends a row; rows have to come in ascending order, and each stays once.
    void add(TextNumber number, Row row)
    {
        Rows &rows = m_rows[number];
        if (rows.isEmpty() || rows.back() != row)
            rows.append(row);
    }

    void insert(TextNumber number, Row row)
    {
        if (number >= m_rows.size())
            m_rows.resize(number + 1);
        const Rows &rows = m_rows[number];
        const auto place = std::lower_bound(rows.begin(), rows.end(), row);
        if (place == rows.end() || *place != row)
            m_rows[number].insert(place - rows.begin(), row);
    }
    void remove(TextNumber number, Row row)
    {
        const Rows &rows = m_rows[number];
        const auto place = std::lower_bound(rows.begin(), rows.end(), row);
        if (place != rows.end() && *place == row)
            m_rows[number].removeAt(place - rows.begin());
    }
    /// After rows from `from` on have moved up (by 1) or down (by −1).
    void shift(Row from, int by)
    {
        for (Rows &rows : m_rows) {
            const Rows &before = rows;
            const auto first = std::lower_bound(before.begin(), before.end(), from) - before.begin();
            if (first == before.size())
                continue;
            Row *const all = rows.data();
            for (qsizetype at = first; at < before.size(); ++at)
                all[at] += static_cast<Row>(by);
        }
    }

private:
    std::vector<Rows> m_rows;
};

} // namespace pactline::lookup
