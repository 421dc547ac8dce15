// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/widgets/panefixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

class SearchFieldTest : public test::PaneTest
{
protected:
    ShownEntries shown{state};
    SearchField field{state, shown};
};

TEST_F(SearchFieldTest, NarrowsAMomentAfterTheLastKey)
{
    QSignalSpy filters(&state, &ViewState::filterChanged);
    QTest::keyClicks(&field, u"lynas"_s);
    EXPECT_EQ(filters.size(), 0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return filters.size() > 0; }));
    EXPECT_EQ(filters.size(), 1) << "once for all keys";
    EXPECT_EQ(state.filter().search, QStringList{u"lynas"_s});
    EXPECT_EQ(field.trailingText(), u"%1 found"_s.arg(shown.shownCount()));
}

TEST_F(SearchFieldTest, EnterGoesToTheFirst)
{
    QSignalSpy revealed(&state, &ViewState::revealRequested);
    QTest::keyClicks(&field, u"lynas"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_EQ(state.selection(), shown.idAt(0));
    EXPECT_EQ(revealed.size(), 1);
}

TEST_F(SearchFieldTest, SaysWhenNothingIsFound)
{
    QTest::keyClicks(&field, u"zzzz"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_EQ(field.trailingText(), u"nothing found"_s);
    EXPECT_EQ(field.accessibleDescription(), u"nothing found"_s);
    EXPECT_TRUE(state.selection().isEmpty());
}

TEST_F(SearchFieldTest, EscapeEmptiesIt)
{
    QTest::keyClicks(&field, u"lynas"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QTest::keyClick(&field, Qt::Key_Escape);
    EXPECT_TRUE(field.text().isEmpty());
    EXPECT_TRUE(state.filter().isEmpty());
    field.setHint(u"Ctrl+F"_s);
    EXPECT_EQ(field.trailingText(), u"Ctrl+F"_s);
}

TEST_F(SearchFieldTest, EnterWaitsForWhatIsFoundInALargeHistory)
{
    ShownEntries later{state, nullptr, 0};
    ASSERT_TRUE(QTest::qWaitFor([&] { return !later.isCounting(); }));
    SearchField patient{state, later};
    QTest::keyClicks(&patient, u"lynas"_s);
    QTest::keyClick(&patient, Qt::Key_Return);
    EXPECT_EQ(patient.trailingText(), u"searching…"_s);
    EXPECT_TRUE(state.selection().isEmpty()) << "the first of all is not the first of what is found";
    ASSERT_TRUE(QTest::qWaitFor([&] { return !later.isCounting(); }));
    EXPECT_EQ(state.selection(), shown.idAt(0));
    EXPECT_EQ(patient.trailingText(), u"%1 found"_s.arg(shown.shownCount()));

    state.setSelection({});
    QTest::keyClick(&patient, Qt::Key_Backspace);
    QTest::keyClick(&patient, Qt::Key_Return);
    QTest::keyClick(&patient, Qt::Key_A);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return !later.isCounting() && state.filter().search == QStringList{u"lynaa"_s}; }));
    EXPECT_TRUE(state.selection().isEmpty()) << "who types on does not want to go there any more";
}

TEST_F(SearchFieldTest, FollowsWhoeverElseSearches)
{
    narrowTo(u"gallium"_s);
    EXPECT_EQ(field.text(), u"gallium"_s);
    state.setFilter(Filter());
    EXPECT_TRUE(field.text().isEmpty());
}

} // namespace
} // namespace pactline
