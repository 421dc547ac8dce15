// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing shimmers: panning by a pixel moves the picture by a pixel, and zooming leaves entries in their rows.
#include "ui/scene/framepainter.h"
#include "ui/scene/randomtimeline.h"

#include <QPainter>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <tuple>

namespace pactline::test {

namespace {

constexpr double widthPx = 2000;
/// What is cut at an edge changes there while it moves, and so do labels, as far as they reach.
constexpr double pieceRimPx = 40;
constexpr double labelRimPx = 700;
constexpr double rulerRimPx = 200;

/// A thing drawn, in words and numbers that do not depend on where it stands.
using Piece = std::tuple<double, double, double, std::string>; // y, x, width, looks

/// What is in one of them only; empty if all is well.
std::vector<Piece> differences(const std::vector<Piece> &first, const std::vector<Piece> &second)
{
    std::vector<Piece> different;
    std::set_symmetric_difference(first.begin(), first.end(), second.begin(), second.end(),
                                  std::back_inserter(different));
    return different;
}

class SceneShifts : public RandomTimeline
{
protected:
    SceneShifts() { timeline.viewport.size.setWidth(timeline.viewport.headerWidthPx + widthPx); }

    void showSomewhereWide()
    {
        showSomewhere(widthPx);
        useWholeSeconds();
    }

    void selectSomething()
    {
        const auto &events = timeline.history.events();
        timeline.options.selection = events[static_cast<std::size_t>(below(static_cast<int>(events.size())))].id;
    }

    [[nodiscard]] bool isInner(double left, double right, double rim) const
    {
        return left > timeline.viewport.headerWidthPx + rim && right < timeline.viewport.size.width() - rim;
    }

    /// All that lies well within the body, moved to the left by `shift`.
    [[nodiscard]] std::vector<Piece> innerPieces(const Scene &scene, double shift) const
    {
        std::vector<Piece> pieces;
        const auto add = [&](const QRectF &rect, const QString &looks) {
            if (isInner(rect.left() - shift, rect.right() - shift, pieceRimPx))
                pieces.emplace_back(rect.top(), rect.left() - shift, rect.width(), looks.toStdString());
        };
        for (const SceneFold &fold : scene.folds)
            add(fold.rect, QStringLiteral("fold %1 %2 %3").arg(fold.count).arg(fold.row).arg(fold.colour.name()));
        for (const SceneBar &bar : scene.bars)
            add(bar.rect, QStringLiteral("bar %1 %2 %3 %4")
                              .arg(bar.entry)
                              .arg(bar.fadeInPx)
                              .arg(bar.fadeOutPx)
                              .arg(bar.hasStartEdge));
        for (const SceneMark &mark : scene.marks) {
            const double half = mark.sizePx / 2;
            const double x = mark.centre.x() - shift;
            const bool isWhole = isInner(x, x + mark.underlinePx, pieceRimPx);
            add({mark.centre.x() - half, mark.centre.y() - half, mark.sizePx, mark.sizePx},
                QStringLiteral("mark %1 %2").arg(mark.entry).arg(isWhole ? mark.underlinePx : -1));
        }
        std::sort(pieces.begin(), pieces.end());
        return pieces;
    }

    [[nodiscard]] std::vector<Piece> innerLabels(const Scene &scene, double shift, double rim) const
    {
        std::vector<Piece> labels;
        for (const SceneText &text : scene.texts) {
            const double x = text.baseline.x() - shift;
            if (text.layer == SceneLayer::Labels && isInner(x, x + text.widthPx, rim))
                labels.emplace_back(text.baseline.y(), x, text.widthPx, text.text.toStdString());
        }
        std::sort(labels.begin(), labels.end());
        return labels;
    }

    [[nodiscard]] std::vector<std::vector<std::pair<double, double>>> innerLinks(const Scene &scene, double shift) const
    {
        std::vector<std::vector<std::pair<double, double>>> links;
        for (const SceneLink &link : scene.links) {
            const QRectF bounds = link.points.boundingRect();
            if (!isInner(bounds.left() - shift, bounds.right() - shift, labelRimPx))
                continue;
            auto &points = links.emplace_back();
            for (const QPointF &point : link.points) // to a thousandth of a pixel: they are not on whole ones
                points.emplace_back(std::round(point.x() * 1000 - shift * 1000), point.y());
        }
        std::sort(links.begin(), links.end());
        return links;
    }

