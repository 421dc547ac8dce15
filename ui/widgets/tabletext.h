// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QString>

#include <vector>

namespace pactline {

enum class TableFormat { Tsv, Csv };

/// Rows of a model with its headings as text: tabs and line breaks in a cell become spaces (TSV), or cells are quoted
/// (CSV, RFC 4180).
[[nodiscard]] QString tableText(const QAbstractItemModel &model, const std::vector<int> &rows, TableFormat format);

} // namespace pactline
