// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include <QDir>
#include <QRegularExpression>
#include <QtEndian>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

using namespace test;

class Export : public CliTest
{
protected:
    /// Exports the built-in history with the options, and returns the file's content.
    [[nodiscard]] QByteArray exported(const QString &name, const QStringList &options = {}) const
    {
        const Outcome run = expectRun(0, QStringList{u"export"_s, u"-o"_s, path(name)} + options);
        EXPECT_EQ(run.out, QByteArray());
        return content(path(name));
    }
};

quint32 numberAt(const QByteArray &bytes, qsizetype at) { return qFromBigEndian<quint32>(bytes.constData() + at); }

/// Width and height as the header of a PNG has them.
std::pair<quint32, quint32> pngSize(const QByteArray &png)
{
    EXPECT_TRUE(png.startsWith("\x89PNG\r\n\x1a\n"));
    return {numberAt(png, 16), numberAt(png, 20)};
}

struct Sizing
{
    QStringList options;
    std::pair<quint32, quint32> pixels;
};

TEST_F(Export, WritesAPngOfExactlyTheStatedSize)
{
    const Sizing sizings[] = {{{}, {3508, 2480}},
                              {{u"--size=100x50mm"_s, u"--dpi=254"_s}, {1000, 500}},
                              {{u"--size=800x600px"_s}, {800, 600}},
                              {{u"--size"_s, u"801x601px"_s, u"--dpi"_s, u"150"_s}, {801, 601}},
                              {{u"--preset=page-width"_s, u"--dpi=254"_s}, {1700, 0}}};
    for (const Sizing &sizing : sizings) {
        const auto size = pngSize(exported(u"a.png"_s, sizing.options));
        EXPECT_EQ(size.first, sizing.pixels.first) << qPrintable(sizing.options.join(u' '));
        if (sizing.pixels.second != 0) {
            EXPECT_EQ(size.second, sizing.pixels.second) << qPrintable(sizing.options.join(u' '));
        }
    }
}

TEST_F(Export, RecordsDensityAndWordsInAPng)
{
    const QByteArray png = exported(u"a.png"_s, {u"--size=100x60mm"_s, u"--dpi=254"_s, u"--title=Plain title"_s});
    const qsizetype density = png.indexOf("pHYs");
    ASSERT_GE(density, 0);
    EXPECT_EQ(numberAt(png, density + 4), 10'000U) << "pixels per metre";
    EXPECT_TRUE(png.contains("Plain title"));
}

TEST_F(Export, GivesTheSameBytesTwice)
{
    for (const QString &name : {u"a.png"_s, u"a.svg"_s})
        EXPECT_EQ(exported(name, {u"--size=120x80mm"_s}), exported(u"again-"_s + name, {u"--size=120x80mm"_s}));
}

/// All text of an SVG, and the ids of its groups.
struct SvgContent
{
    QString text;
    QStringList ids;
    QString width;
};

SvgContent readSvg(const QByteArray &svg)
{
    SvgContent content;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isCharacters())
            content.text += reader.text();
        if (reader.isStartElement() && reader.name() == "svg"_L1)
            content.width = reader.attributes().value("width"_L1).toString();
        if (reader.isStartElement() && reader.name() == "g"_L1 && reader.attributes().hasAttribute("id"_L1))
            content.ids << reader.attributes().value("id"_L1).toString();
    }
    EXPECT_FALSE(reader.hasError()) << qPrintable(reader.errorString());
    return content;
}

TEST_F(Export, PutsTheGivenWordsIntoAnSvg)
{
    const SvgContent svg = readSvg(
        exported(u"a.svg"_s, {u"--title=<Länder> & Co"_s, u"--subtitle=What %1 means"_s, u"--note=First note."_s,
                              u"--note=Second note."_s, u"--alt=Said aloud"_s, u"--size=297x210mm"_s}));
    for (const QString &words :
         {u"<Länder> & Co"_s, u"What %1 means"_s, u"First note."_s, u"Second note."_s, u"Said aloud"_s, u"Sources"_s})
        EXPECT_TRUE(svg.text.contains(words)) << qPrintable(words) << "\n" << qPrintable(svg.text);
    EXPECT_EQ(svg.width, u"297mm"_s);
    EXPECT_FALSE(svg.ids.isEmpty());
    const SvgContent bare = readSvg(exported(u"b.svg"_s, {u"--no-sources"_s, u"--no-legend"_s}));
    EXPECT_FALSE(bare.text.contains(u"Sources"_s));
    EXPECT_FALSE(bare.text.contains(u"Memorandum or declaration, "_s));
    EXPECT_FALSE(exported(u"c.svg"_s, {u"--text=outlines"_s}).contains("<text"));
}

TEST_F(Export, NarrowsByFilterAndRange)
{
    const SvgContent china = readSvg(exported(u"a.svg"_s, {u"--track=china"_s, u"--from=2023"_s, u"--to=2025"_s}));
    EXPECT_FALSE(china.text.contains(u"Climate and minerals Compact"_s));
    EXPECT_TRUE(china.text.contains(u"2024"_s));
    EXPECT_FALSE(china.text.contains(u"2019"_s)) << qPrintable(china.text);
    EXPECT_NE(exported(u"b.png"_s, {u"--size=400x300px"_s, u"--theme=dark"_s}),
              exported(u"c.png"_s, {u"--size=400x300px"_s}));
    EXPECT_NE(exported(u"b.png"_s, {u"--size=400x300px"_s, u"--colour=kind"_s}),
              exported(u"c.png"_s, {u"--size=400x300px"_s}));
}

