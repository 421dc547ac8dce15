// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query/filter.h"
#include "model/support/result.h"

#include <QString>
#include <QStringList>

namespace pactline::arguments {

/// The filter options as given: ids or display names, case and accents aside. Empty ones do not narrow.
struct FilterArguments
{
    QStringList tracks;
    QStringList kinds;
    QStringList actors;
    QStringList agreements;
    QStringList minerals;
    QStringList statuses;
    QStringList searches;
    QString from; ///< EDTF
    QString to;   ///< EDTF, inclusive
    QString when; ///< `certain` or `possible`
};

/// The filter that they stand for in a history. An error names the option (`--track`, …), what is not known, and what
/// comes near it.
[[nodiscard]] Result<Filter> filter(const History &history, const FilterArguments &given);

/// The item that an id or a display name stands for. An id goes before a name; a name that several have is an error
/// that lists their ids. `argument` names the option in errors.
[[nodiscard]] Result<ItemId> item(const History &history, const QString &argument, const QString &text);

} // namespace pactline::arguments
