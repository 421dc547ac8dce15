// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/entryorder.h"

#include "model/history/entrywords.h"
#include "model/query/foldedtext.h"

#include <QVarLengthArray>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <optional>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

constexpr std::size_t rowsPerQuestion = 1024;    ///< between looks at whether a job is cancelled
constexpr std::size_t rowsPerSorting = 1U << 15; ///< sorted without a look

/// As std::stable_sort, but stops when the job is cancelled.
template <typename T, typename Less> void sortStably(std::vector<T> &list, Less isBefore, const Job &job)
{
    const auto at = [&list](std::size_t row) {
        return list.begin() + static_cast<std::ptrdiff_t>(std::min(row, list.size()));
    };
    for (std::size_t from = 0; from < list.size() && !job.isCancelled(); from += rowsPerSorting)
        std::stable_sort(at(from), at(from + rowsPerSorting), isBefore);
    for (std::size_t width = rowsPerSorting; width < list.size(); width *= 2) {
        for (std::size_t from = 0; from + width < list.size() && !job.isCancelled(); from += 2 * width)
            std::inplace_merge(at(from), at(from + width), at(from + 2 * width), isBefore);
    }
}

/// What comes first in a comparison of texts, as a number: their first four units.
std::uint64_t beginningOf(const QString &text)
{
    std::uint64_t number = 0;
    for (qsizetype at = 0; at < 4; ++at)
        number = (number << 16) | (at < text.size() ? text[at].unicode() : 0);
    return number;
}

struct Key
{
    std::uint64_t first;
    int row;
};

template <typename Less>
std::vector<int> rowsBy(std::vector<Key> keys, Qt::SortOrder direction, Less isBefore, const Job &job)
{
    if (direction == Qt::AscendingOrder)
        sortStably(keys, isBefore, job);
    else
        sortStably(
            keys, [&isBefore](const Key &a, const Key &b) { return isBefore(b, a); }, job);
    std::vector<int> rows;
    rows.reserve(keys.size());
    for (const Key &key : keys)
        rows.push_back(key.row);
    return rows;
}

/// Makes the texts of a column; those that many entries share once only.
class ColumnTexts
{
public:
    ColumnTexts(const History &history, EntriesModel::Column column)
        : m_history(history)
        , m_column(column)
        , m_ofEvents(history.events().pool().size())
        , m_ofAgreements(history.agreements().pool().size())
    {}

    [[nodiscard]] QString folded(const ItemRef &ref)
    {
        const packed::EntryView view = m_history.entryView(ref);
        const bool isAgreement = ref.type == ItemType::Agreement;
        switch (m_column) {
        case EntriesModel::Title:
            return foldedText(view.title());
        case EntriesModel::Kind:
            return shared(ref, view, view.kind(), [&](const QString &id) {
                return foldedText(words::kindName(m_history, ref.type, KindId(id)));
            });
        case EntriesModel::Track:
            return shared(ref, view, view.track(),
                          [&](const QString &id) { return foldedText(words::trackName(m_history, TrackId(id))); });
        case EntriesModel::Status:
            return isAgreement ? shared(ref, view, view.status(), [](const QString &text) { return foldedText(text); })
                               : QString();
        case EntriesModel::Actors:
            return actors(ref, view);
        default:
            return {};
        }
    }

private:
    using Texts = std::vector<std::optional<QString>>; ///< by number of the pool

    template <typename Make>
    QString shared(const ItemRef &ref, const packed::EntryView &view, TextNumber number, Make make)
    {
        std::optional<QString> &text = (ref.type == ItemType::Agreement ? m_ofAgreements : m_ofEvents)[number];
        if (!text)
            text = make(view.text(number));
        return *text;
    }

    /// As words::actorNames().
    QString actors(const ItemRef &ref, const packed::EntryView &view)
    {
        QVarLengthArray<TextNumber, 16> seen;
        QString names;
        view.forEachActor([&](TextNumber number) {
            if (seen.contains(number))
                return;
            if (!seen.isEmpty())
                names += u", "_s;
            seen.append(number);
            names += shared(ref, view, number, [this](const QString &id) { return m_history.shortNameOf(ItemId(id)); });
        });
        return foldedText(names);
    }

    const History &m_history;
    const EntriesModel::Column m_column;
    Texts m_ofEvents;
    Texts m_ofAgreements;
};

std::vector<int> rowsByNumber(const History &history, const std::vector<ItemRef> &entries, const EntryOrder &order,
                              const Job &job)
{
    std::vector<Key> keys;
    keys.reserve(entries.size());
    for (const ItemRef &ref : entries) {
        const std::size_t row = keys.size();
        if (row % rowsPerQuestion == 0 && job.isCancelled())
            return {};
        std::int64_t number = 0;
        if (order.column == EntriesModel::Date) {
            const UncertainDate date = shownBounds(history, ref, order.statedBy);
            number = (date.isNull() ? TimePoint::end() : date.earliestStart).seconds;
        } else {
            number = static_cast<int>(history.entryView(ref).confidence());
        }
        // The sign turned round, so that unsigned numbers have the order of the signed ones.
        keys.push_back({static_cast<std::uint64_t>(number) ^ (std::uint64_t{1} << 63), static_cast<int>(row)});
    }
    return rowsBy(
        std::move(keys), order.direction, [](const Key &a, const Key &b) { return a.first < b.first; }, job);
}

std::vector<int> rowsByText(const History &history, const std::vector<ItemRef> &entries, const EntryOrder &order,
                            const Job &job)
{
    ColumnTexts column(history, order.column);
    std::vector<QString> texts;
    std::vector<Key> keys;
    texts.reserve(entries.size());
    keys.reserve(entries.size());
    for (const ItemRef &ref : entries) {
        const std::size_t row = keys.size();
        if (row % rowsPerQuestion == 0 && job.isCancelled())
            return {};
        texts.push_back(column.folded(ref));
        keys.push_back({beginningOf(texts.back()), static_cast<int>(row)});
    }
    const auto isBefore = [&texts](const Key &a, const Key &b) {
        if (a.first != b.first)
            return a.first < b.first;
        const QString &textOfA = texts[static_cast<std::size_t>(a.row)];
        const QString &textOfB = texts[static_cast<std::size_t>(b.row)];
        return textOfA.constData() != textOfB.constData() && textOfA < textOfB;
    };
    return rowsBy(std::move(keys), order.direction, isBefore, job);
}

} // namespace

std::vector<int> sortedRows(const History &history, const std::vector<ItemRef> &entries, const EntryOrder &order,
                            const Job &job)
{
    const bool isNumber = order.column == EntriesModel::Date || order.column == EntriesModel::ConfidenceColumn;
    return isNumber ? rowsByNumber(history, entries, order, job) : rowsByText(history, entries, order, job);
}

} // namespace pactline
