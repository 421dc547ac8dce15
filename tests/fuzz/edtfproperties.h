// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/edtf.h"
#include "model/time/wording.h"

#include <QLocale>
#include <QString>

namespace pactline::edtf {

/// What must hold of a date read from `text`. Empty when all does, else what does not.
inline QString brokenProperty(const UncertainDate &date, QStringView text)
{
    using namespace Qt::StringLiterals;
    if (date.text != text)
        return u"the text has changed"_s;
    if (date.earliestStart > date.latestStart || date.earliestEnd > date.latestEnd)
        return u"a side ends before it begins"_s;
    if (date.possible().isEmpty())
        return u"the date covers nothing"_s;
    if (date.earliestStart < TimePoint::beginning() || date.latestEnd > TimePoint::end())
        return u"a bound lies outside of time"_s;
    const TimeSpan certain = date.certain();
    if (!certain.isEmpty() && (certain.start < date.earliestStart || certain.end > date.latestEnd))
        return u"it is certain of more than is possible"_s;
    for (const TimePoint bound : {date.earliestStart, date.latestStart, date.earliestEnd, date.latestEnd}) {
        const QString iso = isoDate(bound);
        const Parsed again = parse(iso);
        if (bound.isFinite() != !iso.isEmpty() || (again.date && again.date->earliestStart != bound))
            return u"a bound is not its own ISO date"_s;
    }
    for (const auto style : {wording::Style::Full, wording::Style::Compact}) {
        if (wording::inWords(date, QLocale::c(), style).isEmpty())
            return u"it has no words"_s;
    }
    return {};
}

/// What must hold of reading any text, good or bad. Empty when all does, else what does not.
inline QString brokenProperty(QStringView text)
{
    using namespace Qt::StringLiterals;
    for (const auto hemisphere : {Hemisphere::Northern, Hemisphere::Southern}) {
        const Parsed parsed = parse(text, {hemisphere});
        if (parsed.level < 0 || parsed.level > 2)
            return u"there is no such level"_s;
        if (parsed.date) {
            const QString broken = brokenProperty(*parsed.date, text);
            if (!broken.isEmpty())
                return broken;
        } else if (parsed.error.position < 0 || parsed.error.position > text.size()) {
            return u"the error lies outside of the text"_s;
        } else if (parsed.error.message.isEmpty() || !parsed.warning.isEmpty()) {
            return u"an error without reason, or with a warning"_s;
        }
    }
    return {};
}

} // namespace pactline::edtf
