// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/launcharguments.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

TEST(LaunchArguments, LeaveOutWhatQtTakesForItself)
{
    EXPECT_EQ(withoutToolkitOptions({u"-platform"_s, u"offscreen"_s, u"a.json"_s, u"-style=fusion"_s, u"--select"_s,
                                     u"x"_s, u"--platform"_s, u"xcb"_s, u"-reverse"_s}),
              (QStringList{u"a.json"_s, u"--select"_s, u"x"_s}));
    EXPECT_EQ(withoutToolkitOptions({u"--"_s, u"-platform"_s}), (QStringList{u"--"_s, u"-platform"_s}));
    EXPECT_EQ(withoutToolkitOptions({u"-nonsense"_s, u"-platforms"_s}), (QStringList{u"-nonsense"_s, u"-platforms"_s}));
}

TEST(LaunchArguments, AnyPlatformThatIsAskedForMayHaveADisplay)
{
    EXPECT_TRUE(hasDisplay({u"-platform"_s, u"offscreen"_s}));
    EXPECT_TRUE(hasDisplay({})) << "the tests run on the offscreen platform, named in the environment";
}

} // namespace
} // namespace pactline
