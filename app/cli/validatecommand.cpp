// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/historyinput.h"
#include "app/cli/options.h"
#include "model/exchange/jsonwriter.h"
#include "model/pages/itemjson.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline::cli {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Cli", text); }

struct Finding
{
    Severity severity;
    Error error;
};

std::vector<Finding> findingsIn(const QString &path)
{
    std::vector<Finding> findings;
    ReadReport report = readHistory(path);
    for (const Error &error : report.errors)
        findings.push_back({Severity::Error, error});
    for (const Error &warning : report.warnings)
        findings.push_back({Severity::Warning, warning});
    if (report.data) {
        for (const Problem &problem : validate(History(std::move(*report.data)))) {
            Error error{ErrorKind::Input, problem.message, path};
            error.field = problem.field;
            findings.push_back({problem.severity, error});
        }
    }
    return findings;
}

void writeJson(JsonWriter &writer, const Finding &finding)
{
    const auto number = [&writer](QStringView key, int value) {
        writer.key(key);
        if (value > 0)
            writer.number(value);
        else
            writer.null();
    };
    writer.openObject();
    writer.key(u"file");
    writer.text(finding.error.file);
    writer.key(u"severity");
    writer.text(finding.severity == Severity::Error ? u"error" : u"warning");
    number(u"line", finding.error.line);
    number(u"column", finding.error.column);
    writer.key(u"field");
    writeTextOrNull(writer, finding.error.field);
    writer.key(u"message");
    writer.text(finding.error.message);
    writer.closeObject();
}

ExitCode run(const Arguments &arguments, Console &console)
{
    const bool isJson = arguments.has("json"_L1);
    ExitCode code = ExitDone;
    JsonWriter writer(console.out());
    writer.openList();
    for (const QString &path : arguments.operands()) {
        const std::vector<Finding> findings = findingsIn(path);
        std::size_t errors = 0;
        for (const Finding &finding : findings) {
            if (isJson)
                writeJson(writer, finding);
            if (finding.severity == Severity::Warning) {
                console.say(warningOf(finding.error).toString());
                continue;
            }
            code = std::max(code, console.fail(finding.error));
            ++errors;
        }
        const bool isRead = findings.empty() || exitCodeOf(findings.front().error.kind) == ExitInput;
        if (!isJson && isRead) {
            console.print(findings.empty()
                              ? tr("%1: no problems").arg(path) + u'\n'
                              : tr("%1: errors: %2, warnings: %3")
                                        .arg(path, QString::number(errors), QString::number(findings.size() - errors)) +
                                    u'\n');
        }
    }
    writer.closeList();
    if (isJson)
        static_cast<void>(writer.finish()); // the console reports the failure
    return code;
}

} // namespace

Command validateCommand()
{
    return {"validate"_L1,
            QT_TRANSLATE_NOOP("Cli", "every problem of a history, with its place"),
            {{"FILE"_L1, QT_TRANSLATE_NOOP("Cli", "a history: *.json, *.pactline, or - for the standard input"), 1,
              unlimited}},
            {jsonOption()},
            QT_TRANSLATE_NOOP("Cli",
                              "Problems go to the standard error, one a line, as FILE:LINE:COLUMN: message or "
                              "FILE: FIELD: message; warnings are marked as such. The exit code is 1 if any is an "
                              "error."),
            Command::Needs::Nothing,
            run};
}

} // namespace pactline::cli
