// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figurecomposer.h"

#include "ui/figure/figurelanes.h"
#include "ui/figure/figurelegend.h"
#include "ui/figure/figureparagraph.h"
#include "ui/figure/figuresources.h"
#include "ui/figure/figuretimeline.h"
#include "ui/figure/figurewords.h"
#include "ui/figure/scenemove.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(pactline::Figure)
};

constexpr double titleGapPx = 3;
constexpr double timelineGapPx = 14;
constexpr double legendGapPx = 6;
constexpr double noteGapPx = 3;
constexpr double smallestPoints = 6;
constexpr int titleLines = 2;
constexpr int subtitleLines = 2;
constexpr double widePagePx = 600;
constexpr double tallPagePx = 600;
/// Below this share of named entries the picture would be a riddle.
constexpr double leastNamedShare = 0.9;
constexpr int mostRounds = 4;

/// What stands below the timeline; each level gives up the next least needed part.
enum class FootLevel : std::uint8_t { Full, NoLegend, NoSources, Bare };
constexpr std::array footLevels{FootLevel::Full, FootLevel::NoLegend, FootLevel::NoSources, FootLevel::Bare};

/// One try at the whole figure.
struct Draft
{
    FigureCounts counts;
    FigureBlock head;
    Scene foot;
    Scene timeline;
    double timelineTop = 0;
    double namedShare = 1;
    bool hasTimeline = true;
    bool isWhole = true; ///< no entry lost its only row
    TimelineIndexPtr index;
    QString altText;
    QStringList warnings;
};

class Composer
{
public:
    Composer(const History &history, const FigureOptions &options, const TextMetrics &metrics)
        : m_history(history)
        , m_options(options)
        , m_metrics(metrics)
        , m_page(figurePage(options.sizeMm, options.dpi))
        , m_range(figureRange(history, options, m_page.content().width()))
        , m_filter(filterBesideRange(options))
        , m_timeline(history, options, m_page, m_range, metrics)
    {}

