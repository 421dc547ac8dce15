// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/historyinput.h"
#include "app/cli/options.h"
#include "app/cli/pagetext.h"
#include "app/cli/platform.h"
#include "model/pages/detailpage.h"
#include "model/pages/itemjson.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace pactline::cli {

namespace {

ExitCode run(const Arguments &arguments, Console &console)
{
    const LoadedHistory loaded = loadHistory(arguments.operand(1), console);
    if (loaded.exitCode != ExitDone)
        return loaded.exitCode;
    const History &history = *loaded.history;
    const auto id = pactline::arguments::item(history, u"ID"_s, arguments.operand(0));
    if (!id)
        return console.fail(id.error());
    if (arguments.has("json"_L1)) {
        JsonWriter writer(console.out());
        writeItemJson(writer, history, *history.find(*id), ItemDetail::Page);
        static_cast<void>(writer.finish()); // the console reports the failure
        return ExitDone;
    }
    DetailOptions options;
    options.mostRows = std::numeric_limits<std::size_t>::max();
    console.print(pageText(detailPageFor(history, *id, options), terminalWidth()));
    return ExitDone;
}

} // namespace

Command showCommand()
{
    return {"show"_L1,
            QT_TRANSLATE_NOOP("Cli", "all there is about one entry, actor, claim, link or source"),
            {{"ID"_L1, QT_TRANSLATE_NOOP("Cli", "its id, or its name where only one has it")}, historyOperand()},
            {jsonOption()},
            QT_TRANSLATE_NOOP("Cli",
                              "The JSON object has the keys of the interchange form; every id comes with its name, "
                              "every citation with its source, and dates with their bounds earliest and latest."),
            Command::Needs::Nothing,
            run};
}

} // namespace pactline::cli
