// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/scenemove.h"

#include <iterator>

namespace pactline {

namespace {

template <typename Pieces> void append(Pieces &pieces, Pieces &part)
{
    pieces.insert(pieces.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
}

} // namespace

void appendMoved(Scene &scene, Scene part, const QPointF &by)
{
    for (SceneRect &rect : part.rects)
        rect.rect.translate(by);
    for (SceneLine &line : part.lines)
        line.line.translate(by);
    for (SceneBar &bar : part.bars)
        bar.rect.translate(by);
    for (SceneTrace &trace : part.traces)
        trace.rect.translate(by);
    for (SceneFold &fold : part.folds)
        fold.rect.translate(by);
    for (SceneMark &mark : part.marks)
        mark.centre += by;
    for (SceneLink &link : part.links)
        link.points.translate(by);
    for (SceneText &text : part.texts)
        text.baseline += by;
    append(scene.rects, part.rects);
    append(scene.lines, part.lines);
    append(scene.bars, part.bars);
    append(scene.traces, part.traces);
    append(scene.folds, part.folds);
    append(scene.marks, part.marks);
    append(scene.links, part.links);
    append(scene.texts, part.texts);
    append(scene.more, part.more);
    if (!part.selectionOutline.isNull()) {
        scene.selectionOutline = part.selectionOutline.translated(by);
        scene.selectionColour = part.selectionColour;
    }
}

} // namespace pactline
