// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/shownentries.h"

#include <QAbstractTableModel>

#include <vector>

namespace pactline {

/// The shown entries as rows, in the timeline's order until a column is sorted by.
class EntryTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Date, Title, Kind, Track, Status, Parties, columnTotal };

    EntryTableModel(ViewState &state, const ShownEntries &shown, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// By the column's own order; column −1 is the timeline's order. Stable.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] ItemId idAt(int row) const;
    /// Row of an entry, −1 if it is not shown. O(n).
    [[nodiscard]] int rowOf(const ItemId &id) const;

private:
    void refresh();
    void applySort();
    [[nodiscard]] const Entry &entryAt(int row) const;
    [[nodiscard]] QString text(const ItemRef &ref, int column) const;

    ViewState &m_state;
    const ShownEntries &m_shown;
    std::vector<ItemRef> m_rows;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

enum class TableFormat { Tsv, Csv };

/// Rows of a model with its headings as text: tabs and line breaks in a cell become spaces (TSV), or cells are quoted
/// (CSV, RFC 4180).
[[nodiscard]] QString tableText(const QAbstractItemModel &model, const std::vector<int> &rows, TableFormat format);

} // namespace pactline
