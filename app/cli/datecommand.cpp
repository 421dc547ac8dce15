// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "model/arguments/optionvalues.h"
#include "model/exchange/jsonwriter.h"
#include "model/pages/itemjson.h"
#include "model/time/edtf.h"
#include "model/time/wording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pactline::cli {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Cli", text); }

struct Checked
{
    QString text;
    edtf::Parsed parsed;
};

/// Place of the first wrong character, in code points from 0.
int positionOf(const Checked &date)
{
    return static_cast<int>(QStringView(date.text).left(date.parsed.error.position).toUcs4().size());
}

void writeJson(JsonWriter &writer, const Checked &date)
{
    const auto text = [&writer](QStringView key, const QString &value) {
        writer.key(key);
        writeTextOrNull(writer, value);
    };
    writer.openObject();
    writer.key(u"date");
    writer.text(date.text);
    writer.key(u"valid");
    writer.boolean(date.parsed.date.has_value());
    if (!date.parsed.date) {
        text(u"error", date.parsed.error.message);
        writer.key(u"position");
        writer.number(positionOf(date));
    } else {
        writer.key(u"level");
        writer.number(date.parsed.level);
        text(u"earliest", edtf::isoDate(date.parsed.date->earliestStart));
        text(u"latest", edtf::isoLatest(*date.parsed.date));
        text(u"wording", wording::inWords(*date.parsed.date));
        text(u"precision", wording::precisionInWords(*date.parsed.date));
        text(u"warning", date.parsed.warning);
    }
    writer.closeObject();
}

QString boundInWords(DateEnd end, const QString &bound)
{
    if (!bound.isEmpty())
        return bound;
    return end == DateEnd::Open ? tr("open") : tr("unknown");
}

void print(Console &console, const Checked &date)
{
    const auto row = [&console](const QString &label, const QString &text) {
        console.print(u"  "_s + label.leftJustified(11) + text + u'\n');
    };
    const UncertainDate &parsed = *date.parsed.date;
    console.print(date.text + u'\n');
    row(tr("means"), wording::inWords(parsed));
    row(tr("earliest"), boundInWords(parsed.startKind, edtf::isoDate(parsed.earliestStart)));
    row(tr("latest"), boundInWords(parsed.endKind, edtf::isoLatest(parsed)));
    row(tr("precision"), wording::precisionInWords(parsed));
    row(tr("level"), QString::number(date.parsed.level));
    if (!date.parsed.warning.isEmpty())
        row(tr("warning"), date.parsed.warning);
}

/// `TEXT:1:COLUMN: message`, the form of all places.
void sayWhyNot(Console &console, const Checked &date)
{
    Error error{ErrorKind::Input, date.parsed.error.message, date.text.isEmpty() ? u"\"\""_s : date.text};
    error.line = 1;
    error.column = positionOf(date) + 1;
    console.fail(error);
}

ExitCode run(const Arguments &arguments, Console &console)
{
    static constexpr std::pair<QLatin1StringView, edtf::Hemisphere> hemispheres[] = {
        {"northern"_L1, edtf::Hemisphere::Northern}, {"southern"_L1, edtf::Hemisphere::Southern}};
    edtf::Options options;
    if (arguments.has("hemisphere"_L1)) {
        const auto hemisphere =
            pactline::arguments::word(u"--hemisphere"_s, arguments.value("hemisphere"_L1), hemispheres);
        if (!hemisphere)
            return console.fail(hemisphere.error());
        options.hemisphere = *hemisphere;
    }
    ExitCode code = ExitDone;
    const bool isJson = arguments.has("json"_L1);
    JsonWriter writer(console.out());
    writer.openList();
    for (const QString &text : arguments.operands()) {
        const Checked date{text, edtf::parse(text, options)};
        if (isJson)
            writeJson(writer, date);
        else if (date.parsed.date)
            print(console, date);
        if (!date.parsed.date) {
            sayWhyNot(console, date);
            code = ExitInput;
        }
    }
    writer.closeList();
    if (isJson)
        static_cast<void>(writer.finish()); // the console reports the failure
    return code;
}

} // namespace

Command dateCommand()
{
    return {
        "date"_L1,
        QT_TRANSLATE_NOOP("Cli", "checks dates, and says what they mean"),
        {{"EDTF"_L1, QT_TRANSLATE_NOOP("Cli", "a date in EDTF (ISO 8601-2), such as 2023-05, 2011~ or 2023-05-20/.."),
          1, unlimited, Operand::Empty::Allowed}},
        {jsonOption(),
         {"hemisphere"_L1, "northern|southern"_L1,
          QT_TRANSLATE_NOOP("Cli", "where the seasons 21 to 24 lie (default: northern)")}},
        QT_TRANSLATE_NOOP("Cli",
                          "An invalid date is met with the reason and the place, as DATE:1:COLUMN: reason, and exit "
                          "code 1. In JSON the position counts characters from 0; earliest and latest are the first "
                          "and last day that the date may touch, null where it is open or unknown."),
        Command::Needs::Nothing,
        run};
}

} // namespace pactline::cli
