// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/support/ids.h"
#include "model/time/uncertaindate.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace pactline {

enum class Confidence : std::uint8_t { None, Low, Medium, High };

/// The use of a source, at a place in it, for one statement.
struct Citation
{
    SourceId source;
    QString section;
    std::optional<int> paragraph; ///< from 1 through the body
    QString page;
    Confidence confidence = Confidence::None;
    UncertainDate date;   ///< the date at the precision that this source states; null if it states none
    QString wording;      ///< the source's own few words for the date
    QStringList supports; ///< names of the fields it supports; empty for the whole entry

    friend bool operator==(const Citation &, const Citation &) = default;
};

/// One reading of a field on which sources disagree. All readings of a field stand side by side, one of them preferred.
struct Alternative
{
    QString field; ///< field name as in the interchange format, for example `date`
    QString value; ///< EDTF where the field is a date, plain words otherwise
    bool preferred = false;
    QList<Citation> citations;
    QString note;

    friend bool operator==(const Alternative &, const Alternative &) = default;
};

/// A sum as stated, unconverted.
struct Amount
{
    std::optional<double> value; ///< in whole currency units; empty if the source gives no number
    QString currency;            ///< ISO 4217 code, empty if not stated
    QString what;

    friend bool operator==(const Amount &, const Amount &) = default;
};

/// An actor's part in an entry.
struct Party
{
    ActorId actor;
    RoleId role;
    QString note;

    friend bool operator==(const Party &, const Party &) = default;
};

} // namespace pactline
