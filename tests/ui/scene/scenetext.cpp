// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/scenetext.h"

#include <QStringList>

namespace pactline::test {

namespace {

using namespace Qt::StringLiterals;

QString px(double value) { return QString::number(qRound64(value)); }

QString rectText(const QRectF &rect)
{
    return u"%1..%2 × %3..%4"_s.arg(px(rect.left()), px(rect.right()), px(rect.top()), px(rect.bottom()));
}

QString flag(bool isSet, const char16_t *name) { return isSet ? u' ' + QString::fromUtf16(name) : QString(); }

QString layerText(SceneLayer layer)
{
    static constexpr const char16_t *names[] = {u"background", u"body", u"labels", u"links", u"header", u"ruler"};
    return QString::fromUtf16(names[static_cast<int>(layer)]);
}

QString styleText(TextStyle style)
{
    static constexpr const char16_t *names[] = {u"title",  u"count",      u"major", u"minor",  u"label",
                                                u"strong", u"fold",       u"line",  u"figure", u"subtitle",
                                                u"note",   u"notestrong", u"legend"};
    return QString::fromUtf16(names[static_cast<int>(style)]);
}

} // namespace

QString sceneText(const Scene &scene, const std::function<QString(EntryNumber)> &nameOf)
{
    QStringList lines;
    const auto number = [](double value) { return px(value); };
    for (const SceneRect &rect : scene.rects)
        lines << u"rect %1 %2"_s.arg(layerText(rect.layer), rectText(rect.rect));
    for (const SceneLine &line : scene.lines) {
        lines << u"line %1 %2,%3 to %4,%5%6"_s.arg(
            layerText(line.layer), number(line.line.x1()), number(line.line.y1()), number(line.line.x2()),
            number(line.line.y2()), flag(line.style == LineStyle::Dashed, u"dashed"));
    }
    for (const SceneBar &bar : scene.bars) {
        lines << u"bar %1 %2 in %3 out %4"_s.arg(nameOf(bar.entry), rectText(bar.rect), number(bar.fadeInPx),
                                                 number(bar.fadeOutPx)) +
                     flag(bar.hasStartEdge, u"edge") + flag(bar.hasChevron, u"chevron") + flag(bar.goesOn, u"cut") +
                     flag(bar.isDimmed, u"dimmed");
    }
    for (const SceneTrace &trace : scene.traces)
        lines << u"trace %1 %2"_s.arg(nameOf(trace.entry), rectText(trace.rect));
    for (const SceneFold &fold : scene.folds) {
        lines
            << u"fold of %1 %2 lane %3 row %4"_s.arg(fold.count).arg(rectText(fold.rect)).arg(fold.lane).arg(fold.row) +
                   flag(fold.isDimmed, u"dimmed");
    }
    for (const SceneMark &mark : scene.marks) {
        lines << u"mark %1 at %2,%3 size %4 shape %5"_s
                         .arg(nameOf(mark.entry), number(mark.centre.x()), number(mark.centre.y()), number(mark.sizePx))
                         .arg(static_cast<int>(mark.shape)) +
                     (mark.underlinePx > 0 ? u" underline "_s + number(mark.underlinePx) : QString()) +
                     flag(mark.isHollow, u"hollow") + flag(mark.isDimmed, u"dimmed");
    }
    for (const SceneLink &link : scene.links) {
        QStringList points;
        for (const QPointF &point : link.points)
            points << number(point.x()) + u',' + number(point.y());
        lines << u"link "_s + points.join(u' ') + flag(link.hasRing, u"ring") + flag(link.hasArrow, u"arrow") +
                     flag(link.isInferred, u"inferred");
    }
    for (const SceneText &text : scene.texts) {
        lines << u"text %1 %2 at %3,%4: %5"_s.arg(layerText(text.layer), styleText(text.style),
                                                  number(text.baseline.x()), number(text.baseline.y()), text.text);
    }
    if (!scene.selectionOutline.isNull())
        lines << u"outline "_s + rectText(scene.selectionOutline);
    return lines.join(u'\n') + u'\n';
}

} // namespace pactline::test
