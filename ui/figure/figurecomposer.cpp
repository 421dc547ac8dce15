// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figurecomposer.h"

#include "ui/figure/figurelanes.h"
#include "ui/figure/figuresheet.h"
#include "ui/figure/figuretimeline.h"
#include "ui/figure/scenemove.h"
#include "ui/figure/textgaps.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace pactline {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(pactline::Figure)
};

constexpr double smallestPoints = 6;
/// Below this share of named entries the picture would be a riddle.
constexpr double leastNamedShare = 0.9;
constexpr int mostRounds = 4;

/// Of the progress of composing; each try takes one more.
constexpr std::int64_t stepsOfCollecting = 40;
constexpr std::int64_t stepsOfPacking = 40;
constexpr std::int64_t allSteps = 100;

/// A job that is `steps` of the `all` steps of another, after `before`. The other must outlive it.
Job partOf(const Job &job, std::int64_t before, std::int64_t steps, std::int64_t all)
{
    Job part;
    part.cancel = job.cancel;
    part.progress = [&job, before, steps, all](std::int64_t done, std::int64_t total) {
        job.report(before + (total > 0 ? steps * done / total : 0), all);
    };
    return part;
}

/// One try at the whole figure.
struct Draft
{
    FigureCounts counts;
    FigureBlock head;
    Scene foot;
    Scene timeline;
    double timelineTop = 0;
    double namedShare = 1;
    bool isWhole = true; ///< no entry lost its only row
    TimelineIndexPtr index;
    QString altText;
    QString insteadOfEntries;
    QStringList warnings;
};

class Composer
{
public:
    /// `entries` are those of filterBesideRange().
    Composer(const History &history, const EntrySet &entries, const FigureOptions &options, const TextMetrics &metrics,
             const Job &job)
        : m_history(history)
        , m_entries(entries)
        , m_options(options)
        , m_metrics(metrics)
        , m_job(job)
        , m_page(figurePage(options.sizeMm, options.dpi))
        , m_range(figureRange(entries, history.info().asOf, options, m_page.content().width()))
        , m_timeline(history, entries, options, m_page, m_range, metrics)
        , m_setting{m_page, m_timeline.theme(), metrics}
    {}

    /// Empty when the job is cancelled.
    std::optional<Figure> compose()
    {
        if (!m_timeline.build(partOf(m_job, stepsOfCollecting, stepsOfPacking, allSteps)))
            return {};
        std::optional<Draft> draft;
        for (std::size_t level = 0; level < footLevels.size() && !draft && !m_job.isCancelled(); ++level) {
            m_job.report(stepsOfCollecting + stepsOfPacking + static_cast<std::int64_t>(level), allSteps);
            draft = bestDraft(footLevels[level]);
        }
        if (m_job.isCancelled())
            return {};
        return finished(draft ? *draft : withoutTimeline());
    }

private:
    /// From the most important entries to all, as long as everything fits and can be read; of the first importance that
    /// does not fit whole, as much as there is room for.
    std::optional<Draft> bestDraft(FootLevel level)
    {
        const int least = std::clamp(m_options.filter.minimumImportance, lowestImportance, highestImportance);
        std::optional<Draft> best;
        for (int importance = m_timeline.isLarge() ? least : highestImportance; importance >= least; --importance) {
            m_timeline.thin(importance);
            if (m_timeline.index()->lanes().empty() && importance > least)
                continue;
            std::optional<Draft> draft = attempt(level);
            if (!draft)
                draft = partialDraft(level, best.has_value());
            if (!draft || (best && draft->namedShare < leastNamedShare))
                break;
            const bool isWhole = draft->isWhole;
            if (!best || draft->counts.shown() > best->counts.shown())
                best = std::move(draft);
            if (!isWhole)
                break;
        }
        return best;
    }

    /// Rows are pressed for what matters most, and for a lane that would have none; else they stay readable at ease.
    std::optional<Draft> partialDraft(FootLevel level, bool isFilling)
    {
        std::optional<Draft> pressed = fittingDraft(level, closestLanes());
        std::optional<Draft> eased =
            isFilling || m_timeline.isLarge() ? fittingDraft(level, closeLanes()) : std::nullopt;
        const bool isEnough = eased && pressed && eased->index->lanes().size() >= pressed->index->lanes().size();
        return isEnough ? eased : pressed;
    }

