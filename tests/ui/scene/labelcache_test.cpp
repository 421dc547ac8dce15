// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/labelcache.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline::test {
namespace {

constexpr auto atOnce = LabelCache::Urgency::AtOnce;
constexpr auto mayWait = LabelCache::Urgency::MayWait;

class LabelCacheTest : public testing::Test
{
protected:
    const LabelCache::Sprite *label(LabelCache &cache, const QString &text, LabelCache::Urgency urgency = mayWait) const
    {
        return cache.label(text, TextStyle::Label, Qt::black, fonts, urgency);
    }

    const FontTextMetrics fonts;
};

TEST_F(LabelCacheTest, MakesEachLabelOnce)
{
    LabelCache cache;
    cache.startFrame(1);
    const LabelCache::Sprite *first = label(cache, u"Quad leaders"_s);
    ASSERT_NE(first, nullptr);
    const qint64 key = first->image.cacheKey();
    EXPECT_EQ(label(cache, u"Quad leaders"_s)->image.cacheKey(), key);
    EXPECT_EQ(cache.size(), 1);
    EXPECT_NE(cache.label(u"Quad leaders"_s, TextStyle::Label, Qt::red, fonts, mayWait)->image.cacheKey(), key);
    EXPECT_NE(cache.label(u"Quad leaders"_s, TextStyle::LabelStrong, Qt::black, fonts, mayWait)->image.cacheKey(), key);
    EXPECT_EQ(cache.size(), 3);
}

TEST_F(LabelCacheTest, HoldsTheInkOfTheText)
{
    LabelCache cache;
    cache.startFrame(2);
    const LabelCache::Sprite *sprite = label(cache, u"Elg"_s);
    ASSERT_NE(sprite, nullptr);
    EXPECT_EQ(sprite->image.format(), QImage::Format_ARGB32_Premultiplied);
    EXPECT_EQ(sprite->image.devicePixelRatio(), 1);
    EXPECT_LT(sprite->offset.y(), -10) << "reaches above the base line";
    EXPECT_GT(sprite->offset.y() + sprite->image.height(), 2) << "and below it";
    for (const int y : {0, sprite->image.height() - 1}) {
        bool hasInk = false;
        for (int x = 0; x < sprite->image.width(); ++x)
            hasInk = hasInk || qAlpha(sprite->image.pixel(x, y)) > 0;
        EXPECT_TRUE(hasInk) << "row " << y << " is blitted for nothing";
    }
    for (int y = 0; y < sprite->image.height(); ++y) {
        EXPECT_EQ(qAlpha(sprite->image.pixel(0, y)), 0) << "is cut at the left";
        EXPECT_EQ(qAlpha(sprite->image.pixel(sprite->image.width() - 1, y)), 0) << "is cut at the right";
    }
}

TEST_F(LabelCacheTest, IsBoundedAndForgetsWhatWasUsedLongestAgo)
{
    LabelCache cache(200'000, 1'000'000);
    cache.startFrame(1);
    const qint64 kept = label(cache, u"kept in use"_s)->image.cacheKey();
    for (int i = 0; i < 2000; ++i) {
        ASSERT_NE(label(cache, u"Label %1"_s.arg(i)), nullptr);
        EXPECT_LE(cache.byteCount(), cache.mostBytes());
        EXPECT_EQ(label(cache, u"kept in use"_s)->image.cacheKey(), kept);
    }
    EXPECT_LT(cache.size(), 200);
    EXPECT_GT(cache.size(), 20);
}

TEST_F(LabelCacheTest, MakesOnlyItsShareOfLabelsAFrame)
{
    LabelCache cache;
    cache.startFrame(1);
    int made = 0;
    for (int i = 0; i < 100; ++i)
        made += label(cache, u"Label %1"_s.arg(i)) != nullptr ? 1 : 0;
    EXPECT_EQ(made, 16);
    EXPECT_TRUE(cache.isIncomplete());
    EXPECT_NE(label(cache, u"Label 15"_s), nullptr) << "what is there is given at any time";
    EXPECT_NE(label(cache, u"2023"_s, atOnce), nullptr);
    int frames = 1;
    do {
        cache.startFrame(1);
        EXPECT_FALSE(cache.isIncomplete());
        for (int i = 0; i < 100; ++i)
            label(cache, u"Label %1"_s.arg(i));
        ++frames;
    } while (cache.isIncomplete());
    EXPECT_EQ(frames, 7);
    EXPECT_EQ(cache.size(), 101);
}

TEST_F(LabelCacheTest, StartsAfreshAtAnotherResolution)
{
    LabelCache cache;
    cache.startFrame(1);
    const QSize small = label(cache, u"Quad leaders"_s)->image.size();
    cache.startFrame(2);
    EXPECT_EQ(cache.size(), 0);
    const QSize large = label(cache, u"Quad leaders"_s)->image.size();
    EXPECT_GT(large.width(), small.width() * 1.8);
    cache.startFrame(2);
    EXPECT_EQ(cache.size(), 1);
    cache.clear();
    EXPECT_EQ(cache.size(), 0);
}

TEST_F(LabelCacheTest, RefusesWhatIsTooLargeToKeepWithoutWaitingForIt)
{
    LabelCache cache(1000, 10);
    cache.startFrame(1);
    EXPECT_EQ(label(cache, u"A title that needs more than a thousand bytes"_s), nullptr);
    EXPECT_FALSE(cache.isIncomplete());
    EXPECT_EQ(cache.byteCount(), 0);
}

TEST_F(LabelCacheTest, TellsMarksApart)
{
    LabelCache cache;
    cache.startFrame(1.5);
    const auto keyOf = [&](const MarkLook &look) { return cache.mark(look, fonts)->image.cacheKey(); };
    const MarkLook star{MarkShape::Star, 10, Qt::red, {}};
    const MarkLook others[] = {{MarkShape::Cross, 10, Qt::red, {}},
                               {MarkShape::Star, 7, Qt::red, {}},
                               {MarkShape::Star, 10, Qt::blue, {}},
                               {MarkShape::Star, 10, Qt::red, Qt::white}};
    const qint64 key = keyOf(star);
    EXPECT_EQ(keyOf(star), key);
    for (const MarkLook &other : others)
        EXPECT_NE(keyOf(other), key);
    EXPECT_EQ(cache.size(), 5);
}

} // namespace
} // namespace pactline::test
