// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/shownentries.h"

#include <QSortFilterProxyModel>

namespace pactline {

/// The shown entries sorted by a column, or in the timeline's order; the track stands in its colour.
class TableOrder : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    TableOrder(const ViewState &state, ShownEntries &shown, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    [[nodiscard]] ItemId idAt(int row) const;
    /// Row of an entry, −1 if it is not shown.
    [[nodiscard]] int rowOf(const ItemId &id) const;

private:
    const ViewState &m_state;
    ShownEntries &m_shown;
};

} // namespace pactline
