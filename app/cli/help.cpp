// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"

#include "app/cli/arguments.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pactline::cli {

namespace {

constexpr qsizetype lineWidth = 80;
constexpr qsizetype labelWidth = 24;

QString tr(const char *text) { return QCoreApplication::translate("Cli", text); }

/// The text in lines of at most `width`, all but the first indented.
QString wrapped(const QString &text, qsizetype indent)
{
    QString result;
    qsizetype column = indent;
    for (const QString &word : text.split(u' ')) {
        if (column > indent && column + 1 + word.size() > lineWidth) {
            result += u'\n' + QString(indent, u' ');
            column = indent;
        } else if (column > indent) {
            result += u' ';
            ++column;
        }
        result += word;
        column += word.size();
    }
    return result;
}

QString row(const QString &label, const QString &text)
{
    const bool fits = label.size() + 4 <= labelWidth;
    return u"  "_s + (fits ? label.leftJustified(labelWidth - 2) : label + u'\n' + QString(labelWidth, u' ')) +
           wrapped(text, labelWidth) + u'\n';
}

QString labelOf(const Option &option)
{
    QString label =
        option.letter != 0 ? u"-%1, --%2"_s.arg(QLatin1Char(option.letter)).arg(option.name) : u"--"_s + option.name;
    if (!option.value.isEmpty())
        label += u' ' + option.value;
    return label;
}

QString paragraphs(const QString &text)
{
    QString result;
    for (const QString &paragraph : text.split(u'\n', Qt::SkipEmptyParts))
        result += u'\n' + wrapped(paragraph, 0) + u'\n';
    return result;
}

} // namespace

QString programHelp(std::span<const Command> commands)
{
    QString text = tr("Usage: pactline-cli COMMAND [ARGUMENT…]") + u'\n';
    text += paragraphs(tr("Reads, checks, converts and draws cooperation histories. HISTORY is a file (*.json or "
                          "*.pactline) or - for the standard input; left out, it is the built-in history."));
    text += u'\n' + tr("Commands:") + u'\n';
    for (const Command &command : commands)
        text += row(command.name, tr(command.summary));
    text += u'\n' + tr("Options:") + u'\n';
    text += row(u"--help"_s, tr("prints this; after a command, the help of that command"));
    text += row(u"--version"_s, tr("prints the version"));
    text += u'\n' + tr("Exit codes:") + u'\n';
    text += row(u"0"_s, tr("done"));
    text += row(u"1"_s, tr("the input has errors"));
    text += row(u"2"_s, tr("wrong usage"));
    text += row(u"3"_s, tr("something outside failed: disk full, no permission, locked, stopped"));
    return text;
}

QString commandHelp(const Command &command)
{
    QString text = tr("Usage: %1").arg(usageOf(command)) + u'\n';
    text += paragraphs(tr(command.summary));
    if (!command.operands.empty())
        text += u'\n' + tr("Arguments:") + u'\n';
    for (const Operand &operand : command.operands)
        text += row(operand.name, tr(operand.help));
    text += u'\n' + tr("Options:") + u'\n';
    for (const Option &option : command.options)
        text += row(labelOf(option), tr(option.help));
    return text + paragraphs(tr(command.remarks));
}

} // namespace pactline::cli
