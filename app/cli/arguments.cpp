// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include "model/query/nearest.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline::cli {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Cli", text); }

Error usage(const QString &message) { return {ErrorKind::Usage, message}; }

bool looksLikeOption(const QString &text) { return text.size() > 1 && text[0] == u'-' && !text[1].isDigit(); }

} // namespace

class ArgumentReader
{
public:
    explicit ArgumentReader(const Command &command)
        : m_command(command)
    {}

    Result<Arguments> read(const QStringList &texts)
    {
        bool onlyOperands = false;
        for (qsizetype at = 0; at < texts.size(); ++at) {
            const QString &text = texts[at];
            if (onlyOperands || !looksLikeOption(text)) {
                m_arguments.m_operands << text;
            } else if (text == "--"_L1) {
                onlyOperands = true;
            } else if (const auto taken = takeOption(texts, at); !taken) {
                return taken.error();
            }
        }
        if (const auto checked = checkOperands(); !checked)
            return checked.error();
        return std::move(m_arguments);
    }

private:
    /// Takes the option at a place, and the value if that is the next text; moves the place on.
    Result<void> takeOption(const QStringList &texts, qsizetype &at)
    {
        const QString &text = texts[at];
        const bool isLong = text.startsWith("--"_L1);
        const qsizetype equals = isLong ? text.indexOf(u'=') : -1;
        const QString shown = isLong ? text.left(equals) : text.left(2);
        const Option *option = find(shown);
        if (option == nullptr)
            return unknown(shown);
        // What stands in the same text: after the sign, or after the letter (-oFILE).
        const bool isTogether = equals >= 0 || (!isLong && text.size() > 2);
        QString value = equals >= 0 ? text.mid(equals + 1) : text.mid(isLong ? text.size() : 2);
        if (option->value.isEmpty()) {
            if (isTogether)
                return usage(tr("%1 takes no value; write it alone.").arg(shown));
        } else if (!isTogether) {
            if (at + 1 == texts.size() || find(texts[at + 1].section(u'=', 0, 0)) != nullptr)
                return usage(tr("%1 needs a value after it: %2.").arg(shown, option->value));
            value = texts[++at];
        }
        if (!option->value.isEmpty() && value.isEmpty())
            return usage(tr("%1: the value is empty; it should be %2.").arg(shown, option->value));
        QStringList &values = m_arguments.m_values[option->name];
        if (option->times == Option::Times::Once && !values.isEmpty() && !option->value.isEmpty())
            return usage(tr("%1 is given twice; give it once.").arg(shown));
        values << value;
        return {};
    }

    /// The option of this spelling with dashes; null if there is none.
    [[nodiscard]] const Option *find(const QString &shown) const
    {
        const auto isMeant = [&shown](const Option &option) {
            return shown == u"--"_s + option.name ||
                   (option.letter != 0 && shown == u"-"_s + QLatin1Char(option.letter));
        };
        const auto found = std::find_if(m_command.options.begin(), m_command.options.end(), isMeant);
        return found == m_command.options.end() ? nullptr : &*found;
    }

    [[nodiscard]] Error unknown(const QString &shown) const
    {
        QStringList names;
        for (const Option &option : m_command.options)
            names << u"--"_s + option.name;
        const QStringList nearest = nearestTo(shown, names, 1);
        return usage(
            nearest.isEmpty()
                ? tr("“%1” is not an option of %2; see pactline-cli %2 --help.").arg(shown, m_command.name)
                : tr("“%1” is not an option of %2. Did you mean %3?").arg(shown, m_command.name, nearest.front()));
    }

    [[nodiscard]] Result<void> checkOperands() const
    {
        qsizetype most = 0;
        qsizetype least = 0;
        for (const Operand &operand : m_command.operands) {
            most += operand.most;
            least += operand.least;
            if (m_arguments.m_operands.size() < least)
                return usage(tr("%1 is missing. Usage: %2").arg(operand.name, usageOf(m_command)));
        }
        if (m_arguments.m_operands.size() > most)
            return usage(
                tr("“%1” is one argument too many. Usage: %2").arg(m_arguments.m_operands[most], usageOf(m_command)));
        const auto empty = m_arguments.m_operands.indexOf(QString());
        if (empty >= 0 && m_command.operands.back().empty == Operand::Empty::Wrong)
            return usage(tr("Argument %1 is empty. Usage: %2").arg(QString::number(empty + 1), usageOf(m_command)));
        return {};
    }

    const Command &m_command;
    Arguments m_arguments;
};

Result<Arguments> readArguments(const Command &command, const QStringList &texts)
{
    return ArgumentReader(command).read(texts);
}

QString usageOf(const Command &command)
{
    QString text = u"pactline-cli "_s + command.name;
    for (const Operand &operand : command.operands) {
        QString name = operand.name;
        if (operand.most == unlimited)
            name += u'…';
        text += operand.least == 0 ? u" ["_s + name + u']' : u' ' + name;
    }
    if (!command.options.empty())
        text += u" [OPTION…]"_s;
    return text;
}

} // namespace pactline::cli
