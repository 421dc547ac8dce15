// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/viewstate.h"

#include <QWidget>

#include <vector>

class QPainter;

namespace pactline {

/// A small timeline of a few entries: one block an entry, stacked in columns of equal time, coloured by track. Click,
/// or arrow keys and Enter, select.
class EntryStrip : public QWidget
{
    Q_OBJECT

public:
    explicit EntryStrip(ViewState &state, QWidget *parent = nullptr);

    /// More than these are drawn as columns alone: no block of its own could be seen or hit.
    static constexpr std::size_t mostBlocks = 5000;

    /// Entries of the state's history in time order; undated ones are left out and counted in the description.
    void setEntries(const std::vector<ItemRef> &entries);
    [[nodiscard]] int blockCount() const { return static_cast<int>(m_blocks.size()); }
    /// The entry that the keyboard is at; empty if there are none.
    [[nodiscard]] ItemId current() const;

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void activated(const pactline::ItemId &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Block
    {
        ItemId id;
        TimePoint time;
        int track = -1;
        QRectF rect;
    };

    /// An entry that has no block.
    struct Point
    {
        TimePoint time;
        int track = -1;
    };

    void arrange();
    void arrangeColumns();
    void paintColumns(QPainter &painter, const std::vector<QColor> &colours) const;
    void setCurrent(int index);
    [[nodiscard]] int blockAt(const QPointF &position) const;
    [[nodiscard]] QString describe(const Block &block) const;
    void updateDescription();

    ViewState &m_state;
    std::vector<Block> m_blocks;
    std::vector<Point> m_points;             ///< instead of blocks, if there are too many
    std::vector<std::vector<int>> m_columns; ///< of the points: entries by track, the last without one
    int m_undated = 0;
    int m_current = 0;
    int m_hovered = -1;
    std::int64_t m_firstYear = 0;
    std::int64_t m_lastYear = 0; ///< exclusive
};

} // namespace pactline
