// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/synthetichistory.h"

#include "model/exchange/exchangefixtures.h"
#include "model/history/validation.h"

#include <QCryptographicHash>

#include <gtest/gtest.h>

#include <array>
#include <set>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

/// Of what is drawn at random, in any order of evaluation that a compiler may choose.
std::string digestOf(const HistoryData &data)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const Entry &entry) {
        hash.addData((entry.title + u'|' + entry.date.text + u'|' + entry.track.text + u'|' +
                      entry.parties.front().actor.text + QString::number(entry.importance))
                         .toUtf8());
    };
    for (const Agreement &agreement : data.agreements)
        add(agreement);
    for (const Event &event : data.events)
        add(event);
    for (const Actor &actor : data.actors)
        hash.addData(actor.name.toUtf8());
    for (const Link &link : data.links)
        hash.addData(link.to.text.toUtf8());
    return hash.result().toHex().first(16).toStdString();
}

TEST(SyntheticHistory, IsTheSameForTheSameSeed)
{
    EXPECT_EQ(test::jsonBytesOf(syntheticHistory({500, 7})), test::jsonBytesOf(syntheticHistory({500, 7})));
    EXPECT_NE(syntheticHistory({500, 7}), syntheticHistory({500, 8}));
}

TEST(SyntheticHistory, IsTheSameOnEverySystem) { EXPECT_EQ(digestOf(syntheticHistory({1000, 1})), "86c00f55a1457499"); }

TEST(SyntheticHistory, IsFreeOfProblems)
{
    for (const std::int64_t count : {0, 1, 2, 49, 50, 51, 3000}) {
        const std::vector<Problem> problems =
            validate(History(syntheticHistory({count, static_cast<std::uint64_t>(count)})));
        EXPECT_TRUE(problems.empty()) << count << " events: " << qPrintable(problems.front().field) << ": "
                                      << qPrintable(problems.front().message);
    }
}

TEST(SyntheticHistory, SurvivesTheRoundTripThroughJson)
{
    const HistoryData data = syntheticHistory({300, 3});
    const ReadReport report = test::readJsonBytes(test::jsonBytesOf(data));
    ASSERT_TRUE(report.data);
    EXPECT_TRUE(report.errors.empty() && report.warnings.empty());
    EXPECT_EQ(*report.data, data);
}

TEST(SyntheticHistory, HasTheAskedNumberOfEvents)
{
    for (const std::int64_t count : {-1, 0, 1, 50, 51, 1000}) {
        const HistoryData data = syntheticHistory({count, 1});
        const auto events = static_cast<std::size_t>(std::max<std::int64_t>(count, 0));
        EXPECT_EQ(data.events.size(), events);
        EXPECT_EQ(data.agreements.size(), (events + 49) / 50);
        EXPECT_EQ(data.links.size(), events / 4);
        EXPECT_EQ(data.sources.size(), 1U);
    }
}

TEST(SyntheticHistory, HasDatesOfAllShapesWithinItsYears)
{
    const HistoryData data = syntheticHistory({5000, 2});
    int days = 0, months = 0, years = 0, vague = 0, closed = 0, open = 0, unknown = 0;
    std::set<std::int64_t> starts;
    for (const Event &event : data.events) {
        const UncertainDate &date = event.date;
        EXPECT_GE(date.earliestStart, edtf::parse(u"1990").date->earliestStart);
        EXPECT_LT(date.earliestStart, data.info.asOf.latestEnd);
        starts.insert(date.earliestStart.seconds);
        if (date.isInterval)
            ++(date.endKind == DateEnd::Open ? open : date.endKind == DateEnd::Unknown ? unknown : closed);
        else if (date.startQualifier.isSet())
            ++vague;
        else
            ++(date.startPrecision == DatePrecision::Day     ? days
               : date.startPrecision == DatePrecision::Month ? months
                                                             : years);
    }
    EXPECT_GT(days, 3200);
    for (const int count : {months, years, vague, closed, open, unknown})
        EXPECT_GT(count, 25);
    EXPECT_EQ(days + months + years + vague + closed + open + unknown, 5000);
    EXPECT_LT(starts.size(), 4000U) << "no crowds";
}

TEST(SyntheticHistory, HasFewWeightyEntries)
{
    std::array<int, highestImportance + 1> counts{};
    for (const Event &event : syntheticHistory({10000, 2}).events)
        ++counts[static_cast<std::size_t>(event.importance)];
    EXPECT_NEAR(counts[5], 400, 100);
    EXPECT_NEAR(counts[4], 800, 150);
    EXPECT_NEAR(counts[3], 2200, 250);
    EXPECT_NEAR(counts[2], 4300, 300);
    EXPECT_NEAR(counts[1], 2300, 250);
}

TEST(SyntheticHistory, StopsWhenCancelled)
{
    CancelToken cancel;
    Job job;
    job.cancel = &cancel;
    int reports = 0;
    job.progress = [&](std::int64_t done, std::int64_t total) {
        EXPECT_EQ(total, 50000);
        EXPECT_LE(done, total);
        if (++reports == 3)
            cancel.cancel();
    };
    const HistoryData data = syntheticHistory({50000, 1}, job);
    EXPECT_LT(data.events.size(), 50000U);
    EXPECT_GT(data.events.size(), 0U);
    EXPECT_TRUE(data.links.empty());
}

} // namespace
} // namespace pactline
