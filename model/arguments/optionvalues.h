// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/timelineindex.h"
#include "model/support/result.h"
#include "model/time/edtf.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

/// Values of command-line options, read alike by the window's program and the command line. `option` names the option
/// in errors, which are of the kind Usage and say how the value should be.
namespace pactline::arguments {

/// The first moment of a date; empty where it has no beginning (`..`, an unknown start).
[[nodiscard]] Result<std::optional<TimePoint>> from(const QString &option, const QString &text,
                                                    const edtf::Options &options = {});
/// The end of a date, exclusive; empty where it has none.
[[nodiscard]] Result<std::optional<TimePoint>> to(const QString &option, const QString &text,
                                                  const edtf::Options &options = {});

/// `track`, `kind`, `actor`, `agreement`, `mineral` or `none`.
[[nodiscard]] Result<Grouping> grouping(const QString &option, const QString &text);

/// A whole number from `least` to `most`.
[[nodiscard]] Result<std::int64_t> number(const QString &option, const QString &text, std::int64_t least,
                                          std::int64_t most);

/// “X” is not known; what it may have meant, and the choices.
[[nodiscard]] Error unknownWord(const QString &option, const QString &text, const QStringList &known);

/// One of a few words.
template <typename Value, std::size_t count>
[[nodiscard]] Result<Value> word(const QString &option, const QString &text,
                                 const std::pair<QLatin1StringView, Value> (&known)[count])
{
    QStringList words;
    for (const auto &[name, value] : known) {
        if (text == name)
            return value;
        words << name;
    }
    return unknownWord(option, text, words);
}

} // namespace pactline::arguments
