// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/arguments/optionvalues.h"

#include "model/query/nearest.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pactline::arguments {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("pactline::Arguments", text); }

Error usage(const QString &message) { return {ErrorKind::Usage, message}; }

Result<UncertainDate> dateOf(const QString &option, const QString &text, const edtf::Options &options)
{
    const edtf::Parsed parsed = edtf::parse(text, options);
    if (parsed.date)
        return *parsed.date;
    return usage(tr("%1: “%2” is not a date: %3 (at character %4). Write it as 2023, 2023-05 or 2023-05-20.")
                     .arg(option, text, parsed.error.message, QString::number(parsed.error.position + 1)));
}

std::optional<TimePoint> ifFinite(TimePoint time)
{
    return time.isFinite() ? std::optional<TimePoint>(time) : std::nullopt;
}

} // namespace

Result<std::optional<TimePoint>> from(const QString &option, const QString &text, const edtf::Options &options)
{
    const auto date = dateOf(option, text, options);
    if (!date)
        return date.error();
    return ifFinite(date->earliestStart);
}

Result<std::optional<TimePoint>> to(const QString &option, const QString &text, const edtf::Options &options)
{
    const auto date = dateOf(option, text, options);
    if (!date)
        return date.error();
    return ifFinite(date->latestEnd);
}

Result<Grouping> grouping(const QString &option, const QString &text)
{
    static constexpr std::pair<QLatin1StringView, Grouping> groupings[] = {
        {"track"_L1, Grouping::Track},         {"kind"_L1, Grouping::Kind},       {"actor"_L1, Grouping::Actor},
        {"agreement"_L1, Grouping::Agreement}, {"mineral"_L1, Grouping::Mineral}, {"none"_L1, Grouping::None},
    };
    return word(option, text, groupings);
}

Result<std::int64_t> number(const QString &option, const QString &text, std::int64_t least, std::int64_t most)
{
    bool isNumber = false;
    const qlonglong value = text.toLongLong(&isNumber);
    if (isNumber && value >= least && value <= most)
        return value;
    return usage(tr("%1: “%2” is not a whole number from %3 to %4.")
                     .arg(option, text, QString::number(least), QString::number(most)));
}

Error unknownWord(const QString &option, const QString &text, const QStringList &known)
{
    const QStringList nearest = nearestTo(text, known, 1);
    if (nearest.isEmpty())
        return usage(tr("%1: “%2” is not known. Choose one of: %3.").arg(option, text, known.join(u", "_s)));
    return usage(tr("%1: “%2” is not known. Did you mean %3? Choose one of: %4.")
                     .arg(option, text, nearest.front(), known.join(u", "_s)));
}

} // namespace pactline::arguments
