// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/edit.h"

#include "model/history/lookups.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("pactline::Edit", text); }

std::vector<Track> &listOf(HistoryData &data, const Track *) { return data.tracks; }
std::vector<Kind> &listOf(HistoryData &data, const Kind *) { return data.kinds; }
std::vector<Role> &listOf(HistoryData &data, const Role *) { return data.roles; }
std::vector<Mineral> &listOf(HistoryData &data, const Mineral *) { return data.minerals; }
std::vector<SavedView> &listOf(HistoryData &data, const SavedView *) { return data.views; }
std::vector<Actor> &listOf(HistoryData &data, const Actor *) { return data.actors; }
PackedList<Agreement> &listOf(HistoryData &data, const Agreement *) { return data.agreements; }
PackedList<Event> &listOf(HistoryData &data, const Event *) { return data.events; }
PackedList<Link> &listOf(HistoryData &data, const Link *) { return data.links; }
std::vector<Claim> &listOf(HistoryData &data, const Claim *) { return data.claims; }
std::vector<Source> &listOf(HistoryData &data, const Source *) { return data.sources; }

// The two sorts of lists, changed alike.

template <typename T> void insertAt(std::vector<T> &list, std::size_t row, const T &item)
{
    list.insert(list.begin() + static_cast<std::ptrdiff_t>(row), item);
}
template <typename T> void insertAt(PackedList<T> &list, std::size_t row, const T &item) { list.insert(row, item); }

template <typename T> void eraseAt(std::vector<T> &list, std::size_t row)
{
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(row));
}
template <typename T> void eraseAt(PackedList<T> &list, std::size_t row) { list.erase(row); }

template <typename T> void setAt(std::vector<T> &list, std::size_t row, const T &item) { list[row] = item; }
template <typename T> void setAt(PackedList<T> &list, std::size_t row, const T &item) { list.set(row, item); }

/// Calls function(list) with the list of the type; false if there is no such type.
template <typename Function> bool withList(HistoryData &data, std::size_t type, Function function)
{
    const auto tryAll = [&]<std::size_t... types>(std::index_sequence<types...>)
    {
        return ((types == type
                     ? (function(listOf(data, static_cast<std::variant_alternative_t<types, Item> *>(nullptr))), true)
                     : false) ||
                ...);
    };
    return tryAll(std::make_index_sequence<std::variant_size_v<Item>>());
}

template <typename T> bool isKnown(const History &history, const T &item)
{
    if constexpr (std::is_same_v<T, Kind>)
        return history.kind(item.of, item.id) != nullptr;
    else if constexpr (std::is_same_v<T, Track>)
        return history.track(item.id) != nullptr;
    else if constexpr (std::is_same_v<T, Role>)
        return history.role(item.id) != nullptr;
    else if constexpr (std::is_same_v<T, Mineral>)
        return history.mineral(item.id) != nullptr;
    else if constexpr (std::is_same_v<T, SavedView>)
        return std::any_of(history.data().views.begin(), history.data().views.end(),
                           [&item](const SavedView &view) { return view.id == item.id; });
    else
        return history.find(item.id).has_value();
}

} // namespace

/// Carries out one edit step by step; lists and lookups change together.
class HistoryEditor
{
public:
    explicit HistoryEditor(History &history)
        : m_history(history)
        , m_data(history.m_data)
        , m_lookups(history.ownLookups())
    {}

    Result<Edit> apply(const Edit &edit)
    {
        m_mayRepeatIds = edit.mayRepeatIds;
        Edit inverse{edit.text, {}, true};
        for (const SingleEdit &step : edit.steps) {
            Result<SingleEdit> undo = std::visit([this](const auto &each) { return carryOut(each); }, step);
            if (!undo) {
                takeBack(inverse);
                return undo.error();
            }
            inverse.steps.push_back(std::move(*undo));
        }
        std::reverse(inverse.steps.begin(), inverse.steps.end());
        ++m_history.m_revision;
        return inverse;
    }

private:
    static Error wrong(const QString &message) { return {ErrorKind::Usage, message}; }

