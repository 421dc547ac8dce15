// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/validation.h"

#include "model/history/entryvalidator.h"
#include "model/history/validationcontext.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

using validation::Context;
using validation::tr;

template <typename List, typename Function>
void forEach(Context &context, const char *name, const List &list, Function function)
{
    for (int row = 0; const typename List::value_type &item : list) {
        context.enter(name, row++, item.id.text);
        function(item);
    }
    context.leave();
}

void checkInfo(Context &context, const HistoryInfo &info)
{
    context.checkId(info.id);
    context.checkText(u"title", info.title);
    if (info.shortTitle.size() > validation::longestShortTitle)
        context.warn(u"shortTitle"_s, tr("is longer than %1 characters").arg(validation::longestShortTitle));
    const QStringList subtags = info.language.split(u'-');
    const bool isTag = subtags.front().size() >= 2 && subtags.front().size() <= 3 &&
                       std::all_of(subtags.begin(), subtags.end(), [](const QString &subtag) {
                           return !subtag.isEmpty() && subtag.size() <= 8 &&
                                  std::all_of(subtag.begin(), subtag.end(),
                                              [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); });
                       });
    if (!isTag)
        context.fail(u"language"_s, tr("“%1” is not a language tag such as en or en-AU").arg(info.language));
    if (info.asOf.isNull())
        context.fail(u"asOf"_s, tr("is missing"));
    else if (info.asOf.isInterval || info.asOf.startPrecision != DatePrecision::Day)
        context.fail(u"asOf"_s, tr("should be a single day, such as 2025-11-05"));
}

void checkVocabularies(Context &context, const HistoryData &data)
{
    const auto isColour = [](const QString &text) {
        return text.size() == 7 && text.startsWith(u'#') && std::all_of(text.begin() + 1, text.end(), [](QChar c) {
                   return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
               });
    };
    QHash<QString, QString> seen;
    const auto checkWord = [&](const auto &word, const QString &space) {
        context.checkId(word.id.text);
        context.checkText(u"name", word.name);
        context.checkOnce(seen, space + word.id.text, word.id.text);
    };
    forEach(context, "tracks", data.tracks, [&](const Track &track) {
        checkWord(track, u"t:"_s);
        if (!isColour(track.colourLight))
            context.fail(u"colour.light"_s, tr("“%1” is not a colour such as #0b63b0").arg(track.colourLight));
        if (!isColour(track.colourDark))
            context.fail(u"colour.dark"_s, tr("“%1” is not a colour such as #0b63b0").arg(track.colourDark));
    });
    forEach(context, "kinds", data.kinds,
            [&](const Kind &kind) { checkWord(kind, u"k%1:"_s.arg(static_cast<int>(kind.of))); });
    forEach(context, "roles", data.roles, [&](const Role &role) { checkWord(role, u"r:"_s); });
    forEach(context, "minerals", data.minerals, [&](const Mineral &mineral) { checkWord(mineral, u"m:"_s); });
}

void checkViews(Context &context, const History &history)
{
    QHash<QString, QString> seen;
    QSet<KindId> kinds;
    for (const Kind &kind : history.data().kinds)
        kinds.insert(kind.id);
    const edtf::Options options{history.info().hemisphere};
    const auto checkDate = [&](const char16_t *key, const QString &text) -> std::optional<UncertainDate> {
        if (text.isEmpty())
            return {};
        edtf::Parsed parsed = edtf::parse(text, options);
        if (!parsed.date)
            context.fail(QString::fromUtf16(key), validation::dateMessage(text, parsed.error));
        return parsed.date;
    };
    forEach(context, "views", history.data().views, [&](const SavedView &view) {
        context.checkId(view.id.text);
        context.checkText(u"name", view.name);
        context.checkOnce(seen, view.id.text, view.id.text);
        if (!view.statedBy.isEmpty() && history.source(view.statedBy) == nullptr)
            context.fail(u"statedBy"_s, tr("there is no source “%1”").arg(view.statedBy.text));
        context.checkEach(u"filter.tracks", view.filter.tracks, tr("there is no track “%1”"),
                          [&](const TrackId &id) { return history.track(id) != nullptr; });
        context.checkEach(u"filter.kinds", view.filter.kinds, tr("there is no kind “%1”"),
                          [&](const KindId &id) { return kinds.contains(id); });
        context.checkEach(u"filter.actors", view.filter.actors, tr("there is no actor “%1”"),
                          [&](const ActorId &id) { return history.actor(id) != nullptr; });
        context.checkEach(u"filter.agreements", view.filter.agreements, tr("there is no agreement “%1”"),
                          [&](const AgreementId &id) { return history.agreement(id).has_value(); });
        context.checkEach(u"filter.minerals", view.filter.minerals, tr("there is no mineral “%1”"),
                          [&](const MineralId &id) { return history.mineral(id) != nullptr; });
        const auto from = checkDate(u"from", view.from);
        const auto to = checkDate(u"to", view.to);
        if (from && to && from->earliestStart >= to->latestEnd)
            context.fail(u"to"_s, tr("lies before “from”"));
    });
}

/// Actors that are their own ancestors. Each actor is walked over once.
QSet<QString> actorsInCircles(const History &history)
{
    enum class State { Unknown, OnPath, Done };
    QHash<QString, State> states;
    QSet<QString> found;
    for (const Actor &start : history.actors()) {
        QStringList path;
        QString id = start.id.text;
        while (!id.isEmpty() && states.value(id, State::Unknown) == State::Unknown) {
            states.insert(id, State::OnPath);
            path.append(id);
            const Actor *actor = history.actor(ActorId(id));
            id = actor != nullptr ? actor->parent.text : QString();
        }
        if (!id.isEmpty() && states.value(id) == State::OnPath) {
            for (qsizetype at = path.indexOf(id); at < path.size(); ++at)
                found.insert(path[at]);
        }
        for (const QString &each : path)
            states.insert(each, State::Done);
    }
    return found;
}

void checkItems(Context &context, const History &history)
{
    QHash<QString, QString> seen; // one space for all items
    const validation::EntryValidator validator(context, history);
    const QSet<QString> circles = actorsInCircles(history);
    forEach(context, "actors", history.actors(), [&](const Actor &actor) {
        context.checkId(actor.id.text);
        context.checkOnce(seen, actor.id.text, actor.id.text);
        validator.check(actor);
        if (circles.contains(actor.id.text))
            context.fail(u"parent"_s, tr("the actor is its own ancestor"));
    });
    const auto checkEntry = [&](const auto &entry) {
        context.checkId(entry.id.text);
        context.checkOnce(seen, entry.id.text, entry.id.text);
        validator.check(entry);
    };
    forEach(context, "agreements", history.agreements(), checkEntry);
    forEach(context, "events", history.events(), checkEntry);

    QSet<QString> ends;
    forEach(context, "links", history.links(), [&](const Link &link) {
        context.checkLinkId(link.id.text);
        context.checkOnce(seen, link.id.text, link.id.text);
        validator.check(link);
        const QString key = u"%1 %2 %3"_s.arg(link.from.text, link.to.text).arg(static_cast<int>(link.relation));
        if (ends.contains(key))
            context.fail({}, tr("says the same as another link"));
        ends.insert(key);
    });
    forEach(context, "claims", history.claims(), checkEntry);
    forEach(context, "sources", history.sources(), checkEntry);
}

} // namespace

std::vector<Problem> validate(const History &history)
{
    Context context;
    checkInfo(context, history.info());
    checkVocabularies(context, history.data());
    checkViews(context, history);
    checkItems(context, history);
    return context.takeProblems();
}

} // namespace pactline
