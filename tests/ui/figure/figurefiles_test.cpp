// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figurecomposer.h"
#include "ui/figure/figurefixture.h"
#include "ui/figure/figurewriters.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pactline::test {

namespace {

using namespace Qt::StringLiterals;

class FigureFiles : public testing::Test
{
protected:
    FigureFiles()
    {
        options.sizeMm = *figurePresetMm(u"page-width"_s);
        options.dpi = 96;
        figure = composeFigure(builtIn(), options);
    }

    [[nodiscard]] QString pathOf(const QString &name) const { return folder.filePath(name); }
    [[nodiscard]] Result<void> write(const QString &path, FigureFormat format) const
    {
        return writeFigure(figure, builtIn(), options, path, format);
    }

    QTemporaryDir folder;
    FigureOptions options;
    Figure figure;
};

TEST_F(FigureFiles, AreWrittenByFormat)
{
    const std::pair<FigureFormat, QByteArray> formats[] = {
        {FigureFormat::Png, "\x89PNG"}, {FigureFormat::Svg, "<?xml"}, {FigureFormat::Pdf, "%PDF"}};
    for (const auto &[format, magic] : formats) {
        const QString path = pathOf(u"figure %1 é"_s.arg(static_cast<int>(format)));
        ASSERT_TRUE(write(path, format).hasValue());
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_TRUE(file.readAll().startsWith(magic));
    }
}

TEST_F(FigureFiles, SayWhyTheyWereNotWritten)
{
    QFile old(pathOf(u"old"_s));
    ASSERT_TRUE(old.open(QIODevice::WriteOnly));
    old.write("kept");
    old.close();
    QStringList targets{pathOf(u"missing/figure.svg"_s), folder.path(), QString(), pathOf(u"old/below.svg"_s)};
    if (QFile::exists(u"/dev/full"_s))
        targets << u"/dev/full"_s;
    for (const QString &path : targets) {
        for (const FigureFormat format : {FigureFormat::Png, FigureFormat::Svg, FigureFormat::Pdf}) {
            const auto written = write(path, format);
            ASSERT_FALSE(written.hasValue()) << qPrintable(path);
            EXPECT_EQ(written.error().kind, ErrorKind::Outside);
            EXPECT_EQ(written.error().file, path);
            EXPECT_FALSE(written.error().message.isEmpty());
        }
    }
    ASSERT_TRUE(old.open(QIODevice::ReadOnly));
    EXPECT_EQ(old.readAll(), "kept");
}

TEST_F(FigureFiles, LeaveTheOldOneWhenTheNewOneCannotBeMade)
{
    ASSERT_TRUE(write(pathOf(u"a.png"_s), FigureFormat::Svg).hasValue());
    QFile file(pathOf(u"a.png"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    figure.sizeMm = {2000, 2000};
    options.dpi = 1200;
    const auto written = write(pathOf(u"a.png"_s), FigureFormat::Png);
    ASSERT_FALSE(written.hasValue());
    EXPECT_EQ(written.error().file, pathOf(u"a.png"_s));
    EXPECT_TRUE(written.error().message.contains(u"94488 × 94488"_s)) << qPrintable(written.error().message);
    file.seek(0);
    EXPECT_EQ(file.readAll(), before);
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

TEST_F(FigureFiles, OfTheSameOptionsAreTheSameBytes)
{
    const Figure again = composeFigure(builtIn(), options);
    EXPECT_EQ(figure.scene, again.scene);
    const FigureMetadata data = figureMetadata(figure, builtIn());
    EXPECT_EQ(figureAsSvg(figure, builtIn(), data, SvgText::Live), figureAsSvg(again, builtIn(), data, SvgText::Live));
    EXPECT_EQ(*figureAsPng(figure, data, 96), *figureAsPng(again, data, 96));
}

TEST(FigureFormats, FollowTheSuffix)
{
    EXPECT_EQ(figureFormatBySuffix(u"a/b.PNG"_s), FigureFormat::Png);
    EXPECT_EQ(figureFormatBySuffix(u"x.y.svg"_s), FigureFormat::Svg);
    EXPECT_EQ(figureFormatBySuffix(u"x.pdf"_s), FigureFormat::Pdf);
    EXPECT_FALSE(figureFormatBySuffix(u"png"_s).has_value());
    EXPECT_FALSE(figureFormatBySuffix(u"x.jpg"_s).has_value());
}

TEST(FigurePresets, HaveTheWidthsOfTheirNames)
{
    EXPECT_EQ(figurePresetNames(),
              (QStringList{u"column"_s, u"column-1.5"_s, u"page-width"_s, u"a4-landscape"_s, u"slide"_s}));
    EXPECT_EQ(figurePresetMm(u"column"_s)->width(), 85);
    EXPECT_EQ(figurePresetMm(u"column-1.5"_s)->width(), 120);
    EXPECT_EQ(figurePresetMm(u"page-width"_s)->width(), 170);
    EXPECT_EQ(*figurePresetMm(u"a4-landscape"_s), QSizeF(297, 210));
    EXPECT_NEAR(figurePresetMm(u"slide"_s)->width() / figurePresetMm(u"slide"_s)->height(), 16.0 / 9, 0.001);
    EXPECT_FALSE(figurePresetMm(u"poster"_s).has_value());
}

} // namespace

} // namespace pactline::test