    Figure compose()
    {
        std::optional<Draft> draft;
        for (std::size_t level = 0; level < footLevels.size() && !draft; ++level)
            draft = bestDraft(footLevels[level]);
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
            const bool isWhole = draft && draft->isWhole;
            const bool isBetter =
                draft &&
                (!best || (draft->namedShare >= leastNamedShare && draft->counts.shown() > best->counts.shown()));
            if (isBetter)
                best = std::move(draft);
            if (!isBetter || !isWhole)
                break;
        }
        return best;
    }

    /// Rows are pressed for what matters most, and for a lane that would have none; else they stay readable at ease.
    std::optional<Draft> partialDraft(FootLevel level, bool isFilling)
    {
        std::optional<Draft> pressed = fittingDraft(level, closestLanes());
        std::optional<Draft> eased = isFilling ? fittingDraft(level, closeLanes()) : std::nullopt;
        const bool isEnough = eased && pressed && eased->index->lanes().size() >= pressed->index->lanes().size();
        return isEnough ? eased : pressed;
    }

    /// The lightest rows go until it fits. Notes on them may take another line, so it may need another round.
    std::optional<Draft> fittingDraft(FootLevel level, const LaneMetrics &metrics)
    {
        std::optional<Draft> draft;
        for (int round = 0; round < mostRounds && !draft; ++round) {
            const double room = lanesRoom(level) - round * lineHeight(TextStyle::FigureNote, m_metrics);
            if (room < metrics.minimumLaneHeightPx)
                return {};
            m_timeline.fit(room, metrics);
            draft = attempt(level);
        }
        return draft;
    }

    /// Height that the lanes of the present index would have.
    double lanesRoom(FootLevel level)
    {
        const Scene draft = naturalScene();
        Draft parts;
        compose(parts, draft, level);
        return lanesHeight(parts);
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
        Draft draft;
        const Scene natural = naturalScene();
        compose(draft, natural, level);
        const double height = m_page.snapped(lanesHeight(draft));
        const std::optional<LaneMetrics> lanes = lanesFilling(*m_timeline.index(), height);
        if (height < LaneMetrics().rowHeightPx || !lanes)
            return {};
        draft.timeline = m_timeline.scene(*lanes, height + m_timeline.rulerHeight());
        draft.namedShare = m_timeline.namedShare(draft.timeline);
        draft.isWhole = m_timeline.isWhole();
        draft.index = m_timeline.index();
        return draft;
    }

    /// Counting visits every entry of the history, so it is done once for each snapshot.
    FigureCounts counted(const Scene &timeline)
    {
        if (m_timeline.index() != m_countedIndex) {
            m_countedIndex = m_timeline.index();
            m_counts = countFigure(m_history, m_filter, *m_countedIndex, m_timeline.merged(), m_range.shown);
        }
        FigureCounts counts = m_counts;
        countDrawing(timeline, counts);
        return counts;
    }

    /// Everything but the timeline itself.
    void compose(Draft &draft, const Scene &timeline, FootLevel level)
    {
        draft.counts = counted(timeline);
        const FigureSubject subject{m_history,
                                    m_options,
                                    *m_timeline.index(),
                                    timeline,
                                    m_range,
                                    draft.counts,
                                    draft.counts.shown() > 0 ? m_timeline.lanesLeftOut() : 0,
                                    m_timeline.locale()};
        draft.altText = figureAltText(subject);
        composeHead(draft, subject);
        composeFoot(draft, subject, level);
    }

    void composeHead(Draft &draft, const FigureSubject &subject)
    {
        const Theme &theme = m_timeline.theme();
        const double width = m_page.content().width();
        FigureParagraph title;
        title.text = figureTitle(m_history, m_options);
        title.style = TextStyle::FigureTitle;
        title.colour = theme.text;
        title.maximumLines = titleLines;
        append(draft.head, setParagraph(title, width, m_metrics), 0);
        if (!draft.head.texts.empty() && draft.head.texts.back().text.endsWith(u'…') && !title.text.endsWith(u'…'))
            draft.warnings << Words::tr("The title is too long for the figure and was cut.");
        FigureParagraph subtitle;
        subtitle.text = draft.hasTimeline ? figureSubtitle(subject) : m_options.subtitle;
        subtitle.style = TextStyle::FigureSubtitle;
        subtitle.colour = theme.textMuted;
        subtitle.maximumLines = subtitleLines;
        append(draft.head, setParagraph(subtitle, width, m_metrics), titleGapPx);
        draft.timelineTop = m_page.snapped(m_page.margin + draft.head.heightPx + timelineGapPx);
    }

    static void append(FigureBlock &block, FigureBlock part, double gap)
    {
        const double top = block.heightPx > 0 ? block.heightPx + gap : 0;
        for (SceneText &text : part.texts) {
            text.baseline.ry() += top;
            block.texts.push_back(text);
        }
        block.heightPx = top + part.heightPx;
    }

    void composeFoot(Draft &draft, const FigureSubject &subject, FootLevel level)
    {
        const double width = m_page.content().width();
        double height = timelineGapPx;
        const bool wantsLegend = m_options.hasLegend && level < FootLevel::NoLegend;
        if (m_options.hasLegend && !wantsLegend)
            draft.warnings << Words::tr("The figure is too small for a legend.");
        if (wantsLegend) {
            const LegendSubject legend{m_history,          subject.index,      subject.scene,
                                       m_timeline.theme(), m_options.grouping, m_options.colourBy};
            const Scene scene = composeLegend(legend, width, m_metrics);
            appendMoved(draft.foot, scene, {0, height});
            height += scene.size.height() > 0 ? scene.size.height() + legendGapPx : 0;
        }
        if (level < FootLevel::Bare)
            addFootText(draft, notesParagraph(subject), height, width);
        else
            draft.warnings << Words::tr("The figure is too small for its notes: what is not shown is not said in it.");
        if (level < FootLevel::NoSources)
            addFootText(draft, sourcesParagraph(subject), height, width);
        else if (m_options.hasSources)
            draft.warnings << Words::tr("The figure is too small for its sources.");
        draft.foot.size = {width, height > timelineGapPx ? height - noteGapPx : 0.0};
    }

    void addFootText(Draft &draft, const FigureParagraph &paragraph, double &height, double width)
    {
        const FigureBlock block = setParagraph(paragraph, width, m_metrics);
        if (block.texts.empty())
            return;
        Scene part;
        part.texts = block.texts;
        appendMoved(draft.foot, std::move(part), {0, height});
        height += block.heightPx + noteGapPx;
        if (paragraph.lead == Words::tr("Notes:") && block.texts.back().text.endsWith(u'…'))
            draft.warnings << Words::tr("The notes are too long for the figure and were cut.");
    }

    [[nodiscard]] FigureParagraph footParagraph(const QString &lead, const QString &text) const
    {
        FigureParagraph paragraph;
        paragraph.lead = text.isEmpty() ? QString() : lead;
        paragraph.text = text;
        paragraph.colour = m_timeline.theme().textMuted;
        paragraph.leadColour = m_timeline.theme().text;
        return paragraph;
    }

    [[nodiscard]] FigureParagraph notesParagraph(const FigureSubject &subject) const
    {
        QStringList notes = figureNotes(subject);
        if (!m_options.hasSources)
            notes << figureAsOf(m_history, subject.locale);
        notes.removeAll(QString());
        FigureParagraph paragraph = footParagraph(Words::tr("Notes:"), notes.join(u' '));
        const double most = m_page.content().height() / 4;
        paragraph.maximumLines = std::max(2, static_cast<int>(most / lineHeight(paragraph.style, m_metrics)));
        return paragraph;
    }

    [[nodiscard]] FigureParagraph sourcesParagraph(const FigureSubject &subject) const
    {
        if (!m_options.hasSources)
            return {};
        const QString asOf = figureAsOf(m_history, subject.locale);
        const std::vector<SourceGroup> groups = sourceGroups(m_history, shownRefs(subject));
        FigureParagraph paragraph = footParagraph(Words::tr("Sources:"), u" "_s);
        const double width = m_page.content().width();
        const double indent =
            m_metrics.width(paragraph.lead, paragraph.leadStyle) + m_metrics.width(u" ", paragraph.style);
        paragraph.maximumLines = width < widePagePx ? 4 : (m_page.size.height() < tallPagePx ? 2 : 3);
        paragraph.text = sourceText(groups, asOf, [&](const QString &text) {
            return wrapped(text, paragraph.style, width, indent, m_metrics).size() <= paragraph.maximumLines;
        });
        if (groups.empty())
            paragraph.lead.clear();
        return paragraph;
    }

    /// What the sources are of. Of a large history only what is drawn by itself counts.
    [[nodiscard]] std::vector<ItemRef> shownRefs(const FigureSubject &subject) const
    {
        std::vector<ItemRef> refs;
        const EntryColumns &columns = subject.index.columns();
        if (m_timeline.isLarge()) {
            for (const EntryNumber entry : drawnEntries(subject.scene))
                refs.push_back(columns.refs[entry]);
            return refs;
        }
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto entry = static_cast<EntryNumber>(i);
            if (subject.index.positionOf(entry).row >= 0 && isInSpan(columns, entry, m_range.shown))
                refs.push_back(columns.refs[i]);
        }
        return refs;
    }

    /// Head and nothing else, for sheets too small for anything.
    Draft withoutTimeline()
    {
        m_timeline.fit(0, closestLanes());
        Draft draft;
        draft.hasTimeline = false;
        compose(draft, {}, FootLevel::Bare);
        draft.foot = {};
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
        appendMoved(scene, draft.timeline, {m_page.margin, draft.timelineTop});
        Scene head;
        head.texts = draft.head.texts;
        appendMoved(scene, head, {m_page.margin, m_page.margin});
        appendMoved(scene, draft.foot, {m_page.margin, m_page.content().bottom() - draft.foot.size.height()});
        if (draft.counts.shown() == 0 || !draft.hasTimeline)
            addEmptyText(scene, draft);
        return figure;
    }

    void addEmptyText(Scene &scene, const Draft &draft)
    {
        const FigureSubject subject{m_history,    m_options, *m_timeline.index(), draft.timeline, m_range,
                                    draft.counts, 0,         m_timeline.locale()};
        FigureParagraph paragraph;
        paragraph.text =
            draft.hasTimeline ? emptyFigureText(subject) : Words::tr("No room for the timeline at this size.");
        paragraph.style = TextStyle::FigureSubtitle;
        paragraph.colour = m_timeline.theme().textMuted;
        const QRectF content = m_page.content();
        const FigureBlock block = setParagraph(paragraph, content.width(), m_metrics);
        const double top = draft.timelineTop + m_timeline.rulerHeight();
        const double bottom = content.bottom() - draft.foot.size.height();
        const double y = top + std::max(0.0, (bottom - top - block.heightPx) / 2);
        for (SceneText text : block.texts) {
            text.baseline += {content.left() + (content.width() - text.widthPx) / 2, y};
            scene.texts.push_back(text);
        }
    }

    const History &m_history;
    const FigureOptions &m_options;
    const TextMetrics &m_metrics;
    const FigurePage m_page;
    const FigureRange m_range;
    const Filter m_filter;
    FigureTimeline m_timeline;
    TimelineIndexPtr m_countedIndex;
    FigureCounts m_counts; ///< of that index
};

} // namespace

Figure composeFigure(const History &history, const FigureOptions &options, const TextMetrics &metrics)
{
    return Composer(history, options, metrics).compose();
}

Figure composeFigure(const History &history, const FigureOptions &options)
{
    const FontTextMetrics fonts;
    Figure figure = composeFigure(history, options, fonts);
    int smallestPx = fonts.font(TextStyle::Label).pixelSize();
    for (int style = 0; style < textStyleCount; ++style)
        smallestPx = std::min(smallestPx, fonts.font(static_cast<TextStyle>(style)).pixelSize());
    if (const double points = smallestPx * figure.scale * pointsPerCssPx; points < smallestPoints) {
        figure.warnings << Words::tr(
                               "The smallest text is %1 points high; below %2 it is hard to read. Choose a larger "
                               "size.")
                               .arg(points, 0, 'f', 1)
                               .arg(smallestPoints, 0, 'f', 0);
    }
    return figure;
}

} // namespace pactline
