// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/randomhistory.h"
#include "model/storage/storagefixtures.h"

#include <QFileInfo>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

class SaveFile : public test::StorageTest, public testing::WithParamInterface<FileKind>
{
protected:
    SaveFile()
        : m_data(test::RandomHistory(4).data(5))
    {}

    [[nodiscard]] QString nameOf() const { return GetParam() == FileKind::Json ? u"a.json"_s : u"a.pactline"_s; }
    void expectFailure(const QString &file, ErrorKind kind, const char *says) const
    {
        const QStringList there = filesThere();
        const Result<void> written = writeHistoryFile(m_data, file, GetParam());
        ASSERT_FALSE(written);
        EXPECT_EQ(written.error().kind, kind);
        EXPECT_EQ(written.error().file, file);
        EXPECT_TRUE(written.error().message.startsWith(QString::fromUtf8(says)))
            << qPrintable(written.error().toString());
        EXPECT_EQ(filesThere(), there);
    }

    HistoryData m_data;
};

TEST_P(SaveFile, ReplacesTheOldFileAndKeepsItsPermissions)
{
    const QString file = put(nameOf(), "old");
    constexpr auto permissions = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup;
    ASSERT_TRUE(QFile::setPermissions(file, permissions));
    const QFileDevice::Permissions before = QFile::permissions(file);
    ASSERT_TRUE(writeHistoryFile(m_data, file, GetParam()));
    const ReadReport report = readHistoryFile(file);
    ASSERT_TRUE(report.data) << qPrintable(test::allErrors(report));
    EXPECT_EQ(*report.data, m_data);
    EXPECT_EQ(QFile::permissions(file), before);
    EXPECT_EQ(filesThere(), QStringList{nameOf()});
}

TEST_P(SaveFile, NewFilesHaveTheUsualPermissions)
{
    const QString usual = put(u"usual"_s, "x");
    ASSERT_TRUE(writeHistoryFile(m_data, path(nameOf()), GetParam()));
    EXPECT_EQ(QFile::permissions(path(nameOf())), QFile::permissions(usual));
}

TEST_P(SaveFile, SameBytesEachTime)
{
    ASSERT_TRUE(writeHistoryFile(m_data, path(u"1"_s), GetParam()));
    ASSERT_TRUE(writeHistoryFile(m_data, path(u"2"_s), GetParam()));
    EXPECT_EQ(bytesOf(path(u"1"_s)), bytesOf(path(u"2"_s)));
}

TEST_P(SaveFile, SymbolicLinksStay)
{
    const QString file = put(nameOf(), "old");
    if (!QFile::link(file, path(u"link"_s)) || !QFileInfo(path(u"link"_s)).isSymLink())
        GTEST_SKIP() << "no symbolic links here";
    ASSERT_TRUE(writeHistoryFile(m_data, path(u"link"_s), GetParam()));
    EXPECT_TRUE(QFileInfo(path(u"link"_s)).isSymLink());
    EXPECT_TRUE(readHistoryFile(file).data);
}

TEST_P(SaveFile, BadTargets)
{
    expectFailure(QString(), ErrorKind::Outside, "there is no name to write the file under");
    ASSERT_TRUE(QDir().mkdir(path(u"folder"_s)));
    expectFailure(path(u"folder"_s), ErrorKind::Outside, "is a folder; ");
    expectFailure(path(u"none/a"_s), ErrorKind::Outside, "the folder ");
}

TEST_P(SaveFile, WriteProtectedFileStays)
{
    const QString file = put(nameOf(), "old");
    ASSERT_TRUE(QFile::setPermissions(file, QFileDevice::ReadOwner));
    if (QFileInfo(file).isWritable())
        GTEST_SKIP() << "this user may write everything";
    expectFailure(file, ErrorKind::Outside, "");
    EXPECT_EQ(bytesOf(file), "old");
}

TEST_P(SaveFile, PlaceWhereNothingCanBeWritten)
{
    if (!QFileInfo(u"/proc/self"_s).isDir())
        GTEST_SKIP() << "no such place here";
    expectFailure(u"/proc/self/a"_s, ErrorKind::Outside, "cannot be written here: ");
}

TEST_P(SaveFile, FullDevice)
{
    if (!QFileInfo::exists(u"/dev/full"_s))
        GTEST_SKIP() << "no such device here";
    expectFailure(u"/dev/full"_s, ErrorKind::Outside,
                  GetParam() == FileKind::Json ? "could not be written: No space left on device"
                                               : "is a device or a pipe; ");
}

TEST_P(SaveFile, CancelLeavesAllAsItWas)
{
    const QString file = put(nameOf(), "old");
    CancelToken cancel;
    cancel.cancel();
    const Result<void> written = writeHistoryFile(m_data, file, GetParam(), {&cancel, {}});
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(written.error().file, file);
    EXPECT_EQ(bytesOf(file), "old");
    EXPECT_EQ(filesThere(), QStringList{nameOf()});
}

