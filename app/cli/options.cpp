// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"

using namespace Qt::StringLiterals;

namespace pactline::cli {

Option jsonOption() { return {"json"_L1, {}, QT_TRANSLATE_NOOP("Cli", "answers with one JSON document")}; }

Operand historyOperand()
{
    return {"HISTORY"_L1,
            QT_TRANSLATE_NOOP("Cli", "a history: *.json, *.pactline, or - for the standard input; left out, the "
                                     "built-in history"),
            0};
}

std::vector<Option> filterOptions()
{
    constexpr auto anyTimes = Option::Times::Any;
    return {
        {"track"_L1, "TRACK"_L1, QT_TRANSLATE_NOOP("Cli", "only entries of this track, by id or name; repeatable"),
         anyTimes},
        {"kind"_L1, "KIND"_L1, QT_TRANSLATE_NOOP("Cli", "only this kind; repeatable"), anyTimes},
        {"actor"_L1, "ACTOR"_L1,
         QT_TRANSLATE_NOOP("Cli", "only what this actor or one below it takes part in; repeatable"), anyTimes},
        {"agreement"_L1, "AGREEMENT"_L1,
         QT_TRANSLATE_NOOP("Cli", "only this agreement and what is under it; repeatable"), anyTimes},
        {"mineral"_L1, "MINERAL"_L1, QT_TRANSLATE_NOOP("Cli", "only what is about this mineral; repeatable"), anyTimes},
        {"search"_L1, "TEXT"_L1,
         QT_TRANSLATE_NOOP("Cli", "only where every word of the text occurs; repeatable: one of the texts is enough"),
         anyTimes},
        {"status"_L1, "STATUS"_L1, QT_TRANSLATE_NOOP("Cli", "only agreements of this status; repeatable"), anyTimes},
        {"from"_L1, "DATE"_L1, QT_TRANSLATE_NOOP("Cli", "only from this date on (EDTF: 2023, 2023-05, 2023-05-20)")},
        {"to"_L1, "DATE"_L1, QT_TRANSLATE_NOOP("Cli", "only to the end of this date")},
        {"when"_L1, "certain|possible"_L1,
         QT_TRANSLATE_NOOP("Cli", "whether dates that only may lie between --from and --to count (default: possible)")},
    };
}

Result<Filter> filterFrom(const Arguments &arguments, const History &history)
{
    pactline::arguments::FilterArguments given;
    given.tracks = arguments.values("track"_L1);
    given.kinds = arguments.values("kind"_L1);
    given.actors = arguments.values("actor"_L1);
    given.agreements = arguments.values("agreement"_L1);
    given.minerals = arguments.values("mineral"_L1);
    given.statuses = arguments.values("status"_L1);
    given.searches = arguments.values("search"_L1);
    given.from = arguments.value("from"_L1);
    given.to = arguments.value("to"_L1);
    given.when = arguments.value("when"_L1);
    return pactline::arguments::filter(history, given);
}

} // namespace pactline::cli
