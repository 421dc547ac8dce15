// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/exchangefixtures.h"

#include <gtest/gtest.h>

#include <random>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

using test::builtInHistoryBytes;
using test::readJsonBytes;

QByteArray withHead(const QByteArray &rest)
{
    return R"({"format": "pactline-history", "version": 1, "id": "a", "title": "A", "language": "en", "asOf": "2025")" +
           rest + "}";
}

QByteArray withEvents(const QByteArray &events)
{
    return withHead(R"(, "tracks": [], "kinds": [], "events": [)" + events + "]");
}

QByteArray withEvent(const QByteArray &rest)
{
    return withEvents(R"({"id": "e", "title": "E", "kind": "k", "track": "t", "importance": 1, )" + rest + "}");
}

QString allErrors(const ReadReport &report)
{
    QString all;
    for (const Error &error : report.errors)
        all += error.toString() + u'\n';
    return all;
}

struct Bad
{
    const char *name;
    QByteArray bytes;
    const char *says; ///< the whole first line, or its beginning
};

void PrintTo(const Bad &bad, std::ostream *out) { *out << bad.name; }

class HistoryJsonErrors : public testing::TestWithParam<Bad>
{};

TEST_P(HistoryJsonErrors, SayWhereAndWhy)
{
    const ReadReport report = readJsonBytes(GetParam().bytes);
    EXPECT_FALSE(report.data);
    ASSERT_FALSE(report.errors.empty());
    const QString all = allErrors(report);
    EXPECT_TRUE(all.startsWith(QString::fromUtf8(GetParam().says))) << qPrintable(all);
    EXPECT_FALSE(all.contains(u"[json.exception"_s)) << qPrintable(all);
}

