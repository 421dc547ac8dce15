// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"

#include <concepts>
#include <type_traits>

/// The interchange form, said once for reading and writing: for each type its keys in the order in which they are
/// written. An archive (`A`) offers required(key, value), optional(key, value), nullable(key, value) and
/// nested(key, function).
namespace pactline::exchange {

/// T is U or const U: reading fills values, writing looks at them.
template <typename T, typename U>
concept Is = std::same_as<std::remove_const_t<T>, U>;

template <typename A, Is<Track> T> void describeFields(A &a, T &track)
{
    a.required("id", track.id);
    a.required("name", track.name);
    a.optional("summary", track.summary);
    a.nested("colour", [&track](A &colour) {
        colour.required("light", track.colourLight);
        colour.required("dark", track.colourDark);
    });
}

template <typename A, Is<Kind> T> void describeFields(A &a, T &kind)
{
    a.required("id", kind.id);
    a.required("name", kind.name);
    a.required("of", kind.of);
    a.optional("shape", kind.shape);
}

template <typename A, Is<Role> T> void describeFields(A &a, T &role)
{
    a.required("id", role.id);
    a.required("name", role.name);
}

template <typename A, Is<Mineral> T> void describeFields(A &a, T &mineral)
{
    a.required("id", mineral.id);
    a.required("name", mineral.name);
    a.optional("symbol", mineral.symbol);
    a.optional("group", mineral.group);
}

template <typename A, Is<ViewFilter> T> void describeFields(A &a, T &filter)
{
    a.optional("tracks", filter.tracks);
    a.optional("kinds", filter.kinds);
    a.optional("actors", filter.actors);
    a.optional("agreements", filter.agreements);
    a.optional("minerals", filter.minerals);
}

template <typename A, Is<SavedView> T> void describeFields(A &a, T &view)
{
    a.required("id", view.id);
    a.required("name", view.name);
    a.optional("summary", view.summary);
    a.optional("statedBy", view.statedBy);
    a.optional("filter", view.filter);
    a.optionalDateText("from", view.from);
    a.optionalDateText("to", view.to);
}

template <typename A, Is<Citation> T> void describeFields(A &a, T &citation)
{
    a.required("source", citation.source);
    a.optional("section", citation.section);
    a.optional("paragraph", citation.paragraph);
    a.optional("page", citation.page);
    a.required("confidence", citation.confidence);
    a.optional("date", citation.date);
    a.optional("wording", citation.wording);
    a.optional("supports", citation.supports);
}

template <typename A, Is<Alternative> T> void describeFields(A &a, T &alternative)
{
    a.required("field", alternative.field);
    a.required("value", alternative.value);
    a.optional("preferred", alternative.preferred);
    a.required("citations", alternative.citations);
    a.optional("note", alternative.note);
}

template <typename A, Is<Amount> T> void describeFields(A &a, T &amount)
{
    a.nullable("value", amount.value);
    a.optional("currency", amount.currency);
    a.required("what", amount.what);
}

template <typename A, Is<Party> T> void describeFields(A &a, T &party)
{
    a.required("actor", party.actor);
    a.required("role", party.role);
    a.optional("note", party.note);
}

template <typename A, Is<Actor> T> void describeFields(A &a, T &actor)
{
    a.required("id", actor.id);
    a.required("name", actor.name);
    a.optional("shortName", actor.shortName);
    a.required("kind", actor.kind);
    a.optional("country", actor.country);
    a.optional("parent", actor.parent);
    a.required("importance", actor.importance);
    a.optional("summary", actor.summary);
    a.optional("citations", actor.citations);
    a.optional("alternatives", actor.alternatives);
    a.optional("notes", actor.notes);
}

/// The keys with which events and agreements begin, up to the date.
template <typename A, typename T> void describeFirstFields(A &a, T &entry)
{
    a.required("id", entry.id);
    a.required("title", entry.title);
    a.optional("shortTitle", entry.shortTitle);
    a.required("kind", entry.kind);
    a.required("track", entry.track);
    a.required("importance", entry.importance);
}

/// The keys with which events and agreements end.
template <typename A, typename T> void describeLastFields(A &a, T &entry)
{
    a.optional("amounts", entry.amounts);
    a.optional("confidence", entry.confidence);
    a.optional("citations", entry.citations);
    a.optional("alternatives", entry.alternatives);
    a.optional("notes", entry.notes);
}

template <typename A, Is<Agreement> T> void describeFields(A &a, T &agreement)
{
    describeFirstFields(a, agreement);
    a.optional("date", agreement.date);
    a.optional("status", agreement.status);
    a.optional("statusNote", agreement.statusNote);
    a.optional("summary", agreement.summary);
    a.optional("parties", agreement.parties);
    a.optional("bodies", agreement.bodies);
    a.optional("minerals", agreement.minerals);
    a.optional("places", agreement.places);
    describeLastFields(a, agreement);
}

template <typename A, Is<Event> T> void describeFields(A &a, T &event)
{
    describeFirstFields(a, event);
    a.required("date", event.date);
    a.optional("summary", event.summary);
    a.optional("agreements", event.agreements);
    a.optional("parties", event.parties);
    a.optional("places", event.places);
    a.optional("minerals", event.minerals);
    describeLastFields(a, event);
}

template <typename A, Is<Link> T> void describeFields(A &a, T &link)
{
    a.required("id", link.id);
    a.required("from", link.from);
    a.required("to", link.to);
    a.required("relation", link.relation);
    a.required("basis", link.basis);
    a.optional("citations", link.citations);
}

template <typename A, Is<Claim> T> void describeFields(A &a, T &claim)
{
    a.required("id", claim.id);
    a.required("text", claim.text);
    a.optional("shortTitle", claim.shortTitle);
    a.required("about", claim.about);
    a.required("importance", claim.importance);
    a.optional("citations", claim.citations);
    a.optional("notes", claim.notes);
}

template <typename A, Is<Source> T> void describeFields(A &a, T &source)
{
    a.required("id", source.id);
    a.required("title", source.title);
    a.optional("author", source.author);
    a.optional("publisher", source.publisher);
    a.optional("url", source.url);
    a.optional("published", source.published);
    a.required("grade", source.grade);
    a.optional("note", source.note);
}

template <typename A, Is<HistoryInfo> T> void describeFields(A &a, T &info)
{
    a.required("id", info.id);
    a.required("title", info.title);
    a.optional("shortTitle", info.shortTitle);
    a.optional("summary", info.summary);
    a.required("language", info.language);
    a.required("asOf", info.asOf);
    a.optional("hemisphere", info.hemisphere);
}

/// The lists of the top level, in order: calls function(key, list, is required) for each.
template <typename Data, typename Function> void forEachList(Data &data, Function function)
{
    function("tracks", data.tracks, true);
    function("kinds", data.kinds, true);
    function("roles", data.roles, false);
    function("minerals", data.minerals, false);
    function("views", data.views, false);
    function("actors", data.actors, false);
    function("agreements", data.agreements, false);
    function("events", data.events, false);
    function("links", data.links, false);
    function("claims", data.claims, false);
    function("sources", data.sources, false);
}

template <typename T>
concept HasFields = requires(struct AnyArchive &a, T &value)
{
    describeFields(a, value);
};

} // namespace pactline::exchange
