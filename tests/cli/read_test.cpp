// SPDX-License-Identifier: GPL-3.0-or-later
// Info, list and show: what they say of the built-in history.
#include "cli/program.h"
#include "support/golden.h"

#include <QFile>

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

using namespace test;

const QStringList lists{u"actors"_s, u"agreements"_s, u"events"_s, u"links"_s, u"claims"_s, u"sources"_s};

/// The file itself, read by other means than the program's.
QJsonObject encodedHistory()
{
    QFile file(builtInHistoryFile());
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object();
}

QStringList idsOf(const QJsonArray &rows)
{
    QStringList ids;
    for (const QJsonValue row : rows)
        ids << row["id"_L1].toString();
    return ids;
}

QStringList listedIds(const QStringList &arguments)
{
    const QStringList all = QStringList{u"list"_s} + arguments + QStringList{u"--json"_s};
    const Outcome run = runProgram(all);
    EXPECT_EQ(run.exitCode, 0) << describe(all, run);
    return idsOf(run.json().array());
}

TEST(Info, CountsWhatTheFileHolds)
{
    const QJsonObject encoded = encodedHistory();
    const Outcome builtIn = runProgram({u"info"_s, u"--json"_s});
    EXPECT_EQ(builtIn.exitCode, 0);
    EXPECT_EQ(builtIn.error, QByteArray());
    const QJsonDocument info = builtIn.json();
    for (const QString &list : lists)
        EXPECT_EQ(info[list].toInt(-1), encoded[list].toArray().size()) << qPrintable(list);
    EXPECT_EQ(info["title"_L1], encoded["title"_L1]);
    EXPECT_EQ(info["asOf"_L1], encoded["asOf"_L1]);
    EXPECT_EQ(info["problems"_L1], QJsonArray());
    EXPECT_TRUE(info["file"_L1].isNull());
    EXPECT_LT(info["span"_L1]["earliest"_L1].toString(), info["span"_L1]["latest"_L1].toString());

    const QJsonDocument asFile = runProgram({u"info"_s, builtInHistoryFile(), u"--json"_s}).json();
    EXPECT_EQ(asFile["file"_L1], builtInHistoryFile());
    EXPECT_EQ(asFile["span"_L1], info["span"_L1]);
}

TEST(Info, ListsTheProblemsOfABrokenHistory)
{
    const QByteArray broken = smallHistory(smallEvent("talks", "2019") + "," + smallEvent("talks", "2020"));
    const Outcome run = runProgram({u"info"_s, u"-"_s, u"--json"_s}, {broken});
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_TRUE(run.error.contains("-: events[1] (talks).id: ")) << run.error.constData();
    EXPECT_EQ(run.json()["events"_L1], 2);
    const QJsonArray problems = run.json()["problems"_L1].toArray();
    EXPECT_TRUE(std::any_of(problems.begin(), problems.end(), [](const QJsonValue &problem) {
        return problem["severity"_L1] == u"error"_s && problem["field"_L1] == u"events[1] (talks).id"_s;
    }));
    EXPECT_TRUE(runProgram({u"info"_s, u"-"_s}, {broken}).out.contains("  problems    errors: 1, warnings: 2\n"));
}

TEST(Info, TellsPeople)
{
    const Outcome run = runProgram({u"info"_s});
    EXPECT_EQ(run.exitCode, 0);
    EXPECT_TRUE(run.out.startsWith(encodedHistory()["title"_L1].toString().toUtf8() + "\n")) << run.out.constData();
    EXPECT_TRUE(run.out.contains("\n  problems    none\n")) << run.out.constData();
}

class Lists : public testing::TestWithParam<QString>
{};

TEST_P(Lists, HoldEveryItemOnce)
{
    QStringList ids = listedIds({GetParam()});
    QStringList expected = idsOf(encodedHistory()[GetParam()].toArray());
    ids.sort();
    expected.sort();
    EXPECT_EQ(ids, expected);
}

TEST_P(Lists, ShowTheSameItemsAsTableAndAsCsv)
{
    const QStringList ids = listedIds({GetParam()});
    const QByteArrayList csv = runProgram({u"list"_s, GetParam(), u"--csv"_s}).out.split('\n');
    ASSERT_EQ(csv.size(), ids.size() + 2) << "a header, and an end of the last line";
    EXPECT_TRUE(csv.front().startsWith("id,type,")) << csv.front().constData();
    for (qsizetype i = 0; i < ids.size(); ++i)
        ASSERT_TRUE(csv[i + 1].startsWith(ids[i].toUtf8() + ',')) << csv[i + 1].constData();
    const QByteArrayList table = runProgram({u"list"_s, GetParam()}).out.split('\n');
    EXPECT_EQ(table.size(), ids.size() + 2);
    if (GetParam() != "links"_L1) {
        for (qsizetype i = 0; i < ids.size(); ++i)
            ASSERT_TRUE(table[i + 1].endsWith(' ' + ids[i].toUtf8())) << table[i + 1].constData();
    }
}

INSTANTIATE_TEST_SUITE_P(All, Lists, testing::ValuesIn(lists.begin(), lists.end()),
                         [](const auto &list) { return list.param.toStdString(); });

TEST(List, OfEntriesIsInTheOrderOfTimeAndHasTheBounds)
{
    for (const QString &list : {u"events"_s, u"agreements"_s}) {
        const QJsonArray rows = runProgram({u"list"_s, list, u"--json"_s}).json().array();
        QString last;
        for (const QJsonValue row : rows) {
            ASSERT_TRUE(row.toObject().contains("earliest"_L1) && row.toObject().contains("latest"_L1));
            if (row["date"_L1].isNull())
                continue;
            const QString earliest = row["earliest"_L1].toString();
            ASSERT_LE(last, earliest) << qPrintable(row["id"_L1].toString());
            last = earliest;
        }
        EXPECT_FALSE(last.isEmpty());
    }
}

