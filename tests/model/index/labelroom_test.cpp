// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/indexcheck.h"
#include "model/index/labelroom.h"

#include "model/history/randomhistory.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

constexpr std::int64_t day = secondsPerDay;

/// One event, times in days from 1970, with one day a pixel and marks 16 px wide; the label is as wide as the title is
/// long.
struct RoomCase
{
    const char *name;
    std::int64_t start;
    std::int64_t end;
    unsigned flags;
    int importance;
    int titleLength;
    std::int64_t labelEnd;
    std::int64_t left; ///< expected
    std::int64_t right;
};

void PrintTo(const RoomCase &c, std::ostream *out) { *out << c.name; }

class LabelRoom : public testing::TestWithParam<RoomCase>
{};

TEST_P(LabelRoom, HoldsMarkAndLabel)
{
    const RoomCase &c = GetParam();
    HistoryData data;
    Event event;
    event.title = QString(c.titleLength, u'x');
    data.events.push_back(event);
    EntryVectors columns;
    columns.start = {c.start * day};
    columns.end = {c.end * day};
    columns.importance = {static_cast<std::uint8_t>(c.importance)};
    columns.flags = {static_cast<std::uint8_t>(c.flags)};
    columns.refs = {{ItemType::Event, 0}};
    Packing packing;
    packing.referenceSecondsPerPx = day;
    packing.labelEnd = {c.labelEnd * day};
    packing.labelWidthPx = [](const Entry &entry) { return static_cast<float>(entry.title.size()); };
    const index::LabelRoom room = index::labelRoom(History(data), columns, packing);
    EXPECT_EQ(room.withLabel.left[0] / day, c.left);
    EXPECT_EQ(room.withLabel.right[0] / day, c.right);
    const std::int64_t markLeft = (c.flags & EntryIsPoint) != 0 ? c.start - 8 : c.start;
    EXPECT_EQ(room.withMark.left[0] / day, markLeft);
    EXPECT_EQ(room.withMark.right[0] / day, std::max(c.end, markLeft + 16));
}

INSTANTIATE_TEST_SUITE_P(
    Table, LabelRoom,
    testing::Values(RoomCase{"point, label right", 100, 101, EntryIsPoint, 3, 50, 900, 92, 158},
                    RoomCase{"point, label left at the end", 880, 881, EntryIsPoint, 3, 50, 900, 822, 888},
                    RoomCase{"point, label just fits right", 842, 843, EntryIsPoint, 3, 50, 900, 834, 900},
                    RoomCase{"light point", 100, 101, EntryIsPoint, 2, 50, 900, 92, 108},
                    RoomCase{"year-wide point, short label", 100, 465, EntryIsPoint, 3, 50, 900, 92, 465},
                    RoomCase{"year-wide point, label left", 880, 1245, EntryIsPoint, 3, 50, 900, 822, 1245},
                    RoomCase{"bar, label inside", 100, 160, 0, 3, 50, 900, 100, 160},
                    RoomCase{"bar, label right of it", 100, 120, 0, 3, 50, 900, 100, 170},
                    RoomCase{"bar, label left of it", 860, 890, 0, 3, 50, 900, 810, 890},
                    RoomCase{"short bar", 100, 101, 0, 1, 50, 900, 100, 116},
                    RoomCase{"short bar, label right", 100, 101, 0, 3, 50, 900, 100, 166},
                    RoomCase{"bar past the view, label inside what is seen", 800, 2000, 0, 3, 50, 900, 800, 2000},
                    RoomCase{"bar past the view, too little is seen", 880, 2000, 0, 3, 50, 900, 830, 2000}));

/// What the room of labels is found from.
EntryVectors vectorsOf(const EntryColumns &columns)
{
    EntryVectors vectors;
    vectors.start.assign(columns.start.begin(), columns.start.end());
    vectors.end.assign(columns.end.begin(), columns.end.end());
    vectors.importance.assign(columns.importance.begin(), columns.importance.end());
    vectors.flags.assign(columns.flags.begin(), columns.flags.end());
    vectors.refs.assign(columns.refs.begin(), columns.refs.end());
    return vectors;
}

/// Overlaps of the room with that of others in the row would be labels over each other.
TEST(LabelPacking, GivesHeavyEntriesTheirRoom)
{
    for (unsigned seed = 1; seed <= 10; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        const History history(test::RandomHistory(seed).data(40));
        IndexOptions options;
        options.packing.referenceSecondsPerPx = static_cast<double>(10 * day);
        options.packing.labelWidthPx = [](const Entry &entry) { return static_cast<float>(6 * entry.title.size()); };
        options.packing.labelEnd = history.info().asOf.latestEnd;
        options.packing.maximumRows = seed % 2 == 0 ? 0 : 3;
        for (const Grouping grouping : test::allGroupings) {
            options.grouping = grouping;
            const TimelineIndexPtr index = buildTimelineIndex(history, options);
            ASSERT_TRUE(index);
            test::checkIndex(history, options, *index);
            const index::LabelRoom room = index::labelRoom(history, vectorsOf(index->columns()), options.packing);
            for (const LaneIndex &lane : index->lanes()) {
                for (const RowRange &row : lane.rows) {
                    for (std::uint32_t at = row.begin + 1; options.packing.maximumRows == 0 && at < row.end; ++at)
                        EXPECT_LE(room.withLabel.right[lane.placed[at - 1]], room.withLabel.left[lane.placed[at]]);
                }
            }
        }
    }
}

/// A lane of one row at one day a pixel: what each entry makes do with, from the most room to none.
TEST(LabelPacking, DropsRoomForLabelsBeforeEntries)
{
    struct Sample
    {
        std::int64_t start;
        int importance;
        int row; ///< expected
    };
    const std::vector<Sample> samples{{0, 3, 0},    // with its label, up to day 58
                                      {88, 1, 0},   // not even with its whole mark
                                      {95, 1, -1},  // within the mark of the next
                                      {100, 3, 0},  // with its mark alone, as its label would reach the next
                                      {106, 1, -1}, // within that mark
                                      {120, 4, 0},  // first of all, with its label, up to day 178
                                      {150, 3, -1}, // within that label
                                      {190, 2, 0}}; // too light for a label
    HistoryData data;
    for (const Sample &sample : samples) {
        Event event;
        event.id = ItemId(u"event-%1"_s.arg(sample.start));
        event.importance = sample.importance;
        event.date = *edtf::parse(edtf::isoDate({sample.start * day})).date;
        data.events.push_back(event);
    }
    IndexOptions options;
    options.grouping = Grouping::None;
    options.packing.referenceSecondsPerPx = static_cast<double>(day);
    options.packing.labelWidthPx = [](const Entry &) { return 50.0F; };
    options.packing.maximumRows = 1;
    options.packing.maximumHeavyRows = 0;
    const TimelineIndexPtr index = buildTimelineIndex(History(data), options);
    for (EntryNumber entry = 0; entry < samples.size(); ++entry)
        EXPECT_EQ(index->positionOf(entry).row, samples[entry].row) << "day " << samples[entry].start;
}

} // namespace
} // namespace pactline
