// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/entryvalidator.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace pactline::validation {

namespace {

/// Fields that citations support and alternatives read differently.
bool isFieldName(const QString &name)
{
    static const QSet<QString> names{u"title"_s,      u"name"_s,    u"shortTitle"_s, u"shortName"_s, u"kind"_s,
                                     u"track"_s,      u"country"_s, u"parent"_s,     u"date"_s,      u"status"_s,
                                     u"statusNote"_s, u"summary"_s, u"parties"_s,    u"bodies"_s,    u"minerals"_s,
                                     u"places"_s,     u"amounts"_s, u"agreements"_s, u"notes"_s};
    return names.contains(name);
}

bool isStatus(const QString &status)
{
    static const QSet<QString> statuses{u"announced"_s, u"signed"_s,   u"enacted"_s, u"conditional"_s,
                                        u"awarded"_s,   u"in force"_s, u"active"_s,  u"suspended"_s,
                                        u"completed"_s, u"replaced"_s, u"ended"_s,   u"unknown"_s};
    return statuses.contains(status);
}

bool isCapitals(const QString &text, int count)
{
    return text.size() == count &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

QString at(QStringView key, qsizetype index, QStringView below = {})
{
    const QString place = u"%1[%2]"_s.arg(key, QString::number(index));
    return below.isEmpty() ? place : place + u'.' + below.toString();
}

} // namespace

void EntryValidator::checkKind(KindOf of, const KindId &kind) const
{
    if (m_history.kind(of, kind) != nullptr)
        return;
    const QString message = of == KindOf::Actor       ? tr("there is no kind “%1” of actors")
                            : of == KindOf::Agreement ? tr("there is no kind “%1” of agreements")
                                                      : tr("there is no kind “%1” of events");
    m_context.fail(u"kind"_s, message.arg(kind.text));
}

void EntryValidator::checkCitations(const QString &prefix, const QList<Citation> &citations) const
{
    for (qsizetype index = 0; index < citations.size(); ++index) {
        const Citation &citation = citations[index];
        const auto place = [&](QStringView key) { return prefix + at(u"citations", index, key); };
        if (m_history.source(citation.source) == nullptr)
            m_context.fail(place(u"source"), tr("there is no source “%1”").arg(citation.source.text));
        if (citation.paragraph && *citation.paragraph < 1)
            m_context.fail(place(u"paragraph"), tr("is %1; paragraphs count from 1").arg(*citation.paragraph));
        if (citation.confidence == Confidence::None)
            m_context.fail(place(u"confidence"), tr("is missing"));
        for (qsizetype name = 0; name < citation.supports.size(); ++name) {
            if (!isFieldName(citation.supports[name])) {
                m_context.fail(place(at(u"supports", name)), tr("there is no field “%1”").arg(citation.supports[name]));
            }
        }
        if (!citation.date.isNull())
            m_context.checkDate(place(u"date"), citation.date);
    }
}

void EntryValidator::checkReading(const QList<Alternative> &alternatives, qsizetype index,
                                  const UncertainDate *date) const
{
    const Alternative &reading = alternatives[index];
    if (!isFieldName(reading.field))
        m_context.fail(at(u"alternatives", index, u"field"), tr("there is no field “%1”").arg(reading.field));
    if (reading.value.isEmpty())
        m_context.fail(at(u"alternatives", index, u"value"), tr("is missing"));
    checkCitations(at(u"alternatives", index) + u'.', reading.citations);
    if (reading.field != u"date"_s || reading.value.isEmpty())
        return;
    const edtf::Parsed parsed = edtf::parse(reading.value, {m_history.info().hemisphere});
    if (!parsed.date)
        m_context.fail(at(u"alternatives", index, u"value"), dateMessage(reading.value, parsed.error));
    else if (reading.preferred && date != nullptr && date->text != reading.value)
        m_context.fail(at(u"alternatives", index, u"value"), tr("the preferred date is not the one of the entry"));
}

void EntryValidator::checkAlternatives(const QList<Alternative> &alternatives, const UncertainDate *date) const
{
    QSet<QString> done;
    for (qsizetype first = 0; first < alternatives.size();) {
        const QString &field = alternatives[first].field;
        qsizetype end = first;
        int preferred = 0;
        for (; end < alternatives.size() && alternatives[end].field == field; ++end) {
            checkReading(alternatives, end, date);
            preferred += alternatives[end].preferred ? 1 : 0;
        }
        const QString place = at(u"alternatives", first);
        if (done.contains(field))
            m_context.fail(place, tr("all readings of “%1” should stand together").arg(field));
        else if (end - first < 2)
            m_context.fail(place, tr("a single reading of “%1” is no alternative; give the others too").arg(field));
        else if (preferred != 1)
            m_context.fail(place,
                           tr("exactly one reading of “%1” should be preferred, not %2").arg(field).arg(preferred));
        else if (!alternatives[first].preferred)
            m_context.fail(place, tr("the preferred reading of “%1” should come first").arg(field));
        done.insert(field);
        first = end;
    }
}

void EntryValidator::checkParties(const QList<Party> &parties) const
{
    for (qsizetype index = 0; index < parties.size(); ++index) {
        const Party &party = parties[index];
        if (m_history.actor(party.actor) == nullptr)
            m_context.fail(at(u"parties", index, u"actor"), tr("there is no actor “%1”").arg(party.actor.text));
        if (m_history.role(party.role) == nullptr)
            m_context.fail(at(u"parties", index, u"role"), tr("there is no role “%1”").arg(party.role.text));
    }
}

void EntryValidator::checkAmounts(const QList<Amount> &amounts) const
{
    for (qsizetype index = 0; index < amounts.size(); ++index) {
        const Amount &amount = amounts[index];
        if (amount.value && !std::isfinite(*amount.value))
            m_context.fail(at(u"amounts", index, u"value"), tr("is not a number"));
        if (!amount.currency.isEmpty() && !isCapitals(amount.currency, 3)) {
            m_context.fail(at(u"amounts", index, u"currency"),
                           tr("“%1” is not a currency code such as AUD").arg(amount.currency));
        }
        if (amount.what.isEmpty())
            m_context.fail(at(u"amounts", index, u"what"), tr("is missing"));
    }
}

void EntryValidator::checkEntry(const Entry &entry, KindOf of) const
{
    m_context.checkText(u"title", entry.title);
    if (entry.shortTitle.size() > longestShortTitle)
        m_context.warn(u"shortTitle"_s, tr("is longer than %1 characters").arg(longestShortTitle));
    checkKind(of, entry.kind);
    if (m_history.track(entry.track) == nullptr)
        m_context.fail(u"track"_s, tr("there is no track “%1”").arg(entry.track.text));
    m_context.checkImportance(entry.importance);
    m_context.checkDate(u"date"_s, entry.date);
    checkParties(entry.parties);
    m_context.checkEach(u"minerals", entry.minerals, tr("there is no mineral “%1”"),
                        [this](const MineralId &id) { return m_history.mineral(id) != nullptr; });
    checkAmounts(entry.amounts);
    if (entry.citations.isEmpty())
        m_context.warn({}, tr("cites no source"));
    checkCitations({}, entry.citations);
    checkAlternatives(entry.alternatives, &entry.date);
}

void EntryValidator::check(const Actor &actor) const
{
    m_context.checkText(u"name", actor.name);
    if (actor.shortName.size() > longestShortTitle)
        m_context.warn(u"shortName"_s, tr("is longer than %1 characters").arg(longestShortTitle));
    checkKind(KindOf::Actor, actor.kind);
    if (!actor.country.isEmpty() && !isCapitals(actor.country, 2))
        m_context.fail(u"country"_s, tr("“%1” is not a country code such as AU").arg(actor.country));
    if (!actor.parent.isEmpty() && m_history.actor(actor.parent) == nullptr)
        m_context.fail(u"parent"_s, tr("there is no actor “%1”").arg(actor.parent.text));
    m_context.checkImportance(actor.importance);
    checkCitations({}, actor.citations);
    checkAlternatives(actor.alternatives, nullptr);
}

void EntryValidator::check(const Agreement &agreement) const
{
    checkEntry(agreement, KindOf::Agreement);
    if (!agreement.status.isEmpty() && !isStatus(agreement.status))
        m_context.warn(u"status"_s, tr("“%1” is not one of the usual words").arg(agreement.status));
    m_context.checkEach(u"bodies", agreement.bodies, tr("there is no actor “%1”"),
                        [this](const ActorId &id) { return m_history.actor(id) != nullptr; });
}

void EntryValidator::check(const Event &event) const
{
    checkEntry(event, KindOf::Event);
    if (event.title.size() > longestEventTitle)
        m_context.warn(u"title"_s, tr("is longer than %1 characters").arg(longestEventTitle));
    if (event.date.isNull())
        m_context.fail(u"date"_s, tr("is missing"));
    m_context.checkEach(u"agreements", event.agreements, tr("there is no agreement “%1”"),
                        [this](const AgreementId &id) { return m_history.agreement(id).has_value(); });
}

void EntryValidator::check(const Link &link) const
{
    if (!m_history.isEntry(link.from))
        m_context.fail(u"from"_s, tr("there is no event or agreement “%1”").arg(link.from.text));
    if (!m_history.isEntry(link.to))
        m_context.fail(u"to"_s, tr("there is no event or agreement “%1”").arg(link.to.text));
    if (link.from == link.to)
        m_context.fail({}, tr("joins an entry to itself"));
    checkCitations({}, link.citations);
}

void EntryValidator::check(const Claim &claim) const
{
    m_context.checkText(u"text", claim.text);
    if (claim.shortTitle.size() > longestShortTitle)
        m_context.warn(u"shortTitle"_s, tr("is longer than %1 characters").arg(longestShortTitle));
    if (claim.about.isEmpty())
        m_context.fail(u"about"_s, tr("is missing: say which entries the claim is about"));
    m_context.checkEach(u"about", claim.about, tr("there is no event, agreement or actor “%1”"),
                        [this](const ItemId &id) {
                            const auto found = m_history.find(id);
                            return found && (found->type == ItemType::Actor || found->type == ItemType::Agreement ||
                                             found->type == ItemType::Event);
                        });
    m_context.checkImportance(claim.importance);
    if (claim.citations.isEmpty())
        m_context.warn({}, tr("cites no source"));
    checkCitations({}, claim.citations);
}

void EntryValidator::check(const Source &source) const
{
    m_context.checkText(u"title", source.title);
    const bool isAddress = source.url.startsWith(u"https://"_s) || source.url.startsWith(u"http://"_s);
    if (!source.url.isEmpty() && (!isAddress || source.url.contains(u' ')))
        m_context.fail(u"url"_s, tr("“%1” is not an address that begins with https://").arg(source.url));
    m_context.checkDate(u"published"_s, source.published);
}

} // namespace pactline::validation
