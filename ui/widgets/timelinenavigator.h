// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/timelinegeometry.h"
#include "ui/widgets/zoomanimation.h"

#include <span>

namespace pactline {

/// All ways to move over the timeline, whatever asks for them: mouse, keys, menus, screen readers, the overview. Keeps
/// the lanes' layout, and fits again when the size changes and nobody has moved since.
class TimelineNavigator : public QObject
{
    Q_OBJECT

public:
    explicit TimelineNavigator(ViewState &state, QObject *parent = nullptr);

    [[nodiscard]] const LaneLayout &layout() const { return m_layout; }
    [[nodiscard]] ZoomAnimation &animation() { return m_animation; }

    /// Size of the canvas; keeps the left edge and scale, or the fit.
    void setSize(const QSizeF &size);
    /// The calm first view of a history: shown once there is a size, unless somebody asks for another before.
    void setHome(const TimeSpan &home);
    [[nodiscard]] const TimeSpan &home() const { return m_home; }
    /// Another history is on its way: forget what was fitted.
    void expectHome();

    /// `x` in pixels from the left edge of the body.
    void zoomAbout(double x, double factor);
    /// As zoomAbout(), without motion: for gestures, which move by themselves.
    void zoomAtOnce(double x, double factor);
    void zoomBy(double factor) { zoomAbout(m_state.viewport().bodyWidthPx() / 2, factor); }
    void panBy(const QPointF &pixels);
    void scrollTo(double scrollY);
    void fit(const TimeSpan &span, double margin = fitMargin);
    void fitAll();
    void fitEntry(const ItemId &id);
    /// Centres on the date, and fits it where it is wider than the view.
    void goTo(const UncertainDate &date);
    /// Centres on the moment.
    void goTo(TimePoint time);
    /// Moves as little as it takes to see the entry in that lane.
    void show(int lane, EntryNumber entry);
    /// Stays while any of them is in view; else the nearest in time is brought there. Of very many, some are asked.
    void showOneOf(std::span<const EntryNumber> entries);

    static constexpr double fitMargin = 0.03;

private:
    void followIndex();
    void fitNow(const TimeSpan &span, double margin);
    [[nodiscard]] bool isStillFitted() const;

    ViewState &m_state;
    ZoomAnimation m_animation;
    LaneLayout m_layout;
    TimeSpan m_home;
    TimeSpan m_fitted; ///< empty if nothing was fitted
    double m_fittedMargin = fitMargin;
    Viewport m_fittedViewport;
    bool m_awaitsHome = true;
    bool m_hasSize = false;
};

} // namespace pactline