    /// Base lines of "n more".
    [[nodiscard]] static std::vector<double> moreLines(const Scene &scene)
    {
        std::vector<double> lines;
        for (const SceneText &text : scene.texts) {
            if (text.layer == SceneLayer::Header && text.text.endsWith(QStringLiteral(" more")))
                lines.push_back(text.baseline.y());
        }
        return lines;
    }
};

TEST_P(SceneShifts, PanningByAPixelMovesEveryPieceByAPixel)
{
    for (int round = 0; round < 40; ++round) {
        indexAnew();
        showSomewhereWide();
        timeline.options.devicePixelRatio = chance(70) ? 1 : 2;
        selectSomething();
        LabelMemory memory;
        Scene before = scene(&memory);
        for (int step = 0; step < 4; ++step) {
            const int pixels = chance(80) ? 1 : -1;
            panByPixels(pixels);
            const Scene after = scene(&memory);
            // What comes in at one edge can be compared only where it was whole before.
            EXPECT_EQ(differences(innerPieces(before, pixels), innerPieces(after, 0)), std::vector<Piece>())
                << "round " << round;
            EXPECT_EQ(differences(innerLabels(before, pixels, labelRimPx), innerLabels(after, 0, labelRimPx)),
                      std::vector<Piece>())
                << "round " << round;
            EXPECT_EQ(innerLinks(before, pixels), innerLinks(after, 0)) << "round " << round;
            if (before.more.size() == after.more.size()) {
                EXPECT_EQ(moreLines(before), moreLines(after)) << "round " << round;
            }
            before = after;
        }
    }
}

/// Pixels of the body but for its rims; what those reach into is left out.
class PaintedShifts : public SceneShifts
{
protected:
    [[nodiscard]] QImage painted(LabelMemory &memory, Scene &scene) const
    {
        scene = buildScene(timeline.history, *timeline.index, timeline.layout, timeline.viewport, timeline.options,
                           m_fonts, &memory);
        QImage image((timeline.viewport.size * timeline.options.devicePixelRatio).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(timeline.options.devicePixelRatio);
        QPainter painter(&image);
        PainterCanvas canvas(painter, m_fonts);
        paintScene(scene, canvas);
        painter.end();
        image.setDevicePixelRatio(1);
        return image;
    }

    /// Labels that are in one of them only: of things that are cut at an edge, they may stand far from it.
    [[nodiscard]] std::vector<QRectF> changedLabels(const Scene &before, const Scene &after) const
    {
        const std::vector<Piece> changed =
            differences(innerLabels(before, 1, -widthPx), innerLabels(after, 0, -widthPx));
        std::vector<QRectF> rects;
        for (const auto &[y, x, width, text] : changed)
            rects.emplace_back(x - 4, y - 14, width + 8, 20);
        return rects;
    }

    const FontTextMetrics m_fonts;
};

TEST_P(PaintedShifts, PanningByAPixelMovesEveryPixel)
{
    for (int round = 0; round < 5; ++round) {
        indexAnew();
        showSomewhereWide();
        timeline.options.devicePixelRatio = 1;
        timeline.viewport.size.setHeight(std::min(timeline.viewport.size.height(), 700.0));
        if (chance(50))
            selectSomething();
        LabelMemory memory;
        Scene before;
        Scene after;
        const QImage first = painted(memory, before);
        panByPixels(1);
        const QImage second = painted(memory, after);
        const std::vector<QRectF> masked = changedLabels(before, after);
        EXPECT_EQ(differences(innerLabels(before, 1, labelRimPx), innerLabels(after, 0, labelRimPx)),
                  std::vector<Piece>());
        int different = 0;
        QPoint where;
        for (int y = 0; y < second.height(); ++y) {
            const int rim = static_cast<int>(y < timeline.viewport.rulerHeightPx ? rulerRimPx : pieceRimPx);
            const int left = static_cast<int>(timeline.viewport.headerWidthPx) + rim;
            for (int x = left; x < second.width() - rim; ++x) {
                if (first.pixel(x + 1, y) == second.pixel(x, y) ||
                    std::any_of(masked.begin(), masked.end(),
                                [&](const QRectF &rect) { return rect.contains(QPointF(x + 0.5, y + 0.5)); }))
                    continue;
                ++different;
                where = {x, y};
            }
        }
        EXPECT_EQ(different, 0) << "round " << round << ", the last at " << where.x() << ',' << where.y();
    }
}

TEST_P(SceneShifts, ZoomingLeavesEveryEntryInItsRow)
{
    for (int round = 0; round < 4; ++round) {
        indexAnew();
        showSomewhereWide();
        std::map<std::pair<EntryNumber, int>, int> rows;
        std::size_t seen = 0;
        const auto note = [&](EntryNumber entry, double centreY, const char *what) {
            const double y = centreY - timeline.viewport.rulerHeightPx + timeline.viewport.scrollY;
            const int lane = timeline.layout.laneAt(y);
            ASSERT_GE(lane, 0);
            const int row = timeline.layout.rowAt(lane, y);
            const auto known = rows.try_emplace({entry, lane}, row).first;
            EXPECT_EQ(known->second, row) << what << ' ' << entry << " in round " << round;
            ++seen;
        };
        const auto extent = static_cast<double>(timeline.index->extent().length().seconds);
        timeline.viewport = zoomedAbout(timeline.viewport, 300, timeline.viewport.secondsPerPx * widthPx / extent);
        for (int step = 0; step < 60; ++step) {
            LabelMemory memory;
            const Scene drawn = scene(&memory);
            for (const SceneBar &bar : drawn.bars)
                note(bar.entry, bar.rect.center().y(), "bar");
            for (const SceneMark &mark : drawn.marks)
                note(mark.entry, mark.centre.y(), "mark");
            for (const SceneText &text : drawn.texts) {
                if (text.entry != noEntry)
                    note(text.entry, text.baseline.y() - 3, "label");
            }
            timeline.viewport = zoomedAbout(timeline.viewport, 300 + below(800), 1.4);
        }
        EXPECT_TRUE(seen > rows.size() || timeline.index->columns().size() == 0);
    }
}

INSTANTIATE_TEST_SUITE_P(Histories, SceneShifts, testing::ValuesIn(randomCases()), nameOfCase);
INSTANTIATE_TEST_SUITE_P(Histories, PaintedShifts, testing::ValuesIn(randomCases()), nameOfCase);

} // namespace

} // namespace pactline::test
