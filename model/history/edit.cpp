// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/edit.h"

#include "model/history/itemreferences.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <type_traits>
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
std::vector<Agreement> &listOf(HistoryData &data, const Agreement *) { return data.agreements; }
std::vector<Event> &listOf(HistoryData &data, const Event *) { return data.events; }
std::vector<Link> &listOf(HistoryData &data, const Link *) { return data.links; }
std::vector<Claim> &listOf(HistoryData &data, const Claim *) { return data.claims; }
std::vector<Source> &listOf(HistoryData &data, const Source *) { return data.sources; }

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

/// Within which an id must be unique: the six lists of items share one space, every vocabulary has its own.
template <typename T> QString idSpace(const T &item)
{
    if constexpr (std::is_same_v<T, Kind>)
        return u"kind%1:"_s.arg(static_cast<int>(item.of));
    else if constexpr (std::is_same_v<T, Track>)
        return u"track:"_s;
    else if constexpr (std::is_same_v<T, Role>)
        return u"role:"_s;
    else if constexpr (std::is_same_v<T, Mineral>)
        return u"mineral:"_s;
    else if constexpr (std::is_same_v<T, SavedView>)
        return u"view:"_s;
    else
        return u"item:"_s;
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

/// Carries out one edit. The lists change step by step; the lookups stay those of the beginning until the end.
class HistoryEditor
{
public:
    explicit HistoryEditor(History &history)
        : m_history(history)
        , m_data(history.m_data)
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
        if (m_needsLookups)
            m_history.rebuildLookups();
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
        std::vector<T> &list = listOf(m_data, &item);
        if (row < 0 || row > std::ssize(list))
            return wrongRow(row);
        if (const QString problem = problemOfId(item); !problem.isEmpty())
            return wrong(problem);
        countId(item, 1);
        list.insert(list.begin() + row, item);
        noteChange<T>();
        return SingleEdit(RemoveItem{Item(item).index(), row});
    }

    template <typename T> Result<SingleEdit> remove(std::vector<T> &list, int row)
    {
        if (row < 0 || row >= std::ssize(list))
            return wrongRow(row);
        InsertItem inverse{std::move(list[static_cast<std::size_t>(row)]), row};
        list.erase(list.begin() + row);
        countId(std::get<T>(inverse.item), -1);
        noteChange<T>();
        return SingleEdit(std::move(inverse));
    }

    template <typename T> Result<SingleEdit> replace(const T &item, int row)
    {
        std::vector<T> &list = listOf(m_data, &item);
        if (row < 0 || row >= std::ssize(list))
            return wrongRow(row);
        T &place = list[static_cast<std::size_t>(row)];
        countId(place, -1);
        if (const QString problem = problemOfId(item); !problem.isEmpty()) {
            countId(place, 1);
            return wrong(problem);
        }
        countId(item, 1);
        if (lookupIdsOf(place) != lookupIdsOf(item))
            noteChange<T>();
        return SingleEdit(ReplaceItem{std::exchange(place, item), row});
    }

    static Error wrongRow(int row) { return wrong(tr("the list has no row %1").arg(row)); }

    template <typename T> void noteChange() { m_needsLookups = m_needsLookups || !std::is_same_v<T, SavedView>; }

    template <typename T> void countId(const T &item, int change) { m_changes[idSpace(item) + item.id.text] += change; }

    template <typename T> QString problemOfId(const T &item) const
    {
        if (m_mayRepeatIds)
            return {};
        if (item.id.isEmpty())
            return tr("an id is missing");
        const int count = (isKnown(m_history, item) ? 1 : 0) + m_changes.value(idSpace(item) + item.id.text);
        return count > 0 ? tr("the id “%1” is taken already").arg(item.id.text) : QString();
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
    QHash<QString, int> m_changes; ///< of the number of times that an id stands in its space
    bool m_mayRepeatIds = false;
    bool m_needsLookups = false;
};

Result<Edit> apply(History &history, const Edit &edit) { return HistoryEditor(history).apply(edit); }

} // namespace pactline
