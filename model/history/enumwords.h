// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/items.h"
#include "model/history/vocabulary.h"
#include "model/time/edtf.h"

#include <QString>
#include <QStringView>

#include <array>
#include <cstddef>
#include <optional>

namespace pactline {

/// The words that stand for the values of an enum in files and on the command line, in the order of the enum. An empty
/// word stands for "none".
template <typename Enum> struct EnumWords;

template <> struct EnumWords<edtf::Hemisphere>
{
    static constexpr std::array<QStringView, 2> words{u"northern", u"southern"};
};

template <> struct EnumWords<KindOf>
{
    static constexpr std::array<QStringView, 3> words{u"actor", u"agreement", u"event"};
};

template <> struct EnumWords<MarkShape>
{
    static constexpr std::array<QStringView, 10> words{u"",        u"circle",   u"diamond", u"triangle", u"square",
                                                       u"hexagon", u"pentagon", u"star",    u"cross",    u"bar"};
};

template <> struct EnumWords<Confidence>
{
    static constexpr std::array<QStringView, 4> words{u"", u"low", u"medium", u"high"};
};

template <> struct EnumWords<LinkRelation>
{
    static constexpr std::array<QStringView, 6> words{u"builds-on", u"responds-to", u"implements",
                                                      u"amends",    u"supersedes",  u"follows"};
};

template <> struct EnumWords<LinkBasis>
{
    static constexpr std::array<QStringView, 2> words{u"stated", u"inferred"};
};

template <> struct EnumWords<SourceGrade>
{
    static constexpr std::array<QStringView, 5> words{u"primary", u"primary-copy", u"secondary", u"weak", u"article"};
};

template <typename Enum> [[nodiscard]] QStringView wordOf(Enum value)
{
    return EnumWords<Enum>::words[static_cast<std::size_t>(value)];
}

/// The value of a word; empty for words that are not of the enum, and for the empty word.
template <typename Enum> [[nodiscard]] std::optional<Enum> valueOfWord(QStringView word)
{
    const auto &words = EnumWords<Enum>::words;
    for (std::size_t i = 0; i < words.size() && !word.isEmpty(); ++i) {
        if (words[i] == word)
            return static_cast<Enum>(i);
    }
    return {};
}

} // namespace pactline
