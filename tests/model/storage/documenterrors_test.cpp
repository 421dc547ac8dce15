// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/documentschema.h"
#include "model/storage/documenttables.h"
#include "model/storage/storagefixtures.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

/// A small history in which everything occurs once.
HistoryData smallHistory()
{
    const auto date = [](QStringView text) { return *edtf::parse(text).date; };
    const Citation citation{SourceId(u"s"_s), u"2"_s,       3,          u"4"_s, Confidence::High,
                            date(u"2020"),    u"in 2020"_s, {u"date"_s}};
    HistoryData data;
    data.info = {u"h"_s, u"H"_s, {}, {}, u"en"_s, date(u"2025"), edtf::Hemisphere::Northern};
    data.tracks = {{TrackId(u"t"_s), u"T"_s, {}, u"#000000"_s, u"#ffffff"_s}};
    data.kinds = {{KindId(u"k"_s), u"K"_s, KindOf::Event, MarkShape::Circle},
                  {KindId(u"k"_s), u"K"_s, KindOf::Agreement, MarkShape::None},
                  {KindId(u"k"_s), u"K"_s, KindOf::Actor, MarkShape::None}};
    data.roles = {{RoleId(u"r"_s), u"R"_s}};
    data.minerals = {{MineralId(u"m"_s), u"M"_s, u"Li"_s, {}}};
    data.sources = {{SourceId(u"s"_s), u"S"_s, {}, {}, {}, date(u"2021-05"), SourceGrade::Primary, {}}};
    data.actors = {{ActorId(u"a"_s), u"A"_s, {}, KindId(u"k"_s), u"AU"_s, {}, 1, {}, {citation}, {}, {}},
                   {ActorId(u"b"_s), u"B"_s, {}, KindId(u"k"_s), {}, ActorId(u"a"_s), 1, {}, {}, {}, {}}};
    Agreement agreement;
    agreement.id = ItemId(u"g"_s);
    agreement.title = u"G"_s;
    agreement.kind = KindId(u"k"_s);
    agreement.track = TrackId(u"t"_s);
    agreement.bodies = {ActorId(u"b"_s)};
    data.agreements = {agreement};
    Event event;
    event.id = ItemId(u"e"_s);
    event.title = u"E"_s;
    event.kind = KindId(u"k"_s);
    event.track = TrackId(u"t"_s);
    event.date = date(u"2021-05-20");
    event.parties = {{ActorId(u"a"_s), RoleId(u"r"_s), {}}};
    event.places = {u"Perth"_s};
    event.minerals = {MineralId(u"m"_s)};
    event.amounts = {{1.5, u"AUD"_s, u"price"_s}};
    event.citations = {citation};
    event.alternatives = {{u"title"_s, u"E"_s, true, {citation}, {}}, {u"title"_s, u"F"_s, false, {citation}, {}}};
    event.agreements = {AgreementId(u"g"_s)};
    data.events = {event};
    data.links = {{LinkId(u"l"_s), ItemId(u"e"_s), ItemId(u"g"_s), LinkRelation::Implements, LinkBasis::Stated, {}}};
    data.claims = {{ClaimId(u"c"_s), u"C"_s, {}, {ItemId(u"e"_s), ItemId(u"a"_s)}, 1, {citation}, {}}};
    data.views = {{ViewId(u"v"_s), u"V"_s, {}, SourceId(u"s"_s), {}, u"2010"_s, {}}};
    data.views.front().filter.tracks = {TrackId(u"t"_s)};
    return data;
}

/// Statements that make the tables anew without types, keys and checks, so that anything can be put into them.
QStringList loosenedTables()
{
    QStringList statements;
    for (const storage::TableColumns &table : storage::allTables()) {
        const QString columns = storage::insertColumns(table).join(u',');
        QString loose = columns;
        loose.replace(0, 6, u"number INTEGER PRIMARY KEY"_s);
        statements += u"ALTER TABLE %1 RENAME TO old"_s.arg(table.table);
        statements += u"CREATE TABLE %1 (%2)"_s.arg(table.table, loose);
        statements += u"INSERT INTO %1 (%2) SELECT %2 FROM old"_s.arg(table.table, columns);
        statements += u"DROP TABLE old"_s;
    }
    return statements;
}

