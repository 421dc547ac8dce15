// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/timelineview.h"

#include "ui/widgets/overviewchart.h"
#include "ui/widgets/timelinecanvas.h"

#include <QProxyStyle>

#include <gtest/gtest.h>

#include <memory>
#include <vector>

namespace pactline::test {

/// One entry of a made-up history; those whose date is an interval become agreements.
struct TimelineEntry
{
    QString id;
    QString date; ///< EDTF; empty for none
    QString title;
    QString track = QStringLiteral("two");
    int importance = 3;
};

/// Tracks "one", "two" and "three" with the given entries; as of 2025-06-30.
[[nodiscard]] HistoryData historyWith(const std::vector<TimelineEntry> &entries);
/// Ten entries from 2019 to 2024 in two tracks, and one without a date.
[[nodiscard]] HistoryData smallHistory();
/// `count` events on one day of 2020 in track "one", and one event in 2024 in track "two".
[[nodiscard]] HistoryData crowdedHistory(int count);
[[nodiscard]] TimePoint dayStart(const QString &day);

/// A style with motion of a given length; 0 is what a system with reduced motion asks for.
class MotionStyle : public QProxyStyle
{
public:
    explicit MotionStyle(int milliseconds)
        : m_milliseconds(milliseconds)
    {}
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration ? m_milliseconds
                                                    : QProxyStyle::styleHint(hint, option, widget, data);
    }

private:
    int m_milliseconds;
};

/// A timeline in a window of 900 × 600 without motion.
class TimelineViewTest : public testing::Test
{
protected:
    explicit TimelineViewTest(int motionMs = 0);

    void open(HistoryData data);
    /// Paints all that is due, so that hits find what is seen.
    void paint();

    [[nodiscard]] TimelineCanvas &canvas() const { return view->canvas(); }
    [[nodiscard]] const Viewport &viewport() const { return state.viewport(); }
    [[nodiscard]] EntryNumber number(const QString &id) const;
    [[nodiscard]] int laneOf(const QString &id) const;
    [[nodiscard]] QRectF rectOf(const QString &id) const;
    [[nodiscard]] QPoint centreOf(const QString &id) const { return rectOf(id).center().toPoint(); }
    /// A place of the body where nothing is.
    [[nodiscard]] QPoint emptyPlace() const;
    [[nodiscard]] bool isInView(const QString &id) const;
    [[nodiscard]] QString selected() const { return state.selection().text; }
    [[nodiscard]] QString current() const { return canvas().cursorPosition().id().text; }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    MotionStyle style;
    std::unique_ptr<History> history;
    ViewState state;
    std::unique_ptr<TimelineView> view;
};

} // namespace pactline::test
