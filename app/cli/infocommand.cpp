// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/historyinput.h"
#include "app/cli/options.h"
#include "model/exchange/jsonwriter.h"
#include "model/pages/itemjson.h"
#include "model/query/filter.h"
#include "model/query/statistics.h"
#include "model/time/wording.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline::cli {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Cli", text); }

struct Count
{
    QLatin1StringView key; ///< of JSON
    const char *label;
    std::size_t value;
};

std::vector<Count> countsOf(const History &history)
{
    return {{"actors"_L1, QT_TRANSLATE_NOOP("Cli", "actors"), history.actors().size()},
            {"agreements"_L1, QT_TRANSLATE_NOOP("Cli", "agreements"), history.agreements().size()},
            {"events"_L1, QT_TRANSLATE_NOOP("Cli", "events"), history.events().size()},
            {"links"_L1, QT_TRANSLATE_NOOP("Cli", "links"), history.links().size()},
            {"claims"_L1, QT_TRANSLATE_NOOP("Cli", "claims"), history.claims().size()},
            {"sources"_L1, QT_TRANSLATE_NOOP("Cli", "sources"), history.sources().size()}};
}

void printJson(const LoadedHistory &loaded, const TimeSpan &span, const QString &path, Console &console)
{
    const HistoryInfo &info = loaded.history->info();
    JsonWriter writer(console.out());
    const auto text = [&writer](QStringView key, const QString &value) {
        writer.key(key);
        writeTextOrNull(writer, value);
    };
    writer.openObject();
    text(u"file", path);
    text(u"id", info.id);
    text(u"title", info.title);
    text(u"summary", info.summary);
    text(u"language", info.language);
    text(u"asOf", info.asOf.text);
    for (const Count &count : countsOf(*loaded.history)) {
        writer.key(QString(count.key));
        writer.number(static_cast<double>(count.value));
    }
    writer.key(u"span");
    writer.openObject();
    text(u"earliest", span.isEmpty() ? QString() : edtf::isoDate(span.start));
    text(u"latest", span.isEmpty() ? QString() : edtf::isoDate(span.end - Duration{1}).section(u'T', 0, 0));
    writer.closeObject();
    writer.key(u"problems");
    writer.openList();
    for (const Problem &problem : loaded.problems) {
        writer.openObject();
        text(u"severity", problem.severity == Severity::Error ? u"error"_s : u"warning"_s);
        text(u"field", problem.field);
        text(u"message", problem.message);
        writer.closeObject();
    }
    writer.closeList();
    writer.closeObject();
    static_cast<void>(writer.finish()); // the console reports the failure
}

QString problemsInWords(const std::vector<Problem> &problems)
{
    const auto errors = std::count_if(problems.begin(), problems.end(),
                                      [](const Problem &problem) { return problem.severity == Severity::Error; });
    const auto warnings = static_cast<std::ptrdiff_t>(problems.size()) - errors;
    if (problems.empty())
        return tr("none");
    return tr("errors: %1, warnings: %2").arg(errors).arg(warnings);
}

void printWords(const LoadedHistory &loaded, const TimeSpan &span, Console &console)
{
    const HistoryInfo &info = loaded.history->info();
    const auto row = [&console](const QString &label, const QString &text) {
        console.print(u"  "_s + label.leftJustified(12) + text + u'\n');
    };
    console.print((info.title.isEmpty() ? tr("(no title)") : info.title) + u'\n');
    row(tr("as of"), info.asOf.isNull() ? tr("not stated") : wording::inWords(info.asOf));
    row(tr("span"), span.isEmpty() ? tr("no dates") : wording::spanInWords(span));
    for (const Count &count : countsOf(*loaded.history))
        row(tr(count.label), QString::number(count.value));
    row(tr("problems"), problemsInWords(loaded.problems));
}

ExitCode run(const Arguments &arguments, Console &console)
{
    const QString path = arguments.operand(0);
    const LoadedHistory loaded = loadHistory(path, console);
    if (!loaded.history)
        return loaded.exitCode;
    const TimeSpan span = spanOf(*loaded.history, matchingEntries(*loaded.history, {}));
    if (arguments.has("json"_L1))
        printJson(loaded, span, path, console);
    else
        printWords(loaded, span, console);
    return loaded.exitCode;
}

} // namespace

Command infoCommand()
{
    return {"info"_L1,
            QT_TRANSLATE_NOOP("Cli", "title, as-of date, counts, span and problems of a history"),
            {historyOperand()},
            {jsonOption()},
            QT_TRANSLATE_NOOP("Cli", "The span reaches from the first start to the last end of all dated entries, and "
                                     "holds the as-of date."),
            Command::Needs::Nothing,
            run};
}

} // namespace pactline::cli
