// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/csv.h"

#include "model/exchange/exchangefixtures.h"
#include "model/items/itemfixtures.h"
#include "model/query/filter.h"
#include "support/packedlists.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

QByteArray csvOf(const History &history)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    EXPECT_TRUE(csv::writeEntries(history, matchingEntries(history, {}), buffer));
    return buffer.data();
}

/// RFC 4180, read back plainly.
QList<QStringList> readCsv(const QString &text)
{
    QList<QStringList> records;
    QStringList cells{QString()};
    bool isQuoted = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (isQuoted && c == u'"' && text.mid(at + 1, 1) == u"\""_s) {
            cells.back() += c;
            ++at;
        } else if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && c == u',') {
            cells += QString();
        } else if (!isQuoted && c == u'\r') {
            records += cells;
            cells = {QString()};
            ++at;
        } else {
            cells.back() += c;
        }
    }
    return records;
}

TEST(Csv, WritesEntries)
{
    EXPECT_EQ(
        csvOf(History(test::smallHistoryData())).toStdString(),
        "id,type,date,earliest,latest,title,kind,track,importance,status,actors,minerals,places,confidence\r\n"
        "old,event,2011~,2011-01-01,2011-12-31,\"First talks, \"\"informal\"\"\",Meeting,US–Australia,1,,Geological "
        "Survey,,,low\r\n"
        "compact,agreement,2023-05-20/..,2023-05-20,,Clean energy compact,Compact,US–Australia,1,in force,United "
        "States; Australia,,,high\r\n"
        "hiroshima,event,2023-05-20,2023-05-20,2023-05-20,Leaders meet in Hiroshima,Meeting,US–Australia,1,,United "
        "States; Australia,,Hiroshima,\r\n"
        "controls,event,2023-07-03,2023-07-03,2023-07-03,Gallium licences,Export control,China,1,,China,Gallium,,"
        "medium\r\n"
        "letter,agreement,,,,Letter of intent,Compact,US–Australia,1,,Geological Survey; Australia,,,low\r\n");
}

TEST(Csv, QuotesAsTheStandardSays)
{
    EXPECT_EQ(csv::record({u"a"_s, u""_s, u"b,c"_s, u"\"d\""_s, u"e\nf"_s, u" g"_s}),
              u"a,,\"b,c\",\"\"\"d\"\"\",\"e\nf\",\" g\"\r\n"_s);
}

TEST(Csv, TextsAreNotRunBySpreadsheetsAndDatesStay)
{
    for (const QString &text : {u"=1+1"_s, u"+1"_s, u"-cmd"_s, u"@SUM(A1)"_s, u"\tx"_s, u"\rx"_s})
        EXPECT_EQ(csv::guardedText(text), u'\'' + text);
    for (const QString &text : {u""_s, u"a=b"_s, u"'x"_s, u"1-2"_s})
        EXPECT_EQ(csv::guardedText(text), text);

    HistoryData data = test::smallHistoryData();
    resize(data.events, 1);
    data.agreements.clear();
    data.events.update(0, [&](Event &each) { each.title = u"=HYPERLINK(\"http://x\")"_s; });
    data.events.update(0, [&](Event &each) { each.date = *edtf::parse(u"-0044-03-15T12:30").date; });
    const QStringList cells = readCsv(QString::fromUtf8(csvOf(History(data)))).at(1);
    EXPECT_EQ(cells.at(2), u"-0044-03-15T12:30"_s);
    EXPECT_EQ(cells.at(3), u"-0044-03-15T12:30:00Z"_s);
    EXPECT_EQ(cells.at(4), u"-0044-03-15T12:30:59Z"_s);
    EXPECT_EQ(cells.at(5), u"'=HYPERLINK(\"http://x\")"_s);
}

TEST(Csv, EveryEntryOfTheBuiltInHistoryReadsBack)
{
    const History history(test::builtInHistoryData());
    const QList<QStringList> records = readCsv(QString::fromUtf8(csvOf(history)));
    ASSERT_EQ(records.size(), 212);
    for (qsizetype row = 1; row < records.size(); ++row) {
        ASSERT_EQ(records[row].size(), 14);
        const std::optional<Entry> entry = history.entry(ItemId(records[row][0]));
        ASSERT_TRUE(entry.has_value());
        EXPECT_EQ(records[row][2], entry->date.text);
        EXPECT_EQ(records[row][5], entry->title);
    }
}

} // namespace
} // namespace pactline