/// Bytes of the small history as a document with loose tables.
class LooseDocument : public test::StorageTest
{
protected:
    [[nodiscard]] QString looseDocument() const
    {
        static QByteArray bytes;
        if (bytes.isEmpty()) {
            const QString file = document(smallHistory());
            runSql(file, QStringList{u"PRAGMA legacy_alter_table = ON"_s, u"BEGIN"_s} + loosenedTables() +
                             QStringList{u"COMMIT"_s});
            bytes = bytesOf(file);
        }
        return put(u"a.pactline"_s, bytes);
    }
};

struct BadContent
{
    const char *name;
    QStringList statements;
    const char *says; ///< beginning of the first error, without the file
};

void PrintTo(const BadContent &bad, std::ostream *out) { *out << bad.name; }

class DocumentErrors : public LooseDocument, public testing::WithParamInterface<BadContent>
{};

TEST_F(DocumentErrors, SmallHistoryIsKept)
{
    const ReadReport report = readHistoryFile(document(smallHistory()));
    EXPECT_EQ(test::allErrors(report), QString());
    ASSERT_TRUE(report.data);
    EXPECT_EQ(*report.data, smallHistory());
}

TEST_F(DocumentErrors, LooseTablesAreReadWithCare)
{
    const QString file = looseDocument();
    const ReadReport report = readHistoryFile(file);
    EXPECT_EQ(test::allErrors(report), QString());
    ASSERT_TRUE(report.data);
    EXPECT_EQ(*report.data, smallHistory());
}

TEST_P(DocumentErrors, SayWhereAndWhy)
{
    const QString file = looseDocument();
    runSql(file, GetParam().statements);
    const QByteArray before = bytesOf(file);
    const ReadReport report = readHistoryFile(file);
    EXPECT_FALSE(report.data);
    ASSERT_FALSE(report.errors.empty());
    EXPECT_EQ(report.errors.front().kind, ErrorKind::Input);
    EXPECT_EQ(report.errors.front().file, file);
    const QString all = test::allErrors(report);
    const QString first = all.mid(file.size() + 2);
    EXPECT_TRUE(first.startsWith(QString::fromUtf8(GetParam().says))) << qPrintable(all);
    EXPECT_EQ(bytesOf(file), before);
    EXPECT_EQ(filesThere(), QStringList{u"a.pactline"_s});
}

INSTANTIATE_TEST_SUITE_P(
    Types, DocumentErrors,
    testing::Values(
        BadContent{
            "NumberForText", {u"UPDATE events SET title = 5"_s}, "events[0] (e).title: should be a text, not a number"},
        BadContent{
            "RealForText", {u"UPDATE sources SET url = 1.5"_s}, "sources[0] (s).url: should be a text, not a number"},
        BadContent{"BlobForText",
                   {u"UPDATE events SET summary = x'00ff'"_s},
                   "events[0] (e).summary: should be a text, not a blob"},
        BadContent{"BlobForId", {u"UPDATE events SET id = x'65'"_s}, "events[0].id: should be a text, not a blob"},
        BadContent{"NullId", {u"UPDATE events SET id = NULL"_s}, "events[0].id: is missing"},
        BadContent{"NullTitle", {u"UPDATE events SET title = NULL"_s}, "events[0] (e).title: is missing"},
        BadContent{"EmptyTitle", {u"UPDATE events SET title = ''"_s}, "events[0] (e).title: must not be empty"},
        BadContent{"NullDate", {u"UPDATE events SET date = NULL"_s}, "events[0] (e).date: is missing"},
        BadContent{"EmptyDate", {u"UPDATE events SET date = ''"_s}, "events[0] (e).date: must not be empty"},
        BadContent{"BadDate",
                   {u"UPDATE events SET date = '2021-13'"_s},
                   "events[0] (e).date: “2021-13” is not a date: character 6: "},
        BadContent{"NumberForDate",
                   {u"UPDATE events SET date = 2021"_s},
                   "events[0] (e).date: should be a text, not a number"},
        BadContent{"TextForNumber",
                   {u"UPDATE events SET importance = 'much'"_s},
                   "events[0] (e).importance: should be a whole number"},
        BadContent{"RealForNumber",
                   {u"UPDATE events SET importance = 1.5"_s},
                   "events[0] (e).importance: should be a whole number"},
        BadContent{"HugeNumber",
                   {u"UPDATE events SET importance = 9223372036854775807"_s},
                   "events[0] (e).importance: should be a whole number of at most"},
        BadContent{"TextForAmount",
                   {u"UPDATE amounts SET value = 'x'"_s},
                   "events[0] (e).amounts[0].value: should be a number"},
        BadContent{"InfiniteAmount",
                   {u"UPDATE amounts SET value = 9e999"_s},
                   "events[0] (e).amounts[0].value: should be a number"},
        BadContent{"BadFlag",
                   {u"UPDATE alternatives SET preferred = 2 WHERE number = 1"_s},
                   "events[0] (e).alternatives[1].preferred: should be 0 or 1"},
        BadContent{"UnknownWord",
                   {u"UPDATE links SET relation = 'likes'"_s},
                   "links[0] (l).relation: is “likes”; it can be builds-on, "},
        BadContent{"UnknownShape",
                   {u"UPDATE kinds SET shape = 'egg' WHERE number = 0"_s},
                   "kinds[0] (k).shape: is “egg”; it can be circle, "},
        BadContent{"NulInText",
                   {u"UPDATE events SET title = 'a' || char(0) || 'b'"_s},
                   "events[0] (e).title: has a NUL character"},
        BadContent{
            "BrokenUtf8", {u"UPDATE events SET title = CAST(x'c3c3' AS TEXT)"_s}, "events[0] (e).title: is not UTF-8"},
        BadContent{"BadColour", {u"UPDATE tracks SET colour_light = NULL"_s}, "tracks[0] (t).light: is missing"}));

