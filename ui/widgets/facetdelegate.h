// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/facetlist.h"

#include <QStyledItemDelegate>

namespace pactline {

/// Paints the lines of the explore pane: check box in the track's colour, name, count at the right.
class FacetDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    FacetDelegate(const ViewState &state, const FacetList &list, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Clicks are taken by the view, a whole line at a time.
    bool editorEvent(QEvent *, QAbstractItemModel *, const QStyleOptionViewItem &, const QModelIndex &) override
    {
        return false;
    }

private:
    void paintHeading(QPainter &painter, const QRect &rect, const FacetRow &row) const;
    void paintValue(QPainter &painter, const QRect &rect, const FacetRow &row) const;
    void paintCheckBox(QPainter &painter, const QRectF &box, const FacetRow &row) const;

    const ViewState &m_state;
    const FacetList &m_list;
};

} // namespace pactline
