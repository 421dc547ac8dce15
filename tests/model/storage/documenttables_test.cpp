// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/documenttables.h"

#include "model/storage/documentschema.h"
#include "model/storage/storagefixtures.h"
#include "support/packedlists.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

class DocumentTables : public test::StorageTest
{};

/// What a person asks with the sqlite3 program.
TEST_F(DocumentTables, AnswerPlainSql)
{
    const HistoryData data = test::builtInHistoryData();
    const QString file = document(data);
    const auto count = [](const auto &list) { return QString::number(list.size()); };
    EXPECT_EQ(answer(file, u"SELECT title, as_of FROM history"_s), data.info.title + u'|' + data.info.asOf.text);
    EXPECT_EQ(answer(file, u"SELECT count(*) FROM events"_s), count(data.events));
    EXPECT_EQ(answer(file, u"SELECT count(*) FROM sources"_s), count(data.sources));
    EXPECT_EQ(answer(file, u"SELECT id FROM events ORDER BY number LIMIT 1 OFFSET 7"_s), data.events[7].id.text);
    Event busiest;
    for (const Event &event : data.events) {
        if (event.parties.size() > busiest.parties.size())
            busiest = event;
    }
    QStringList parties;
    for (const Party &party : busiest.parties)
        parties += party.actor.text + u'|' + party.role.text;
    ASSERT_GT(parties.size(), 1);
    EXPECT_EQ(
        answer(file, u"SELECT actor, role FROM parties WHERE event = '%1' ORDER BY number"_s.arg(busiest.id.text)),
        parties.join(u'\n'));
    EXPECT_EQ(answer(file, u"PRAGMA application_id"_s), u"1348559732"_s);
    EXPECT_EQ(answer(file, u"PRAGMA user_version"_s), u"1"_s);
    EXPECT_EQ(answer(file, u"PRAGMA journal_mode"_s), u"delete"_s);
    EXPECT_EQ(answer(file, u"PRAGMA foreign_key_check"_s), QString());
    EXPECT_EQ(answer(file, u"PRAGMA integrity_check"_s), u"ok"_s);
    EXPECT_EQ(answer(file, u"SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND NOT strict AND name NOT "
                           "LIKE 'sqlite_%'"_s),
              u"0"_s);
}

TEST_F(DocumentTables, DatesHaveTheirFirstAndLastSecondBeside)
{
    HistoryData data = test::builtInHistoryData();
    resize(data.events, 4);
    data.links.clear();
    data.claims.clear();
    const QStringList dates{u"2023-05"_s, u"2023-05-20/.."_s, u"-0044-03-15"_s, u"/1985"_s};
    for (int at = 0; at < 4; ++at)
        data.events.update(static_cast<std::size_t>(at),
                           [&](Event &each) { each.date = *edtf::parse(dates[at]).date; });
    EXPECT_EQ(answer(document(data), u"SELECT date, datetime(date_earliest, 'unixepoch'), datetime(date_latest, "
                                     "'unixepoch') FROM events ORDER BY number"_s),
              u"2023-05|2023-05-01 00:00:00|2023-05-31 23:59:59\n"
              "2023-05-20/..|2023-05-20 00:00:00|-\n"
              "-0044-03-15|-0044-03-15 00:00:00|-0044-03-15 23:59:59\n"
              "/1985|-|1985-12-31 23:59:59"_s);
}

/// The statements that make the tables are written by hand, what is read and written follows from the fields.
TEST_F(DocumentTables, HaveJustTheColumnsThatAreReadAndWritten)
{
    const QString file = document(test::builtInHistoryData());
    ASSERT_EQ(storage::allTables().size(), storage::documentTables().size());
    for (const storage::TableColumns &table : storage::allTables()) {
        QStringList written = storage::insertColumns(table);
        written.sort();
        QStringList there = answer(file, u"SELECT name FROM pragma_table_info('%1')"_s.arg(table.table)).split(u'\n');
        there.sort();
        EXPECT_EQ(written, there) << qPrintable(table.table);
    }
}

TEST_F(DocumentTables, AreAllExplainedInTheReadme)
{
    QFile readme(QStringLiteral(PACTLINE_RESOURCES "/../model/storage/README.md"));
    ASSERT_TRUE(readme.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(readme.readAll());
    for (const storage::TableColumns &table : storage::allTables()) {
        EXPECT_TRUE(text.contains(u'`' + table.table + u'`')) << qPrintable(table.table);
        for (const storage::Column &column : table.columns) {
            for (const QString &name : column.choices + QStringList{column.name})
                EXPECT_TRUE(name.isEmpty() || text.contains(u'`' + name + u'`'))
                    << qPrintable(table.table + u'.' + name);
        }
    }
}

TEST_F(DocumentTables, TwoThreadsReadAndWriteAtOnce)
{
    const HistoryData data = test::builtInHistoryData();
    const QString shared = document(data, u"shared.pactline"_s);
    std::atomic<int> good = 0;
    const auto work = [&](const QString &own) {
        for (int round = 0; round < 5; ++round) {
            const ReadReport report = readHistoryFile(shared);
            if (!report.data || !writeHistoryFile(*report.data, own, FileKind::Document))
                return;
            const ReadReport again = readHistoryFile(own);
            good += again.data && *again.data == data ? 1 : 0;
        }
    };
    std::thread one(work, path(u"1.pactline"_s));
    std::thread two(work, path(u"2.pactline"_s));
    one.join();
    two.join();
    EXPECT_EQ(good, 10);
    EXPECT_EQ(filesThere(), (QStringList{u"1.pactline"_s, u"2.pactline"_s, u"shared.pactline"_s}));
    EXPECT_TRUE(QSqlDatabase::connectionNames().isEmpty());
}

} // namespace
} // namespace pactline