INSTANTIATE_TEST_SUITE_P(
    References, DocumentErrors,
    testing::Values(
        BadContent{"Track", {u"UPDATE events SET track = 'x'"_s}, "events[0] (e).track: there is no track “x”"},
        BadContent{"Kind", {u"UPDATE events SET kind = 'x'"_s}, "events[0] (e).kind: there is no kind “x” of events"},
        BadContent{"KindOfActors",
                   {u"DELETE FROM kinds WHERE of = 'actor'"_s},
                   "actors[0] (a).kind: there is no kind “k” of actors"},
        BadContent{
            "Party", {u"UPDATE parties SET actor = 'x'"_s}, "events[0] (e).parties[0].actor: there is no actor “x”"},
        BadContent{"Role", {u"UPDATE parties SET role = 'x'"_s}, "events[0] (e).parties[0].role: there is no role “x”"},
        BadContent{"Mineral",
                   {u"UPDATE entry_minerals SET mineral = 'x'"_s},
                   "events[0] (e).minerals[0]: there is no mineral “x”"},
        BadContent{"Agreement",
                   {u"UPDATE event_agreements SET agreement = 'x'"_s},
                   "events[0] (e).agreements[0]: there is no agreement “x”"},
        BadContent{"Body", {u"UPDATE bodies SET actor = 'x'"_s}, "agreements[0] (g).bodies[0]: there is no actor “x”"},
        BadContent{"Source",
                   {u"UPDATE citations SET source = 'x' WHERE event = 'e'"_s},
                   "events[0] (e).citations[0].source: there is no source “x”"},
        BadContent{"SourceOfAlternative",
                   {u"UPDATE citations SET source = 'x' WHERE alternative = 1"_s},
                   "events[0] (e).alternatives[1].citations[0].source: there is no source “x”"},
        BadContent{"Parent",
                   {u"UPDATE actors SET parent = 'x' WHERE id = 'b'"_s},
                   "actors[1] (b).parent: there is no actor “x”"},
        BadContent{"OwnParent",
                   {u"UPDATE actors SET parent = 'b' WHERE id = 'b'"_s},
                   "actors[1] (b).parent: leads back to the actor itself"},
        BadContent{"CircleOfParents",
                   {u"UPDATE actors SET parent = 'b' WHERE id = 'a'"_s},
                   "actors[0] (a).parent: leads back to the actor itself"},
        BadContent{"LinkEnd", {u"UPDATE links SET from_event = 'x'"_s}, "links[0] (l).from: “x” is not in events"},
        BadContent{"LinkWithTwoEnds",
                   {u"UPDATE links SET to_event = 'e'"_s},
                   "links[0] (l).to: should name one event or one agreement"},
        BadContent{"LinkWithoutEnd",
                   {u"UPDATE links SET to_agreement = NULL"_s},
                   "links[0] (l).to: should name one event or one agreement"},
        BadContent{"Subject",
                   {u"UPDATE claim_subjects SET actor = 'x' WHERE number = 1"_s},
                   "claims[0] (c).about[1]: “x” is not in actors"},
        BadContent{
            "ViewSource", {u"UPDATE views SET stated_by = 'x'"_s}, "views[0] (v).statedBy: there is no source “x”"},
        BadContent{"ViewTrack",
                   {u"UPDATE view_filters SET track = 'x'"_s},
                   "views[0] (v).filter.tracks: there is no track “x”"},
        BadContent{"View", {u"UPDATE view_filters SET view = 'x'"_s}, "view_filters[0].view: “x” is not in views"},
        BadContent{"OwnerOfParty", {u"UPDATE parties SET event = 'x'"_s}, "parties[0]: “x” is not in events"},
        BadContent{"NoOwner", {u"UPDATE parties SET event = NULL"_s}, "parties[0]: should belong to exactly one item"},
        BadContent{
            "TwoOwners", {u"UPDATE parties SET agreement = 'g'"_s}, "parties[0]: should belong to exactly one item"},
        BadContent{"OwnerOfCitation",
                   {u"UPDATE citations SET event = 'x' WHERE event = 'e'"_s},
                   "citations[1]: “x” is not in events"},
        BadContent{"AlternativeOfCitation",
                   {u"UPDATE citations SET alternative = 77 WHERE alternative = 1"_s},
                   "citations[4].alternative: “77” is not in alternatives"},
        BadContent{"CitationOfSupport",
                   {u"UPDATE supports SET citation = 77 WHERE number = 0"_s},
                   "supports: “77” is not in citations"},
        BadContent{"TwoEvents",
                   {u"INSERT INTO events SELECT 9, id, title, short_title, kind, track, importance, date, "
                    "date_earliest, date_latest, summary, confidence, notes FROM events"_s},
                   "events[1] (e).id: “e” stands twice; events[0] has it too"},
        BadContent{"NoHistory", {u"DELETE FROM history"_s}, "history: should have one row, not 0"},
        BadContent{"TwoHistories",
                   {u"INSERT INTO history SELECT 7, id, title, short_title, summary, language, as_of, "
                    "as_of_earliest, as_of_latest, hemisphere FROM history"_s},
                   "history: should have one row, not 2"}));

