// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableorder.h"

namespace pactline {

TableOrder::TableOrder(const ViewState &state, ShownEntries &shown, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_state(state)
    , m_shown(shown)
{
    setSourceModel(&m_shown);
    setSortRole(EntriesModel::SortRole);
}

QVariant TableOrder::data(const QModelIndex &index, int role) const
{
    const History &history = m_state.history();
    if (role == Qt::ForegroundRole && index.column() == EntriesModel::Track) {
        const std::optional<Entry> entry = history.entry(idAt(index.row()));
        const auto *track = entry ? history.track(entry->track) : nullptr;
        if (track != nullptr)
            return trackColours(history, m_state.theme())[static_cast<std::size_t>(track - history.tracks().data())];
    }
    if (role == Qt::ToolTipRole)
        return QSortFilterProxyModel::data(index, Qt::EditRole).toString().toHtmlEscaped();
    return QSortFilterProxyModel::data(index, role);
}

ItemId TableOrder::idAt(int row) const
{
    const QModelIndex source = mapToSource(index(row, 0));
    return source.isValid() ? m_shown.idAt(source.row()) : ItemId();
}

int TableOrder::rowOf(const ItemId &id) const
{
    const int row = m_shown.rowOf(id);
    return row < 0 ? -1 : mapFromSource(m_shown.index(row, 0)).row();
}

} // namespace pactline
