// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/overviewperiods.h"
#include "ui/widgets/periodscale.h"
#include "ui/widgets/timelinenavigator.h"

#include <QPixmap>
#include <QWidget>

class QAccessibleInterface;

namespace pactline {

class PeriodBars;

/// The overview below the timeline: events per calendar period, stacked by track, and over it a brush that shows the
/// viewport and moves it. The bars are drawn by Qt Charts into a picture, once for each change of what they count.
class OverviewChart : public QWidget
{
    Q_OBJECT

public:
    OverviewChart(ViewState &state, TimelineNavigator &navigator, QWidget *parent = nullptr);
    ~OverviewChart() override;

    void setPeriods(const OverviewPeriods &periods);
    [[nodiscard]] QString title() const { return titleOf(m_periods); }
    [[nodiscard]] const PeriodScale &scale() const { return m_scale; }
    /// Where the brush is; null without events.
    [[nodiscard]] QRectF brushRect() const;
    /// What the brush covers, in words.
    [[nodiscard]] QString spanText() const;
    /// The middle of the viewport as a share (0 to 1) of the overview's width.
    [[nodiscard]] double position() const;
    void setPosition(double share);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Grip { None, Body, Start, End };

    [[nodiscard]] Grip gripAt(const QPointF &position) const;
    void drag(double x);
    void centreOn(double x);
    void followViewport();
    void arrange();
    void refreshPicture();
    void paintLabels(QPainter &painter) const;
    void paintBrush(QPainter &painter) const;

    ViewState &m_state;
    TimelineNavigator &m_navigator;
    OverviewPeriods m_periods;
    PeriodScale m_scale;
    std::unique_ptr<PeriodBars> m_bars; ///< made for the first picture
    QPixmap m_picture;                  ///< null when it is to be made anew
    Grip m_grip = Grip::None;
    bool m_hasDragged = false;
    double m_pressedX = 0;
    TimeSpan m_pressedSpan;
};

/// What screen readers see of the overview: a slider that holds the position. Owned by the caller.
[[nodiscard]] QAccessibleInterface *makeOverviewAccessible(OverviewChart &chart);

} // namespace pactline
