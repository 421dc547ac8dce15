// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filemessages.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

Error at(int line, const QString &message) { return {ErrorKind::Input, message, u"/data/a.json"_s, line, 7}; }

TEST(FileMessages, OneErrorIsTheHeadlineWithItsPlaceBelow)
{
    const Error errors[] = {at(3, u"expected a date"_s)};
    const Message message = filemessages::notOpened(u"/data/a.json"_s, errors);
    EXPECT_EQ(message.kind, MessageKind::Error);
    EXPECT_EQ(message.headline, u"“a.json” was not opened: expected a date"_s);
    EXPECT_EQ(message.details, u"/data/a.json:3:7: expected a date"_s);
}

TEST(FileMessages, ManyErrorsAreCountedAndAllListed)
{
    const Error errors[] = {at(3, u"this"_s), at(5, u"that"_s)};
    const Message message = filemessages::notOpened(u"/data/a.json"_s, errors);
    EXPECT_TRUE(message.headline.contains(u'2')) << qPrintable(message.headline);
    EXPECT_EQ(message.details, u"/data/a.json:3:7: this\n/data/a.json:5:7: that"_s);
    EXPECT_EQ(filemessages::openedWithRemarks(u"a.json"_s, errors).kind, MessageKind::Info);
    EXPECT_EQ(filemessages::openedWithRemarks(u"a.json"_s, errors).details, message.details);
}

TEST(FileMessages, OneRemarkIsOne)
{
    const Error remarks[] = {at(3, u"this"_s), at(5, u"that"_s)};
    EXPECT_EQ(filemessages::openedWithRemarks(u"a.json"_s, std::span(remarks, 1)).headline,
              u"“a.json” was opened; 1 remark."_s);
    EXPECT_EQ(filemessages::openedWithRemarks(u"a.json"_s, remarks).headline, u"“a.json” was opened; 2 remarks."_s);
}

TEST(FileMessages, VeryManyAreCutWithACount)
{
    const std::vector<Error> errors(1200, at(3, u"this"_s));
    const Message message = filemessages::openedWithRemarks(u"a.json"_s, errors);
    EXPECT_EQ(message.details.count(u'\n'), 1000);
    EXPECT_TRUE(message.details.contains(u"and 200 more"_s));
}

TEST(FileMessages, WhatTheUserStoppedIsNoError)
{
    const Error stopped{ErrorKind::Cancelled, u"stopped"_s};
    EXPECT_EQ(filemessages::notOpened(u"a.json"_s, std::span(&stopped, 1)).kind, MessageKind::Info);
    EXPECT_EQ(filemessages::notSaved(u"a.json"_s, stopped).kind, MessageKind::Info);
    EXPECT_TRUE(filemessages::notSaved(u"a.json"_s, stopped).headline.contains(u"nothing on disk has changed"_s));
}

TEST(FileMessages, AFailedSaveSaysThatNothingIsLost)
{
    const Error full{ErrorKind::Outside, u"the disk is full"_s, u"/data/a.json"_s};
    const Message message = filemessages::notSaved(u"/data/a.json"_s, full);
    EXPECT_EQ(message.kind, MessageKind::Error);
    EXPECT_TRUE(message.headline.contains(u"the disk is full"_s));
    EXPECT_TRUE(message.headline.contains(u"still whole"_s));
}

TEST(FileMessages, RefusedDropsSayWhatToDo)
{
    EXPECT_TRUE(filemessages::cannotDrop(3).headline.contains(u"3"_s));
    EXPECT_TRUE(filemessages::cannotDrop(3).headline.contains(u"drop one file"_s));
    EXPECT_TRUE(filemessages::cannotDrop(0).headline.contains(u"not a file on this computer"_s));
}

TEST(FileMessages, NameFilesByTheirName)
{
    EXPECT_EQ(filemessages::quotedName(u"/data/b/a.json"_s), u"“a.json”"_s);
    EXPECT_FALSE(filemessages::quotedName(u"/"_s).isEmpty());
}

} // namespace
} // namespace pactline
