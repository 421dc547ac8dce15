// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/packed/packeditems.h"

#include "model/packed/packeddate.h"

namespace pactline::packed {

namespace {

// What follows the places: the status (0 for events), then for agreements their note of it.

template <typename T, typename Write> void writeList(ByteWriter &out, const QList<T> &list, Write writeOne)
{
    out.number(static_cast<std::uint64_t>(list.size()));
    for (const T &each : list)
        writeOne(each);
}

template <typename T, typename Read> void readList(ByteReader &in, QList<T> &list, Read readOne)
{
    const auto count = static_cast<qsizetype>(in.number());
    list.clear();
    list.reserve(count);
    for (qsizetype at = 0; at < count; ++at)
        readOne(list.emplaceBack());
}

void writeTexts(ByteWriter &out, const QStringList &texts)
{
    writeList(out, texts, [&out](const QString &text) { out.text(text); });
}

void readTexts(ByteReader &in, QStringList &texts)
{
    readList(in, texts, [&in](QString &text) { text = in.text().toString(); });
}

void writeCitations(ByteWriter &out, SharedTextPool &pool, const QList<Citation> &citations)
{
    writeList(out, citations, [&](const Citation &citation) {
        out.number(pool.number(citation.source.text));
        const auto flag = [](bool isSet, unsigned bit) { return isSet ? bit : 0u; };
        out.byte(static_cast<unsigned>(citation.confidence) | flag(!citation.section.isEmpty(), CitationHasSection) |
                 flag(citation.paragraph.has_value(), CitationHasParagraph) |
                 flag(!citation.page.isEmpty(), CitationHasPage) | flag(!citation.date.isNull(), CitationHasDate) |
                 flag(!citation.wording.isEmpty(), CitationHasWording) |
                 flag(!citation.supports.isEmpty(), CitationHasSupports));
        if (!citation.section.isEmpty())
            out.text(citation.section);
        if (citation.paragraph)
            out.signedNumber(*citation.paragraph);
        if (!citation.page.isEmpty())
            out.text(citation.page);
        if (!citation.date.isNull())
            writeDate(out, citation.date);
        if (!citation.wording.isEmpty())
            out.text(citation.wording);
        if (!citation.supports.isEmpty())
            writeTexts(out, citation.supports);
    });
}

void readCitations(ByteReader &in, const TextPool &pool, QList<Citation> &citations)
{
    readList(in, citations, [&](Citation &citation) {
        citation.source.text = pool.text(in.smallNumber());
        const unsigned flags = in.byte();
        citation.confidence = static_cast<Confidence>(flags & 3);
        if ((flags & CitationHasSection) != 0)
            citation.section = in.text().toString();
        if ((flags & CitationHasParagraph) != 0)
            citation.paragraph = static_cast<int>(in.signedNumber());
        if ((flags & CitationHasPage) != 0)
            citation.page = in.text().toString();
        if ((flags & CitationHasDate) != 0)
            citation.date = readDate(in);
        if ((flags & CitationHasWording) != 0)
            citation.wording = in.text().toString();
        if ((flags & CitationHasSupports) != 0)
            readTexts(in, citation.supports);
    });
}

template <typename Tag> void writeIds(ByteWriter &out, SharedTextPool &pool, const QList<Id<Tag>> &ids)
{
    writeList(out, ids, [&](const Id<Tag> &id) { out.number(pool.number(id.text)); });
}

template <typename Tag> void readIds(ByteReader &in, const TextPool &pool, QList<Id<Tag>> &ids)
{
    readList(in, ids, [&](Id<Tag> &id) { id.text = pool.text(in.smallNumber()); });
}

} // namespace

/// Writes what events and agreements share, around what they do not.
class EntryWriter
{
public:
    EntryWriter(Bytes &bytes, SharedTextPool &pool)
        : m_out(bytes)
        , m_pool(pool)
    {}

    template <typename Related>
    void write(const Entry &entry, const Related &related, const QString &status, const QString &statusNote)
    {
        writeHead(entry);
        writeList(m_out, entry.parties, [this](const Party &party) {
            m_out.number(m_pool.number(party.actor.text));
            const bool hasNote = !party.note.isEmpty();
            m_out.number((std::uint64_t{m_pool.number(party.role.text)} << 1) | (hasNote ? 1u : 0u));
            if (hasNote)
                m_out.text(party.note);
        });
        writeIds(m_out, m_pool, entry.minerals);
        writeIds(m_out, m_pool, related);
        writeCitations(m_out, m_pool, entry.citations);
        for (const QString &text : {entry.title, entry.shortTitle, entry.summary, entry.notes})
            m_out.text(text);
        writeTexts(m_out, entry.places);
        m_out.number(m_pool.number(status));
        m_out.text(statusNote);
        if (!entry.amounts.isEmpty())
            writeAmounts(entry.amounts);
        if (!entry.alternatives.isEmpty())
            writeAlternatives(entry.alternatives);
    }

private:
    void writeHead(const Entry &entry)
    {
        const bool isUsual = entry.importance >= 0 && entry.importance < static_cast<int>(EntryView::importanceBits);
        m_out.byte((isUsual ? static_cast<unsigned>(entry.importance) : EntryView::importanceBits) |
                   (static_cast<unsigned>(entry.confidence) << EntryView::confidenceShift) |
                   (entry.amounts.isEmpty() ? 0u : EntryView::HasAmounts) |
                   (entry.alternatives.isEmpty() ? 0u : EntryView::HasAlternatives) |
                   (entry.date.isNull() ? 0u : EntryView::HasDate));
        if (!isUsual)
            m_out.signedNumber(entry.importance);
        m_out.text(entry.id.text);
        m_out.number(m_pool.number(entry.kind.text));
        m_out.number(m_pool.number(entry.track.text));
        if (!entry.date.isNull())
            writeDate(m_out, entry.date);
    }

