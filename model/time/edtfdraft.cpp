// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtfdraft.h"

using namespace Qt::StringLiterals;

namespace pactline::edtf {

namespace {

struct Replacement
{
    QStringView old;
    QStringView now;
};

/// Longest first; only tried where the old text stands.
constexpr Replacement replacements[] = {
    {u"unknown", u""}, {u"open", u".."}, {u"?~", u"%"}, {u"~?", u"%"}, {u"u", u"X"},
    {u"x", u"X"},      {u"y", u"Y"},     {u"e", u"E"},  {u"p", u"S"},
};

} // namespace

Modernised modernised(QStringView text)
{
    Modernised result;
    result.text.reserve(text.size());
    result.positions.reserve(static_cast<std::size_t>(text.size()) + 1);
    qsizetype at = 0;
    while (at < text.size()) {
        const Replacement *found = nullptr;
        for (const Replacement &candidate : replacements) {
            if (text.sliced(at).startsWith(candidate.old)) {
                found = &candidate;
                break;
            }
        }
        const QStringView piece = found != nullptr ? found->now : text.sliced(at, 1);
        result.text += piece;
        result.positions.insert(result.positions.end(), static_cast<std::size_t>(piece.size()), static_cast<int>(at));
        result.isChanged = result.isChanged || found != nullptr;
        at += found != nullptr ? found->old.size() : 1;
    }
    result.positions.push_back(static_cast<int>(text.size()));
    return result;
}

} // namespace pactline::edtf
