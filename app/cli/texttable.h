// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace pactline::cli {

/// Columns that a text takes on a terminal: wide East Asian characters take two, combining marks none.
[[nodiscard]] int columnsOf(QStringView text);

/// A table for people: aligned by blanks, one column of which gives way where the terminal is narrow.
struct TextTable
{
    QStringList headers;
    std::vector<QStringList> rows;
    int flexible = 0;               ///< the column that is cut with "…"
    std::vector<int> dispensable{}; ///< columns that are left out, in this order, to keep the flexible one readable

    /// The lines; not cut without a width.
    [[nodiscard]] QString text(std::optional<int> width) const;
};

} // namespace pactline::cli
