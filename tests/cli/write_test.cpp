// SPDX-License-Identifier: GPL-3.0-or-later
// Convert, generate and bench.
#include "cli/program.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

using namespace test;

class Convert : public CliTest
{};

TEST_F(Convert, KeepsJsonByteForByte)
{
    const QByteArray original = content(builtInHistoryFile());
    const Outcome run = expectRun(0, {u"convert"_s, builtInHistoryFile(), path(u"copy.json"_s)});
    EXPECT_EQ(run.out + run.error, QByteArray());
    EXPECT_EQ(content(path(u"copy.json"_s)), original);
    EXPECT_EQ(files(), QStringList{u"copy.json"_s}) << "nothing else is left over";
}

TEST_F(Convert, ReadsAndWritesTheStandardStreams)
{
    const QByteArray original = content(builtInHistoryFile());
    EXPECT_EQ(expectRun(0, {u"convert"_s, u"-"_s, u"-"_s}, {original}).out, original);
    expectRun(0, {u"convert"_s, u"-"_s, path(u"odd.name"_s), u"--to-format=json"_s}, {original});
    EXPECT_EQ(content(path(u"odd.name"_s)), original);
    EXPECT_EQ(expectRun(0, {u"convert"_s, path(u"odd.name"_s), u"-"_s, u"--from-format"_s, u"json"_s}).out, original);
}

TEST_F(Convert, ReplacesAFileInPlace)
{
    const QString both = file(u"a.json"_s, content(builtInHistoryFile()));
    expectRun(0, {u"convert"_s, both, both});
    EXPECT_EQ(content(both), content(builtInHistoryFile()));
}

class Generate : public CliTest
{};

TEST_F(Generate, GivesTheSameBytesForTheSameSeed)
{
    const auto made = [this](const QStringList &options) {
        return expectRun(0, QStringList{u"generate"_s, u"--events"_s, u"200"_s, u"-"_s} + options).out;
    };
    const QByteArray first = made({});
    EXPECT_EQ(made({}), first);
    EXPECT_EQ(made({u"--seed=1"_s}), first);
    EXPECT_NE(made({u"--seed=2"_s}), first);
    expectRun(0, {u"generate"_s, u"--events=200"_s, path(u"a.json"_s)});
    EXPECT_EQ(content(path(u"a.json"_s)), first);
}

TEST_F(Generate, MakesHardShapes)
{
    const QByteArray made = expectRun(0, {u"generate"_s, u"--events=50"_s, u"--shape=bursts"_s, u"-"_s}).out;
    const QByteArray dates = expectRun(0, {u"list"_s, u"events"_s, u"-"_s, u"--csv"_s}, {made}).out;
    EXPECT_EQ(dates.count("1995-01-01"), 3 * 50) << "date, earliest and latest of each";
}

TEST_F(Generate, GivesAValidHistoryOfThatManyEvents)
{
    const QByteArray made = expectRun(0, {u"generate"_s, u"--events=1000"_s, u"-"_s}).out;
    const Outcome info = expectRun(0, {u"info"_s, u"-"_s, u"--json"_s}, {made});
    EXPECT_EQ(info.json()["events"_L1], 1000);
    EXPECT_EQ(info.json()["problems"_L1], QJsonArray());
    const Outcome empty = expectRun(0, {u"generate"_s, u"--events=0"_s, u"-"_s});
    EXPECT_EQ(expectRun(0, {u"info"_s, u"-"_s, u"--json"_s}, {empty.out}).json()["events"_L1], 0);
}

TEST(Bench, PrintsOneLineOfFigures)
{
    for (const QString &lanes : {u"track"_s, u"actor"_s, u"none"_s}) {
        const Outcome run = runProgram(
            {u"bench"_s, u"frames"_s, u"--events=300"_s, u"--frames=24"_s, u"--size=800x600"_s, u"--lanes"_s, lanes});
        EXPECT_EQ(run.exitCode, 0) << run.error.constData();
        EXPECT_EQ(run.error, QByteArray());
        EXPECT_EQ(run.out.count('\n'), 1);
        EXPECT_TRUE(run.out.startsWith("{\"N\":300,\"first_ms\":")) << run.out.constData();
        const QJsonDocument figures = run.json();
        EXPECT_EQ(figures["frames"_L1], 24);
        EXPECT_GT(figures["first_ms"_L1].toDouble(), 0);
        EXPECT_GT(figures["p50_ms"_L1].toDouble(), 0);
        EXPECT_GE(figures["p95_ms"_L1].toDouble(), figures["p50_ms"_L1].toDouble());
        EXPECT_GE(figures["p99_ms"_L1].toDouble(), figures["p95_ms"_L1].toDouble());
        EXPECT_GT(figures["clear_p50_ms"_L1].toDouble(), 0);
        EXPECT_TRUE(figures["peak_rss_mb"_L1].isNull() || figures["peak_rss_mb"_L1].toDouble() > 1);
    }
}

TEST(Bench, DrawsHardShapesSeveralTimesAndNamesTheWorstFrames)
{
    const Outcome run = runProgram({u"bench"_s, u"frames"_s, u"--events=500"_s, u"--frames=30"_s, u"--size=800x600"_s,
                                    u"--shape=before-christ"_s, u"--runs=2"_s});
    EXPECT_EQ(run.exitCode, 0) << run.error.constData();
    const QJsonDocument figures = run.json();
    EXPECT_EQ(figures["frames"_L1], 30);
    EXPECT_EQ(figures["runs"_L1], 2);
    EXPECT_GT(figures["cpu_p95_ms"_L1].toDouble(), 0);
    const QJsonArray worst = figures["worst"_L1].toArray();
    ASSERT_EQ(worst.size(), 3);
    EXPECT_GE(worst[0]["ms"_L1].toDouble(), worst[1]["ms"_L1].toDouble());
    for (const QJsonValue frame : worst) {
        EXPECT_FALSE(frame["step"_L1].toString().isEmpty());
        EXPECT_FALSE(frame["from"_L1].toString().isEmpty());
        EXPECT_GT(frame["seconds_per_px"_L1].toDouble(), 0);
        EXPECT_GT(frame["texts"_L1].toInt(), 0);
    }
}

TEST(Bench, WorksWithoutAnyEvents)
{
    const Outcome run = runProgram({u"bench"_s, u"frames"_s, u"--events=0"_s, u"--frames=3"_s});
    EXPECT_EQ(run.exitCode, 0) << run.error.constData();
    EXPECT_EQ(run.json()["N"_L1], 0);
}

} // namespace
} // namespace pactline
