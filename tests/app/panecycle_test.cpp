// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panecycle.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QTest>

#include <gtest/gtest.h>

namespace pactline {
namespace {

class PaneCycleTest : public testing::Test
{
protected:
    PaneCycleTest()
    {
        auto *layout = new QHBoxLayout(&m_window);
        for (int i = 0; i < 4; ++i) {
            auto *pane = new QWidget(&m_window);
            auto *inside = new QHBoxLayout(pane);
            m_fields[i] = new QLineEdit(pane);
            inside->addWidget(m_fields[i]);
            layout->addWidget(pane);
            m_panes[i] = pane;
            m_cycle.add(pane);
        }
        m_panes[2]->hide();
        m_window.show();
        m_window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_window));
        m_fields[0]->setFocus();
    }

    QWidget m_window;
    QWidget *m_panes[4];
    QLineEdit *m_fields[4];
    PaneCycle m_cycle;
};

TEST_F(PaneCycleTest, GoesRoundBothWaysPastHiddenPanes)
{
    EXPECT_EQ(m_cycle.current(), m_panes[0]);
    m_cycle.move(1);
    EXPECT_TRUE(m_fields[1]->hasFocus());
    m_cycle.move(1);
    EXPECT_TRUE(m_fields[3]->hasFocus()) << "the third is hidden";
    m_cycle.move(1);
    EXPECT_TRUE(m_fields[0]->hasFocus());
    m_cycle.move(-1);
    EXPECT_TRUE(m_fields[3]->hasFocus());
}

TEST_F(PaneCycleTest, MarksThePaneUntilTheKeyboardLeavesIt)
{
    EXPECT_EQ(m_cycle.marked(), nullptr);
    m_cycle.move(1);
    EXPECT_EQ(m_cycle.marked(), m_panes[1]);
    m_cycle.move(1);
    EXPECT_EQ(m_cycle.marked(), m_panes[3]);
    m_fields[0]->setFocus();
    EXPECT_EQ(m_cycle.marked(), nullptr);
}

TEST_F(PaneCycleTest, PassesOverPanesInWhichNothingTakesTheKeyboard)
{
    m_fields[1]->setEnabled(false);
    m_cycle.move(1);
    EXPECT_TRUE(m_fields[3]->hasFocus());
}

TEST_F(PaneCycleTest, StartsAtTheFirstOrLast)
{
    m_fields[0]->clearFocus();
    ASSERT_EQ(m_cycle.current(), nullptr);
    m_cycle.move(-1);
    EXPECT_TRUE(m_fields[3]->hasFocus());
    m_fields[3]->clearFocus();
    m_cycle.move(1);
    EXPECT_TRUE(m_fields[0]->hasFocus());
}

} // namespace
} // namespace pactline
