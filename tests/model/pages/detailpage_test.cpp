// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/pages/detailpage.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

constexpr int eventCount = 250;

/// One actor, agreement and source that all events name, the latest first.
HistoryData crowdedData()
{
    HistoryData data;
    data.actors.emplace_back().id = ActorId(u"actor"_s);
    data.sources.emplace_back().id = SourceId(u"source"_s);
    Agreement agreement;
    agreement.id = AgreementId(u"agreement"_s);
    data.agreements.push_back(agreement);
    for (int number = 0; number < eventCount; ++number) {
        Event event;
        event.id = EventId(u"event-%1"_s.arg(number));
        event.title = u"Event %1"_s.arg(number);
        event.date = *edtf::parse(QString::number(2000 - number)).date;
        Party party;
        party.actor = ActorId(u"actor"_s);
        event.parties = {party};
        event.agreements.append(AgreementId(agreement.id.text));
        Citation citation;
        citation.source = SourceId(u"source"_s);
        event.citations = {citation};
        data.events.push_back(event);
    }
    return data;
}

class CrowdedPages : public testing::TestWithParam<const char *>
{};

/// Only what is shown of a long section is made, and the rest is counted.
TEST_P(CrowdedPages, AreCutWithACountOfTheRest)
{
    const History history(crowdedData());
    for (const std::size_t mostRows : {std::size_t{3}, std::size_t{eventCount - 1}, std::size_t{eventCount}}) {
        SCOPED_TRACE(testing::Message() << "most rows " << mostRows);
        DetailOptions options;
        options.locale = QLocale::c();
        options.mostRows = mostRows;
        const DetailPage page = detailPageFor(history, ItemId(QString::fromLatin1(GetParam())), options);
        const auto section = std::find_if(page.sections.begin(), page.sections.end(),
                                          [](const DetailSection &each) { return each.count == eventCount; });
        ASSERT_NE(section, page.sections.end());
        EXPECT_EQ(section->rows.front().text.front().text, u"Event %1"_s.arg(eventCount - 1)) << "the earliest";
        const std::size_t left = eventCount - mostRows;
        ASSERT_EQ(section->rows.size(), mostRows + (left > 0 ? 1 : 0));
        EXPECT_EQ(section->rows[mostRows - 1].text.front().text,
                  u"Event %1"_s.arg(eventCount - static_cast<int>(mostRows)));
        if (left > 0) {
            EXPECT_EQ(section->rows.back().text.front().text, u"and %1 more; the table lists them all"_s.arg(left));
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Items, CrowdedPages, testing::Values("actor", "agreement", "source"));

} // namespace
} // namespace pactline
