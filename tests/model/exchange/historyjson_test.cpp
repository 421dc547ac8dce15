// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/historyjson.h"

#include "model/exchange/exchangefixtures.h"
#include "model/history/randomhistory.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

using test::builtInHistoryBytes;
using test::jsonBytesOf;
using test::readJsonBytes;

TEST(HistoryJson, WritesTheBuiltInHistoryBackByteForByte)
{
    const QByteArray bytes = builtInHistoryBytes();
    const ReadReport report = readJsonBytes(bytes);
    for (const Error &error : report.errors)
        ADD_FAILURE() << qPrintable(error.toString());
    ASSERT_TRUE(report.data);
    EXPECT_TRUE(report.warnings.empty());
    EXPECT_EQ(report.data->actors.size(), 110U);
    EXPECT_EQ(report.data->agreements.size(), 81U);
    EXPECT_EQ(report.data->events.size(), 130U);
    EXPECT_EQ(report.data->claims.size(), 15U);
    EXPECT_EQ(report.data->sources.size(), 365U);
    EXPECT_TRUE(jsonBytesOf(*report.data) == bytes);
}

TEST(HistoryJson, ReadsWhatItWrote)
{
    for (unsigned seed = 1; seed <= 60; ++seed) {
        SCOPED_TRACE(seed);
        test::RandomHistory random(seed);
        const HistoryData data = random.data(static_cast<int>(seed % 7));
        const QByteArray bytes = jsonBytesOf(data);
        const ReadReport report = readJsonBytes(bytes);
        for (const Error &error : report.errors)
            ADD_FAILURE() << qPrintable(error.toString());
        ASSERT_TRUE(report.data);
        EXPECT_EQ(*report.data, data);
        EXPECT_TRUE(jsonBytesOf(*report.data) == bytes);
    }
}

TEST(HistoryJson, LayoutAndOrderOfKeysMayDiffer)
{
    const QByteArray bytes =
        R"({"kinds":[],"tracks":[{"colour":{"dark":"#000001","light":"#000002"},"name":"T","id":"t"}],
        "asOf":"2025","language":"en","title":"A","id":"a","version":1,"format":"pactline-history"})";
    const ReadReport report = readJsonBytes(bytes);
    ASSERT_TRUE(report.data);
    EXPECT_TRUE(report.warnings.empty());
    EXPECT_EQ(report.data->tracks.at(0).colourDark, u"#000001"_s);
    EXPECT_EQ(jsonBytesOf(*report.data).toStdString(), R"({
  "$schema": "history.schema.json",
  "format": "pactline-history",
  "version": 1,
  "id": "a",
  "title": "A",
  "language": "en",
  "asOf": "2025",
  "tracks": [
    {
      "id": "t",
      "name": "T",
      "colour": {
        "light": "#000002",
        "dark": "#000001"
      }
    }
  ],
  "kinds": []
}
)");
}

TEST(HistoryJson, SeasonsFollowAHemisphereStatedLater)
{
    const char *const start = R"({"format":"pactline-history","version":1,"id":"a","title":"A","language":"en",
        "tracks":[],"kinds":[],"asOf":"2025")";
    const char *const events =
        R"(,"events":[{"id":"e","title":"E","kind":"k","track":"t","importance":1,"date":"2023-21",
        "citations":[{"source":"s","confidence":"low","date":"2023-22"}]}])";
    const char *const south = R"(,"hemisphere":"southern")";
    const ReadReport before = readJsonBytes(QByteArray(start) + south + events + "}");
    const ReadReport after = readJsonBytes(QByteArray(start) + events + south + "}");
    ASSERT_TRUE(before.data);
    ASSERT_TRUE(after.data);
    EXPECT_EQ(*before.data, *after.data);
    const Event event = after.data->events.front();
    EXPECT_EQ(edtf::isoDate(event.date.earliestStart), u"2023-09-01"_s);
    EXPECT_EQ(edtf::isoDate(event.citations.at(0).date.earliestStart), u"2023-12-01"_s);
    EXPECT_TRUE(jsonBytesOf(*after.data).contains(R"("asOf": "2025",
  "hemisphere": "southern",
  "tracks": [])"));
}

TEST(HistoryJson, EqualIdsShareTheirMemory)
{
    const HistoryData data = test::builtInHistoryData();
    ASSERT_FALSE(data.events.empty());
    const Event &event = data.events.front();
    const auto track = std::find_if(data.tracks.begin(), data.tracks.end(),
                                    [&event](const Track &each) { return each.id == event.track; });
    ASSERT_NE(track, data.tracks.end());
    EXPECT_EQ(track->id.text.constData(), event.track.text.constData());
}

TEST(HistoryJson, AFullDeviceIsAnErrorOfTheOutside)
{
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        GTEST_SKIP() << "there is no /dev/full here";
    const Result<void> result = writeHistoryJson(test::RandomHistory(1).data(2), full);
    ASSERT_FALSE(result.hasValue());
    EXPECT_EQ(result.error().kind, ErrorKind::Outside);
}

TEST(HistoryJson, WhatCouldNotBeReadBackIsNotWritten)
{
    HistoryData data = test::RandomHistory(1).data(3);
    data.events.update(2, [&](Event &each) { each.date = {}; });
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Result<void> result = writeHistoryJson(data, buffer);
    ASSERT_FALSE(result.hasValue());
    EXPECT_EQ(result.error().toString(), u"events[2] (event-2): the history cannot be written: date is missing"_s);
}

TEST(HistoryJson, ReadingAndWritingCanBeStopped)
{
    CancelToken token;
    token.cancel();
    const ReadReport report = readJsonBytes(builtInHistoryBytes(), Job{&token, {}});
    ASSERT_EQ(report.errors.size(), 1U);
    EXPECT_EQ(report.errors[0].kind, ErrorKind::Cancelled);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Result<void> result = writeHistoryJson(test::RandomHistory(1).data(3), buffer, Job{&token, {}});
    ASSERT_FALSE(result.hasValue());
    EXPECT_EQ(result.error().kind, ErrorKind::Cancelled);
}

} // namespace
} // namespace pactline
