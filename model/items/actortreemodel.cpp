// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/actortreemodel.h"

#include "model/history/entrywords.h"
#include "model/query/foldedtext.h"

namespace pactline {

ActorTreeModel::ActorTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_nodes(1)
{}

void ActorTreeModel::setHistory(const History *history)
{
    m_history = history;
    refresh();
}

void ActorTreeModel::setFilter(const Filter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    refresh();
}

void ActorTreeModel::refresh()
{
    beginResetModel();
    m_nodes.assign(1, {});
    std::vector<int> path{0}; // the last node of every level so far
    const std::vector<FacetValue> actors =
        m_history != nullptr ? countFacets(*m_history, m_filter).actors : std::vector<FacetValue>();
    for (const FacetValue &value : actors) {
        path.resize(static_cast<std::size_t>(value.depth) + 1);
        const int parentNode = path.back();
        std::vector<int> &siblings = m_nodes[static_cast<std::size_t>(parentNode)].children;
        const auto node = static_cast<int>(m_nodes.size());
        const auto row = static_cast<int>(siblings.size());
        siblings.push_back(node);
        m_nodes.push_back({value, parentNode, row, {}});
        path.push_back(node);
    }
    endResetModel();
}

const ActorTreeModel::Node &ActorTreeModel::nodeOf(const QModelIndex &index) const
{
    return m_nodes[index.isValid() ? static_cast<std::size_t>(index.internalId()) : 0];
}

QModelIndex ActorTreeModel::indexOf(const ActorId &id) const
{
    for (std::size_t node = 1; node < m_nodes.size(); ++node) {
        if (m_nodes[node].value.id == id.text)
            return createIndex(m_nodes[node].row, Name, static_cast<quintptr>(node));
    }
    return {};
}

QModelIndex ActorTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const int node = nodeOf(parent).children[static_cast<std::size_t>(row)];
    return createIndex(row, column, static_cast<quintptr>(node));
}

QModelIndex ActorTreeModel::parent(const QModelIndex &child) const
{
    const int node = child.isValid() ? nodeOf(child).parent : 0;
    return node == 0 ? QModelIndex()
                     : createIndex(m_nodes[static_cast<std::size_t>(node)].row, 0, static_cast<quintptr>(node));
}

int ActorTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent).children.size());
}

int ActorTreeModel::columnCount(const QModelIndex &) const { return columnTotal; }

QVariant ActorTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || m_history == nullptr)
        return {};
    const FacetValue &value = nodeOf(index).value;
    if (role == ItemIdRole)
        return value.id;
    if (role == Qt::TextAlignmentRole && index.column() == Count)
        return int{Qt::AlignRight | Qt::AlignVCenter};
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    QString text;
    switch (index.column()) {
    case Name:
        text = value.name;
        break;
    case Kind:
        if (const Actor *actor = m_history->actor(ActorId(value.id)))
            text = words::kindName(*m_history, ItemType::Actor, actor->kind);
        break;
    default:
        return value.count;
    }
    return role == SortRole ? foldedText(text) : text;
}

QVariant ActorTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Name:
        return tr("Actor");
    case Kind:
        return tr("Kind");
    case Count:
        return tr("Entries");
    default:
        return {};
    }
}

} // namespace pactline
