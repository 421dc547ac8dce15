// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowplace.h"

#include <gtest/gtest.h>

namespace pactline {
namespace {

struct Place
{
    const char *name;
    QRect window;
    QRect placed;
};

void PrintTo(const Place &place, std::ostream *out) { *out << place.name; }

class WindowPlace : public testing::TestWithParam<Place>
{};

/// A main screen, and a second one to its left.
TEST_P(WindowPlace, CanBeSeenAndGrasped)
{
    const QList<QRect> screens{QRect(0, 30, 1920, 1050), QRect(-1280, 0, 1280, 1024)};
    EXPECT_EQ(placedOnScreen(GetParam().window, screens), GetParam().placed);
}

INSTANTIATE_TEST_SUITE_P(
    Table, WindowPlace,
    testing::Values(Place{"on the main screen", {100, 100, 1440, 900}, {100, 100, 1440, 900}},
                    Place{"on the second screen", {-1200, 50, 1024, 640}, {-1200, 50, 1024, 640}},
                    Place{"partly off at the right", {1700, 100, 1440, 900}, {1700, 100, 1440, 900}},
                    Place{"on a screen that is gone", {2500, 100, 1440, 900}, {240, 105, 1440, 900}},
                    Place{"its top edge above every screen", {100, -600, 1440, 900}, {240, 105, 1440, 900}},
                    Place{"a sliver is left", {1900, 100, 1440, 900}, {240, 105, 1440, 900}},
                    Place{"larger than the screen and gone", {5000, 0, 3840, 2160}, {0, 30, 1920, 1050}}));

TEST(WindowPlaceWithoutScreens, StaysWhereNothingIsKnownOfScreens)
{
    EXPECT_EQ(placedOnScreen({5, 6, 700, 800}, {}), QRect(5, 6, 700, 800));
}

} // namespace
} // namespace pactline
