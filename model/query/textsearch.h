// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <string>
#include <vector>

namespace pactline {

/// Search texts made ready for millions of entries. An entry is found by a search text when every word of it occurs,
/// case and accents aside, in its titles, summary, notes or places or in the names of its actors or minerals. Texts in
/// ASCII are searched as they lie there; others are folded first, which takes some ten times as long.
class TextSearch
{
public:
    TextSearch(const History &history, const QStringList &searches);

    /// No text has a word: everything is found.
    [[nodiscard]] bool isEmpty() const { return m_searches.empty(); }
    /// Found by one of the search texts at least.
    [[nodiscard]] bool finds(const ItemRef &ref, const packed::EntryView &view) const;

private:
    struct Word
    {
        QString folded;
        std::string ascii; ///< the same; empty if it is not ASCII
    };
    /// By number of the text in the pool and then by word: the name of that actor or mineral has the word.
    using NameFlags = std::vector<std::uint8_t>;

    template <typename T> NameFlags flagsOfNames(const History &history, const PackedList<T> &list) const;
    void markWords(const QString &text, std::uint8_t *found) const;

    std::vector<Word> m_words;
    std::vector<std::vector<std::size_t>> m_searches; ///< the words of each, by index
    NameFlags m_ofEvents;
    NameFlags m_ofAgreements;
};

} // namespace pactline
