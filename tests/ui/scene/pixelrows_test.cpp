// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/pixelrows.h"

#include <QImage>
#include <QPixmap>

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace pactline::test {
namespace {

QImage magenta(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    return image;
}

TEST(PixelRows, AreThoseOfOpaqueImagesOnly)
{
    QImage opaque(4, 4, QImage::Format_RGB32);
    QImage translucent(4, 4, QImage::Format_ARGB32_Premultiplied);
    QPixmap pixmap(4, 4);
    EXPECT_FALSE(PixelRows::of(&opaque).isNull());
    EXPECT_TRUE(PixelRows::of(&translucent).isNull());
    EXPECT_TRUE(PixelRows::of(&pixmap).isNull());
    EXPECT_TRUE(PixelRows::of(nullptr).isNull());
    EXPECT_TRUE(PixelRows().isNull());
}

TEST(PixelRows, FillsWhatLiesInside)
{
    QImage image = magenta(10, 8);
    const PixelRows rows = PixelRows::of(&image);
    rows.fill({-5, 6, 100, 100}, qRgb(1, 2, 3));
    rows.fill({20, 0, 5, 5}, qRgb(9, 9, 9));
    rows.fill({2, 2, 0, 3}, qRgb(9, 9, 9));
    for (int y = 0; y < 8; ++y) {
        for (int x = 0; x < 10; ++x)
            EXPECT_EQ(image.pixel(x, y), y >= 6 ? qRgb(1, 2, 3) : QColor(Qt::magenta).rgb()) << x << ',' << y;
    }
}

TEST(PixelRows, MixesTranslucentColours)
{
    QImage image = magenta(3, 1);
    image.fill(qRgb(200, 100, 0));
    PixelRows::of(&image).fill({1, 0, 1, 1}, qRgba(0, 200, 100, 51)); // a fifth
    EXPECT_EQ(image.pixel(0, 0), qRgb(200, 100, 0));
    EXPECT_EQ(image.pixel(1, 0), qRgb(160, 120, 20));
}

TEST(PixelRows, CountFromTheirOriginAndStayWithinTheClip)
{
    QImage image = magenta(10, 8);
    const PixelRows rows = PixelRows::of(&image, {3, 2}, {2, 1, 6, 5});
    EXPECT_EQ(rows.bounds(), QRect(-1, -1, 6, 5));
    rows.fill({0, 0, 100, 2}, qRgb(1, 2, 3));
    const PixelRect more[] = {{{-10, 2, 30, 1}, qRgb(4, 5, 6)}};
    rows.fillAll(more);
    for (int y = 0; y < 8; ++y) {
        for (int x = 0; x < 10; ++x) {
            const bool isFirst = x >= 3 && x < 8 && (y == 2 || y == 3);
            const bool isSecond = x >= 2 && x < 8 && y == 4;
            EXPECT_EQ(image.pixel(x, y), isFirst    ? qRgb(1, 2, 3)
                                         : isSecond ? qRgb(4, 5, 6)
                                                    : QColor(Qt::magenta).rgb())
                << x << ',' << y;
        }
    }
}

TEST(PixelRows, AreNotThoseOfAnImageThatWasCopied)
{
    QImage image = magenta(4, 4);
    const QImage copy = image;
    EXPECT_TRUE(PixelRows::of(&image).isNull());
    EXPECT_EQ(copy, magenta(4, 4));
}

TEST(PixelRows, MixesEachColumnAsIsSaid)
{
    QImage image = magenta(6, 2);
    image.fill(qRgb(200, 100, 0));
    const uchar alphas[] = {255, 51, 0, 255, 51};
    PixelRows::of(&image).fillColumns({-1, 0, 5, 9}, qRgb(0, 200, 100), alphas);
    for (int y = 0; y < 2; ++y) {
        EXPECT_EQ(image.pixel(0, y), qRgb(160, 120, 20));
        EXPECT_EQ(image.pixel(1, y), qRgb(200, 100, 0));
        EXPECT_EQ(image.pixel(2, y), qRgb(0, 200, 100));
        EXPECT_EQ(image.pixel(3, y), qRgb(160, 120, 20));
        EXPECT_EQ(image.pixel(4, y), qRgb(200, 100, 0));
    }
}

TEST(PixelRows, FillingAllIsFillingOneByOne)
{
    std::mt19937 random(11);
    const auto between = [&random](int least, int most) {
        return std::uniform_int_distribution<int>(least, most)(random);
    };
    for (int round = 0; round < 300; ++round) {
        const int width = between(1, 40);
        const int height = between(1, 40);
        std::vector<PixelRect> rects{{QRect(between(-3, 5), between(-3, 5), width, height), qRgb(250, 250, 250)}};
        const QRect ground = rects.front().rect;
        const int count = between(0, 12);
        for (int i = 0; i < count; ++i) {
            const QRect rect(ground.left() + between(0, width - 1), ground.top() + between(0, height - 1),
                             between(0, width), between(0, height));
            rects.push_back({rect.intersected(ground), qRgb(between(0, 255), between(0, 255), between(0, 255))});
        }
        QImage atOnce = magenta(38, 38);
        PixelRows::of(&atOnce).fillAll(rects);
        QImage oneByOne = magenta(38, 38);
        for (const PixelRect &each : rects)
            PixelRows::of(&oneByOne).fill(each.rect, each.colour);
        ASSERT_EQ(atOnce, oneByOne) << "round " << round;
    }
}

} // namespace
} // namespace pactline::test
