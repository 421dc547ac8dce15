// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite documents on the command line: whole there and back, and refused where they are not what they should be.
#include "cli/program.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

using namespace test;

// Places in the header of a SQLite file (sqlite.org/fileformat2.html, "The Database Header").
constexpr qsizetype pageSizeAt = 16;
constexpr qsizetype userVersionAt = 60;
constexpr qsizetype applicationIdAt = 68;

void setNumber(QByteArray &bytes, qsizetype at, quint32 number) { qToBigEndian(number, bytes.data() + at); }

class Document : public CliTest
{
protected:
    [[nodiscard]] QByteArray builtInDocument() const
    {
        expectRun(0, {u"convert"_s, builtInHistoryFile(), path(u"whole.pactline"_s)});
        return content(path(u"whole.pactline"_s));
    }
};

TEST_F(Document, GoesThereAndBackWithoutLoss)
{
    const QString document = path(u"a.pactline"_s);
    const Outcome run = expectRun(0, {u"convert"_s, builtInHistoryFile(), document});
    EXPECT_EQ(run.out + run.error, QByteArray());
    EXPECT_EQ(files(), QStringList{u"a.pactline"_s}) << "nothing else is left over";
    EXPECT_TRUE(content(document).startsWith("SQLite format 3"));
    EXPECT_EQ(expectRun(0, {u"convert"_s, document, u"-"_s}).out, content(builtInHistoryFile()));
    EXPECT_EQ(expectRun(0, {u"list"_s, u"events"_s, document}).out, expectRun(0, {u"list"_s, u"events"_s}).out);
}

TEST_F(Document, GoesThroughTheStandardStreams)
{
    const QByteArray document =
        expectRun(0, {u"convert"_s, builtInHistoryFile(), u"-"_s, u"--to-format=pactline"_s}).out;
    EXPECT_TRUE(document.startsWith("SQLite format 3"));
    EXPECT_EQ(expectRun(0, {u"convert"_s, u"-"_s, u"-"_s}, {document}).out, content(builtInHistoryFile()));
}

TEST_F(Document, IsMadeUpToo)
{
    expectRun(0, {u"generate"_s, u"--events=300"_s, path(u"a.pactline"_s)});
    const QByteArray json = expectRun(0, {u"generate"_s, u"--events=300"_s, u"-"_s}).out;
    EXPECT_EQ(expectRun(0, {u"convert"_s, path(u"a.pactline"_s), u"-"_s}).out, json);
}

TEST_F(Document, ThatIsNoneOfOursIsRefused)
{
    struct Case
    {
        QString name;
        QByteArray content;
        QByteArray said;
    };
    const QByteArray whole = builtInDocument();
    QByteArray newer = whole;
    setNumber(newer, userVersionAt, 99);
    QByteArray foreign = whole;
    setNumber(foreign, applicationIdAt, 0);
    QByteArray damaged = whole;
    const auto pageSize = qFromBigEndian<quint16>(whole.constData() + pageSizeAt);
    damaged.replace(pageSize, 4 * pageSize, QByteArray(4 * pageSize, '\x5a'));
    const Case cases[] = {{u"newer.pactline"_s, newer, "was written by a newer Pactline (version 99"},
                          {u"foreign.pactline"_s, foreign, "is a SQLite database, but not a Pactline document"},
                          {u"damaged.pactline"_s, damaged, "is damaged"},
                          {u"cut.pactline"_s, whole.left(whole.size() / 2), "is cut off"},
                          {u"head.pactline"_s, whole.left(10), ""},
                          {u"empty.pactline"_s, {}, "the file is empty"},
                          {u"text.pactline"_s, "Dear Sir", "is no Pactline document"}};
    for (const Case &each : cases) {
        const QString bad = file(each.name, each.content);
        for (const QStringList &arguments : {QStringList{u"info"_s, bad},
                                             {u"validate"_s, bad},
                                             {u"show"_s, u"us"_s, bad},
                                             {u"convert"_s, bad, path(u"out.json"_s)}}) {
            const Outcome run = expectRun(1, arguments);
            EXPECT_TRUE(run.error.startsWith(bad.toUtf8() + ": " + each.said)) << describe(arguments, run);
        }
        EXPECT_EQ(expectRun(1, {u"validate"_s, bad}).error.count('\n'), 1) << "one error, one line";
        EXPECT_EQ(content(bad), each.content);
    }
    EXPECT_FALSE(files().contains(u"out.json"_s));
    EXPECT_EQ(files().size(), 8) << qPrintable(files().join(u' '));
}

TEST_F(Document, KindsThatDoNotFitTheContentAreNamed)
{
    const QString document = path(u"a.pactline"_s);
    expectRun(0, {u"convert"_s, builtInHistoryFile(), document});
    EXPECT_TRUE(expectRun(1, {u"convert"_s, document, u"-"_s, u"--from-format=json"_s})
                    .error.startsWith(document.toUtf8() + ": is a SQLite database, not JSON"));
    EXPECT_TRUE(expectRun(1, {u"convert"_s, builtInHistoryFile(), u"-"_s, u"--from-format=pactline"_s})
                    .error.startsWith(builtInHistoryFile().toUtf8() + ": is a text, not a Pactline document"));
}

#if defined(Q_OS_LINUX)
TEST_F(Document, CannotBeWrittenToADevice)
{
    for (const QString &target : {u"/dev/full"_s, u"/proc/a.pactline"_s}) {
        const Outcome run = expectRun(3, {u"convert"_s, builtInHistoryFile(), target, u"--to-format=pactline"_s});
        EXPECT_TRUE(run.error.startsWith(target.toUtf8() + ": ")) << run.error.constData();
    }
}
#endif

} // namespace
} // namespace pactline
