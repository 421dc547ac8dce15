// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/sceneframe.h"

#include "model/time/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace pactline {

namespace {

constexpr double laneStripPx = 3;
constexpr double headerTextPx = 13;
constexpr double headerRightPx = 8;
constexpr double titleLinePx = 16;
constexpr double tickTextPx = 5;
constexpr double minorTickTextPx = 4; ///< a quarter may be only 20 px wide
constexpr double lineLabelPx = 5;

QString translated(const char *text, int count = -1)
{
    return QCoreApplication::translate("Scene", text, nullptr, count);
}

void addText(Scene &scene, const QPointF &baseline, const QString &text, TextStyle style, const QColor &colour,
             double width, SceneLayer layer)
{
    SceneText item;
    item.baseline = baseline;
    item.text = text;
    item.style = style;
    item.colour = colour;
    item.widthPx = width;
    item.layer = layer;
    scene.texts.push_back(item);
}

/// A title in at most two lines of the given width.
QStringList wrapped(const QString &title, double widthPx, const TextMetrics &metrics)
{
    const TextStyle style = TextStyle::LaneTitle;
    if (metrics.width(title, style) <= widthPx)
        return {title};
    qsizetype cut = -1;
    for (qsizetype i = title.indexOf(u' '); i >= 0; i = title.indexOf(u' ', i + 1)) {
        if (metrics.width(QStringView(title).left(i), style) <= widthPx)
            cut = i;
    }
    if (cut < 0)
        return {elided(title, style, widthPx, metrics, 1)};
    return {title.left(cut), elided(title.mid(cut + 1), style, widthPx, metrics, 1)};
}

class LaneHeader
{
public:
    LaneHeader(const SceneContext &context, int lane, Scene &scene)
        : m_context(context)
        , m_lane(lane)
        , m_index(context.index.lanes()[static_cast<std::size_t>(lane)])
        , m_band(context.layout.bands()[static_cast<std::size_t>(lane)])
        , m_scene(scene)
        , m_top(context.laneY(m_band.top))
    {}

    void add()
    {
        const Theme &theme = m_context.theme;
        const QColor strip = m_index.colour >= 0 && m_context.options.colourBy == ColourBy::Track
                                 ? m_context.colours[static_cast<std::size_t>(m_index.colour)]
                                 : theme.neutral;
        m_scene.rects.push_back({{0, m_context.snapped(m_top), laneStripPx,
                                  m_context.snapped(m_top + m_band.height) - m_context.snapped(m_top)},
                                 strip,
                                 SceneLayer::Header});
        const std::optional<Line> more = moreLine();
        addTitle(more ? more->top : m_top + m_band.height);
        if (more)
            addText(m_scene, {headerTextPx, more->baseline}, more->text, TextStyle::LaneCount, theme.accent,
                    m_context.metrics.width(more->text, TextStyle::LaneCount), SceneLayer::Header);
    }

private:
    [[nodiscard]] double textWidth() const { return m_context.viewport.headerWidthPx - headerTextPx - headerRightPx; }

    /// In at most two lines, and the count of the lane; ends above `bottom`.
    void addTitle(double bottom)
    {
        const double limit = bottom - 2;
        QStringList lines = wrapped(m_index.title, textWidth(), m_context.metrics);
        if (lines.size() > 1 && m_top + 4 + titleLinePx * static_cast<double>(lines.size()) > limit)
            lines = {elided(m_index.title, TextStyle::LaneTitle, textWidth(), m_context.metrics, 1)};
        const double needed = 10 + titleLinePx * static_cast<double>(lines.size() + 1);
        // While a lane is scrolled through, its title stays at the top of what is seen of it.
        const double top = std::max(m_top, std::min(m_context.body.top(), bottom - needed));
        double baseline = top + 4 + titleLinePx;
        for (const QString &line : lines) {
            const double width = m_context.metrics.width(line, TextStyle::LaneTitle);
            addText(m_scene, {headerTextPx, m_context.snapped(baseline)}, line, TextStyle::LaneTitle,
                    m_context.theme.text, width, SceneLayer::Header);
            baseline += titleLinePx;
        }
        if (baseline > limit)
            return;
        const QString count = m_context.options.locale.toString(static_cast<qulonglong>(m_index.entryCount()));
        addText(m_scene, {headerTextPx, m_context.snapped(baseline - 1)}, count, TextStyle::LaneCount,
                m_context.theme.textFaint, m_context.metrics.width(count, TextStyle::LaneCount), SceneLayer::Header);
    }

    struct Line
    {
        QString text;
        double top = 0;
        double baseline = 0;
    };

