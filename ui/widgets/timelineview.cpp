// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timelineview.h"

namespace pactline {

TimelineView::TimelineView(ViewState &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
{}

TimelineView::~TimelineView() = default;

void TimelineView::zoomIn() {}
void TimelineView::zoomOut() {}
void TimelineView::fitAll() {}
void TimelineView::fitSelection() {}
void TimelineView::goTo(const TimeSpan &) {}
void TimelineView::goTo(const UncertainDate &) {}
void TimelineView::goToToday() {}
void TimelineView::setPaintTimeShown(bool isShown) { m_isPaintTimeShown = isShown; }
QString TimelineView::spanText() const { return {}; }
QString TimelineView::scaleText() const { return {}; }
QSize TimelineView::sizeHint() const { return {810, 750}; }

} // namespace pactline
