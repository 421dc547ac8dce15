// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figurelegend.h"

#include "ui/figure/scenemove.h"
#include "ui/scene/entrycolours.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(pactline::FigureLegend)
};

constexpr double symbolGapPx = 6;
constexpr double itemGapPx = 20;
constexpr double lineHeightPx = 19;
constexpr double markPx = 10;
constexpr double barWidthPx = 30;
constexpr double barHeightPx = 11;
constexpr TextStyle labelStyle = TextStyle::FigureLegend;

/// A symbol around (0, 0) of its left middle, and what it means.
struct LegendItem
{
    Scene symbol;
    double widthPx = 0;
    QString label;
};

/// Gathers the items, in the order in which they are read.
class Legend
{
public:
    explicit Legend(const LegendSubject &subject)
        : m_subject(subject)
        , m_columns(subject.index.columns())
    {
        if (subject.colourBy == ColourBy::Track && subject.grouping != Grouping::Track)
            addTracks();
        addShapes();
        addBarEnds();
        addDates();
        addOthers();
    }

    std::vector<LegendItem> items;

private:
    [[nodiscard]] std::set<EntryNumber> drawn() const
    {
        std::set<EntryNumber> entries;
        for (const SceneBar &bar : m_subject.scene.bars)
            entries.insert(bar.entry);
        for (const SceneMark &mark : m_subject.scene.marks)
            entries.insert(mark.entry);
        for (const SceneFold &fold : m_subject.scene.folds)
            entries.insert(fold.longest);
        entries.erase(noEntry);
        return entries;
    }

    void addTracks()
    {
        const std::vector<QColor> colours = trackColours(m_subject.history, m_subject.theme);
        std::set<std::uint16_t> tracks;
        for (const EntryNumber entry : drawn())
            tracks.insert(m_columns.track[entry]);
        for (const std::uint16_t track : tracks) {
            if (track < colours.size())
                addSwatch(colours[track], m_subject.history.tracks()[track].name);
        }
    }

    void addSwatch(const QColor &colour, const QString &label)
    {
        LegendItem item{{}, markPx, label};
        item.symbol.rects.push_back({{0, -markPx / 2, markPx, markPx}, colour, SceneLayer::Labels});
        items.push_back(item);
    }

    /// Kinds by the shape of their marks; where colour is the kind, bars have a kind to explain as well.
    void addShapes()
    {
        const bool byKind = m_subject.colourBy == ColourBy::Kind;
        std::map<MarkShape, std::vector<std::uint16_t>> kinds;
        std::map<MarkShape, SceneMark> marks;
        std::map<MarkShape, SceneBar> bars;
        const auto addKind = [&](MarkShape shape, EntryNumber entry) {
            auto &list = kinds[shape];
            const std::uint16_t kind = m_columns.kind[entry];
            if (kind < m_subject.history.data().kinds.size() && std::find(list.begin(), list.end(), kind) == list.end())
                list.push_back(kind);
        };
        for (const SceneMark &mark : m_subject.scene.marks) {
            addKind(mark.shape, mark.entry);
            marks.emplace(mark.shape, mark);
        }
        for (const SceneBar &bar : m_subject.scene.bars) {
            const std::uint16_t kind = m_columns.kind[bar.entry];
            if (!byKind || kind >= m_subject.history.data().kinds.size())
                continue;
            const MarkShape shape = m_subject.history.data().kinds[kind].shape;
            addKind(shape, bar.entry);
            bars.emplace(shape, bar);
        }
        if (m_subject.grouping == Grouping::Kind && !byKind)
            return; // the lanes have their names
        for (auto &[shape, list] : kinds) {
            std::sort(list.begin(), list.end());
            const QString label = namesOf(list);
            if (label.isEmpty())
                continue;
            if (const auto mark = marks.find(shape); mark != marks.end())
                addMark(shape, byKind ? mark->second.colour : m_subject.theme.textMuted, label);
            else
                addBar(bars.at(shape).edge, bars.at(shape).tint, label, {});
        }
    }

    [[nodiscard]] QString namesOf(const std::vector<std::uint16_t> &kinds) const
    {
        QStringList names;
        for (const std::uint16_t kind : kinds) {
            const QString &name = m_subject.history.data().kinds[kind].name;
            if (!name.isEmpty() && !names.contains(name))
                names << name;
        }
        return names.join(Words::tr(", "));
    }

    void addMark(MarkShape shape, const QColor &colour, const QString &label)
    {
        LegendItem item{{}, markPx, label};
        SceneMark mark;
        mark.centre = {markPx / 2, 0};
        mark.sizePx = markPx;
        mark.shape = shape;
        mark.colour = colour;
        item.symbol.marks.push_back(mark);
        items.push_back(item);
    }

    /// A bar like `like` in its ends, small and neutral.
    void addBar(const QColor &edge, const QColor &tint, const QString &label, const SceneBar &like)
    {
        LegendItem item{{}, barWidthPx, label};
        SceneBar bar;
        bar.rect = {0, -barHeightPx / 2, barWidthPx, barHeightPx};
        bar.edge = edge;
        bar.tint = tint;
        bar.hasStartEdge = like.hasStartEdge;
        bar.hasChevron = like.hasChevron;
        bar.fadeInPx = like.fadeInPx > 0 ? barWidthPx * 0.6 : 0;
        bar.fadeOutPx = like.fadeOutPx > 0 ? barWidthPx * 0.6 : 0;
        item.symbol.bars.push_back(bar);
        items.push_back(item);
    }