    /// Beside the row of what has no row; the title makes way for it.
    [[nodiscard]] std::optional<Line> moreLine() const
    {
        const auto found = std::find_if(m_scene.more.begin(), m_scene.more.end(),
                                        [this](const SceneMore &more) { return more.lane == m_lane; });
        if (found == m_scene.more.end())
            return std::nullopt;
        const double centre = m_context.rowTop(m_lane, -1) + m_context.layout.metrics().overflowHeightPx / 2;
        double baseline = m_context.baselineFor(centre, TextStyle::LaneCount);
        if (m_band.rowCount == 0) // it would stand where the title does
            baseline = std::max(baseline, m_context.snapped(m_top + 4 + 2 * titleLinePx));
        const QString count = m_context.options.locale.toString(static_cast<qlonglong>(found->count));
        return Line{translated("%1 more").arg(count), baseline - m_context.metrics.ascent(TextStyle::LaneCount),
                    baseline};
    }

    const SceneContext &m_context;
    const int m_lane;
    const LaneIndex &m_index;
    const LaneBand &m_band;
    Scene &m_scene;
    const double m_top;
};

/// One level of the ruler: a short line before each cell and its name, which stays in view while its cell does.
void addTickLevel(const SceneContext &context, const std::vector<Tick> &ticks, TextStyle style, double lineTop,
                  double baseline, Scene &scene)
{
    const Theme &theme = context.theme;
    const QRectF &body = context.body;
    const bool isMajor = style == TextStyle::TickMajor;
    const double textPx = isMajor ? tickTextPx : minorTickTextPx;
    const QColor line = isMajor ? theme.border : theme.gridMinor;
    for (const Tick &tick : ticks) {
        const double start = context.xAt(tick.start.seconds);
        const double end = std::min(context.xAt(tick.end.seconds), body.right());
        const double x = context.snapped(start) + 0.5 / context.options.devicePixelRatio;
        if (start >= body.left() && start < body.right())
            scene.lines.push_back({{x, lineTop, x, body.top()}, line, 1, LineStyle::Solid, SceneLayer::Ruler});
        const double width = context.metrics.width(tick.label, style);
        const double left = std::max(start, body.left());
        if (left + textPx + width > end - (isMajor ? 2 : 0))
            continue;
        addText(scene, {context.snapped(left + textPx), baseline}, tick.label, style,
                isMajor ? theme.text : theme.textFaint, width, SceneLayer::Ruler);
    }
}

void addGrid(const SceneContext &context, const std::vector<Tick> &ticks, const QColor &colour, Scene &scene)
{
    for (const Tick &tick : ticks) {
        const double start = context.xAt(tick.start.seconds);
        if (start < context.body.left() || start >= context.body.right())
            continue;
        const double x = context.snapped(start) + 0.5 / context.options.devicePixelRatio;
        scene.lines.push_back(
            {{x, context.body.top(), x, context.body.bottom()}, colour, 1, LineStyle::Solid, SceneLayer::Background});
    }
}

struct TimeLine
{
    double x = 0;
    QString label;
    QColor colour;
};

/// Labels go to the right of their lines, or to the left where they would meet the next one or the edge.
void addLineLabels(const SceneContext &context, std::vector<TimeLine> &lines, Scene &scene)
{
    std::sort(lines.begin(), lines.end(), [](const TimeLine &a, const TimeLine &b) { return a.x < b.x; });
    const double baseline = context.snapped(context.metrics.ascent(TextStyle::LineLabel));
    double taken = context.body.left();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const double width = context.metrics.width(lines[i].label, TextStyle::LineLabel);
        const double limit = i + 1 < lines.size() ? lines[i + 1].x : context.body.right();
        double left = lines[i].x + lineLabelPx;
        if (left + width > limit - 2)
            left = lines[i].x - lineLabelPx - width;
        if (left < taken)
            continue;
        addText(scene, {context.snapped(left), baseline}, lines[i].label, TextStyle::LineLabel, lines[i].colour, width,
                SceneLayer::Ruler);
        taken = left + width + lineLabelPx;
    }
}

} // namespace

LaneRange visibleLanes(const SceneContext &context)
{
    const auto &bands = context.layout.bands();
    const double top = context.viewport.scrollY;
    const double bottom = top + context.body.height();
    const auto first =
        std::find_if(bands.begin(), bands.end(), [&](const LaneBand &b) { return b.top + b.height > top; });
    const auto last = std::find_if(first, bands.end(), [&](const LaneBand &b) { return b.top >= bottom; });
    return {static_cast<int>(first - bands.begin()), static_cast<int>(last - bands.begin())};
}

