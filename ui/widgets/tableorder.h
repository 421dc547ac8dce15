// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/entryorder.h"
#include "ui/widgets/shownentries.h"

#include <QAbstractProxyModel>
#include <QTimer>

#include <optional>
#include <vector>

namespace pactline {

/// The shown entries sorted by a column, or in the timeline's order; the track stands in its colour. Large lists are
/// sorted on a worker, while the order before stays; a list that is new is in the timeline's order until then.
class TableOrder : public QAbstractProxyModel
{
    Q_OBJECT

public:
    /// More entries than `mostAtOnce` are sorted in the background.
    TableOrder(const ViewState &state, ShownEntries &shown, QObject *parent = nullptr,
               std::size_t mostAtOnce = mostEntriesPackedForLabels);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &) const override { return {}; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    /// By a column of EntriesModel; −1 for the timeline's order.
    void sort(int column, Qt::SortOrder direction = Qt::AscendingOrder) override;

    /// Whether the rows are to be in another order as soon as it is known.
    [[nodiscard]] bool isSorting() const { return m_soon.isActive() || m_task.isRunning(); }
    [[nodiscard]] ItemId idAt(int row) const { return m_shown.idAt(sourceRow(row)); }
    /// Row of an entry, −1 if it is not shown.
    [[nodiscard]] int rowOf(const ItemId &id) const { return ownRow(m_shown.rowOf(id)); }

signals:
    void sortingChanged();

private:
    using Rows = std::vector<int>; ///< each once, or none for all as they are

    void connectEntries();
    void followReset();
    void followInsertion(int row);
    void followRemoval(int row);
    void followChange(const QModelIndex &first, const QModelIndex &last);
    void arrange();
    void sortLater();
    [[nodiscard]] Rows sorted() const;
    void setRows(Rows rows);
    void numberRows();
    [[nodiscard]] bool isLarge() const { return static_cast<std::size_t>(m_shown.shownCount()) > m_mostAtOnce; }
    [[nodiscard]] bool isBefore(int sourceRow, int other) const;
    [[nodiscard]] int sourceRow(int row) const;
    [[nodiscard]] int ownRow(int sourceRow) const;

    const ViewState &m_state;
    ShownEntries &m_shown;
    const std::size_t m_mostAtOnce;
    std::optional<EntryOrder> m_order; ///< that is wanted; none for the timeline's
    Rows m_rows;                       ///< of the entries, in the order of this model
    Rows m_places;                     ///< the other way round
    QTimer m_soon;                     ///< once for all rows that an edit touches
    LatestTask m_task;
};

} // namespace pactline
