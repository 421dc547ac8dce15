// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

using namespace test;

struct WrongUsage
{
    QStringList arguments;
    QByteArray said; ///< what the one line on the standard error holds
};

std::ostream &operator<<(std::ostream &out, const WrongUsage &usage)
{
    return out << qPrintable(usage.arguments.join(u' '));
}

class WrongUsages : public testing::TestWithParam<WrongUsage>
{};

TEST_P(WrongUsages, SayWhichArgumentAndHowItShouldBe)
{
    const Outcome run = runProgram(GetParam().arguments);
    EXPECT_EQ(run.exitCode, 2) << describe(GetParam().arguments, run);
    EXPECT_EQ(run.out, QByteArray());
    EXPECT_TRUE(run.error.startsWith("pactline-cli: ")) << run.error.constData();
    EXPECT_TRUE(run.error.contains(GetParam().said)) << run.error.constData();
}

INSTANTIATE_TEST_SUITE_P(
    Table, WrongUsages,
    testing::Values(
        WrongUsage{{}, "A command is missing"}, WrongUsage{{u"lsit"_s}, "“lsit” is not a command. Did you mean list?"},
        WrongUsage{{u"frobnicate"_s}, "The commands are: info, list, show"},
        WrongUsage{{u"--json"_s}, "“--json” is not an option of pactline-cli by itself."},
        WrongUsage{{u"help"_s, u"shwo"_s}, "Did you mean show?"},
        WrongUsage{{u"info"_s, u"--jsno"_s}, "“--jsno” is not an option of info. Did you mean --json?"},
        WrongUsage{{u"info"_s, u"-x"_s}, "“-x” is not an option of info"},
        WrongUsage{{u"info"_s, u"--json=yes"_s}, "--json takes no value"},
        WrongUsage{{u"info"_s, u"a"_s, u"b"_s}, "“b” is one argument too many. Usage: pactline-cli info [HISTORY]"},
        WrongUsage{{u"info"_s, QString()}, "Argument 1 is empty"},
        WrongUsage{{u"list"_s}, "WHAT is missing. Usage: pactline-cli list WHAT [HISTORY]"},
        WrongUsage{{u"list"_s, u"event"_s}, "“event” is not known. Did you mean events?"},
        WrongUsage{{u"list"_s, u"events"_s, u"--from"_s}, "--from needs a value after it: DATE"},
        WrongUsage{{u"list"_s, u"events"_s, u"--from"_s, u"--to"_s, u"2023"_s}, "--from needs a value after it"},
        WrongUsage{{u"list"_s, u"events"_s, u"--from="_s}, "--from: the value is empty"},
        WrongUsage{{u"list"_s, u"events"_s, u"--from=2020"_s, u"--from=2021"_s}, "--from is given twice"},
        WrongUsage{{u"list"_s, u"events"_s, u"--from=2020-13"_s}, "--from: “2020-13” is not a date"},
        WrongUsage{{u"list"_s, u"events"_s, u"--from=2021"_s, u"--to=2020"_s}, "--to: it must be later than --from"},
        WrongUsage{{u"list"_s, u"events"_s, u"--when=surely"_s}, "--when: “surely” is not known"},
        WrongUsage{{u"list"_s, u"events"_s, u"--track=chnia"_s}, "Did you mean china-measures (China)"},
        WrongUsage{{u"list"_s, u"events"_s, u"--actor=Austrlia"_s}, "Did you mean australia"},
        WrongUsage{{u"list"_s, u"events"_s, u"--mineral=lithum"_s}, "Did you mean lithium (Li)?"},
        WrongUsage{{u"list"_s, u"events"_s, u"--status=enated"_s}, "Did you mean enacted or ended?"},
        WrongUsage{{u"list"_s, u"events"_s, u"--agreement=compct"_s}, "Did you mean compact"},
        WrongUsage{{u"list"_s, u"events"_s, u"--kind=metting"_s}, "Did you mean meeting?"},
        WrongUsage{{u"list"_s, u"events"_s, u"--json"_s, u"--csv"_s}, "--csv and --json exclude each other"},
        WrongUsage{{u"show"_s}, "ID is missing"}, WrongUsage{{u"show"_s, u"compcat"_s}, "Did you mean compact"},
        WrongUsage{{u"date"_s}, "EDTF is missing"}, WrongUsage{{u"date"_s, u"--json"_s}, "EDTF is missing"},
        WrongUsage{{u"date"_s, u"2023"_s, u"--hemisphere=east"_s}, "Choose one of: northern, southern"},
        WrongUsage{{u"validate"_s}, "FILE is missing"},
        WrongUsage{{u"convert"_s, builtInHistoryFile()}, "OUT is missing"},
        WrongUsage{{u"convert"_s, builtInHistoryFile(), u"out.txt"_s},
                   "OUT: the name “out.txt” does not say what to write"},
        WrongUsage{{u"convert"_s, builtInHistoryFile(), u"-"_s, u"--to-format=jsn"_s}, "Did you mean json?"},
        WrongUsage{{u"convert"_s, builtInHistoryFile(), u"-"_s, u"--from-format=xml"_s},
                   "--from-format: “xml” is not known. Choose one of: json, pactline"},
        WrongUsage{{u"export"_s}, "-o is missing"},
        WrongUsage{{u"export"_s, u"-o"_s}, "-o needs a value after it: FILE"},
        WrongUsage{{u"export"_s, u"-o"_s, u"a.gif"_s}, "-o: the name “a.gif” does not say what to write"},
        WrongUsage{{u"export"_s, u"-oa.png"_s, u"--output=b.png"_s}, "--output is given twice"},
        WrongUsage{{u"export"_s, u"-oa.png"_s, u"--format=gif"_s}, "Choose one of: png, svg, pdf"},
        WrongUsage{{u"export"_s, u"-oa.png"_s, u"--size=170x120"_s}, "write it as 170x120mm or 1920x1080px"},
        WrongUsage{{u"export"_s, u"-oa.png"_s, u"--size=1x1mm"_s}, "--size: a side would be 1 mm"},
        WrongUsage{{u"export"_s, u"-oa.png"_s, u"--size=9000x90mm"_s}, "--size: a side would be 9000 mm"},
        WrongUsage{{u"export"_s, u"-oa.png"_s, u"--size=800.5x600px"_s}, "has parts of pixels"},
        WrongUsage{{u"export"_s, u"-oa.png"_s, u"--size=4000x4000mm"_s}, "--dpi: a side would be 47245 pixels"},
        WrongUsage{{u"export"_s, u"-oa.png"_s, u"--size=99x99mm"_s, u"--preset=slide"_s}, "exclude each other"},
        WrongUsage{{u"export"_s, u"-oa.png"_s, u"--preset=colum"_s}, "Did you mean column?"},
        WrongUsage{{u"export"_s, u"-oa.png"_s, u"--dpi=high"_s}, "--dpi: “high” is not a whole number from 30 to 2400"},
        WrongUsage{{u"export"_s, u"-oa.png"_s, u"--theme=drak"_s}, "Did you mean dark?"},
        WrongUsage{{u"export"_s, u"-oa.png"_s, u"--text=curves"_s}, "Choose one of: live, outlines"},
        WrongUsage{{u"export"_s, u"-oa.png"_s, u"--colour=lane"_s}, "Choose one of: track, kind"},
        WrongUsage{{u"export"_s, u"-oa.png"_s, u"--select=compcat"_s}, "--select: “compcat” is not the id"},
        WrongUsage{{u"export"_s, u"-oa.png"_s, u"--title"_s, u"--dpi=9"_s}, "--title needs a value after it: TEXT"},
        WrongUsage{{u"generate"_s, u"out.json"_s}, "--events is missing"},
        WrongUsage{{u"generate"_s, u"--events=1"_s}, "OUT is missing"},
        WrongUsage{{u"generate"_s, u"--events=-1"_s, u"out.json"_s}, "--events: “-1” is not a whole number from 0 to"},
        WrongUsage{{u"generate"_s, u"--events"_s, u"many"_s, u"out.json"_s}, "--events: “many” is not a whole number"},
        WrongUsage{{u"generate"_s, u"--events=1"_s, u"--seed=x"_s, u"out.json"_s}, "--seed: “x” is not a whole number"},
        WrongUsage{{u"bench"_s, u"--events=1"_s}, "WHAT is missing"},
        WrongUsage{{u"bench"_s, u"frame"_s, u"--events=1"_s}, "Did you mean frames?"},
        WrongUsage{{u"bench"_s, u"frames"_s}, "--events is missing"},
        WrongUsage{{u"bench"_s, u"frames"_s, u"--events=1"_s, u"--size=10"_s}, "--size: “10” is not a size in pixels"},
        WrongUsage{{u"bench"_s, u"frames"_s, u"--events=1"_s, u"--frames=0"_s}, "--frames: “0” is not a whole number"},
        WrongUsage{{u"bench"_s, u"frames"_s, u"--events=1"_s, u"--runs=0"_s}, "--runs: “0” is not a whole number"},
        WrongUsage{{u"generate"_s, u"--events=1"_s, u"--shape=burst"_s, u"-"_s}, "Did you mean bursts?"},
        WrongUsage{{u"bench"_s, u"frames"_s, u"--events=1"_s, u"--lanes=colour"_s},
                   "Choose one of: track, kind, actor"}));

