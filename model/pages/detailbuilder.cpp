// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/pages/detailbuilder.h"

#include "model/pages/itemwords.h"
#include "model/time/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline {

void append(RichText &text, const RichText &more) { text.insert(text.end(), more.begin(), more.end()); }

DetailBuilder::DetailBuilder(const History &history, const ItemId &id, const DetailOptions &options)
    : m_history(history)
    , m_options(options)
{
    m_page.id = id;
}

void DetailBuilder::addSection(DetailSection section)
{
    const std::size_t total = section.rows.size();
    addSection(std::move(section), total);
}

void DetailBuilder::addSection(DetailSection section, std::size_t total)
{
    if (section.rows.empty())
        return;
    if (total > m_options.mostRows) {
        const auto left = static_cast<int>(total - m_options.mostRows);
        section.rows.resize(m_options.mostRows);
        section.rows.push_back({{},
                                {{tr("and %1 more; the table lists them all").arg(m_options.locale.toString(left)),
                                  {},
                                  RunStyle::Muted}}});
    }
    m_page.sections.push_back(std::move(section));
}

Run DetailBuilder::linkTo(const ItemId &id) const { return {m_history.nameOf(id), itemLink(id)}; }

Run DetailBuilder::linkToActor(const ActorId &id) const
{
    const Actor *actor = m_history.actor(id);
    const bool hasReadableShortName =
        actor != nullptr && !actor->shortName.isEmpty() && !words::isAbbreviation(actor->shortName);
    return hasReadableShortName ? shortLinkTo(id) : linkTo(id);
}

Run DetailBuilder::shortLinkTo(const ItemId &id) const { return {m_history.shortNameOf(id), itemLink(id)}; }

QString DetailBuilder::compactDate(const UncertainDate &date) const
{
    return date.isNull() ? tr("undated") : wording::inWords(date, m_options.locale, wording::Style::Compact);
}

/// When it began, in short; where other entries are only mentioned, their ends would be noise.
QString DetailBuilder::startDate(const UncertainDate &date) const
{
    if (!date.isInterval || date.startKind != DateEnd::Known)
        return compactDate(date);
    const auto start = edtf::parse(QStringView(date.text).left(date.text.indexOf(u'/')), {m_history.info().hemisphere});
    return compactDate(start.date ? *start.date : date);
}

std::optional<Entry> DetailBuilder::entryAt(const ItemRef &ref) const
{
    const bool isEntry = ref.type == ItemType::Agreement || ref.type == ItemType::Event;
    return isEntry ? std::optional(m_history.entry(ref)) : std::nullopt;
}