void addBackground(const SceneContext &context, Scene &scene)
{
    const LaneRange lanes = visibleLanes(context);
    const double right = context.body.right();
    for (int lane = lanes.first; lane < lanes.last; ++lane) {
        const LaneBand &band = context.layout.bands()[static_cast<std::size_t>(lane)];
        const double top = context.snapped(context.laneY(band.top));
        const double bottom = context.snapped(context.laneY(band.top + band.height));
        if (lane % 2 == 0)
            scene.rects.push_back({{context.body.left(), top, context.body.width(), bottom - top},
                                   context.theme.laneAlternate,
                                   SceneLayer::Background});
    }
    addGrid(context, context.ruler.minor, context.theme.gridMinor, scene);
    addGrid(context, context.ruler.major, context.theme.gridMajor, scene);
    for (int lane = lanes.first; lane < lanes.last; ++lane) {
        const LaneBand &band = context.layout.bands()[static_cast<std::size_t>(lane)];
        const double y =
            context.snapped(context.laneY(band.top + band.height)) - 0.5 / context.options.devicePixelRatio;
        scene.lines.push_back(
            {{context.body.left(), y, right, y}, context.theme.border, 1, LineStyle::Solid, SceneLayer::Background});
    }
}

void addHeader(const SceneContext &context, Scene &scene)
{
    const double width = context.viewport.headerWidthPx;
    const QRectF column(0, context.body.top(), width, context.body.height());
    scene.rects.push_back({column, context.theme.canvas, SceneLayer::Header});
    const LaneRange lanes = visibleLanes(context);
    for (int lane = lanes.first; lane < lanes.last; ++lane) {
        const LaneBand &band = context.layout.bands()[static_cast<std::size_t>(lane)];
        const double top = context.snapped(context.laneY(band.top));
        const double bottom = context.snapped(context.laneY(band.top + band.height));
        if (lane % 2 == 0)
            scene.rects.push_back({{0, top, width, bottom - top}, context.theme.laneAlternate, SceneLayer::Header});
        const double y = bottom - 0.5 / context.options.devicePixelRatio;
        scene.lines.push_back({{0, y, width, y}, context.theme.border, 1, LineStyle::Solid, SceneLayer::Header});
        LaneHeader(context, lane, scene).add();
    }
    const double x = context.snapped(width) - 0.5 / context.options.devicePixelRatio;
    scene.lines.push_back({{x, context.body.top(), x, context.body.bottom()},
                           context.theme.border,
                           1,
                           LineStyle::Solid,
                           SceneLayer::Header});
}

void addRuler(const SceneContext &context, Scene &scene)
{
    const double height = context.body.top();
    scene.rects.push_back({{0, 0, context.viewport.size.width(), height}, context.theme.canvas, SceneLayer::Ruler});
    addTickLevel(context, context.ruler.minor, TextStyle::TickMinor, height * 0.56, context.snapped(height - 11),
                 scene);
    addTickLevel(context, context.ruler.major, TextStyle::TickMajor, height * 0.22, context.snapped(height * 0.5),
                 scene);
    const double y = context.snapped(height) - 0.5 / context.options.devicePixelRatio;
    scene.lines.push_back(
        {{0, y, context.viewport.size.width(), y}, context.theme.border, 1, LineStyle::Solid, SceneLayer::Ruler});
    const double x = context.snapped(context.body.left()) - 0.5 / context.options.devicePixelRatio;
    scene.lines.push_back({{x, 0, x, height}, context.theme.border, 1, LineStyle::Solid, SceneLayer::Ruler});
}

void addTimeLines(const SceneContext &context, Scene &scene)
{
    std::vector<TimeLine> lines;
    const auto add = [&](const std::optional<TimePoint> &time, const QString &label, const QColor &colour) {
        if (!time)
            return;
        const double x = context.snapped(context.xAt(time->seconds)) + 0.5 / context.options.devicePixelRatio;
        if (x <= context.body.left() || x >= context.body.right())
            return;
        scene.lines.push_back(
            {{x, context.body.top(), x, context.body.bottom()}, colour, 1, LineStyle::Dashed, SceneLayer::Links});
        const double lineTop = context.metrics.height(TextStyle::LineLabel);
        scene.lines.push_back({{x, lineTop, x, context.body.top()}, colour, 1, LineStyle::Dashed, SceneLayer::Ruler});
        lines.push_back({x, label, colour});
    };
    if (context.options.asOf) {
        // The line stands at the end of the day (or month, or year) that the history names.
        const QString date = wording::inWords(context.history.info().asOf, context.options.locale);
        add(context.options.asOf, translated("As of %1").arg(date), context.theme.asOfLine);
    }
    add(context.options.today, translated("Today"), context.theme.textMuted);
    addLineLabels(context, lines, scene);
}

} // namespace pactline