TEST_P(SaveFile, ProgressRisesAndACancelInTheMiddleCounts)
{
    const HistoryData data = test::RandomHistory(5).data(3000);
    std::vector<std::int64_t> reports;
    std::int64_t total = 0;
    CancelToken cancel;
    Job job{&cancel, [&](std::int64_t done, std::int64_t all) {
                reports.push_back(done);
                total = all;
            }};
    const QString file = path(nameOf());
    ASSERT_TRUE(writeHistoryFile(data, file, GetParam(), job));
    const auto expectGoodReports = [&] {
        ASSERT_GT(reports.size(), 2U);
        EXPECT_LE(reports.size(), 110U);
        EXPECT_TRUE(std::is_sorted(reports.begin(), reports.end()));
        EXPECT_LE(reports.back(), total);
        reports.clear();
    };
    expectGoodReports();
    ASSERT_TRUE(readHistoryFile(file, {}, job).data);
    expectGoodReports();
    job.progress = [&](std::int64_t, std::int64_t) { cancel.cancel(); };
    const ReadReport report = readHistoryFile(file, {}, job);
    EXPECT_FALSE(report.data);
    ASSERT_EQ(report.errors.size(), 1U);
    EXPECT_EQ(report.errors.front().kind, ErrorKind::Cancelled);
    EXPECT_EQ(report.errors.front().file, file);
}

INSTANTIATE_TEST_SUITE_P(Kinds, SaveFile, testing::Values(FileKind::Json, FileKind::Document),
                         [](const auto &kind) { return kind.param == FileKind::Json ? "Json" : "Document"; });

struct Unfit
{
    const char *name;
    void (*spoil)(HistoryData &data);
    const char *says; ///< field and beginning of the message
};

void PrintTo(const Unfit &unfit, std::ostream *out) { *out << unfit.name; }

class UnfitHistories : public test::StorageTest, public testing::WithParamInterface<Unfit>
{};

/// What a document could not hold, or could not be opened again with, is refused with its place.
TEST_P(UnfitHistories, AreNotWritten)
{
    HistoryData data = test::builtInHistoryData();
    GetParam().spoil(data);
    const QString file = put(u"a.pactline"_s, "old");
    const Result<void> written = writeHistoryFile(data, file, FileKind::Document);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, ErrorKind::Input);
    const QString says = written.error().field + u": "_s + written.error().message;
    EXPECT_TRUE(says.startsWith(QString::fromUtf8(GetParam().says))) << qPrintable(says);
    EXPECT_EQ(bytesOf(file), "old");
    EXPECT_EQ(filesThere(), QStringList{u"a.pactline"_s});
}

#define REFUSED "the history cannot be written: "
INSTANTIATE_TEST_SUITE_P(
    All, UnfitHistories,
    testing::Values(
        Unfit{"NoTitle", [](HistoryData &data) { data.info.title.clear(); }, "title: " REFUSED "is missing"},
        Unfit{"NoName", [](HistoryData &data) { data.roles[1].name.clear(); },
              "roles[1] (party).name: " REFUSED "is missing"},
        Unfit{"Twins", [](HistoryData &data) { data.tracks[1].id = data.tracks[0].id; },
              "tracks[1] (bilateral).id: " REFUSED "“bilateral” stands twice; tracks[0] has it too"},
        Unfit{"Dangling",
              [](HistoryData &data) { data.events.update(2, [&](Event &each) { each.track = TrackId(u"x"_s); }); },
              "events[2] ("},
        Unfit{"DanglingKind", [](HistoryData &data) { data.actors[0].kind = KindId(u"signing"_s); }, "actors[0] ("},
        Unfit{"DanglingLink",
              [](HistoryData &data) { data.links.update(0, [&](Link &each) { each.to = ItemId(u"x"_s); }); },
              "links[0] ("},
        Unfit{"DanglingSubject", [](HistoryData &data) { data.claims[0].about[0] = ItemId(u"x"_s); }, "claims[0] ("},
        Unfit{"DanglingSource",
              [](HistoryData &data) {
                  data.agreements.update(0, [&](Agreement &each) { each.citations[0].source = SourceId(u"x"_s); });
              },
              "agreements[0] ("},
        Unfit{"Circle", [](HistoryData &data) { data.actors[0].parent = data.actors[0].id; }, "actors[0] ("},
        Unfit{"Nul",
              [](HistoryData &data) {
                  data.events.update(0, [&](Event &each) { each.summary = QString(QChar(u'\0')); });
              },
              "events[0] ("},
        Unfit{"Surrogate",
              [](HistoryData &data) {
                  data.events.update(0, [&](Event &each) { each.summary = QString(QChar(0xd800)); });
              },
              "events[0] ("},
        Unfit{"NoConfidence",
              [](HistoryData &data) {
                  data.events.update(0, [&](Event &each) { each.citations[0].confidence = Confidence::None; });
              },
              "events[0] ("}));
#undef REFUSED

} // namespace
} // namespace pactline
