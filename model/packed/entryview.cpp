// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/packed/entryview.h"

#include "model/packed/packeddate.h"

namespace pactline::packed {

namespace {

constexpr int boundBytes = 4;

/// Goes past a date without making it.
void skipDate(ByteReader &in)
{
    unsigned codes = in.byte();
    for (int at = 1; at < boundBytes; ++at)
        in.byte();
    for (int at = 0; at < boundBytes; ++at, codes >>= 2) {
        if ((codes & 3) == 0)
            in.number();
    }
    in.text();
}

} // namespace

void skipCitationRest(ByteReader &in)
{
    const unsigned flags = in.byte();
    if ((flags & CitationHasSection) != 0)
        in.text();
    if ((flags & CitationHasParagraph) != 0)
        in.number();
    if ((flags & CitationHasPage) != 0)
        in.text();
    if ((flags & CitationHasDate) != 0)
        skipDate(in);
    if ((flags & CitationHasWording) != 0)
        in.text();
    if ((flags & CitationHasSupports) != 0) {
        for (std::uint64_t count = in.number(); count > 0; --count)
            in.text();
    }
}

EntryView::EntryView(const std::uint8_t *bytes, const TextPool &pool)
    : m_pool(&pool)
{
    ByteReader in(bytes);
    m_head = in.byte();
    m_importance = static_cast<int>(m_head & importanceBits);
    if ((m_head & importanceBits) == importanceBits)
        m_importance = static_cast<int>(in.signedNumber());
    m_id = in.text();
    m_confidence = static_cast<Confidence>((m_head >> confidenceShift) & 3);
    m_kind = in.smallNumber();
    m_track = in.smallNumber();
    m_date = in.position();
}

TextView EntryView::idIn(const std::uint8_t *bytes)
{
    ByteReader in(bytes);
    if ((in.byte() & importanceBits) == importanceBits)
        in.number();
    return in.text();
}

ByteReader EntryView::lists() const
{
    ByteReader in(m_date);
    if ((m_head & HasDate) != 0)
        skipDate(in);
    return in;
}

UncertainDate EntryView::bounds() const
{
    ByteReader in(m_date);
    return (m_head & HasDate) != 0 ? readBounds(in) : UncertainDate();
}

UncertainDate EntryView::date() const
{
    ByteReader in(m_date);
    return (m_head & HasDate) != 0 ? readDate(in) : UncertainDate();
}

ByteReader EntryView::behindParties() const
{
    ByteReader in = lists();
    forEachActor(in, [](TextNumber) {});
    return in;
}

ByteReader EntryView::behindRelated() const
{
    ByteReader in = behindParties();
    forEachNumber(in, [](TextNumber) {});
    forEachNumber(in, [](TextNumber) {});
    return in;
}

ByteReader EntryView::behindCitations() const
{
    ByteReader in = behindRelated();
    forEachCitation(in, [](TextNumber) {});
    return in;
}

QString EntryView::textAt(int index) const
{
    ByteReader in = behindCitations();
    for (; index > 0; --index)
        in.text();
    return in.text().toString();
}

QString EntryView::labelTitle() const
{
    ByteReader in = behindCitations();
    const TextView title = in.text();
    const TextView shortTitle = in.text();
    return (shortTitle.isEmpty() ? title : shortTitle).toString();
}

TextNumber EntryView::status() const
{
    ByteReader in = behindCitations();
    for (int count = 0; count < textCount; ++count)
        in.text();
    for (std::uint32_t places = in.smallNumber(); places > 0; --places)
        in.text();
    return in.smallNumber();
}

} // namespace pactline::packed