INSTANTIATE_TEST_SUITE_P(
    Syntax, HistoryJsonErrors,
    testing::Values(Bad{"Empty", "", "a.json:1:1: the file is empty"},
                    Bad{"Blank", " \n ", "a.json:2:1: the file ends in the middle"},
                    Bad{"ByteOrderMark", "\xef\xbb\xbf{}", "a.json:1:1: the file starts with a byte-order mark"},
                    Bad{"Utf16LittleEndian", QByteArray("{\0\"\0", 4), "a.json:1:1: the file looks like UTF-16"},
                    Bad{"Utf16BigEndian", QByteArray("\0{\0\"", 4), "a.json:1:1: the file looks like UTF-16"},
                    Bad{"Utf16WithMark", "\xff\xfe{", "a.json:1:1: the file looks like UTF-16"},
                    Bad{"Latin1", "{\"title\": \"\xe9t\xe9\"}", "a.json:1:12: the text is not UTF-8 here"},
                    Bad{"CutUtf8", "{\"title\": \"\xc3\"}", "a.json:1:12: the text is not UTF-8 here"},
                    Bad{"OverlongUtf8", "{\"title\": \"\xc0\xaf\"}", "a.json:1:12: the text is not UTF-8 here"},
                    Bad{"StrayByteInFront", "{\n\x8e", "a.json:2:1: "},
                    Bad{"RawNul", QByteArray("{\"title\": \"a\0b\"}", 16), "a.json:1:13: there is a NUL byte here"},
                    Bad{"NulBetween", QByteArray("{\"id\"\0: 1}", 11), "a.json:1:6: there is a NUL byte here"},
                    Bad{"NulAfter", QByteArray("{    }\0", 7), "a.json:1:7: there is a NUL byte here"},
                    Bad{"RawNewline", "{\"title\": \"a\nb\"}",
                        "a.json:1:13: this is not valid JSON: invalid string: control"},
                    Bad{"LoneSurrogate", R"({"title": "\ud800"})", "a.json:1:18: this is not valid JSON"},
                    Bad{"List", "[]", "a.json:1:1: the file holds JSON, but not one object"},
                    Bad{"Number", "7", "a.json:1:1: the file holds JSON, but not one object"},
                    Bad{"TrailingText", "{\"id\": \"a\"} x", "a.json:1:13: "},
                    Bad{"TrailingObject", "{\"id\": \"a\"}\n{}", "a.json:2:1: there is text after the end"},
                    Bad{"TrailingComma", "{\"id\": \"a\",}", "a.json:1:12: this is not valid JSON: unexpected '}'"},
                    Bad{"Comment", "{// note\n}", "a.json:1:2: this is not valid JSON"},
                    Bad{"SingleQuotes", "{'id': 1}", "a.json:1:2: this is not valid JSON"},
                    Bad{"WrongWord", "{\"id\": \n  tru}", "a.json:2:6: this is not valid JSON"},
                    Bad{"NotANumber", "{\"id\": NaN}", "a.json:1:8: this is not valid JSON"},
                    Bad{"HugeNumber", "{\"id\": 1e999}", "a.json:1:13: the number is too large"},
                    Bad{"TwiceAtTop", "{\"title\": \"A\",\n \"title\": \"B\"}",
                        "a.json:2:8: the key “title” stands twice in one object"},
                    Bad{"TwiceBelow", withEvent("\"date\": \"2023\",\n\"date\": \"2024\""),
                        "a.json:2:6: the key “date” stands twice"},
                    Bad{"DeepLists", withHead(", \"events\": " + QByteArray(100'000, '[')), "a.json:1:"},
                    Bad{"DeepObjects", withHead(", \"events\": [" + QByteArray("{\"a\":").repeated(100'000)),
                        "a.json:1:266: this is nested more than 32 levels deep"},
                    Bad{"DeepUnknown", withHead(", \"extra\": " + QByteArray(100'000, '[')), "a.json:1:"}),
    [](const auto &test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Content, HistoryJsonErrors,
    testing::Values(
        Bad{"NoHistory", "{}", "a.json: format: is missing: this is not a history"},
        Bad{"OtherJson", R"({"type": "FeatureCollection", "features": [1, 2]})", "a.json: format: is missing"},
        Bad{"OtherFormat", R"({"format": "other"})", "a.json: format: this is not a history"},
        Bad{"NewerVersion", R"({"format": "pactline-history", "version": 2, "x": 1})",
            "a.json: version: this file has version 2 of the format, from a newer Pactline"},
        Bad{"VersionAsText", R"({"format": "pactline-history", "version": "1"})",
            "a.json: version: the version of the"},
        Bad{"MissingAtTop", withHead(", \"tracks\": []"), "a.json: kinds: is missing"},
        Bad{"UnknownAtTop", withHead(R"(, "tracks": [], "kinds": [], "colour": [[1]])"),
            "a.json: colour: is not a key of the format; here it knows id, title, "},
        Bad{"ListExpected", withHead(R"(, "tracks": {}, "kinds": [])"), "a.json: tracks: should be a list in brackets"},
        Bad{"BadHemisphere", withHead(R"(, "hemisphere": "west", "tracks": [], "kinds": [])"),
            "a.json: hemisphere: is “west”; it can be northern, southern"},
        Bad{"BadDate", withEvent(R"("date": "2023-13")"),
            "a.json: events[0] (e).date: “2023-13” is not a date: character 6: "},
        Bad{"EmptyDate", withEvent(R"("date": "")"), "a.json: events[0] (e).date: “” is not a date"},
        Bad{"NumberAsDate", withEvent(R"("date": 2023)"), "a.json: events[0] (e).date: should be a text in quotes"},
        Bad{"MissingDate", withEvents(R"({"id": "e", "title": "E", "kind": "k", "track": "t", "importance": 1})"),
            "a.json: events[0] (e).date: is missing"},
        Bad{"WrongCase", withEvent(R"("date": "2023", "Date": "2023")"), "a.json: events[0] (e).Date: is not a key"},
        Bad{"BadConfidence", withEvent(R"("date": "2023", "confidence": "sure")"),
            "a.json: events[0] (e).confidence: is “sure”; it can be low, medium, high"},
        Bad{"EmptyConfidence", withEvent(R"("date": "2023", "confidence": "")"),
            "a.json: events[0] (e).confidence: is “”; it can be low, medium, high"},
        Bad{"BadParagraph", withEvent(R"("date": "2023", "citations": [{"source": "s", "confidence": "low"},
            {"source": "s", "confidence": "low", "paragraph": 1.5}])"),
            "a.json: events[0] (e).citations[1].paragraph: should be a whole number"},
        Bad{"HugeImportance", withEvents(R"({"id": "e", "title": "E", "kind": "k", "track": "t", "date": "2023",
            "importance": 99999999999999999999})"),
            "a.json: events[0] (e).importance: should be a whole number"},
        Bad{"RoundedAmount", withEvent(R"("date": "2023", "amounts": [{"value": 9007199254740993, "what": "w"}])"),
            "a.json: events[0] (e).amounts[0].value: has more digits than can be kept"},
        Bad{"NumberInTexts", withEvent(R"("date": "2023", "places": ["x", 1])"),
            "a.json: events[0] (e).places[1]: should be a text in quotes"},
        Bad{"TextAsAmount", withEvent(R"("date": "2023", "amounts": [{"value": "1", "what": "w"}])"),
            "a.json: events[0] (e).amounts[0].value: should be a number"},
        Bad{"NullText", withEvent(R"("date": "2023", "summary": null)"),
            "a.json: events[0] (e).summary: should be a text"},
        Bad{"NulInText", withEvent(R"("date": "2023", "summary": "a\u0000b")"),
            "a.json: events[0] (e).summary: has a NUL character"},
        Bad{"EmptyTitle", withEvents(R"({"id": "e", "title": "", "kind": "k", "track": "t", "importance": 1,
            "date": "2023"})"),
            "a.json: events[0] (e).title: must not be empty"},
        Bad{"BadElement", withEvents("7, null"),
            "a.json: events[0]: should be an object in braces\na.json: events[1]: "}),
    [](const auto &test) { return std::string(test.param.name); });

TEST(HistoryJsonErrors, EveryCutGetsAnErrorWithItsPlace)
{
    const QByteArray bytes = builtInHistoryBytes().trimmed();
    for (qsizetype length = 0; length < bytes.size(); length += 997) {
        const ReadReport report = readJsonBytes(bytes.left(length));
        EXPECT_FALSE(report.data) << length;
        ASSERT_EQ(report.errors.size(), 1U) << length;
        EXPECT_EQ(report.errors[0].line,
                  bytes.left(length).count('\n') + (length > 0 && bytes[length - 1] == '\n' ? 0 : 1));
        const QString message = report.errors[0].message;
        EXPECT_TRUE(message.contains(u"cut off"_s) || message.contains(u"is empty"_s)) << qPrintable(message);
    }
}

TEST(HistoryJsonErrors, AllOfTheContentAreCollected)
{
    QByteArray events;
    for (int row = 0; row < 3000; ++row)
        events += (row > 0 ? ", " : "") + QByteArray("{\"id\": \"e") + QByteArray::number(row) + "\"}";
    const ReadReport report = readJsonBytes(withEvents(events));
    ASSERT_EQ(report.errors.size(), 1000U);
    EXPECT_EQ(report.errors[3].field, u"events[0] (e0).importance"_s);
    EXPECT_EQ(report.errors[5].field, u"events[1] (e1).title"_s);
    EXPECT_EQ(report.errors.back().message, u"and 14001 more errors"_s);
}

TEST(HistoryJsonErrors, OldSpellingsAndEmptyKeysAreWarnings)
{
    const ReadReport report =
        readJsonBytes(withEvent(R"("date": "2023/open", "summary": "", "places": [], "notes": "n")"));
    ASSERT_TRUE(report.data);
    ASSERT_EQ(report.warnings.size(), 3U);
    EXPECT_EQ(report.warnings[0].field, u"events[0] (e).date"_s);
    EXPECT_EQ(report.warnings[1].toString(), u"a.json: events[0] (e).summary: is empty; leave the key out"_s);
    EXPECT_EQ(report.warnings[2].field, u"events[0] (e).places"_s);
    EXPECT_EQ(report.data->events[0].date.text, u"2023/open"_s);
}

TEST(HistoryJsonErrors, NoChangedByteBreaksTheReader)
{
    QByteArray start = builtInHistoryBytes().left(20'000);
    std::mt19937 random(20260105);
    for (int round = 0; round < 300; ++round) {
        QByteArray bytes = start;
        for (int change = 0; change < 3; ++change)
            bytes[static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()))] = static_cast<char>(random());
        const ReadReport report = readJsonBytes(bytes);
        ASSERT_EQ(report.errors.size(), 1U);
        EXPECT_GT(report.errors[0].line, 0);
    }
}

} // namespace
} // namespace pactline
