// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timelineaccessible.h"

#include "timelineviewfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace pactline::test {

namespace {

struct Announcement
{
    QAccessible::Event type;
    QString name;
};

QString treeText(QAccessibleInterface *item, int level)
{
    QString text = QString(2 * level, u' ') + item->text(QAccessible::Name) + u": "_s +
                   item->text(QAccessible::Description) + u'\n';
    for (int i = 0; i < item->childCount(); ++i)
        text += treeText(item->child(i), level + 1);
    return text;
}

} // namespace

class TimelineAccessibleTest : public TimelineViewTest
{
protected:
    [[nodiscard]] TimelineAccessible *timeline() const
    {
        return dynamic_cast<TimelineAccessible *>(QAccessible::queryAccessibleInterface(&canvas()));
    }
};

TEST_F(TimelineAccessibleTest, IsATreeOfLanesAndEntries)
{
    open(historyWith({{u"b"_s, u"2021-05"_s, u"Later"_s, u"one"_s},
                      {u"a"_s, u"2019-01-10"_s, u"Earlier"_s, u"one"_s},
                      {u"c"_s, u"2020-02-02/.."_s, u"Standing"_s, u"two"_s}}));
    ASSERT_NE(timeline(), nullptr);
    EXPECT_EQ(timeline()->text(QAccessible::Name), u"Timeline"_s);
    QString tree;
    for (int lane = 0; lane < timeline()->childCount(); ++lane)
        tree += treeText(timeline()->child(lane), 0);
    EXPECT_EQ(tree.toStdString(), "Track one: 2 entries\n"
                                  "  Earlier: 10 January 2019, Meeting, Track one\n"
                                  "  Later: May 2021, Meeting, Track one\n"
                                  "Track two: 1 entry\n"
                                  "  Standing: 2 February 2020 → ongoing, Compact, Track two\n");
}

TEST_F(TimelineAccessibleTest, ParentsChildrenAndPlacesAgree)
{
    open(smallHistory());
    for (int i = 0; i < timeline()->childCount(); ++i) {
        QAccessibleInterface *lane = timeline()->child(i);
        EXPECT_EQ(timeline()->indexOfChild(lane), i);
        EXPECT_EQ(lane->parent(), timeline());
        EXPECT_EQ(lane->role(), QAccessible::List);
        EXPECT_TRUE(timeline()->rect().contains(lane->rect()));
        for (int k = 0; k < lane->childCount(); ++k) {
            QAccessibleInterface *entry = lane->child(k);
            EXPECT_EQ(lane->indexOfChild(entry), k);
            EXPECT_EQ(entry->parent(), lane);
            EXPECT_EQ(entry->role(), QAccessible::ListItem);
            EXPECT_EQ(lane->child(k), entry) << "made once";
            EXPECT_TRUE(lane->rect().intersects(entry->rect()));
            const QPoint middle = entry->rect().center();
            EXPECT_EQ(timeline()->childAt(middle.x(), middle.y()), entry);
        }
        EXPECT_EQ(lane->child(lane->childCount()), nullptr);
    }
}

TEST_F(TimelineAccessibleTest, StatesAndActions)
{
    open(smallHistory());
    QAccessibleInterface *entry = timeline()->entryAt(0, number(u"one2"_s));
    ASSERT_NE(entry, nullptr);
    EXPECT_FALSE(entry->state().selected);
    EXPECT_TRUE(entry->state().selectable);
    EXPECT_FALSE(entry->state().focused);
    ASSERT_NE(entry->actionInterface(), nullptr);
    entry->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_EQ(selected(), u"one2"_s);
    EXPECT_TRUE(entry->state().selected);
    EXPECT_TRUE(entry->state().focused);
    EXPECT_EQ(timeline()->focusChild(), entry);
    EXPECT_FALSE(entry->state().offscreen);
    view->goTo(TimeSpan{dayStart(u"2023-01-01"_s), dayStart(u"2024-01-01"_s)});
    EXPECT_TRUE(entry->state().offscreen);
    timeline()
        ->entryAt(0, number(u"one2"_s))
        ->actionInterface()
        ->doAction(QAccessibleActionInterface::setFocusAction());
    EXPECT_FALSE(entry->state().offscreen) << "what is focused is brought into view";
}

TEST_F(TimelineAccessibleTest, LanesAndEntriesAreMadeWhenAskedFor)
{
    open(crowdedHistory(2000));
    EXPECT_EQ(timeline()->madeCount(), 0);
    EXPECT_EQ(timeline()->child(0)->childCount(), 2000);
    EXPECT_EQ(timeline()->madeCount(), 1);
    EXPECT_EQ(timeline()->child(0)->child(1234)->text(QAccessible::Description), u"5 May 2020, Meeting, Track one"_s);
    EXPECT_EQ(timeline()->madeCount(), 2);
}

TEST_F(TimelineAccessibleTest, OldInterfacesAreInvalidAfterAChange)
{
    open(smallHistory());
    QAccessibleInterface *lane = timeline()->child(0);
    QAccessibleInterface *entry = lane->child(0);
    ASSERT_TRUE(lane->isValid());
    ASSERT_TRUE(entry->isValid());
    Filter filter;
    filter.tracks = {TrackId(u"two"_s)};
    state.setFilter(filter);
    EXPECT_FALSE(lane->isValid());
    EXPECT_FALSE(entry->isValid());
    EXPECT_TRUE(entry->state().invalid);
    EXPECT_EQ(entry->text(QAccessible::Name), QString());
    EXPECT_EQ(entry->rect(), QRect());
    EXPECT_EQ(lane->childCount(), 0);
    EXPECT_EQ(timeline()->childCount(), 1);
    EXPECT_EQ(timeline()->child(0)->childCount(), 5);
}

TEST_F(TimelineAccessibleTest, TellsWhereTheKeyboardIs)
{
    open(smallHistory());
    std::vector<Announcement> told;
    canvas().setAnnouncer([&told](QAccessibleEvent *event) {
        QAccessibleInterface *about = event->accessibleInterface();
        told.push_back({event->type(), about == nullptr ? QString() : about->text(QAccessible::Name)});
    });
    const auto wasTold = [&told](QAccessible::Event type, const QString &name) {
        return std::any_of(told.begin(), told.end(),
                           [&](const Announcement &one) { return one.type == type && one.name == name; });
    };
    key(Qt::Key_Right);
    key(Qt::Key_Right);
    QStringList focused;
    for (const Announcement &one : told) {
        if (one.type == QAccessible::Focus)
            focused << one.name;
    }
    EXPECT_EQ(focused, (QStringList{u"First of one"_s, u"Second of one"_s}));
    EXPECT_FALSE(wasTold(QAccessible::Selection, u"Second of one"_s));
    key(Qt::Key_Space);
    EXPECT_TRUE(wasTold(QAccessible::Selection, u"Second of one"_s));
    EXPECT_FALSE(wasTold(QAccessible::ObjectReorder, u"Timeline"_s));
    state.setGrouping(Grouping::Kind);
    EXPECT_TRUE(wasTold(QAccessible::ObjectReorder, u"Timeline"_s));
}

} // namespace pactline::test