INSTANTIATE_TEST_SUITE_P(
    Tables, DocumentErrors,
    testing::Values(
        BadContent{"Missing", {u"DROP TABLE parties"_s}, "it has no table parties; "},
        BadContent{
            "MissingColumn", {u"ALTER TABLE parties DROP COLUMN note"_s}, "its table parties has no column note; "},
        BadContent{"View",
                   {u"DROP TABLE roles"_s,
                    u"CREATE VIEW roles AS WITH RECURSIVE n(number, id, name) AS (SELECT 0, 'r', 'R' UNION ALL "
                    "SELECT number + 1, id || number, name FROM n) SELECT * FROM n"_s},
                   "its roles is no plain table; "},
        BadContent{"ComputedColumn",
                   {u"DROP TABLE roles"_s,
                    u"CREATE TABLE roles (number INTEGER PRIMARY KEY, id TEXT, name TEXT GENERATED "
                    "ALWAYS AS (hex(zeroblob(400))))"_s,
                    u"INSERT INTO roles (id) VALUES ('r')"_s},
                   "its table roles has no column name; "},
        BadContent{"OtherKey",
                   {u"DROP TABLE roles"_s, u"CREATE TABLE roles (number, id, name)"_s},
                   "in its table roles the column number is not the INTEGER PRIMARY KEY; "}));

