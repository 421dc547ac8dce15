// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/arguments/filterarguments.h"

#include "model/arguments/choices.h"
#include "model/arguments/optionvalues.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline::arguments {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("pactline::Arguments", text); }

std::vector<Choice> choicesOf(const std::vector<Track> &tracks)
{
    std::vector<Choice> choices;
    for (const Track &track : tracks)
        choices.push_back({track.id.text, {track.name}});
    return choices;
}

std::vector<Choice> choicesOf(const std::vector<Kind> &kinds)
{
    std::vector<Choice> choices;
    for (const Kind &kind : kinds) {
        // One id may be a kind of agreement and of event.
        const auto known = std::find_if(choices.begin(), choices.end(),
                                        [&kind](const Choice &choice) { return choice.id == kind.id.text; });
        if (known == choices.end())
            choices.push_back({kind.id.text, {kind.name}});
        else
            known->names << kind.name;
    }
    return choices;
}

std::vector<Choice> choicesOf(const std::vector<Mineral> &minerals)
{
    std::vector<Choice> choices;
    for (const Mineral &mineral : minerals)
        choices.push_back({mineral.id.text, {mineral.name, mineral.symbol}});
    return choices;
}

std::vector<Choice> choicesOf(const std::vector<Actor> &actors)
{
    std::vector<Choice> choices;
    for (const Actor &actor : actors)
        choices.push_back({actor.id.text, {actor.name, actor.shortName}});
    return choices;
}

template <typename T> std::vector<Choice> choicesOf(const PackedList<T> &entries)
{
    std::vector<Choice> choices;
    choices.reserve(entries.size());
    for (std::size_t row = 0; row < entries.size(); ++row) {
        const packed::EntryView entry = entries.view(row);
        choices.push_back({entry.id().toString(), {entry.title(), entry.shortTitle()}});
    }
    return choices;
}

std::vector<Choice> statusChoices(const History &history)
{
    QStringList statuses;
    for (const Agreement &agreement : history.agreements()) {
        if (!agreement.status.isEmpty() && !statuses.contains(agreement.status))
            statuses << agreement.status;
    }
    statuses.sort();
    std::vector<Choice> choices;
    for (const QString &status : std::as_const(statuses))
        choices.push_back({status});
    return choices;
}

std::vector<Choice> itemChoices(const History &history)
{
    std::vector<Choice> choices = choicesOf(history.actors());
    const auto add = [&choices](std::vector<Choice> more) { choices.insert(choices.end(), more.begin(), more.end()); };
    add(choicesOf(history.agreements()));
    add(choicesOf(history.events()));
    for (const Claim &claim : history.claims())
        choices.push_back({claim.id.text, {claim.shortTitle}});
    for (const Source &source : history.sources())
        choices.push_back({source.id.text, {source.title}});
    for (std::size_t row = 0; row < history.links().size(); ++row)
        choices.push_back({history.links().idAt(row).toString()});
    return choices;
}

/// Appends what the texts stand for to `list`; every one that has a name is meant by it.
template <typename Id>
Result<void> addAll(QList<Id> &list, const QString &option, const QString &what, const QStringList &texts,
                    const std::vector<Choice> &choices)
{
    for (const QString &text : texts) {
        const QStringList ids = chosenIds(choices, text);
        if (ids.isEmpty())
            return unknownChoice(option, text, what, choices);
        for (const QString &id : ids)
            list.append(Id(id));
    }
    return {};
}

Result<void> addVocabulary(Filter &filter, const History &history, const FilterArguments &given)
{
    auto added = addAll(filter.tracks, u"--track"_s, tr("a track"), given.tracks, choicesOf(history.tracks()));
    if (added)
        added = addAll(filter.kinds, u"--kind"_s, tr("a kind"), given.kinds, choicesOf(history.data().kinds));
    if (added)
        added = addAll(filter.minerals, u"--mineral"_s, tr("a mineral"), given.minerals,
                       choicesOf(history.data().minerals));
    // Actors and agreements can be many; they are gone through only when they are asked for.
    if (added && !given.actors.isEmpty())
        added = addAll(filter.actors, u"--actor"_s, tr("an actor"), given.actors, choicesOf(history.actors()));
    if (added && !given.agreements.isEmpty())
        added = addAll(filter.agreements, u"--agreement"_s, tr("an agreement"), given.agreements,
                       choicesOf(history.agreements()));
    if (added && !given.statuses.isEmpty())
        added = addAll(filter.statuses, u"--status"_s, tr("a status"), given.statuses, statusChoices(history));
    return added;
}

Result<void> addDates(Filter &filter, const History &history, const FilterArguments &given)
{
    static constexpr std::pair<QLatin1StringView, Match> matches[] = {{"possible"_L1, Match::Possible},
                                                                      {"certain"_L1, Match::Certain}};
    const edtf::Options options{history.info().hemisphere};
    if (!given.from.isEmpty()) {
        const auto time = from(u"--from"_s, given.from, options);
        if (!time)
            return time.error();
        filter.from = *time;
    }
    if (!given.to.isEmpty()) {
        const auto time = to(u"--to"_s, given.to, options);
        if (!time)
            return time.error();
        filter.to = *time;
    }
    if (filter.from && filter.to && *filter.to <= *filter.from)
        return Error{ErrorKind::Usage, tr("--to: it must be later than --from.")};
    if (!given.when.isEmpty()) {
        const auto match = word(u"--when"_s, given.when, matches);
        if (!match)
            return match.error();
        filter.atLeast = *match;
    }
    return {};
}

} // namespace

Result<Filter> filter(const History &history, const FilterArguments &given)
{
    Filter filter;
    auto added = addVocabulary(filter, history, given);
    if (added)
        added = addDates(filter, history, given);
    if (!added)
        return added.error();
    filter.search = given.searches;
    return filter;
}

Result<ItemId> item(const History &history, const QString &argument, const QString &text)
{
    if (history.find(ItemId(text)))
        return ItemId(text);
    const std::vector<Choice> choices = itemChoices(history);
    const QStringList ids = chosenIds(choices, text);
    if (ids.isEmpty())
        return unknownChoice(argument, text, tr("the id of an entry, actor, claim, link or source"), choices);
    if (ids.size() > 1)
        return severalChoices(argument, text, ids);
    return ItemId(ids.front());
}

} // namespace pactline::arguments
