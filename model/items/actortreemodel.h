// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query/facets.h"

#include <QAbstractItemModel>

#include <vector>

namespace pactline {

/// The actors of a history below their parents, with the number of entries shown of each and all below it; every level
/// by that number, then by name. The history must outlive the model or be taken away before it goes, and refresh() be
/// called after edits.
class ActorTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Kind, Count, columnTotal };
    enum Role {
        ItemIdRole = Qt::UserRole, ///< text of the actor's id, in every column
        SortRole,                  ///< number for Count, folded text otherwise
    };

    explicit ActorTreeModel(QObject *parent = nullptr);

    /// Null for an empty model.
    void setHistory(const History *history);
    void setFilter(const Filter &filter);
    /// Lists anew what the history holds now.
    void refresh();

    /// Column Name of the actor; invalid if there is none. O(n).
    [[nodiscard]] QModelIndex indexOf(const ActorId &id) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    /// Nodes refer to each other by their place in m_nodes; the first is the invisible root.
    struct Node
    {
        FacetValue value;
        int parent = 0;
        int row = 0; ///< among the children of its parent
        std::vector<int> children;
    };

    [[nodiscard]] const Node &nodeOf(const QModelIndex &index) const;

    const History *m_history = nullptr;
    Filter m_filter;
    std::vector<Node> m_nodes;
};

} // namespace pactline