    void addBarEnds()
    {
        SceneBar open;
        open.hasChevron = true;
        open.fadeOutPx = 1;
        SceneBar faded;
        faded.fadeOutPx = 1;
        SceneBar vague;
        vague.fadeInPx = 1;
        vague.hasStartEdge = false;
        const auto &bars = m_subject.scene.bars;
        const auto has = [&bars](const auto &test) { return std::any_of(bars.begin(), bars.end(), test); };
        const auto flag = [this](const SceneBar &bar, EntryFlag wanted) {
            return (m_columns.flags[bar.entry] & wanted) != 0;
        };
        if (has([](const SceneBar &bar) { return bar.hasChevron; }))
            addNeutralBar(open, Words::tr("Ongoing"));
        if (has([&](const SceneBar &bar) { return bar.fadeOutPx > 0 && flag(bar, EntryEndIsUnknown); }))
            addNeutralBar(faded, Words::tr("End not known"));
        if (has([&](const SceneBar &bar) { return bar.fadeOutPx > 0 && flag(bar, EntryEndIsVague); }))
            addNeutralBar(faded, Words::tr("End approximate or uncertain"));
        if (has([](const SceneBar &bar) { return bar.fadeInPx > 0; }))
            addNeutralBar(vague, Words::tr("Start approximate or uncertain"));
    }

    void addNeutralBar(const SceneBar &like, const QString &label)
    {
        const QColor &neutral = m_subject.theme.neutral;
        addBar(neutral, tinted(neutral, m_subject.theme.canvas, 0.3), label, like);
    }

    void addDates()
    {
        const auto &marks = m_subject.scene.marks;
        const auto coarse =
            std::find_if(marks.begin(), marks.end(), [](const SceneMark &m) { return m.underlinePx > 0; });
        if (coarse != marks.end()) {
            addMark(coarse->shape, m_subject.theme.textMuted, Words::tr("Day not known, somewhere along the line"));
            items.back().symbol.marks.back().underlinePx = 20;
            items.back().widthPx = markPx / 2 + 20;
        }
        const auto hollow = std::find_if(marks.begin(), marks.end(), [](const SceneMark &m) { return m.isHollow; });
        if (hollow != marks.end()) {
            addMark(hollow->shape, m_subject.theme.textMuted, Words::tr("Date approximate or uncertain"));
            items.back().symbol.marks.back().isHollow = true;
        }
    }

    void addOthers()
    {
        if (!m_subject.scene.folds.empty()) {
            LegendItem item{{}, 22, Words::tr("Several entries")};
            SceneFold fold;
            fold.rect = {0, -barHeightPx / 2, 22, barHeightPx};
            fold.colour = m_subject.theme.neutral;
            item.symbol.folds.push_back(fold);
            items.push_back(item);
        }
        const auto &lanes = m_subject.index.lanes();
        if (std::any_of(lanes.begin(), lanes.end(), [](const LaneIndex &lane) { return !lane.overflow.empty(); }))
            addDensity();
        const auto &links = m_subject.scene.links;
        for (const bool isInferred : {false, true}) {
            const auto found = std::find_if(links.begin(), links.end(), [isInferred](const SceneLink &link) {
                return link.isInferred == isInferred;
            });
            if (found == links.end())
                continue;
            LegendItem item{
                {}, barWidthPx, isInferred ? Words::tr("Link inferred") : Words::tr("Link stated by a source")};
            SceneLink link = *found;
            link.points = QPolygonF({{4, 0}, {barWidthPx, 0}});
            link.hasRing = true;
            link.hasArrow = true;
            item.symbol.links.push_back(link);
            items.push_back(item);
        }
    }

    void addDensity()
    {
        constexpr double columnPx = 5;
        constexpr std::array heights{3.0, 5.0, 9.0, 12.0, 7.0};
        LegendItem item{{}, columnPx * heights.size(), Words::tr("How many others begin")};
        for (std::size_t i = 0; i < heights.size(); ++i) {
            item.symbol.rects.push_back(
                {{static_cast<double>(i) * columnPx, barHeightPx / 2 - heights[i], columnPx, heights[i]},
                 tinted(m_subject.theme.neutral, m_subject.theme.canvas, 0.5),
                 SceneLayer::Labels});
        }
        items.push_back(item);
    }

    const LegendSubject &m_subject;
    const EntryColumns &m_columns;
};

} // namespace

Scene composeLegend(const LegendSubject &subject, double widthPx, const TextMetrics &metrics)
{
    Scene legend;
    const Legend content(subject);
    double x = 0;
    double y = 0;
    const double ascent = metrics.ascent(labelStyle);
    const double descent = metrics.height(labelStyle) - ascent;
    for (const LegendItem &item : content.items) {
        const double symbolWidth = item.widthPx + symbolGapPx;
        const QString label = elided(item.label, labelStyle, widthPx - symbolWidth, metrics, 1);
        const double labelWidth = metrics.width(label, labelStyle);
        if (x > 0 && x + symbolWidth + labelWidth > widthPx) {
            x = 0;
            y += lineHeightPx;
        }
        const double middle = y + lineHeightPx / 2;
        appendMoved(legend, item.symbol, {x, middle});
        legend.texts.push_back({{x + symbolWidth, middle + (ascent - descent) / 2},
                                label,
                                labelStyle,
                                subject.theme.textMuted,
                                labelWidth,
                                SceneLayer::Labels,
                                noEntry});
        x += symbolWidth + labelWidth + itemGapPx;
    }
    legend.size = content.items.empty() ? QSizeF(0, 0) : QSizeF(widthPx, y + lineHeightPx);
    return legend;
}

} // namespace pactline
