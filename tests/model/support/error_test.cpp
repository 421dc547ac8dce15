// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/support/error.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

TEST(Error, NamesAsMuchOfThePlaceAsIsKnown)
{
    Error error;
    error.message = u"it is wrong"_s;
    EXPECT_EQ(error.toString(), u"it is wrong"_s);
    error.field = u"events[3].date"_s;
    EXPECT_EQ(error.toString(), u"events[3].date: it is wrong"_s);
    error.file = u"a.json"_s;
    EXPECT_EQ(error.toString(), u"a.json: events[3].date: it is wrong"_s);
    error.line = 7;
    error.column = 2;
    error.field.clear();
    EXPECT_EQ(error.toString(), u"a.json:7:2: it is wrong"_s);
}

} // namespace
} // namespace pactline
