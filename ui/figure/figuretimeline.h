// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figure/figurecounts.h"
#include "ui/figure/figureindex.h"
#include "ui/figure/figurepage.h"
#include "ui/figure/figurerange.h"
#include "ui/scene/lanelayout.h"
#include "ui/scene/scenebuilder.h"
#include "ui/scene/textmetrics.h"

#include <QLocale>

namespace pactline {

/// The timeline of a figure at one density: its snapshot and how it is drawn at a height.
class FigureTimeline
{
public:
    /// `entries` are what the filter leaves beside the range. All referred to must outlive the timeline.
    FigureTimeline(const History &history, const EntrySet &entries, const FigureOptions &options,
                   const FigurePage &page, const FigureRange &range, const TextMetrics &metrics);

    /// Puts the entries of the range into rows; to be called first. False when the job is cancelled.
    [[nodiscard]] bool build(const Job &job);
    /// Leaves rows to entries of at least that importance, and to the links of a selection; events that a bar tells
    /// go. A large history stays as it is: its few rows are those of its weightiest entries, all others density.
    void thin(int leastImportance);
    /// Lets the lightest rows go until the lanes are no higher than that.
    void fit(double lanesHeightPx, const LaneMetrics &metrics);

    /// Every entry that thin() left with a row has one still.
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] const TimelineIndexPtr &index() const { return m_index; }
    [[nodiscard]] const std::vector<EntryNumber> &merged() const { return m_merged; }
    [[nodiscard]] bool isLarge() const { return m_isLarge; }
    [[nodiscard]] int lanesLeftOut() const;
    [[nodiscard]] const Theme &theme() const { return m_sceneOptions.theme; }
    [[nodiscard]] const QLocale &locale() const { return m_sceneOptions.locale; }
    /// Pixels above the lanes.
    [[nodiscard]] double rulerHeight() const { return m_viewport.rulerHeightPx; }
    /// Share (0 to 1) of the entries in rows that carry their names in the scene.
    [[nodiscard]] double namedShare(const Scene &scene) const;
    /// The timeline as wide as the page's content, with these lanes, at the origin; without what is drawn as density.
    [[nodiscard]] Scene scene(const LaneMetrics &lanes, double heightPx) const;
    /// Adds that to such a scene.
    void addDensity(Scene &scene, const LaneMetrics &lanes) const;

private:
    bool pack(double headerWidthPx, const Job &job);
    bool packLarge(const Job &job);
    [[nodiscard]] double secondsPerPx(double headerWidthPx) const;
    void keepTheNamed();
    void findShown();
    [[nodiscard]] std::size_t mostLanes() const;
    [[nodiscard]] int rowsOfLane() const;
    [[nodiscard]] double wantedHeaderWidth(const std::vector<const LaneIndex *> &lanes) const;
    [[nodiscard]] std::vector<EntryNumber> mergedInto(const std::function<bool(EntryNumber)> &hasRow) const;
    [[nodiscard]] RestOfLane restOfLane() const { return m_isLarge ? RestOfLane::Density : RestOfLane::LeftOut; }

    const History &m_history;
    const EntrySet &m_entries;
    const FigureOptions &m_options;
    const FigureRange &m_range;
    const TextMetrics &m_metrics;
    const QRectF m_content; ///< of the page
    Viewport m_viewport;
    SceneOptions m_sceneOptions;
    TimelineIndexPtr m_all;  ///< of a large history: every entry in the range, in all lanes
    TimelineIndexPtr m_base; ///< every entry in the range, all in rows as far as they go
    TimelineIndexPtr m_thinned;
    TimelineIndexPtr m_index;
    std::vector<EntryNumber> m_merged; ///< ascending
    std::vector<EntryNumber> m_chain;
    std::vector<EntryNumber> m_shown; ///< rows of the set that stand in the range, ascending
    bool m_isLarge = false;           ///< these are more than could have labels
};

} // namespace pactline
