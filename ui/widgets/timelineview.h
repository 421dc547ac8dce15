// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/viewstate.h"

#include <QWidget>

#include <memory>

namespace pactline {

class OverviewChart;
class TimelineCanvas;

/// The timeline with its scroll bar and the overview below. Shows and moves the viewport of the view state, and
/// publishes the index that filter, grouping and history ask for.
class TimelineView : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(ViewState &state, QWidget *parent = nullptr);
    ~TimelineView() override;

    /// Steps about the middle of the view.
    void zoomIn();
    void zoomOut();
    /// Shows every entry.
    void fitAll();
    /// Shows the selected entry with its surroundings; nothing without a selected entry.
    void fitSelection();
    /// Shows the span with a margin.
    void goTo(const TimeSpan &span);
    /// Centres on the date; a date wider than the view is fitted. A date without finite bounds is left alone.
    void goTo(const UncertainDate &date);
    void goToToday();

    /// A badge with the milliseconds that the last frame took.
    void setPaintTimeShown(bool isShown);
    [[nodiscard]] bool isPaintTimeShown() const;

    /// "Jan 2018 – Nov 2025" and "1 day ≈ 0.28 px", for the status bar; follow ViewState::viewportChanged.
    [[nodiscard]] QString spanText() const;
    [[nodiscard]] QString scaleText() const;

    /// While a large history is being worked on; what was there before is shown meanwhile.
    [[nodiscard]] bool isBusy() const;

    [[nodiscard]] TimelineCanvas &canvas() const;
    [[nodiscard]] OverviewChart &overview() const;
    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// Enter on an entry: it is selected, and its page wants the keyboard.
    void entryActivated(const pactline::ItemId &id);
    void busyChanged();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Private;

    void arrange();
    void connectParts();
    void reveal(const ItemId &id);
    [[nodiscard]] QString whyNotShown(const ItemId &id) const;
    void followContents();
    void followViewport();
    void followSelection();
    void followStyle();

    ViewState &m_state;
    std::unique_ptr<Private> d;
};

} // namespace pactline
