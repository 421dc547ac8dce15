// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/historyinput.h"
#include "app/cli/itemtable.h"
#include "app/cli/options.h"
#include "app/cli/platform.h"
#include "model/arguments/optionvalues.h"
#include "model/exchange/csv.h"
#include "model/pages/itemjson.h"
#include "model/query/itemlist.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pactline::cli {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Cli", text); }

bool isEntry(ItemType type) { return type == ItemType::Event || type == ItemType::Agreement; }

void printJson(const History &history, const std::vector<ItemRef> &items, Console &console)
{
    JsonWriter writer(console.out());
    writer.openList();
    for (const ItemRef &item : items) {
        writeItemJson(writer, history, item, ItemDetail::Row);
        if (writer.hasFailed())
            return;
    }
    writer.closeList();
    static_cast<void>(writer.finish()); // the console reports the failure
}

void printCsv(const History &history, ItemType type, const std::vector<ItemRef> &items, Console &console)
{
    if (isEntry(type)) {
        static_cast<void>(csv::writeEntries(history, items, console.out())); // the console reports the failure
        return;
    }
    console.print(csv::record(csvHeader(type)));
    for (const ItemRef &item : items) {
        if (console.hasFailed())
            return;
        console.print(csv::record(csvCells(history, item)));
    }
}

ExitCode run(const Arguments &arguments, Console &console)
{
    static constexpr std::pair<QLatin1StringView, ItemType> lists[] = {
        {"events"_L1, ItemType::Event},   {"agreements"_L1, ItemType::Agreement}, {"actors"_L1, ItemType::Actor},
        {"sources"_L1, ItemType::Source}, {"claims"_L1, ItemType::Claim},         {"links"_L1, ItemType::Link}};
    const auto type = pactline::arguments::word(u"WHAT"_s, arguments.operand(0), lists);
    if (!type)
        return console.fail(type.error());
    if (arguments.has("json"_L1) && arguments.has("csv"_L1))
        return console.fail({ErrorKind::Usage, tr("--csv and --json exclude each other; give one of them.")});
    const LoadedHistory loaded = loadHistory(arguments.operand(1), console);
    if (loaded.exitCode != ExitDone)
        return loaded.exitCode;
    const auto filter = filterFrom(arguments, *loaded.history);
    if (!filter)
        return console.fail(filter.error());
    const std::vector<ItemRef> items = matchingItems(*loaded.history, *type, *filter);
    if (arguments.has("json"_L1))
        printJson(*loaded.history, items, console);
    else if (arguments.has("csv"_L1))
        printCsv(*loaded.history, *type, items, console);
    else if (items.empty())
        console.say(tr("None of the %1 meets this.").arg(arguments.operand(0)));
    else
        console.print(itemTable(*loaded.history, *type, items).text(terminalWidth()));
    return ExitDone;
}

std::vector<Option> listOptions()
{
    std::vector<Option> options = filterOptions();
    options.push_back(jsonOption());
    options.push_back({"csv"_L1, {}, QT_TRANSLATE_NOOP("Cli", "answers with CSV (RFC 4180)")});
    return options;
}

} // namespace

Command listCommand()
{
    return {"list"_L1,
            QT_TRANSLATE_NOOP("Cli", "one row for each event, agreement, actor, source, claim or link"),
            {{"WHAT"_L1, QT_TRANSLATE_NOOP("Cli", "events, agreements, actors, sources, claims or links")},
             historyOperand()},
            listOptions(),
            QT_TRANSLATE_NOOP(
                "Cli",
                "Entries and links are in the order of time, sources and claims in that of publication, actors in "
                "that of their names. Filters speak of events and agreements: other things are listed if they "
                "have to do with one that meets the filter; --search is asked of the listed things themselves, "
                "--kind also of actors, --from and --to also of sources.\n"
                "Dates are EDTF; earliest and latest are the first and last day that a date may touch, null where "
                "it is open or unknown."),
            Command::Needs::Nothing,
            run};
}

} // namespace pactline::cli
