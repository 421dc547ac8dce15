// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/launchview.h"

#include "model/arguments/filterarguments.h"
#include "ui/widgets/timelineview.h"

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

/// The side that is not given is the history's own.
void showSpan(const LaunchOptions &options, const ViewState &state, TimelineView &timeline)
{
    if (!options.from && !options.to)
        return;
    const TimeSpan whole = state.index() != nullptr ? state.index()->extent() : state.viewport().span();
    const TimeSpan span{options.from.value_or(whole.start), options.to.value_or(whole.end)};
    if (!span.isEmpty())
        timeline.goTo(span);
}

} // namespace

QString applyLaunchOptions(const LaunchOptions &options, ViewState &state, TimelineView &timeline)
{
    showSpan(options, state, timeline);
    if (options.select.isEmpty())
        return {};
    const auto item = arguments::item(state.history(), u"--select"_s, options.select);
    if (!item)
        return item.error().message;
    state.setSelection(*item);
    const bool isPlaced = options.from || options.to;
    if (!isPlaced && state.history().isEntry(*item))
        state.reveal(*item);
    return {};
}

} // namespace pactline
