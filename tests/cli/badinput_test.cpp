// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a file is said, with the place, and no file is touched.
#include "cli/program.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

using namespace test;

const QByteArray good = smallEvent("talks", "2019");

struct BadFile
{
    const char *name;
    QByteArray content;
    QByteArray said; ///< follows the file's name on the standard error
};

std::ostream &operator<<(std::ostream &out, const BadFile &bad) { return out << bad.name; }

class BadFiles : public CliTest, public testing::WithParamInterface<BadFile>
{};

TEST_P(BadFiles, AreRefusedByEveryCommandThatReads)
{
    const QString bad = file(u"bad.json"_s, GetParam().content);
    const QString target = file(u"target.json"_s, "as it was");
    const QByteArray expected = bad.toUtf8() + GetParam().said;
    for (const QStringList &arguments : {QStringList{u"info"_s, bad},
                                         {u"list"_s, u"events"_s, bad},
                                         {u"show"_s, u"us"_s, bad},
                                         {u"validate"_s, bad},
                                         {u"convert"_s, bad, target},
                                         {u"export"_s, bad, u"-o"_s, target, u"--format=svg"_s}}) {
        const Outcome run = expectRun(1, arguments);
        EXPECT_TRUE(run.error.contains(expected)) << describe(arguments, run) << "\nexpected: " << expected.constData();
    }
    EXPECT_EQ(content(bad), GetParam().content);
    EXPECT_EQ(content(target), "as it was");
    EXPECT_EQ(files(), (QStringList{u"bad.json"_s, u"target.json"_s}));
    const QJsonArray findings = runProgram({u"validate"_s, u"--json"_s, bad}).json().array();
    EXPECT_TRUE(std::any_of(findings.begin(), findings.end(), [&bad](const QJsonValue &finding) {
        return finding["severity"_L1] == u"error"_s && finding["file"_L1] == bad;
    }));
}

TEST_P(BadFiles, AreRefusedFromTheStandardInputToo)
{
    const Outcome run = expectRun(1, {u"validate"_s, u"-"_s}, {GetParam().content});
    EXPECT_TRUE(run.error.contains("-" + GetParam().said)) << run.error.constData();
}