std::vector<ItemRef> DetailBuilder::byStart(std::vector<ItemRef> refs) const
{
    struct Keyed
    {
        TimePoint start;
        ItemRef ref;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(refs.size());
    for (const ItemRef &ref : refs) {
        const bool isEntry = ref.type == ItemType::Agreement || ref.type == ItemType::Event;
        const UncertainDate date = isEntry ? m_history.entryView(ref).bounds() : UncertainDate();
        keyed.push_back({date.isNull() ? TimePoint::end() : date.earliestStart, ref});
    }
    std::stable_sort(keyed.begin(), keyed.end(), [](const Keyed &a, const Keyed &b) { return a.start < b.start; });
    std::transform(keyed.begin(), keyed.end(), refs.begin(), [](const Keyed &each) { return each.ref; });
    return refs;
}

RichText DetailBuilder::numbersOf(const QList<Citation> &citations)
{
    RichText text;
    for (const Citation &citation : citations) {
        const auto isSame = [&citation](const Numbered &numbered) {
            const Citation &known = numbered.citation;
            return known.source == citation.source && known.section == citation.section &&
                   known.paragraph == citation.paragraph && known.page == citation.page;
        };
        auto found = std::find_if(m_citations.begin(), m_citations.end(), isSame);
        if (found == m_citations.end()) {
            m_citations.push_back({citation, static_cast<int>(m_citations.size()) + 1});
            found = std::prev(m_citations.end());
        }
        text.push_back({u" "_s, {}, RunStyle::Muted});
        text.push_back({u"[%1]"_s.arg(found->number), itemLink(citation.source), RunStyle::Muted});
    }
    return text;
}

RichText DetailBuilder::citationText(const Citation &citation) const
{
    const Source *source = m_history.source(citation.source);
    if (source == nullptr)
        return {{tr("%1 (no such source)").arg(citation.source.text)}};
    RichText text;
    const QString by = !source->author.isEmpty() ? source->author : source->publisher;
    if (!by.isEmpty())
        text.push_back({by + u", "_s});
    text.push_back({source->title, itemLink(citation.source)});
    QStringList tail;
    if (!source->author.isEmpty() && !source->publisher.isEmpty())
        tail << source->publisher;
    if (!source->published.isNull())
        tail << wording::inWords(source->published, m_options.locale);
    if (const QString place = words::placeIn(citation); !place.isEmpty())
        tail << place;
    if (!tail.isEmpty())
        text.push_back({u", "_s + tail.join(u", "_s)});
    if (!citation.wording.isEmpty())
        text.push_back({tr(" — dates it “%1”").arg(citation.wording)});
    else if (!citation.date.isNull())
        text.push_back({tr(" — dates it %1").arg(wording::inWords(citation.date, m_options.locale))});
    QStringList remarks;
    if (!citation.supports.isEmpty()) {
        QStringList fields;
        for (const QString &field : citation.supports)
            fields << words::field(field).toLower();
        fields.removeDuplicates();
        remarks << tr("for %1").arg(fields.join(u", "_s));
    }
    if (citation.confidence != Confidence::None)
        remarks << words::confidence(citation.confidence);
    if (!remarks.isEmpty())
        text.push_back({u" · "_s + remarks.join(u" · "_s), {}, RunStyle::Muted});
    return text;
}

void DetailBuilder::addClaims()
{
    DetailSection section{tr("Claims about it")};
    for (const int row : m_history.claimsAbout(m_page.id)) {
        const Claim &claim = m_history.claims()[static_cast<std::size_t>(row)];
        QString by;
        if (!claim.citations.isEmpty()) {
            const Source *source = m_history.source(claim.citations.first().source);
            if (source != nullptr)
                by = !source->author.isEmpty() ? source->author : source->publisher;
        }
        const QString title = claim.shortTitle.isEmpty() ? claim.text : claim.shortTitle;
        section.rows.push_back({by.isEmpty() ? tr("Claim") : by, {{title, itemLink(claim.id)}}});
    }
    section.count = static_cast<int>(section.rows.size());
    addSection(std::move(section));
}

void DetailBuilder::addReadings(const QList<Alternative> &alternatives)
{
    DetailSection section{tr("Where sources disagree"), SectionStyle::Readings};
    QString lastField;
    for (const Alternative &reading : alternatives) {
        QString value = reading.value;
        if (reading.field == "date"_L1) {
            const auto parsed = edtf::parse(reading.value, {m_history.info().hemisphere});
            if (parsed.date)
                value = wording::inWords(*parsed.date, m_options.locale);
        }
        DetailRow row;
        row.label = reading.field == lastField ? QString() : words::field(reading.field);
        row.isPreferred = reading.preferred;
        row.text.push_back({value, {}, reading.preferred ? RunStyle::Strong : RunStyle::Plain});
        if (reading.preferred)
            row.text.push_back({tr(" — shown here"), {}, RunStyle::Muted});
        append(row.text, numbersOf(reading.citations));
        if (!reading.note.isEmpty())
            row.text.push_back({u" "_s + reading.note, {}, RunStyle::Muted});
        section.rows.push_back(std::move(row));
        lastField = reading.field;
    }
    addSection(std::move(section));
}

void DetailBuilder::addSources()
{
    DetailSection section{tr("Sources"), SectionStyle::Numbered, static_cast<int>(m_citations.size())};
    for (const Numbered &numbered : m_citations)
        section.rows.push_back({QString::number(numbered.number), citationText(numbered.citation)});
    addSection(std::move(section));
}

void DetailBuilder::addNotes(const QString &notes)
{
    if (!notes.isEmpty())
        addSection({{}, SectionStyle::Note, -1, {{{}, {{notes}}}}});
}

} // namespace pactline