    /// The lightest rows go until it fits. Notes on them may take another line, so it may need another round.
    std::optional<Draft> fittingDraft(FootLevel level, const LaneMetrics &metrics)
    {
        std::optional<Draft> draft;
        // Thousands of rows are not drawn to learn how long the notes on them will be.
        if (m_timeline.isLarge())
            m_timeline.fit(m_page.content().height() - m_timeline.rulerHeight(), metrics);
        for (int round = 0; round < mostRounds && !draft && !m_job.isCancelled(); ++round) {
            Draft parts;
            compose(parts, naturalScene(), level);
            const double room = lanesHeight(parts) - round * lineHeight(TextStyle::FigureNote, m_metrics);
            if (room < metrics.minimumLaneHeightPx)
                return {};
            m_timeline.fit(room, metrics);
            draft = attempt(level);
        }
        return draft;
    }

    [[nodiscard]] double lanesHeight(const Draft &draft) const
    {
        const double bottom = m_page.content().bottom() - draft.foot.size.height();
        return bottom - draft.timelineTop - m_timeline.rulerHeight();
    }

    [[nodiscard]] Scene naturalScene() const
    {
        const LaneMetrics usual;
        const double height = LaneLayout(*m_timeline.index(), usual).height() + m_timeline.rulerHeight();
        return m_timeline.scene(usual, height);
    }

    /// The figure at the timeline's present density; empty if it does not fit.
    std::optional<Draft> attempt(FootLevel level)
    {
        // Most tries with many rows end here, before anything is drawn.
        if (LaneLayout(*m_timeline.index(), closestLanes()).height() > m_page.content().height())
            return {};
        Draft draft;
        compose(draft, naturalScene(), level);
        const double height = m_page.snapped(lanesHeight(draft));
        const std::optional<LaneMetrics> lanes = lanesFilling(*m_timeline.index(), height);
        if (height < LaneMetrics().rowHeightPx || !lanes)
            return {};
        draft.timeline = m_timeline.scene(*lanes, height + m_timeline.rulerHeight());
        if (m_timeline.isLarge())
            m_timeline.addDensity(draft.timeline, *lanes);
        draft.namedShare = m_timeline.namedShare(draft.timeline);
        draft.isWhole = m_timeline.isWhole();
        draft.index = m_timeline.index();
        return draft;
    }

    /// Counting visits every entry, so it is done once for each snapshot.
    FigureCounts counted(const Scene &timeline)
    {
        if (m_timeline.index() != m_countedIndex) {
            m_countedIndex = m_timeline.index();
            m_counts = countFigure(m_entries, *m_countedIndex, m_timeline.merged(), m_range.shown);
        }
        FigureCounts counts = m_counts;
        countDrawing(timeline, counts);
        return counts;
    }

    [[nodiscard]] FigureSubject subjectOf(const Scene &timeline, const FigureCounts &counts) const
    {
        return {m_history,
                m_options,
                *m_timeline.index(),
                timeline,
                m_range,
                counts,
                counts.shown() > 0 ? m_timeline.lanesLeftOut() : 0,
                m_timeline.locale()};
    }

    /// Everything but the timeline itself.
    void compose(Draft &draft, const Scene &timeline, FootLevel level)
    {
        draft.counts = counted(timeline);
        const FigureSubject subject = subjectOf(timeline, draft.counts);
        draft.altText = figureAltText(subject);
        if (draft.counts.shown() == 0)
            draft.insteadOfEntries = emptyFigureText(subject);
        draft.head = composeHead(subject, m_setting, draft.warnings);
        draft.timelineTop = m_page.snapped(m_page.margin + draft.head.heightPx + timelineGapPx);
        draft.foot = composeFoot(subject, m_setting, level, sourced(timeline), draft.warnings);
    }

