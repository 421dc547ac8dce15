// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/framepainter.h"
#include "ui/scene/hittest.h"
#include "ui/widgets/timelinecursor.h"
#include "ui/widgets/timelinenavigator.h"

#include <QAccessible>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace pactline {

/// What the canvas works with; all of it outlives the canvas.
struct TimelineParts
{
    ViewState &state;
    const FontTextMetrics &fonts;
    TimelineNavigator &navigator;
    TimelineCursor &cursor;
};

/// The picture of the timeline: shows finished frames, and on top of them what lives: hover, the keyboard's ring, the
/// span being chosen, the painting time and what to do when nothing is to be seen. As large as the viewport and opaque.
class TimelineCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineCanvas(const TimelineParts &parts, QWidget *parent = nullptr);
    ~TimelineCanvas() override;

    [[nodiscard]] ViewState &state() const { return m_state; }
    [[nodiscard]] TimelineNavigator &navigator() const { return m_navigator; }
    [[nodiscard]] TimelineCursor &cursorPosition() const { return m_cursor; }
    [[nodiscard]] const FramePainter &frames() const { return m_frames; }

    /// What is under a point; nothing while there is no index.
    [[nodiscard]] Hit hitAt(const QPointF &position) const;
    /// Where an entry is drawn in a lane, see entryRect().
    [[nodiscard]] QRectF rectOf(int lane, EntryNumber entry) const;
    /// Part of the canvas with the lanes, without ruler and header column.
    [[nodiscard]] QRectF bodyRect() const;

    /// The thing under the pointer, outlined.
    [[nodiscard]] const Hit &hovered() const { return m_hovered; }
    void setHovered(const Hit &hit);
    /// The span that is being chosen, in pixels from the left edge of the widget; null rectangles end it.
    void setChosenSpan(const QRectF &rect);

    void setPaintTimeShown(bool isShown);
    /// While contents are being made and there is nothing yet to show.
    void setBusy(bool isBusy);
    /// A remark at the lower edge that goes by itself after some seconds, or with the next thing that is done.
    void showNotice(const QString &text);
    [[nodiscard]] QString notice() const { return m_notice; }
    /// What the middle of an empty canvas says; empty if there is something to be seen.
    [[nodiscard]] QString message() const;
    /// How many entries have no date to stand at; empty if none.
    [[nodiscard]] QString undatedText() const;

    using Announcer = std::function<void(QAccessibleEvent *)>;
    /// Who is told of changes that screen readers want to know; at first QAccessible, while any of them listens.
    void setAnnouncer(const Announcer &announcer) { m_announcer = announcer; }
    [[nodiscard]] bool isListenedTo() const { return m_announcer != nullptr || QAccessible::isActive(); }
    void announce(QAccessibleEvent &event);

    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 160}; }

signals:
    /// Shown for the first time or in another size.
    void resized(const QSizeF &size);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] SceneOptions options() const;
    void paintOverlay(QPainter &painter) const;
    void paintMessages(QPainter &painter) const;
    [[nodiscard]] QRectF hoverRect() const;

    ViewState &m_state;
    const FontTextMetrics &m_fonts;
    TimelineNavigator &m_navigator;
    TimelineCursor &m_cursor;
    FramePainter m_frames;
    QTimer m_moreLabels;
    QTimer m_noticeEnd;
    QString m_notice;
    Hit m_hovered;
    QRectF m_chosenSpan;
    bool m_isPaintTimeShown = false;
    bool m_isBusy = false;
    Announcer m_announcer;
};

} // namespace pactline
