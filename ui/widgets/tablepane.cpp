// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablepane.h"

#include "model/support/counted.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace pactline {

TablePane::TablePane(ViewState &state, ShownEntries &shown, QWidget *parent, std::size_t mostAtOnce)
    : QWidget(parent)
    , m_state(state)
    , m_model(new TableOrder(state, shown, this, mostAtOnce))
    , m_table(new QTableView(this))
    , m_title(new QLabel(this))
{
    setProperty("look", u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Table"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildHeader();
    buildTable();
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    const auto updateTitle = [this, &shown] {
        QString title = counted(m_model->rowCount(), tr("Table · 1 entry"), tr("Table · %1 entries"));
        if (shown.isCounting())
            title = tr("%1 · counting…").arg(title);
        else if (m_model->isSorting())
            title = tr("%1 · sorting…").arg(title);
        m_title->setText(title);
    };
    connect(&shown, &ShownEntries::changed, this, updateTitle);
    connect(m_model, &TableOrder::sortingChanged, this, updateTitle);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this, updateTitle] {
        updateTitle();
        followSelection();
    });
    // Rows that come and go with an edit move the current row: nobody chose that.
    connect(&m_state, &ViewState::historyAboutToChange, this, [this] { m_isFollowing = true; });
    connect(&m_state, &ViewState::historyChanged, this, [this] { m_isFollowing = false; });
    connect(&m_state, &ViewState::entriesEdited, this, [this] {
        m_isFollowing = false;
        followSelection();
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, updateTitle);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, updateTitle);
    connect(&m_state, &ViewState::selectionChanged, this, &TablePane::followSelection);
    updateTitle();
}

void TablePane::buildHeader()
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(14, 3, 8, 3);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    row->addWidget(m_title, 1);
    const auto button = [this, header, row](const QString &text, const QString &tip, TableFormat format) {
        auto *made = new QToolButton(header);
        made->setText(text);
        made->setToolTip(tip);
        connect(made, &QToolButton::clicked, this, [this, format] { copy(format); });
        row->addWidget(made);
    };
    button(tr("Copy"), tr("Copies all rows, or those selected if there are several, for a spreadsheet (tab-separated)"),
           TableFormat::Tsv);
    button(tr("Copy as CSV"), tr("Copies all rows, or those selected if there are several, as comma-separated values"),
           TableFormat::Csv);
    layout()->addWidget(header);
}

void TablePane::buildTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Entries shown"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *columns = m_table->horizontalHeader();
    columns->setHighlightSections(false);
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columns->setSectionsClickable(true);
    columns->setStretchLastSection(true);
    const int widths[] = {170, 400, 150, 130, 220, 90};
    for (int i = 0; i < static_cast<int>(std::size(widths)); ++i)
        columns->resizeSection(i, widths[i]);
    m_table->installEventFilter(this);
    connect(columns, &QHeaderView::sectionClicked, this, &TablePane::cycleSort);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TablePane::takeSelection);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { m_state.reveal(m_model->idAt(index.row())); });
}

void TablePane::cycleSort(int column)
{
    if (m_sortColumn != column) {
        m_sortColumn = column;
        m_sortOrder = Qt::AscendingOrder;
    } else if (m_sortOrder == Qt::AscendingOrder) {
        m_sortOrder = Qt::DescendingOrder;
    } else {
        m_sortColumn = -1;
        m_sortOrder = Qt::AscendingOrder;
    }
    QHeaderView *columns = m_table->horizontalHeader();
    columns->setSortIndicatorShown(m_sortColumn >= 0);
    columns->setSortIndicator(m_sortColumn, m_sortOrder);
    m_model->sort(m_sortColumn, m_sortOrder);
}

void TablePane::followSelection()
{
    const int row = m_model->rowOf(m_state.selection());
    if (row == m_table->currentIndex().row() && m_table->currentIndex().isValid())
        return;
    m_isFollowing = true;
    if (row < 0) {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
    } else {
        m_table->selectRow(row);
        m_table->scrollTo(m_model->index(row, 0));
    }
    m_isFollowing = false;
}

void TablePane::takeSelection(const QModelIndex &current)
{
    if (m_isFollowing || !current.isValid())
        return;
    m_state.setSelection(m_model->idAt(current.row()));
}

std::vector<int> TablePane::selectedRows() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void TablePane::copy(const std::vector<int> &rows, TableFormat format) const
{
    QApplication::clipboard()->setText(tableText(*m_model, rows, format));
}

void TablePane::copy(TableFormat format) const
{
    std::vector<int> rows = selectedRows();
    if (rows.size() < 2) {
        rows.resize(static_cast<std::size_t>(m_model->rowCount()));
        std::iota(rows.begin(), rows.end(), 0);
    }
    copy(rows, format);
}

bool TablePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        const std::vector<int> rows = selectedRows();
        if (!rows.empty())
            copy(rows, TableFormat::Tsv);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace pactline
