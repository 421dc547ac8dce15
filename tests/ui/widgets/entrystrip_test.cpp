// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/entrystrip.h"

#include <QImage>
#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

/// So many events of 1990 on the first track, and one of 1999 on the second.
HistoryData eventsOfTwoTracks(int events)
{
    HistoryData data;
    data.tracks.emplace_back().id = TrackId(u"one"_s);
    data.tracks.emplace_back().id = TrackId(u"two"_s);
    for (int number = 0; number < events; ++number) {
        Event event;
        event.id = EventId(QString::number(number));
        event.track = TrackId(number + 1 < events ? u"one"_s : u"two"_s);
        event.date = *edtf::parse(number + 1 < events ? u"1990-02-03"_s : u"1999-12-31"_s).date;
        data.events.push_back(event);
    }
    return data;
}

class EntryStripTest : public testing::TestWithParam<int>
{};

/// Whether with a block for each or, where these could not be seen, in columns.
TEST_P(EntryStripTest, ShowsWhereTheEntriesAre)
{
    const History history(eventsOfTwoTracks(GetParam()));
    ViewState state;
    state.setHistory(&history);
    EntryStrip strip(state);
    strip.resize(400, strip.height());
    std::vector<ItemRef> entries;
    for (int row = 0; row < GetParam(); ++row)
        entries.push_back({ItemType::Event, row});
    strip.setEntries(entries);
    EXPECT_TRUE(
        strip.accessibleDescription().startsWith(u"%1 entries, 1990 to 1999"_s.arg(QLocale().toString(GetParam()))))
        << qPrintable(strip.accessibleDescription());
    EXPECT_EQ(strip.current().isEmpty(), GetParam() > 1000);

    QImage image(strip.size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    strip.render(&image);
    const std::vector<QColor> colours = trackColours(history, state.theme());
    const auto hasColour = [&image](int from, int to, const QColor &colour) {
        for (int x = from; x < to; ++x) {
            for (int y = 0; y < image.height(); ++y) {
                if (image.pixelColor(x, y) == colour)
                    return true;
            }
        }
        return false;
    };
    EXPECT_TRUE(hasColour(0, 8, colours[0]));
    EXPECT_FALSE(hasColour(16, 400, colours[0]));
    EXPECT_EQ(hasColour(384, 400, colours[1]), GetParam() < 1000) << "one of thousands is too flat to see";
    QTest::keyClick(&strip, Qt::Key_Right);
    QTest::mouseClick(&strip, Qt::LeftButton, {}, QPoint(3, 40));
    EXPECT_EQ(strip.blockCount(), GetParam() > 1000 ? 0 : GetParam());
    state.setHistory(nullptr);
}

INSTANTIATE_TEST_SUITE_P(FewAndMany, EntryStripTest, testing::Values(20, 5001));

} // namespace
} // namespace pactline