/// Tables that claim to be strict and are not: the claim is taken away, cells are changed, and the claim is put back.
TEST_F(DocumentErrors, TablesThatLieAboutTheirTypesAreFoundOut)
{
    const auto spoilt = [this](const QString &change) {
        const QString file = document(smallHistory());
        runSql(file, {u"PRAGMA writable_schema = ON"_s,
                      u"UPDATE sqlite_schema SET sql = replace(replace(sql, ') STRICT', ')'), ' NOT NULL,', ',')"_s});
        runSql(file, {u"PRAGMA ignore_check_constraints = ON"_s, change});
        QStringList claims{u"PRAGMA writable_schema = ON"_s};
        for (const storage::TableDefinition &table : storage::documentTables()) {
            claims += u"UPDATE sqlite_schema SET sql = '%1' WHERE name = '%2'"_s.arg(
                QString(table.sql).replace(u'\'', u"''"_s), table.name);
        }
        runSql(file, claims);
        const ReadReport report = readHistoryFile(file);
        EXPECT_FALSE(report.data) << qPrintable(change);
        return test::allErrors(report).mid(file.size() + 2).trimmed();
    };
    EXPECT_EQ(spoilt(u"UPDATE events SET title = NULL"_s), u"events[0] (e).title: is missing"_s);
    EXPECT_EQ(spoilt(u"UPDATE events SET importance = 'x'"_s), u"events[0] (e).importance: should be a whole number"_s);
    EXPECT_EQ(spoilt(u"UPDATE amounts SET value = 'x'"_s), u"events[0] (e).amounts[0].value: should be a number"_s);
    EXPECT_TRUE(
        spoilt(u"UPDATE events SET title = x'41'"_s).startsWith(u"is damaged (non-TEXT value in events.title)"_s));
    EXPECT_EQ(spoilt(u"UPDATE parties SET agreement = 'g'"_s), u"parties[0]: should belong to exactly one item"_s);
}

TEST_F(DocumentErrors, AThousandErrorsAreKeptAndTheRestCounted)
{
    const QString file = looseDocument();
    runSql(file, {u"WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 1699) "
                  "INSERT INTO roles SELECT i, 'r' || i, NULL FROM n"_s});
    const ReadReport report = readHistoryFile(file);
    ASSERT_EQ(report.errors.size(), 1000U);
    EXPECT_EQ(report.errors.back().message, u"and 601 more errors"_s);
}

TEST_F(DocumentErrors, OtherTablesAreWarnedAbout)
{
    const QString file = document(smallHistory());
    runSql(file, {u"CREATE TABLE my_notes (text)"_s, u"CREATE INDEX by_actor ON parties (actor)"_s});
    const ReadReport report = readHistoryFile(file);
    ASSERT_TRUE(report.data);
    EXPECT_EQ(*report.data, smallHistory());
    ASSERT_EQ(report.warnings.size(), 1U);
    EXPECT_TRUE(report.warnings.front().message.contains(u"“my_notes”"_s));
}

TEST_F(DocumentErrors, RowsInAnyOrderFindTheirOwners)
{
    HistoryData data = smallHistory();
    Event second = data.events.front();
    second.id = ItemId(u"f"_s);
    data.events.push_back(second);
    const QString file = document(data);
    for (const QString &table :
         {u"parties"_s, u"places"_s, u"entry_minerals"_s, u"amounts"_s, u"event_agreements"_s, u"alternatives"_s}) {
        // The first row goes to the end.
        runSql(file,
               {u"PRAGMA foreign_keys = OFF"_s,
                u"UPDATE %1 SET number = 1000 WHERE number = (SELECT min(number) FROM %1 WHERE event = 'e')"_s.arg(
                    table)});
    }
    runSql(file, {u"UPDATE citations SET number = 1000 WHERE event = 'e'"_s,
                  u"UPDATE supports SET citation = 1000 WHERE citation = 1"_s,
                  u"UPDATE citations SET alternative = 1000 WHERE alternative = 0"_s});
    data.events.update(0, [](Event &event) { event.alternatives.swapItemsAt(0, 1); });
    const ReadReport report = readHistoryFile(file);
    EXPECT_EQ(test::allErrors(report), QString());
    ASSERT_TRUE(report.data);
    EXPECT_EQ(*report.data, data);
}

} // namespace
} // namespace pactline
