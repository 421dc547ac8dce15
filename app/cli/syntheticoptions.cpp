// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/syntheticoptions.h"

#include "model/arguments/optionvalues.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::StringLiterals;

namespace pactline::cli {

namespace {

constexpr std::int64_t mostEvents = 100'000'000;

QString tr(const char *text) { return QCoreApplication::translate("Cli", text); }

} // namespace

Option eventsOption() { return {"events"_L1, "N"_L1, QT_TRANSLATE_NOOP("Cli", "how many events (required)")}; }

Option seedOption()
{
    return {"seed"_L1, "S"_L1, QT_TRANSLATE_NOOP("Cli", "another number gives another history (default: 1)")};
}

Option shapeOption()
{
    return {"shape"_L1, "NAME"_L1,
            QT_TRANSLATE_NOOP("Cli",
                              "plain, or what is hard to draw: bursts, gaps, heavy-lane, spanning, equal-starts, "
                              "before-christ or nested (default: plain)")};
}

Result<SyntheticOptions> syntheticOptionsFrom(const Arguments &arguments)
{
    if (!arguments.has("events"_L1))
        return Error{ErrorKind::Usage, tr("--events is missing; say how many, for example --events 1000.")};
    const auto events = pactline::arguments::number(u"--events"_s, arguments.value("events"_L1), 0, mostEvents);
    if (!events)
        return events.error();
    SyntheticOptions options;
    options.eventCount = *events;
    if (arguments.has("seed"_L1)) {
        const auto seed = pactline::arguments::number(u"--seed"_s, arguments.value("seed"_L1), 0,
                                                      std::numeric_limits<std::int64_t>::max());
        if (!seed)
            return seed.error();
        options.seed = static_cast<std::uint64_t>(*seed);
    }
    if (arguments.has("shape"_L1)) {
        const auto shape = pactline::arguments::word(u"--shape"_s, arguments.value("shape"_L1), syntheticShapes);
        if (!shape)
            return shape.error();
        options.shape = *shape;
    }
    return options;
}

Result<HistoryData> makeSyntheticHistory(const SyntheticOptions &options)
{
    const Progress progress(tr("Making up events"));
    HistoryData data = syntheticHistory(options, progress.job());
    if (progress.job().isCancelled())
        return Error{ErrorKind::Cancelled, tr("Stopped; nothing was written.")};
    return data;
}

} // namespace pactline::cli