TEST_F(Export, WritesAPdfOfTheStatedSize)
{
    const QByteArray pdf = exported(u"a.pdf"_s, {u"--size=297x210mm"_s, u"--title=Plain title"_s});
    EXPECT_TRUE(pdf.startsWith("%PDF-"));
    const auto box = QRegularExpression(u"/MediaBox \\[0 0 ([\\d.]+) ([\\d.]+)\\]"_s).match(QString::fromLatin1(pdf));
    ASSERT_TRUE(box.hasMatch());
    EXPECT_NEAR(box.captured(1).toDouble(), 297 / 25.4 * 72, 1);
    EXPECT_NEAR(box.captured(2).toDouble(), 210 / 25.4 * 72, 1);
}

TEST_F(Export, WritesToTheStandardOutput)
{
    const QStringList sized{u"--size=120x80mm"_s};
    const QByteArray png = expectRun(0, QStringList{u"export"_s, u"-o"_s, u"-"_s} + sized).out;
    EXPECT_EQ(png, exported(u"a.png"_s, sized));
    const QByteArray svg = expectRun(0, QStringList{u"export"_s, u"-o-"_s, u"--format=svg"_s} + sized).out;
    EXPECT_EQ(svg, exported(u"a.svg"_s, sized));
    EXPECT_TRUE(expectRun(0, {u"export"_s, u"-o"_s, u"-"_s, u"--format=pdf"_s}).out.startsWith("%PDF-"));
    EXPECT_EQ(files(), (QStringList{u"a.png"_s, u"a.svg"_s}));
}

/// What packaging/run does where there is no display: the window's arguments, and a target behind them.
TEST_F(Export, TakesTheArgumentsOfTheWindow)
{
    RunOptions options;
    options.folder = path(QString());
    expectRun(0,
              {u"export"_s, builtInHistoryFile(), u"--select"_s, u"compact"_s, u"--from"_s, u"2023"_s, u"--to"_s,
               u"2025"_s, u"--lanes"_s, u"actor"_s, u"--theme"_s, u"system"_s, u"-o"_s, u"timeline.png"_s},
              options);
    EXPECT_EQ(files(), QStringList{u"timeline.png"_s});
    EXPECT_EQ(pngSize(content(path(u"timeline.png"_s))), (std::pair<quint32, quint32>{3508, 2480}));
}

TEST_F(Export, SaysWhatDidNotFit)
{
    const Outcome run = expectRun(0, {u"export"_s, u"-o"_s, path(u"tiny.svg"_s), u"--size=30x30mm"_s});
    EXPECT_TRUE(run.error.contains("tiny.svg: warning: ")) << run.error.constData();
}

TEST_F(Export, ReplacesAFileOnlyWhenAllIsWell)
{
    const QString target = file(u"a.svg"_s, "as it was");
    const QString bad = file(u"bad.json"_s, smallHistory(smallEvent("talks", "2019-13")));
    const Outcome run = expectRun(1, {u"export"_s, bad, u"-o"_s, target});
    EXPECT_TRUE(run.error.contains("bad.json: events[0] (talks).date: ")) << run.error.constData();
    EXPECT_TRUE(run.error.contains(target.toUtf8() + ": not written\n")) << run.error.constData();
    expectRun(3, {u"export"_s, path(u"none.json"_s), u"-o"_s, target});
    expectRun(2, {u"export"_s, u"-o"_s, target, u"--lanes=colour"_s});
    EXPECT_EQ(content(target), "as it was");
    EXPECT_EQ(files(), (QStringList{u"a.svg"_s, u"bad.json"_s}));
    expectRun(0, {u"export"_s, u"-o"_s, target});
    EXPECT_TRUE(content(target).contains("<svg"));
}

TEST_F(Export, NamesTargetsThatCannotBeWritten)
{
    QDir().mkdir(path(u"folder.png"_s));
    const std::pair<QString, QByteArray> targets[] = {{path(u"folder.png"_s), ": is a folder"},
                                                      {path(u"none/out.svg"_s), ": the folder "}};
    for (const auto &[target, said] : targets) {
        const QStringList arguments{u"export"_s, u"-o"_s, target, u"--size=400x300px"_s};
        const Outcome run = expectRun(3, arguments);
        EXPECT_TRUE(run.error.contains(target.toUtf8() + said)) << describe(arguments, run);
    }
#if defined(Q_OS_LINUX)
    for (const QString &format : {u"png"_s, u"svg"_s, u"pdf"_s}) {
        const QStringList arguments{u"export"_s, u"-o"_s, u"/dev/full"_s, u"--size=400x300px"_s, u"--format"_s, format};
        const Outcome run = expectRun(3, arguments);
        EXPECT_TRUE(run.error.contains("/dev/full: could not be written: No space left on device"))
            << describe(arguments, run);
    }
    expectRun(3, {u"export"_s, u"-o"_s, u"/proc/out.png"_s, u"--size=400x300px"_s});
#endif
}

} // namespace
} // namespace pactline
