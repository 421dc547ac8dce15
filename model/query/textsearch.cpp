// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/textsearch.h"

#include "model/query/foldedtext.h"

#include <QVarLengthArray>

#include <algorithm>

namespace pactline {

namespace {

char toLower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool isAscii(const packed::TextView &text)
{
    return !text.isUtf16 &&
           std::all_of(text.data, text.data + text.size, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Whether a lower-case word occurs in a text, in either case.
bool contains(const packed::TextView &text, const std::string &word)
{
    if (text.size < word.size())
        return false;
    const char *const last = text.data + (text.size - word.size());
    for (const char *at = text.data; at <= last; ++at) {
        std::size_t same = 0;
        while (same < word.size() && toLower(at[same]) == word[same])
            ++same;
        if (same == word.size())
            return true;
    }
    return false;
}

} // namespace

TextSearch::TextSearch(const History &history, const QStringList &searches)
{
    for (const QString &search : searches) {
        std::vector<std::size_t> indices;
        for (const QString &folded : foldedWords(search)) {
            const auto known = std::find_if(m_words.begin(), m_words.end(),
                                            [&folded](const Word &word) { return word.folded == folded; });
            indices.push_back(static_cast<std::size_t>(known - m_words.begin()));
            if (known != m_words.end())
                continue;
            const bool isPlain = std::all_of(folded.begin(), folded.end(), [](QChar c) { return c.unicode() < 0x80; });
            m_words.push_back({folded, isPlain ? folded.toStdString() : std::string()});
        }
        if (!indices.empty())
            m_searches.push_back(std::move(indices));
    }
    if (isEmpty())
        return;
    m_ofEvents = flagsOfNames(history, history.events());
    m_ofAgreements = flagsOfNames(history, history.agreements());
}

/// Line breaks keep a word from matching across two texts: no word has one.
template <typename T>
TextSearch::NameFlags TextSearch::flagsOfNames(const History &history, const PackedList<T> &list) const
{
    const TextPool &pool = list.pool();
    NameFlags flags(pool.size() * m_words.size());
    for (TextNumber number = 1; number < pool.size(); ++number) {
        const QString &id = pool.text(number);
        const Actor *actor = history.actor(ActorId(id));
        const Mineral *mineral = history.mineral(MineralId(id));
        QString name = id;
        if (actor != nullptr)
            name = actor->name + u'\n' + actor->shortName;
        else if (mineral != nullptr)
            name = mineral->name;
        markWords(name, flags.data() + number * m_words.size());
    }
    return flags;
}

void TextSearch::markWords(const QString &text, std::uint8_t *found) const
{
    const QString folded = foldedText(text);
    for (std::size_t word = 0; word < m_words.size(); ++word) {
        if (found[word] == 0 && folded.contains(m_words[word].folded))
            found[word] = 1;
    }
}

bool TextSearch::finds(const ItemRef &ref, const packed::EntryView &view) const
{
    if (isEmpty())
        return true;
    const std::size_t words = m_words.size();
    QVarLengthArray<std::uint8_t, 32> found(static_cast<qsizetype>(words));
    std::fill(found.begin(), found.end(), std::uint8_t{0});
    const NameFlags &names = ref.type == ItemType::Agreement ? m_ofAgreements : m_ofEvents;
    const auto addName = [&](TextNumber number) {
        for (std::size_t word = 0; word < words; ++word)
            found[static_cast<qsizetype>(word)] |= names[number * words + word];
    };
    view.forEachActor(addName);
    view.forEachMineral(addName);
    if (ref.type == ItemType::Agreement)
        view.forEachRelated(addName); // bodies
    const auto isFound = [&] {
        return std::any_of(m_searches.begin(), m_searches.end(), [&found](const std::vector<std::size_t> &search) {
            return std::all_of(search.begin(), search.end(),
                               [&found](std::size_t word) { return found[static_cast<qsizetype>(word)] != 0; });
        });
    };
    if (isFound())
        return true;
    bool isDone = false;
    view.forEachText([&](const packed::TextView &text) {
        if (!isAscii(text)) {
            markWords(text.toString(), found.data());
        } else {
            for (std::size_t word = 0; word < words; ++word) {
                std::uint8_t &flag = found[static_cast<qsizetype>(word)];
                if (flag == 0 && !m_words[word].ascii.empty() && contains(text, m_words[word].ascii))
                    flag = 1;
            }
        }
        isDone = isFound();
        return !isDone;
    });
    return isDone;
}

} // namespace pactline