    void writeAmounts(const QList<Amount> &amounts)
    {
        writeList(m_out, amounts, [this](const Amount &amount) {
            m_out.byte(amount.value ? 1 : 0);
            if (amount.value)
                m_out.real(*amount.value);
            m_out.text(amount.currency);
            m_out.text(amount.what);
        });
    }

    void writeAlternatives(const QList<Alternative> &alternatives)
    {
        writeList(m_out, alternatives, [this](const Alternative &alternative) {
            m_out.byte(alternative.preferred ? 1 : 0);
            m_out.text(alternative.field);
            m_out.text(alternative.value);
            m_out.text(alternative.note);
            writeCitations(m_out, m_pool, alternative.citations);
        });
    }

    ByteWriter m_out;
    SharedTextPool &m_pool;
};

class EntryReader
{
public:
    EntryReader(ByteReader in, const TextPool &pool)
        : m_in(in)
        , m_pool(pool)
    {}

    template <typename Related> void read(Entry &entry, Related &related, QString &status, QString &statusNote)
    {
        const EntryView view(m_in.position(), m_pool);
        entry.id.text = view.id().toString();
        entry.importance = view.importance();
        entry.confidence = view.confidence();
        entry.kind.text = m_pool.text(view.kind());
        entry.track.text = m_pool.text(view.track());
        entry.date = view.date();
        m_in = view.lists();
        readList(m_in, entry.parties, [this](Party &party) {
            party.actor.text = m_pool.text(m_in.smallNumber());
            const std::uint64_t role = m_in.number();
            party.role.text = m_pool.text(static_cast<TextNumber>(role >> 1));
            if ((role & 1) != 0)
                party.note = m_in.text().toString();
        });
        readIds(m_in, m_pool, entry.minerals);
        readIds(m_in, m_pool, related);
        readCitations(m_in, m_pool, entry.citations);
        for (QString *text : {&entry.title, &entry.shortTitle, &entry.summary, &entry.notes})
            *text = m_in.text().toString();
        readTexts(m_in, entry.places);
        status = m_pool.text(m_in.smallNumber());
        statusNote = m_in.text().toString();
        if ((view.m_head & EntryView::HasAmounts) != 0)
            readAmounts(entry.amounts);
        if (view.hasAlternatives())
            readAlternatives(entry.alternatives);
    }

private:
    void readAmounts(QList<Amount> &amounts)
    {
        readList(m_in, amounts, [this](Amount &amount) {
            if (m_in.byte() != 0)
                amount.value = m_in.real();
            amount.currency = m_in.text().toString();
            amount.what = m_in.text().toString();
        });
    }

    void readAlternatives(QList<Alternative> &alternatives)
    {
        readList(m_in, alternatives, [this](Alternative &alternative) {
            alternative.preferred = m_in.byte() != 0;
            alternative.field = m_in.text().toString();
            alternative.value = m_in.text().toString();
            alternative.note = m_in.text().toString();
            readCitations(m_in, m_pool, alternative.citations);
        });
    }

    ByteReader m_in;
    const TextPool &m_pool;
};

void write(Bytes &bytes, SharedTextPool &pool, const Event &event)
{
    EntryWriter(bytes, pool).write(event, event.agreements, {}, {});
}

void write(Bytes &bytes, SharedTextPool &pool, const Agreement &agreement)
{
    EntryWriter(bytes, pool).write(agreement, agreement.bodies, agreement.status, agreement.statusNote);
}

void write(Bytes &bytes, SharedTextPool &pool, const Link &link)
{
    ByteWriter out(bytes);
    out.text(link.id.text);
    out.text(link.from.text);
    out.text(link.to.text);
    out.byte(static_cast<unsigned>(link.relation) | (static_cast<unsigned>(link.basis) << 4));
    writeCitations(out, pool, link.citations);
}

void read(ByteReader in, const TextPool &pool, Event &event)
{
    QString none;
    EntryReader(in, pool).read(event, event.agreements, none, none);
}

void read(ByteReader in, const TextPool &pool, Agreement &agreement)
{
    EntryReader(in, pool).read(agreement, agreement.bodies, agreement.status, agreement.statusNote);
}

void read(ByteReader in, const TextPool &pool, Link &link)
{
    for (QString *text : {&link.id.text, &link.from.text, &link.to.text})
        *text = in.text().toString();
    const unsigned words = in.byte();
    link.relation = static_cast<LinkRelation>(words & 15);
    link.basis = static_cast<LinkBasis>(words >> 4);
    readCitations(in, pool, link.citations);
}

LinkView::LinkView(const std::uint8_t *bytes, const TextPool &)
{
    ByteReader in(bytes);
    id = in.text();
    from = in.text();
    to = in.text();
    const unsigned words = in.byte();
    relation = static_cast<LinkRelation>(words & 15);
    basis = static_cast<LinkBasis>(words >> 4);
    m_citations = in.position();
}

} // namespace pactline::packed