TEST(List, IsNarrowedByFiltersInIdsAndNames)
{
    const QStringList china = listedIds({u"events"_s, u"--track"_s, u"china-measures"_s});
    EXPECT_FALSE(china.isEmpty());
    EXPECT_EQ(listedIds({u"events"_s, u"--track=china"_s}), china);
    const QStringList both = listedIds({u"events"_s, u"--track=china"_s, u"--track"_s, u"industry"_s});
    EXPECT_EQ(both.size(), china.size() + listedIds({u"events"_s, u"--track=industry"_s}).size()) << "or within one";
    const QStringList gallium = listedIds({u"events"_s, u"--track=china"_s, u"--mineral=Gallium"_s});
    EXPECT_LT(gallium.size(), china.size()) << "and across";
    for (const QString &id : gallium)
        EXPECT_TRUE(china.contains(id));
    EXPECT_TRUE(listedIds({u"events"_s, u"--agreement=compact"_s}).contains(u"compact-signed"_s) ||
                !listedIds({u"events"_s, u"--agreement=compact"_s}).isEmpty());
    EXPECT_EQ(listedIds({u"agreements"_s, u"--agreement=compact"_s}), QStringList{u"compact"_s});
}

TEST(List, DatesAreCertainlyOrPossiblyWithin)
{
    const QStringList possible = listedIds({u"events"_s, u"--from=2018-12-10"_s, u"--to=2018-12-20"_s});
    const QStringList certain =
        listedIds({u"events"_s, u"--from=2018-12-10"_s, u"--to=2018-12-20"_s, u"--when=certain"_s});
    EXPECT_TRUE(possible.contains(u"loi-signed"_s)) << "some time in December";
    EXPECT_FALSE(certain.contains(u"loi-signed"_s));
    EXPECT_TRUE(listedIds({u"events"_s, u"--from=2018-12"_s, u"--to=2018-12"_s, u"--when=certain"_s})
                    .contains(u"loi-signed"_s));
}

TEST(List, OfNothingSaysSo)
{
    const QStringList arguments{u"list"_s, u"events"_s, u"--search"_s, u"qwertyuiop"_s};
    const Outcome run = runProgram(arguments);
    EXPECT_EQ(run.exitCode, 0);
    EXPECT_EQ(run.out, QByteArray());
    EXPECT_EQ(run.error, "None of the events meets this.\n");
    EXPECT_EQ(runProgram(arguments + QStringList{u"--json"_s}).out, "[]\n");
}

TEST(Show, AnswersForEveryKindOfItem)
{
    for (const QString &list : lists) {
        const QString id = encodedHistory()[list].toArray()[0]["id"_L1].toString();
        const Outcome words = runProgram({u"show"_s, id});
        EXPECT_EQ(words.exitCode, 0) << qPrintable(id);
        EXPECT_GT(words.out.count('\n'), 2) << words.out.constData();
        const QJsonDocument json = runProgram({u"show"_s, u"--json"_s, id}).json();
        EXPECT_EQ(json["id"_L1], id);
        EXPECT_EQ(json["type"_L1].toString() + u's', list);
    }
}

TEST(Show, ResolvesLinksAndCitations)
{
    const QJsonDocument compact = runProgram({u"show"_s, u"compact"_s, u"--json"_s}).json();
    EXPECT_FALSE(compact["links"_L1].toArray().isEmpty());
    EXPECT_FALSE(compact["links"_L1].toArray()[0]["other"_L1]["name"_L1].toString().isEmpty());
    EXPECT_FALSE(compact["citations"_L1].toArray()[0]["source"_L1]["title"_L1].toString().isEmpty());
    EXPECT_FALSE(compact["events"_L1].toArray().isEmpty());
    EXPECT_EQ(compact["earliest"_L1], u"2023-05-20"_s);
    EXPECT_TRUE(compact["latest"_L1].isNull());
}

TEST(Show, TakesANameWhereOnlyOneHasIt)
{
    EXPECT_EQ(runProgram({u"show"_s, u"australia"_s}).out, runProgram({u"show"_s, u"Commonwealth of Australia"_s}).out);
}

TEST(Show, LooksLikeThePane)
{
    const QByteArray history = smallHistory(
        smallEvent("talks", "2019-05",
                   R"("summary": "They met.", "parties": [{"actor": "us", "role": "host", "note": "in Reno"}],
                      "places": ["Reno"], "confidence": "high",
                      "citations": [{"source": "report", "page": "4", "confidence": "high"}])") +
            "," + smallEvent("more", "2020~"),
        R"("links": [{"id": "l", "from": "more", "to": "talks", "relation": "follows", "basis": "stated"}],
           "claims": [{"id": "c", "text": "They had to meet.", "shortTitle": "No choice", "about": ["talks"],
                       "importance": 3, "citations": [{"source": "report", "confidence": "low"}]}],
           "sources": [{"id": "report", "title": "A report", "publisher": "A bureau", "published": "2019-06",
                        "grade": "primary", "url": "https://example.org/report"}])");
    for (const QString &id : {u"talks"_s, u"us"_s, u"l"_s, u"c"_s, u"report"_s}) {
        const Outcome run = runProgram({u"show"_s, id, u"-"_s}, {history});
        EXPECT_EQ(run.exitCode, 0) << run.error.constData();
        EXPECT_TRUE(matchesGolden(u"cli/show-%1.txt"_s.arg(id), QString::fromUtf8(run.out)));
    }
}

} // namespace
} // namespace pactline
