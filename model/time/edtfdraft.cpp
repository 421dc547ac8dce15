// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtfdraft.h"

#include "model/time/edtfdraftgroups.h"

#include <algorithm>
#include <iterator>

namespace pactline::edtf {

namespace {

struct Replacement
{
    QStringView old;
    QStringView now;
};

/// Where one begins another, the longer stands first.
constexpr Replacement replacements[] = {
    {u"unknown", u""},
    {u"open", u".."},
    {u"?~", u"%"},
    {u"~?", u"%"},
    {u"u", u"X"},
    {u"x", u"X"},
    {u"y", u"Y"},
    {u"e", u"E"},
    {u"p", u"S"},
    {u"21^northernHemisphere", u"25"},
    {u"22^northernHemisphere", u"26"},
    {u"23^northernHemisphere", u"27"},
    {u"24^northernHemisphere", u"28"},
    {u"21^southernHemisphere", u"29"},
    {u"22^southernHemisphere", u"30"},
    {u"23^southernHemisphere", u"31"},
    {u"24^southernHemisphere", u"32"},
};

/// Whether a replacement can begin so; spares most texts the table.
bool canBegin(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= u'a' && unit <= u'z') || unit == u'?' || unit == u'~' || unit == u'2';
}

const Replacement *replacementAt(QStringView rest, bool isSet)
{
    static constexpr Replacement space = {u" ", u""};
    if (isSet && rest.front() == u' ')
        return &space;
    if (!canBegin(rest.front()))
        return nullptr;
    const auto *found = std::find_if(std::begin(replacements), std::end(replacements),
                                     [rest](const Replacement &candidate) { return rest.startsWith(candidate.old); });
    return found == std::end(replacements) ? nullptr : found;
}

} // namespace

Modernised modernised(QStringView text)
{
    Modernised result;
    result.text.reserve(text.size());
    result.positions.reserve(static_cast<std::size_t>(text.size()) + 1);
    const bool isSet = text.startsWith(u'[') || text.startsWith(u'{');
    qsizetype at = 0;
    while (at < text.size()) {
        const Replacement *found = replacementAt(text.sliced(at), isSet);
        const QStringView piece = found != nullptr ? found->now : text.sliced(at, 1);
        result.text += piece;
        result.positions.insert(result.positions.end(), static_cast<std::size_t>(piece.size()), static_cast<int>(at));
        result.isChanged = result.isChanged || found != nullptr;
        at += found != nullptr ? found->old.size() : 1;
    }
    result.positions.push_back(static_cast<int>(text.size()));
    return result.text.contains(u'(') ? withoutGroups(result) : result;
}

} // namespace pactline::edtf
