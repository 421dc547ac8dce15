// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "support/golden.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

using namespace test;

struct DateRow
{
    QString text;
    int level;
    QJsonValue earliest;
    QJsonValue latest;
    QString wording;
};

std::ostream &operator<<(std::ostream &out, const DateRow &row) { return out << qPrintable(row.text); }

class ValidDates : public testing::TestWithParam<DateRow>
{};

TEST_P(ValidDates, AreExplained)
{
    const DateRow &expected = GetParam();
    const Outcome run = runProgram({u"date"_s, u"--json"_s, u"--"_s, expected.text});
    EXPECT_EQ(run.exitCode, 0) << run.error.constData();
    EXPECT_EQ(run.error, QByteArray());
    const QJsonArray rows = run.json().array();
    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(rows[0]["date"_L1], expected.text);
    EXPECT_EQ(rows[0]["valid"_L1], true);
    EXPECT_EQ(rows[0]["level"_L1], expected.level);
    EXPECT_EQ(rows[0]["earliest"_L1], expected.earliest);
    EXPECT_EQ(rows[0]["latest"_L1], expected.latest);
    EXPECT_EQ(rows[0]["wording"_L1].toString().toStdString(), expected.wording.toStdString());
}

INSTANTIATE_TEST_SUITE_P(
    Table, ValidDates,
    testing::Values(DateRow{u"2023-05-20"_s, 0, u"2023-05-20"_s, u"2023-05-20"_s, u"20 May 2023"_s},
                    DateRow{u"2024-10"_s, 0, u"2024-10-01"_s, u"2024-10-31"_s, u"October 2024"_s},
                    DateRow{u"2011~"_s, 1, u"2011-01-01"_s, u"2011-12-31"_s, u"about 2011"_s},
                    DateRow{u"2023-05/.."_s, 1, u"2023-05-01"_s, QJsonValue(), u"May 2023 → ongoing"_s},
                    DateRow{u"../2023-05"_s, 1, QJsonValue(), u"2023-05-31"_s, u"until May 2023"_s},
                    DateRow{u"2024-24"_s, 1, u"2024-12-01"_s, u"2025-02-28"_s, u"winter 2024–25"_s},
                    DateRow{u"2024-32"_s, 2, u"2024-06-01"_s, u"2024-08-31"_s, u"southern winter 2024"_s},
                    DateRow{u"-1234"_s, 1, u"-1234-01-01"_s, u"-1234-12-31"_s, u"1235 BC"_s},
                    DateRow{u"Y170000002"_s, 1, u"+170000002-01-01"_s, u"+170000002-12-31"_s, u"170,000,002"_s},
                    DateRow{u"2023-05-20T10:30:00Z"_s, 0, u"2023-05-20T10:30:00Z"_s, u"2023-05-20T10:30:00Z"_s,
                            u"20 May 2023, 10:30 UTC"_s},
                    DateRow{u"156X-12-25"_s, 2, u"1560-12-25"_s, u"1569-12-25"_s, u"25 December, 1560s"_s}));

TEST(Dates, OfYearsBeforeChristNeedNoDashes)
{
    const Outcome run = runProgram({u"date"_s, u"-0044-03-15"_s});
    EXPECT_EQ(run.exitCode, 0);
    EXPECT_TRUE(run.out.contains("15 March 45 BC")) << run.out.constData();
}

TEST(Dates, InvalidOnesAreMetWithTheReasonAndThePlace)
{
    const Outcome run = runProgram({u"date"_s, u"--json"_s, u"2023"_s, u"2023-13"_s, u"2023-𝟚"_s, u""_s});
    EXPECT_EQ(run.exitCode, 1);
    const QJsonArray rows = run.json().array();
    ASSERT_EQ(rows.size(), 4);
    EXPECT_EQ(rows[0]["valid"_L1], true);
    EXPECT_EQ(rows[1]["valid"_L1], false);
    EXPECT_EQ(rows[1]["position"_L1], 5);
    EXPECT_TRUE(rows[1]["error"_L1].toString().contains(u"month 13"_s));
    EXPECT_EQ(rows[2]["position"_L1], 5);
    EXPECT_EQ(rows[3]["valid"_L1], false);
    EXPECT_EQ(rows[3]["position"_L1], 0);
    EXPECT_TRUE(run.error.startsWith("2023-13:1:6: ")) << run.error.constData();
    EXPECT_EQ(run.error.count('\n'), 3) << run.error.constData();
}

TEST(Dates, OldSpellingsAreReadWithAWarning)
{
    const Outcome run = runProgram({u"date"_s, u"--json"_s, u"199u"_s});
    EXPECT_EQ(run.exitCode, 0);
    EXPECT_TRUE(run.json()[0]["warning"_L1].toString().contains(u"199X"_s)) << run.out.constData();
    EXPECT_EQ(run.json()[0]["latest"_L1], u"1999-12-31"_s);
}

TEST(Dates, SouthernSeasonsCanBeAskedFor)
{
    const Outcome run = runProgram({u"date"_s, u"--json"_s, u"--hemisphere"_s, u"southern"_s, u"2024-21"_s});
    EXPECT_EQ(run.json()[0]["earliest"_L1], u"2024-09-01"_s) << run.out.constData();
}

TEST(Dates, AreShownToPeople)
{
    const Outcome run = runProgram({u"date"_s, u"2023-05-20"_s, u"2011~/.."_s, u"/2019"_s, u"199u"_s});
    EXPECT_EQ(run.exitCode, 0);
    EXPECT_TRUE(matchesGolden(u"cli/date.txt"_s, QString::fromUtf8(run.out)));
}

} // namespace
} // namespace pactline
