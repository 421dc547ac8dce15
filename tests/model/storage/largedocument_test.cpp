// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/synthetichistory.h"
#include "model/storage/storagefixtures.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

/// Documents with so many events that several threads read them, each a part.
class LargeDocument : public test::StorageTest
{
protected:
    [[nodiscard]] static const HistoryData &large()
    {
        static const HistoryData data = [] {
            HistoryData made = syntheticHistory({24'000, 7});
            // What made-up histories lack: alternatives, supported fields, citations of all else, in every part.
            for (std::size_t at = 0; at < made.events.size(); at += 500) {
                Event event = made.events[at];
                event.citations.front().supports = {u"date"_s, u"title"_s};
                event.alternatives = {{u"title"_s, event.title, true, event.citations, {}},
                                      {u"title"_s, u"Another"_s, false, event.citations, u"a note"_s}};
                event.amounts = {{1.25, u"AUD"_s, u"price"_s}};
                made.events.set(at, event);
                made.links.update(at / 8, [&](Link &each) { each.citations = event.citations; });
            }
            made.actors[0].alternatives = made.events[0].alternatives;
            made.agreements.update(1, [&](Agreement &each) { each.alternatives = made.events[500].alternatives; });
            made.claims.push_back(
                {ClaimId(u"claim"_s), u"Text"_s, {}, {made.events[23'999].id}, 1, made.events[0].citations, {}});
            return made;
        }();
        return data;
    }
    /// A document of it, made once, with changes.
    [[nodiscard]] QString changed(const QStringList &statements) const
    {
        static QByteArray bytes;
        if (bytes.isEmpty())
            bytes = bytesOf(document(large()));
        const QString file = put(u"a.pactline"_s, bytes);
        if (!statements.isEmpty())
            runSql(file, statements);
        return file;
    }
    static void expectSame(const ReadReport &report, const HistoryData &data)
    {
        EXPECT_EQ(test::allErrors(report), QString());
        ASSERT_TRUE(report.data);
        ASSERT_EQ(report.data->events.size(), data.events.size());
        for (std::size_t at = 0; at < data.events.size(); ++at)
            ASSERT_TRUE(report.data->events[at] == data.events[at]) << at;
        EXPECT_TRUE(*report.data == data);
    }
};

TEST_F(LargeDocument, IsKept)
{
    expectSame(readHistoryFile(changed({})), large());
    EXPECT_EQ(filesThere(), QStringList{u"a.pactline"_s});
}

TEST_F(LargeDocument, GapsInTheNumbersDoNotMatter)
{
    expectSame(readHistoryFile(changed({u"UPDATE events SET number = number + 100000 WHERE number >= 12000"_s,
                                        u"UPDATE parties SET number = 2 * number + 500000"_s})),
               large());
}

TEST_F(LargeDocument, RowsOutOfOrderDoNotMatter)
{
    HistoryData data = large();
    // The parties of the first event come after all others', and the last party of the last event before all.
    const QString last = data.events.back().id.text;
    data.events.update(data.events.size() - 1, [](Event &event) { event.parties.prepend(event.parties.takeLast()); });
    expectSame(
        readHistoryFile(changed(
            {u"UPDATE parties SET number = number + 1000000 WHERE event = '%1'"_s.arg(data.events.front().id.text),
             u"UPDATE parties SET number = -5 WHERE number = (SELECT max(number) FROM parties "
             "WHERE event = '%1')"_s.arg(last)})),
        data);
}

TEST_F(LargeDocument, ErrorsAreTheSameAsInSmallOnes)
{
    const ReadReport twins = readHistoryFile(changed(
        {u"PRAGMA ignore_check_constraints = ON"_s, u"UPDATE citations SET source = 'x' WHERE event = 'event-20001'"_s,
         u"UPDATE events SET date = '2021-13' WHERE number = 3000"_s}));
    EXPECT_FALSE(twins.data);
    const QString all = test::allErrors(twins);
    EXPECT_TRUE(all.contains(u"events[3000] (event-3001).date: “2021-13” is not a date: "_s)) << qPrintable(all);
    EXPECT_TRUE(all.contains(u"events[20000] (event-20001).citations[0].source: there is no source “x”"_s))
        << qPrintable(all);
}

TEST_F(LargeDocument, OldSpellingsAreWarnedAbout)
{
    const ReadReport report = readHistoryFile(changed({u"UPDATE events SET date = '199u' WHERE number = 3000"_s}));
    ASSERT_TRUE(report.data);
    ASSERT_EQ(report.warnings.size(), 1U);
    EXPECT_EQ(report.warnings.front().field, u"events[3000] (event-3001).date"_s);
}

TEST_F(LargeDocument, CanBeCancelled)
{
    const QString file = changed({});
    CancelToken cancel;
    int reports = 0;
    const Job job{&cancel, [&](std::int64_t, std::int64_t) {
                      if (++reports == 3)
                          cancel.cancel();
                  }};
    const ReadReport report = readHistoryFile(file, {}, job);
    EXPECT_FALSE(report.data);
    ASSERT_EQ(report.errors.size(), 1U);
    EXPECT_EQ(report.errors.front().kind, ErrorKind::Cancelled);
    EXPECT_EQ(reports, 3);
    EXPECT_TRUE(QSqlDatabase::connectionNames().isEmpty());
}

} // namespace
} // namespace pactline