TEST(Help, IsPrintedForTheProgramAndEachCommand)
{
    const Outcome help = runProgram({u"--help"_s});
    EXPECT_EQ(help.exitCode, 0);
    EXPECT_EQ(help.error, QByteArray());
    EXPECT_EQ(runProgram({u"help"_s}).out, help.out);
    EXPECT_EQ(runProgram({u"help"_s, u"help"_s}).out, help.out);
    for (const QString &command : {u"info"_s, u"list"_s, u"show"_s, u"date"_s, u"validate"_s, u"convert"_s, u"export"_s,
                                   u"generate"_s, u"bench"_s}) {
        EXPECT_TRUE(help.out.contains("\n  " + command.toUtf8() + " ")) << qPrintable(command);
        const Outcome own = runProgram({command, u"--help"_s});
        EXPECT_EQ(own.exitCode, 0) << qPrintable(command);
        EXPECT_TRUE(own.out.startsWith("Usage: pactline-cli " + command.toUtf8())) << own.out.constData();
        EXPECT_EQ(runProgram({u"help"_s, command}).out, own.out) << qPrintable(command);
        for (const QByteArray &line : own.out.split('\n'))
            EXPECT_LE(QString::fromUtf8(line).size(), 80) << line.constData();
    }
}

TEST(Help, SaysTheVersion)
{
    const Outcome run = runProgram({u"--version"_s});
    EXPECT_EQ(run.exitCode, 0);
    EXPECT_EQ(run.out, "pactline-cli " PACTLINE_VERSION "\n");
}

TEST(Help, TwoDashesEndTheOptions)
{
    const Outcome run = runProgram({u"info"_s, u"--"_s, u"--help"_s});
    EXPECT_EQ(run.exitCode, 3);
    EXPECT_TRUE(run.error.startsWith("--help: ")) << run.error.constData();
}

} // namespace
} // namespace pactline
