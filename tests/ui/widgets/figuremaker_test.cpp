// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figuremaker.h"

#include "model/history/synthetichistory.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace pactline {
namespace {

using namespace Qt::StringLiterals;

class FigureMakerTest : public testing::Test
{
protected:
    static FigureOptions titled(const QString &title)
    {
        FigureOptions options;
        options.title = title;
        return options;
    }
    [[nodiscard]] bool waitUntilIdle()
    {
        return QTest::qWaitFor([this] { return !maker.isBusy(); });
    }
    QByteArray contentOf(const QString &name)
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    const std::shared_ptr<const History> history = std::make_shared<const History>(syntheticHistory({40'000, 1}));
    FigureMaker maker{history, 1000};
    QSignalSpy composed{&maker, &FigureMaker::composed};
    QSignalSpy written{&maker, &FigureMaker::written};
    QSignalSpy failed{&maker, &FigureMaker::writingFailed};
};

TEST_F(FigureMakerTest, ComposesASmallHistoryAtOnce)
{
    FigureMaker small(history, 1'000'000);
    small.compose(titled(u"Small"_s));
    EXPECT_FALSE(small.isBusy());
    ASSERT_NE(small.figure(), nullptr);
    EXPECT_EQ(small.figure()->title, u"Small"_s);
}

TEST_F(FigureMakerTest, WritesAVeryFinePictureLater)
{
    FigureMaker small(history, 1'000'000);
    FigureOptions options;
    small.write(options, folder.filePath(u"a.png"_s), FigureFormat::Png);
    EXPECT_FALSE(small.isBusy());
    options.dpi = 400;
    small.write(options, folder.filePath(u"a.svg"_s), FigureFormat::Svg);
    EXPECT_FALSE(small.isBusy());
    small.write(options, folder.filePath(u"b.png"_s), FigureFormat::Png);
    EXPECT_TRUE(small.isWriting());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !small.isBusy(); }, 20'000));
    EXPECT_GT(contentOf(u"b.png"_s).size(), contentOf(u"a.png"_s).size());
}

TEST_F(FigureMakerTest, ComposesALargeHistoryLaterAndKeepsTheFigureBefore)
{
    maker.compose(titled(u"First"_s));
    EXPECT_TRUE(maker.isBusy());
    EXPECT_FALSE(maker.isWriting());
    EXPECT_EQ(maker.figure(), nullptr);
    ASSERT_TRUE(waitUntilIdle());
    ASSERT_EQ(composed.size(), 1);
    EXPECT_EQ(maker.figure()->title, u"First"_s);
    maker.compose(titled(u"Second"_s));
    EXPECT_EQ(maker.figure()->title, u"First"_s);
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_EQ(maker.figure()->title, u"Second"_s);
}

TEST_F(FigureMakerTest, DropsWhatNobodyWaitsForAnyMore)
{
    QStringList titles;
    QObject::connect(&maker, &FigureMaker::composed, &maker, [&] { titles << maker.figure()->title; });
    for (int i = 0; i < 20; ++i)
        maker.compose(titled(QString::number(i)));
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_EQ(titles, QStringList{u"19"_s});
}

TEST_F(FigureMakerTest, WritesWhatItIsAskedForAndNotWhatWasShown)
{
    maker.compose(titled(u"Shown"_s));
    maker.write(titled(u"Wanted"_s), folder.filePath(u"a.svg"_s), FigureFormat::Svg);
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_EQ(composed.size(), 0);
    ASSERT_EQ(written.size(), 1);
    EXPECT_EQ(written.front().front().toString(), folder.filePath(u"a.svg"_s));
    EXPECT_TRUE(contentOf(u"a.svg"_s).contains("Wanted"));
}

TEST_F(FigureMakerTest, WritesTheFigureThatIsShownWithoutComposingItAnew)
{
    maker.compose(titled(u"Shown"_s));
    ASSERT_TRUE(waitUntilIdle());
    const QByteArray expected = *figureContent(*maker.figure(), *history, titled(u"Shown"_s), FigureFormat::Svg);
    maker.write(titled(u"Shown"_s), folder.filePath(u"a.svg"_s), FigureFormat::Svg);
    EXPECT_TRUE(maker.isWriting());
    maker.compose(titled(u"Next"_s)); // waits for the file
    EXPECT_TRUE(maker.isWriting());
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_EQ(contentOf(u"a.svg"_s), expected);
    EXPECT_EQ(maker.figure()->title, u"Next"_s);
}

TEST_F(FigureMakerTest, StopsAndLeavesTheFile)
{
    QFile before(folder.filePath(u"a.svg"_s));
    ASSERT_TRUE(before.open(QIODevice::WriteOnly));
    before.write("as it was");
    before.close();
    maker.write({}, folder.filePath(u"a.svg"_s), FigureFormat::Svg);
    maker.cancel();
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_EQ(written.size(), 0);
    ASSERT_EQ(failed.size(), 1);
    EXPECT_EQ(failed.front().front().value<Error>().kind, ErrorKind::Cancelled);
    EXPECT_EQ(contentOf(u"a.svg"_s), "as it was");
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files), QStringList{u"a.svg"_s});
}

TEST_F(FigureMakerTest, TellsWhyItCouldNotWrite)
{
    maker.write({}, folder.filePath(u"no/folder/a.svg"_s), FigureFormat::Svg);
    ASSERT_TRUE(waitUntilIdle());
    ASSERT_EQ(failed.size(), 1);
    EXPECT_EQ(failed.front().front().value<Error>().kind, ErrorKind::Outside);
}

TEST_F(FigureMakerTest, MayGoWhileItWorks)
{
    std::weak_ptr<const History> watched;
    {
        auto own = std::make_shared<const History>(syntheticHistory({40'000, 2}));
        watched = own;
        FigureMaker going(std::move(own), 1000);
        going.compose({});
    }
    EXPECT_TRUE(QTest::qWaitFor([&] { return watched.expired(); }));
}

} // namespace
} // namespace pactline
