// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explorepane.h"

#include "ui/widgets/facetdelegate.h"
#include "ui/widgets/facetlist.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pactline {

ExplorePane::ExplorePane(ViewState &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_facets(new FacetList(state, this))
    , m_view(new QListView(this))
    , m_clear(new QToolButton(this))
{
    setProperty("look", u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Explore"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 6);
    layout->setSpacing(4);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_clear, 0, Qt::AlignHCenter);

    m_view->setModel(m_facets);
    m_view->setItemDelegate(new FacetDelegate(state, *m_facets, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setMouseTracking(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setAccessibleName(tr("What is shown"));
    m_view->viewport()->setAutoFillBackground(false);
    m_view->installEventFilter(this);
    setFocusProxy(m_view);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) { m_facets->activate(index.row()); });
    connect(m_view, &QListView::customContextMenuRequested, this, &ExplorePane::showMenu);

    m_clear->setText(tr("Show everything again"));
    m_clear->setProperty("look", u"link"_s);
    const auto updateClear = [this] { m_clear->setVisible(!m_state.filter().isEmpty()); };
    connect(m_clear, &QToolButton::clicked, this, [this] { m_state.setFilter(Filter()); });
    connect(&m_state, &ViewState::filterChanged, this, updateClear);
    connect(&m_state, &ViewState::themeChanged, m_view->viewport(), qOverload<>(&QWidget::update));
    updateClear();
}

bool ExplorePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const QModelIndex current = m_view->currentIndex();
        if (current.isValid() && (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter)) {
            const int row = current.row();
            m_facets->activate(row);
            if (!m_view->currentIndex().isValid()) // the list was made anew
                m_view->setCurrentIndex(m_facets->index(std::min(row, m_facets->rowCount() - 1)));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ExplorePane::showMenu(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid() || m_facets->row(index.row()).type != FacetRow::Type::Value)
        return;
    const FacetSection section = m_facets->row(index.row()).section;
    const bool isList =
        section != FacetSection::Views && section != FacetSection::Dates && section != FacetSection::Importance;
    if (!isList)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int row = index.row();
    connect(menu->addAction(tr("Show only this")), &QAction::triggered, this,
            [this, row] { m_facets->chooseOnly(row); });
    if (section == FacetSection::Actors) {
        const ItemId id(m_facets->row(row).id);
        connect(menu->addAction(tr("Read about it")), &QAction::triggered, this,
                [this, id] { m_state.setSelection(id); });
    }
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

} // namespace pactline