    Result<SingleEdit> carryOut(const InsertItem &step)
    {
        return std::visit([&](const auto &item) { return insert(item, step.row); }, step.item);
    }
    Result<SingleEdit> carryOut(const ReplaceItem &step)
    {
        return std::visit([&](const auto &item) { return replace(item, step.row); }, step.item);
    }
    Result<SingleEdit> carryOut(const RemoveItem &step)
    {
        Result<SingleEdit> result = wrong(tr("there is no list number %1").arg(step.type));
        withList(m_data, step.type, [&](auto &list) { result = remove(list, step.row); });
        return result;
    }
    Result<SingleEdit> carryOut(const ReplaceInfo &step)
    {
        return SingleEdit(ReplaceInfo{std::exchange(m_data.info, step.info)});
    }

    template <typename T> Result<SingleEdit> insert(const T &item, int row)
    {
        auto &list = listOf(m_data, &item);
        if (row < 0 || row > std::ssize(list))
            return wrongRow(row);
        if (const QString problem = problemOfId(item); !problem.isEmpty())
            return wrong(problem);
        insertAt(list, static_cast<std::size_t>(row), item);
        m_lookups.inserted<T>(m_data, row);
        return SingleEdit(RemoveItem{Item(item).index(), row});
    }

    template <typename List> Result<SingleEdit> remove(List &list, int row)
    {
        using T = typename List::value_type;
        if (row < 0 || row >= std::ssize(list))
            return wrongRow(row);
        const auto at = static_cast<std::size_t>(row);
        InsertItem inverse{list[at], row};
        const lookup::Standing before = m_lookups.standingOf<T>(m_data, row);
        eraseAt(list, at);
        m_lookups.removed<T>(m_data, row, before);
        return SingleEdit(std::move(inverse));
    }

    template <typename T> Result<SingleEdit> replace(const T &item, int row)
    {
        auto &list = listOf(m_data, &item);
        if (row < 0 || row >= std::ssize(list))
            return wrongRow(row);
        const auto at = static_cast<std::size_t>(row);
        T old = list[at];
        const bool isOfSameId = idSpace(old) == idSpace(item) && old.id == item.id;
        if (const QString problem = isOfSameId && !item.id.isEmpty() ? QString() : problemOfId(item);
            !problem.isEmpty())
            return wrong(problem);
        const lookup::Standing before = m_lookups.standingOf<T>(m_data, row);
        setAt(list, at, item);
        m_lookups.replaced<T>(m_data, row, before);
        return SingleEdit(ReplaceItem{std::move(old), row});
    }

    /// Within which an id must be unique beyond its list: kinds have three spaces.
    static KindOf idSpace(const Kind &kind) { return kind.of; }
    template <typename T> static KindOf idSpace(const T &) { return KindOf::Event; }

    static Error wrongRow(int row) { return wrong(tr("the list has no row %1").arg(row)); }

    template <typename T> QString problemOfId(const T &item) const
    {
        if (m_mayRepeatIds)
            return {};
        if (item.id.isEmpty())
            return tr("an id is missing");
        return isKnown(m_history, item) ? tr("the id “%1” is taken already").arg(item.id.text) : QString();
    }

    /// Undoes what was done so far; that cannot fail.
    void takeBack(const Edit &inverse)
    {
        m_mayRepeatIds = true;
        for (auto step = inverse.steps.rbegin(); step != inverse.steps.rend(); ++step) {
            const auto done = std::visit([this](const auto &each) { return carryOut(each); }, *step);
            Q_ASSERT(done);
            Q_UNUSED(done)
        }
    }

    History &m_history;
    HistoryData &m_data;
    lookup::Lookups &m_lookups;
    bool m_mayRepeatIds = false;
};

Result<Edit> apply(History &history, const Edit &edit) { return HistoryEditor(history).apply(edit); }

} // namespace pactline
