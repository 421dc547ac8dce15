// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/pages/itemjson.h"

#include "model/exchange/exchangefixtures.h"
#include "model/items/itemfixtures.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

QJsonObject objectOf(const History &history, const ItemId &id, ItemDetail detail)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    JsonWriter writer(buffer);
    writeItemJson(writer, history, history.find(id).value(), detail, QLocale::c());
    EXPECT_TRUE(writer.finish());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(buffer.data(), &error);
    EXPECT_EQ(error.error, QJsonParseError::NoError) << qPrintable(error.errorString());
    return document.object();
}

TEST(ItemJson, ARowHasEveryKeyAndTheBoundsOfItsDate)
{
    const History history(test::smallHistoryData());
    const QJsonObject row = objectOf(history, ItemId(u"compact"_s), ItemDetail::Row);
    EXPECT_EQ(row["type"_L1], u"agreement"_s);
    EXPECT_EQ(row["id"_L1], u"compact"_s);
    EXPECT_EQ(row["kind"_L1], u"compact"_s);
    EXPECT_EQ(row["date"_L1], u"2023-05-20/.."_s);
    EXPECT_EQ(row["earliest"_L1], u"2023-05-20"_s);
    EXPECT_TRUE(row["latest"_L1].isNull()) << "still going on";
    EXPECT_TRUE(row["summary"_L1].isNull());
    EXPECT_EQ(row["minerals"_L1], QJsonArray());
    EXPECT_EQ(row["parties"_L1].toArray().at(0)["actor"_L1], u"us"_s);
    EXPECT_FALSE(row.contains("links"_L1));
    const QJsonObject undated = objectOf(history, ItemId(u"letter"_s), ItemDetail::Row);
    for (const QString &key : {u"date"_s, u"earliest"_s, u"latest"_s})
        EXPECT_TRUE(undated.contains(key) && undated[key].isNull()) << qPrintable(key);
}

TEST(ItemJson, APageNamesWhatTheItemRefersToAndWhatRefersToIt)
{
    const History history(test::smallHistoryData());
    const QJsonObject event = objectOf(history, ItemId(u"hiroshima"_s), ItemDetail::Page);
    EXPECT_EQ(event["id"_L1], u"hiroshima"_s) << "its own id stays a text";
    EXPECT_EQ(event["kind"_L1]["name"_L1], u"Meeting"_s);
    EXPECT_EQ(event["track"_L1]["name"_L1], u"US–Australia"_s);
    EXPECT_EQ(event["wording"_L1], u"20 May 2023"_s);
    EXPECT_EQ(event["precision"_L1], u"day precision"_s);
    EXPECT_EQ(event["agreements"_L1].toArray().at(0)["name"_L1], u"Clean energy compact"_s);
    EXPECT_EQ(event["parties"_L1].toArray().at(0)["role"_L1]["name"_L1], u"Party"_s);
    const QJsonObject agreement = objectOf(history, ItemId(u"compact"_s), ItemDetail::Page);
    EXPECT_EQ(agreement["events"_L1].toArray().at(0)["id"_L1], u"hiroshima"_s);
    const QJsonObject actor = objectOf(history, ItemId(u"us"_s), ItemDetail::Page);
    EXPECT_EQ(actor["children"_L1].toArray().size(), 2);
    EXPECT_EQ(actor["entries"_L1].toArray().at(0)["roles"_L1], QJsonArray{u"party"_s});
}

TEST(ItemJson, EveryItemOfTheBuiltInHistoryResolves)
{
    const History history(test::builtInHistoryData());
    int resolved = 0;
    const auto checkAll = [&](const auto &list, ItemType type) {
        for (const auto &item : list) {
            const QJsonObject page = objectOf(history, ItemId(item.id.text), ItemDetail::Page);
            ASSERT_EQ(page["type"_L1], typeWord(type));
            for (const QJsonValue citation : page["citations"_L1].toArray()) {
                ASSERT_FALSE(citation["source"_L1]["title"_L1].toString().isEmpty()) << qPrintable(item.id.text);
                ++resolved;
            }
            for (const QJsonValue link : page["links"_L1].toArray()) {
                ASSERT_FALSE(link["other"_L1]["name"_L1].toString().isEmpty()) << qPrintable(item.id.text);
                ++resolved;
            }
        }
    };
    checkAll(history.events(), ItemType::Event);
    checkAll(history.agreements(), ItemType::Agreement);
    checkAll(history.actors(), ItemType::Actor);
    checkAll(history.claims(), ItemType::Claim);
    checkAll(history.sources(), ItemType::Source);
    checkAll(history.links(), ItemType::Link);
    EXPECT_GT(resolved, 500);
}

TEST(ItemJson, DanglingReferencesStayVisible)
{
    HistoryData data = test::smallHistoryData();
    data.events.update(1, [&](Event &each) { each.agreements = {AgreementId(u"gone"_s)}; });
    const QJsonObject page = objectOf(History(data), ItemId(u"hiroshima"_s), ItemDetail::Page);
    const QJsonValue reference = page["agreements"_L1].toArray().at(0);
    EXPECT_EQ(reference["id"_L1], u"gone"_s);
    EXPECT_TRUE(reference["name"_L1].isNull());
}

} // namespace
} // namespace pactline
