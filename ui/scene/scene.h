// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/vocabulary.h"
#include "model/index/timelineindex.h"
#include "ui/scene/textmetrics.h"

#include <QColor>
#include <QLineF>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QString>

#include <vector>

namespace pactline {

/// Which part of the timeline a piece belongs to; parts are painted in this order and were clipped while building.
enum class SceneLayer : std::uint8_t { Background, Body, Labels, Links, Header, Ruler };
enum class LineStyle : std::uint8_t { Solid, Dashed };

struct SceneRect
{
    QRectF rect;
    QColor colour;
    SceneLayer layer = SceneLayer::Background;
    friend bool operator==(const SceneRect &, const SceneRect &) = default;
};

struct SceneLine
{
    QLineF line;
    QColor colour;
    double widthPx = 1;
    LineStyle style = LineStyle::Solid;
    SceneLayer layer = SceneLayer::Background;
    friend bool operator==(const SceneLine &, const SceneLine &) = default;
};

// What counts. An entry is in view where its stretch of time, from start to end, overlaps the time that is seen in the
// body, and its row stands at least partly within the body's height. Each entry in view counts once for every lane it
// stands in: by the bar, mark, trace or fold that it is part of, or, where its lane has no row left for it, by the
// lane's "n more". So all these counts together are the number of entries in view, exactly. What is drawn of entries
// that are not in view themselves, as half a mark at the edge, counts nothing. The pieces in the row of what has no row
// of its own (row −1) show where those entries begin; they are counted by "n more" already.

/// A span: rounded bar in a tint with a solid start edge, fading where an end is open or not known.
struct SceneBar
{
    QRectF rect; ///< clipped to the body
    QColor tint;
    QColor edge;
    double fadeInPx = 0;      ///< width over which the tint fades in at the left; 0 for none
    double fadeOutPx = 0;     ///< width over which it fades out at the right
    double cutLeftPx = 0;     ///< how much of a bar that fades in lies left of `rect`, out of view
    double cutRightPx = 0;    ///< how much of one that fades out lies right of it
    bool hasStartEdge = true; ///< false when the start is vague or lies left of the view
    bool hasChevron = false;
    bool goesOn = false; ///< beyond the right edge of the body: cut straight there
    bool isDimmed = false;
    EntryNumber entry = noEntry;
    int count = 1; ///< 0 if only its tail reaches into view
    friend bool operator==(const SceneBar &, const SceneBar &) = default;
};

/// A point: shape is the kind, colour the track; a thin underline shows how coarse its date is.
struct SceneMark
{
    QPointF centre;
    double sizePx = 10;
    MarkShape shape = MarkShape::Circle;
    QColor colour;
    double underlinePx = 0; ///< from the centre to the right, already clipped; 0 for none
    bool isHollow = false;  ///< uncertain or approximate date
    bool isDimmed = false;
    EntryNumber entry = noEntry;
    int row = 0;   ///< of its lane; −1 for the lane's overflow
    int count = 1; ///< 0 if the entry is not in view, only part of its mark
    friend bool operator==(const SceneMark &, const SceneMark &) = default;
};

/// What is seen of a point whose mark lies left of the view: the end of the line that says how coarse its date is.
struct SceneTrace
{
    QRectF rect;
    QColor colour;
    EntryNumber entry = noEntry;
    friend bool operator==(const SceneTrace &, const SceneTrace &) = default;
};

/// Several entries that share pixels. At the edges of the view it keeps its shape, but speaks of those in view only.
struct SceneFold
{
    QRectF rect;
    QColor colour;
    int count = 0; ///< of its entries in view; of those in an overflow, that begin in view
    TimeSpan span; ///< from the first start to the last end of these
    int lane = -1;
    int row = -1; ///< −1 for the lane's overflow
    EntryNumber longest = noEntry;
    bool isDimmed = false;
    bool isColumn = false; ///< of a lane's overflow: plain, as high as many begin there
    friend bool operator==(const SceneFold &, const SceneFold &) = default;
};

/// The entries in view for which a lane has no row; written in its header as "n more".
struct SceneMore
{
    int lane = -1;
    std::int64_t count = 0;
    friend bool operator==(const SceneMore &, const SceneMore &) = default;
};

struct SceneText
{
    QPointF baseline; ///< left end of the base line
    QString text;     ///< already elided
    TextStyle style = TextStyle::Label;
    QColor colour;
    double widthPx = 0;
    SceneLayer layer = SceneLayer::Labels;
    EntryNumber entry = noEntry; ///< the entry that it labels
    friend bool operator==(const SceneText &, const SceneText &) = default;
};

/// A link of the selection, from the earlier entry to what followed: a ring at its source, a line kept clear of labels,
/// an arrow head at its target. An end that lies out of view has neither: the line was clipped there.
struct SceneLink
{
    QPolygonF points;
    QColor colour;
    bool isInferred = false; ///< drawn dashed
    bool hasRing = true;
    bool hasArrow = true;
    double hiddenPx = 0; ///< length of what was cut off before its first point: dashes go on from there
    friend bool operator==(const SceneLink &, const SceneLink &) = default;
};

/// One frame as a value, in paint order, colours resolved, everything inside its part of `size`. Screen, PNG, SVG and
/// PDF replay it through the same function. Hover is not in it.
struct Scene
{
    QSizeF size;
    QColor ground;
    std::vector<SceneRect> rects;
    std::vector<SceneLine> lines;
    std::vector<SceneBar> bars;
    std::vector<SceneTrace> traces;
    std::vector<SceneFold> folds;
    std::vector<SceneMark> marks;
    std::vector<SceneLink> links;
    std::vector<SceneText> texts;
    std::vector<SceneMore> more;
    QRectF selectionOutline; ///< around the selected entry; null if it is not in view
    QColor selectionColour;

    friend bool operator==(const Scene &, const Scene &) = default;
};

} // namespace pactline