INSTANTIATE_TEST_SUITE_P(
    Table, BadFiles,
    testing::Values(
        BadFile{"empty", "", ": the file is empty"}, BadFile{"truncated", smallHistory(good).chopped(20), ":"},
        BadFile{"nested", QByteArray(200'000, '['), ":1:"},
        BadFile{"nestedObjects", QByteArray("{\"a\":").repeated(100'000), ":1:"},
        BadFile{"utf16", QByteArray("\xff\xfe{\0\"\0", 6), ":1:1: "},
        BadFile{"latin1", smallHistory(good).replace("A small", "Un caf\xe9 small"), ":5:"},
        BadFile{"byteOrderMark", "\xef\xbb\xbf" + smallHistory(good), ":1:1: "},
        BadFile{"notAHistory", "{\"name\": \"something else\"}", ": format: "}, BadFile{"list", "[1, 2, 3]", ":"},
        BadFile{"newer", smallHistory(good).replace("\"version\": 1", "\"version\": 2"), ": version: "},
        BadFile{"comma", smallHistory(good).replace("\"language\": \"en\",", "\"language\": \"en\""), ":7:"},
        BadFile{"date", smallHistory(smallEvent("talks", "2019-13")), ": events[0] (talks).date: "},
        BadFile{"day", smallHistory(smallEvent("talks", "2019-02-30")), ": events[0] (talks).date: "},
        BadFile{"type", smallHistory(good).replace("\"importance\": 3", "\"importance\": \"3\""),
                ": events[0] (talks).importance: "},
        BadFile{"missing", smallHistory(good).replace("\"title\": \"Event talks\", ", ""), ": events[0] (talks)"},
        BadFile{"duplicate", smallHistory(good + "," + good), ": events[1] (talks).id: "},
        BadFile{"dangling",
                smallHistory(smallEvent("talks", "2019", R"("parties": [{"actor": "nobody", "role": "host"}])")),
                ": events[0] (talks).parties[0].actor: "},
        BadFile{"danglingTrack", smallHistory(good).replace("\"track\": \"one\"", "\"track\": \"two\""),
                ": events[0] (talks).track: "},
        BadFile{"backwards", smallHistory(smallEvent("talks", "2020/2019")), ": events[0] (talks).date: "},
        BadFile{"sqlite", QByteArray("SQLite format 3\0", 16) + QByteArray(84, '\1'), ": "},
        BadFile{"sqliteCut", "SQLite f", ": "}, BadFile{"zip", "PK\x03\x04 something", ": looks like a ZIP archive"},
        BadFile{"text", "Dear Sir or Madam", ":"}));

class Outside : public CliTest
{};

TEST_F(Outside, MissingFilesAndFoldersAreNamed)
{
    const QString target = path(u"out.json"_s);
    const std::pair<QString, QByteArray> inputs[] = {{path(u"nothing.json"_s), ": there is no such file"},
                                                     {QDir::tempPath(), ": is a folder"}};
    for (const auto &[input, said] : inputs) {
        for (const QStringList &arguments : {QStringList{u"info"_s, input},
                                             {u"list"_s, u"events"_s, input},
                                             {u"show"_s, u"us"_s, input},
                                             {u"validate"_s, input},
                                             {u"convert"_s, input, target}}) {
            const Outcome run = expectRun(3, arguments);
            EXPECT_TRUE(run.error.contains(input.toUtf8() + said)) << describe(arguments, run);
        }
    }
    EXPECT_EQ(files(), QStringList());
}

TEST_F(Outside, OneBadFileDoesNotHideTheOthers)
{
    const QString bad = file(u"bad.json"_s, "{");
    const QString fine = file(u"fine.json"_s, smallHistory(smallEvent("talks", "2019")));
    const Outcome run = expectRun(3, {u"validate"_s, bad, path(u"none.json"_s), fine});
    EXPECT_TRUE(run.error.contains(bad.toUtf8() + ":1:")) << run.error.constData();
    EXPECT_TRUE(run.error.contains("none.json: there is no such file")) << run.error.constData();
    EXPECT_TRUE(run.out.contains("bad.json: errors: 1, warnings: 0\n")) << run.out.constData();
    EXPECT_TRUE(run.out.contains("fine.json: ")) << run.out.constData();
    expectRun(1, {u"validate"_s, bad, fine});
}

TEST_F(Outside, TargetsThatCannotBeWrittenAreNamed)
{
    QDir().mkdir(path(u"folder.json"_s));
    const std::pair<QString, QByteArray> targets[] = {{path(u"folder.json"_s), ": is a folder"},
                                                      {path(u"none/out.json"_s), ": the folder "}};
    for (const auto &[target, said] : targets) {
        for (const QStringList &arguments :
             {QStringList{u"convert"_s, builtInHistoryFile(), target}, {u"generate"_s, u"--events=3"_s, target}}) {
            const Outcome run = expectRun(3, arguments);
            EXPECT_TRUE(run.error.contains(target.toUtf8() + said)) << describe(arguments, run);
        }
    }
    EXPECT_EQ(files(), QStringList{u"folder.json"_s});
}

#if defined(Q_OS_LINUX)
// Places of this system where nobody, root included, can write.
TEST_F(Outside, ReadOnlyPlacesAndFullDisksAreReported)
{
    for (const QStringList &arguments : {QStringList{u"convert"_s, builtInHistoryFile(), u"/proc/out.json"_s},
                                         {u"convert"_s, builtInHistoryFile(), u"/dev/full"_s, u"--to-format=json"_s},
                                         {u"convert"_s, builtInHistoryFile(), u"/dev/full"_s},
                                         {u"generate"_s, u"--events=9"_s, u"/dev/full"_s}}) {
        const Outcome run = expectRun(3, arguments);
        EXPECT_TRUE(run.error.contains("/proc/out.json: ") || run.error.contains("/dev/full: "))
            << describe(arguments, run);
    }
}

TEST_F(Outside, AFullStandardOutputIsReported)
{
    for (const QStringList &arguments : {QStringList{u"info"_s},
                                         {u"info"_s, u"--json"_s},
                                         {u"list"_s, u"events"_s},
                                         {u"list"_s, u"events"_s, u"--json"_s},
                                         {u"list"_s, u"events"_s, u"--csv"_s},
                                         {u"list"_s, u"links"_s, u"--csv"_s},
                                         {u"show"_s, u"compact"_s},
                                         {u"show"_s, u"--json"_s, u"compact"_s},
                                         {u"date"_s, u"2019"_s},
                                         {u"date"_s, u"--json"_s, u"2019"_s},
                                         {u"validate"_s, builtInHistoryFile()},
                                         {u"convert"_s, builtInHistoryFile(), u"-"_s},
                                         {u"generate"_s, u"--events=9"_s, u"-"_s},
                                         {u"--help"_s},
                                         {u"--version"_s},
                                         {u"bench"_s, u"frames"_s, u"--events=9"_s, u"--frames=1"_s}}) {
        RunOptions options;
        options.outputFile = u"/dev/full"_s;
        const Outcome run = expectRun(3, arguments, options);
        EXPECT_EQ(run.error, "The standard output could not be written: No space left on device\n")
            << describe(arguments, run);
    }
}
#endif

} // namespace
} // namespace pactline
