// SPDX-License-Identifier: GPL-3.0-or-later
// Times replaying one dense scene (2,000 bars, 500 marks, 200 folds, 500 labels at 1920×1080) into a frame, with all
// label images at hand, against filling the same frame. Prints one JSON line; times are medians of all runs.
#include "ui/scene/painters.h"
#include "ui/scene/theme.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>
#include <vector>

namespace {

using namespace pactline;
using namespace Qt::StringLiterals;
using Clock = std::chrono::steady_clock;

constexpr int widthPx = 1920;
constexpr int heightPx = 1080;
constexpr int rows = 40;
constexpr double rowHeightPx = 26;
constexpr double barHeightPx = 21;

template <typename Function> double medianMs(int runs, Function function)
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        const auto start = Clock::now();
        function();
        times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return *middle;
}

Scene denseScene(const Theme &theme)
{
    std::mt19937 random(1);
    const auto between = [&random](int least, int most) {
        return std::uniform_int_distribution<int>(least, most)(random);
    };
    const QColor palette[] = {QColor(0x0b63b0), QColor(0x8a4a9e), QColor(0x0a7a5b), QColor(0xa86400)};
    Scene scene;
    scene.size = QSizeF(widthPx, heightPx);
    scene.ground = theme.canvas;
    scene.selectionColour = theme.selection;
    for (int row = 0; row < rows; ++row) {
        const double top = row * rowHeightPx + 3;
        const QColor colour = palette[row % 4];
        for (int i = 0; i < 50; ++i) {
            SceneBar bar;
            const int left = i * widthPx / 50;
            bar.rect = QRectF(left, top, between(4, 37), barHeightPx);
            bar.edge = colour;
            bar.tint = tinted(colour, theme.canvas, 0.22);
            bar.fadeOutPx = i == 49 ? 14 : 0;
            bar.hasChevron = i == 49;
            bar.entry = static_cast<EntryNumber>(scene.bars.size());
            scene.bars.push_back(bar);
        }
        for (int i = 0; i < 13; ++i) {
            SceneMark mark;
            mark.centre = QPointF(between(0, widthPx), top + 10);
            mark.shape = static_cast<MarkShape>(between(1, 9));
            mark.colour = colour;
            mark.underlinePx = i % 4 == 0 ? 20 : 0;
            mark.isHollow = i % 5 == 0;
            scene.marks.push_back(mark);
            SceneText text;
            text.baseline = QPointF(between(0, widthPx - 200), top + 15);
            text.text = u"Critical Minerals Initiative %1"_s.arg(scene.texts.size());
            text.colour = theme.text;
            text.entry = mark.entry;
            scene.texts.push_back(text);
        }
        for (int i = 0; i < 5; ++i) {
            SceneFold fold;
            fold.rect = QRectF(between(0, widthPx - 20), top, 18, barHeightPx);
            fold.colour = colour;
            fold.count = between(2, 900);
            scene.folds.push_back(fold);
        }
    }
    return scene;
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    constexpr int runs = 200;
    const Theme theme = Theme::light();
    const FontTextMetrics fonts;
    const Scene scene = denseScene(theme);
    LabelCache cache(64 * 1024 * 1024, 1'000'000);
    QImage frame(widthPx, heightPx, QImage::Format_RGB32);
    const auto paintTo = [&](LabelCache *labels) {
        QPainter painter(&frame);
        if (labels != nullptr)
            labels->startFrame(1);
        PainterCanvas canvas(painter, fonts, labels);
        paintScene(scene, canvas);
    };
    paintTo(&cache);
    const double clearMs = medianMs(runs, [&] { frame.fill(theme.canvas); });
    const double paintMs = medianMs(runs, [&] { paintTo(&cache); });
    const double uncachedMs = medianMs(9, [&] { paintTo(nullptr); });
    std::printf(R"({"bars":%zu,"marks":%zu,"folds":%zu,"labels":%zu,"clear_ms":%.3f,"paint_ms":%.3f,"ratio":%.1f,)"
                R"("uncached_ms":%.1f})"
                "\n",
                scene.bars.size(), scene.marks.size(), scene.folds.size(), scene.texts.size(), clearMs, paintMs,
                paintMs / clearMs, uncachedMs);
    return 0;
}