    /// What the sources are of: all that has a row; of a large history only what is drawn by itself.
    [[nodiscard]] std::vector<ItemRef> sourced(const Scene &timeline) const
    {
        std::vector<ItemRef> refs;
        const TimelineIndex &index = *m_timeline.index();
        const EntryColumns &columns = index.columns();
        if (m_timeline.isLarge()) {
            for (const EntryNumber entry : drawnEntries(timeline))
                refs.push_back(columns.refs[entry]);
            return refs;
        }
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto entry = static_cast<EntryNumber>(i);
            if (index.positionOf(entry).row >= 0 && isInSpan(columns, entry, m_range.shown))
                refs.push_back(columns.refs[i]);
        }
        return refs;
    }

    /// Head and nothing else, for sheets too small for anything.
    Draft withoutTimeline()
    {
        m_timeline.fit(0, closestLanes());
        Draft draft;
        const Scene none;
        draft.counts = counted(none);
        draft.altText = figureAltText(subjectOf(none, draft.counts));
        draft.head = composeBareHead(m_history, m_options, m_setting, draft.warnings);
        draft.timelineTop = m_page.margin + draft.head.heightPx;
        draft.insteadOfEntries = Words::tr("No room for the timeline at this size.");
        draft.warnings << Words::tr("The figure is too small for a timeline; choose a larger size.");
        return draft;
    }

    Figure finished(const Draft &draft)
    {
        Figure figure;
        figure.sizeMm = m_options.sizeMm;
        figure.scale = m_page.scale;
        figure.index = draft.index ? draft.index : m_timeline.index();
        figure.title = figureTitle(m_history, m_options);
        figure.altText = draft.altText;
        figure.warnings = draft.warnings;
        Scene &scene = figure.scene;
        scene.size = m_page.size;
        scene.ground = m_timeline.theme().canvas;
        Scene timeline = draft.timeline;
        interruptLinesAtTexts(timeline, m_metrics);
        appendMoved(scene, std::move(timeline), {m_page.margin, draft.timelineTop});
        Scene head;
        head.texts = draft.head.texts;
        appendMoved(scene, head, {m_page.margin, m_page.margin});
        appendMoved(scene, draft.foot, {m_page.margin, m_page.content().bottom() - draft.foot.size.height()});
        addInsteadOfEntries(scene, draft);
        return figure;
    }

    /// In the middle of where the lanes would be.
    void addInsteadOfEntries(Scene &scene, const Draft &draft) const
    {
        FigureParagraph paragraph;
        paragraph.text = draft.insteadOfEntries;
        paragraph.style = TextStyle::FigureSubtitle;
        paragraph.colour = m_timeline.theme().textMuted;
        const QRectF content = m_page.content();
        const FigureBlock block = setParagraph(paragraph, content.width(), m_metrics);
        const double top = draft.timelineTop + (draft.index ? m_timeline.rulerHeight() : 0.0);
        const double bottom = content.bottom() - draft.foot.size.height();
        const double y = top + (bottom - top - block.heightPx) / 2;
        for (SceneText text : block.texts) {
            text.baseline += {content.left() + (content.width() - text.widthPx) / 2, y};
            if (y >= top)
                scene.texts.push_back(text);
        }
    }

    const History &m_history;
    const EntrySet &m_entries;
    const FigureOptions &m_options;
    const TextMetrics &m_metrics;
    const Job &m_job;
    const FigurePage m_page;
    const FigureRange m_range;
    FigureTimeline m_timeline;
    const FigureSetting m_setting;
    TimelineIndexPtr m_countedIndex;
    FigureCounts m_counts; ///< of that index
};

} // namespace

std::optional<Figure> composeFigure(const History &history, const FigureOptions &options, const TextMetrics &metrics,
                                    const Job &job)
{
    // Some steps are done twice; what is shown of them never goes back.
    Job steady;
    steady.cancel = job.cancel;
    steady.progress = [&job, furthest = std::int64_t{-1}](std::int64_t done, std::int64_t total) mutable {
        if (done > furthest)
            job.report(done, total);
        furthest = std::max(furthest, done);
    };
    const auto entries =
        collectEntries(history, filterBesideRange(options), partOf(steady, 0, stepsOfCollecting, allSteps));
    return entries ? Composer(history, *entries, options, metrics, steady).compose() : std::nullopt;
}

Figure composeFigure(const History &history, const FigureOptions &options, const TextMetrics &metrics)
{
    return *composeFigure(history, options, metrics, {});
}

std::optional<Figure> composeFigure(const History &history, const FigureOptions &options, const Job &job)
{
    const FontTextMetrics fonts;
    std::optional<Figure> figure = composeFigure(history, options, fonts, job);
    if (!figure)
        return {};
    int smallestPx = fonts.font(TextStyle::Label).pixelSize();
    for (int style = 0; style < textStyleCount; ++style)
        smallestPx = std::min(smallestPx, fonts.font(static_cast<TextStyle>(style)).pixelSize());
    if (const double points = smallestPx * figure->scale * pointsPerCssPx; points < smallestPoints) {
        figure->warnings << Words::tr(
                                "The smallest text is %1 points high; below %2 it is hard to read. Choose a larger "
                                "size.")
                                .arg(points, 0, 'f', 1)
                                .arg(smallestPoints, 0, 'f', 0);
    }
    return figure;
}

Figure composeFigure(const History &history, const FigureOptions &options)
{
    return *composeFigure(history, options, Job());
}

} // namespace pactline
