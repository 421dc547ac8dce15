// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <vector>

class QWidget;

namespace pactline {

/// Moves the keyboard from pane to pane, in the order in which they were added; hidden ones are passed over. A line at
/// the top of the pane shows where it went, until the keyboard leaves that pane.
class PaneCycle : public QObject
{
    Q_OBJECT

public:
    explicit PaneCycle(QObject *parent = nullptr);

    void add(QWidget *pane);
    /// To the pane after (1) or before (−1) the one with the focus.
    void move(int step);
    /// The pane that has the focus; null if none has.
    [[nodiscard]] QWidget *current() const;
    /// The pane that carries the line; null if none does.
    [[nodiscard]] QWidget *marked() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void mark(QWidget &pane);
    void unmark();
    [[nodiscard]] int indexOfCurrent() const;

    std::vector<QPointer<QWidget>> m_panes;
    QPointer<QWidget> m_edge; ///< a child of the pane that it marks
};

} // namespace pactline
