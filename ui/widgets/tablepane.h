// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tableorder.h"
#include "ui/widgets/tabletext.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace pactline {

/// The shown entries as a table: sort by a click on a heading (a third click brings back the timeline's order), select,
/// copy. The selection is that of the whole window.
class TablePane : public QWidget
{
    Q_OBJECT

public:
    /// See TableOrder.
    TablePane(ViewState &state, ShownEntries &shown, QWidget *parent = nullptr,
              std::size_t mostAtOnce = mostEntriesPackedForLabels);

    [[nodiscard]] TableOrder &model() { return *m_model; }
    /// The selected rows, or all if fewer than two are selected: one is what the whole window has selected.
    void copy(TableFormat format) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildHeader();
    void buildTable();
    void cycleSort(int column);
    void followSelection();
    void takeSelection(const QModelIndex &current);
    [[nodiscard]] std::vector<int> selectedRows() const;
    void copy(const std::vector<int> &rows, TableFormat format) const;

    ViewState &m_state;
    TableOrder *m_model;
    QTableView *m_table;
    QLabel *m_title;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_isFollowing = false;
};

} // namespace pactline
