// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/items.h"
#include "model/packed/bytes.h"
#include "model/packed/textpool.h"

#include <cstdint>

namespace pactline::packed {

/// What a citation has beside its source.
enum CitationFlag : unsigned {
    CitationHasSection = 4, // the two lowest bits are the confidence
    CitationHasParagraph = 8,
    CitationHasPage = 16,
    CitationHasDate = 32,
    CitationHasWording = 64,
    CitationHasSupports = 128,
};

/// Goes past what a citation has behind its source.
void skipCitationRest(ByteReader &in);

/// Reads a list of citations, and calls visit(number) with the source of each.
template <typename Visit> void forEachCitation(ByteReader &in, Visit visit)
{
    for (std::uint32_t count = in.smallNumber(); count > 0; --count) {
        visit(TextNumber{in.smallNumber()});
        skipCitationRest(in);
    }
}

/// A packed event or agreement, read in place: each question reads as far as its answer, in the order of the parts
/// below. Passing over a million of them takes tens of milliseconds, where making as many entries takes a second. Valid
/// until its list is changed.
///
/// Parts: head (importance, confidence, flags), id, kind, track, date, parties, minerals, the agreements of an event or
/// the bodies of an agreement, citations, title, short title, summary, notes, places, status, the rest.
class EntryView
{
public:
    EntryView(const std::uint8_t *bytes, const TextPool &pool);

    [[nodiscard]] int importance() const { return m_importance; }
    [[nodiscard]] Confidence confidence() const { return m_confidence; }
    [[nodiscard]] TextNumber kind() const { return m_kind; }
    [[nodiscard]] TextNumber track() const { return m_track; }
    /// The date, with a mere “…” or “[…]” in place of its text; null where there is none.
    [[nodiscard]] UncertainDate bounds() const;
    [[nodiscard]] UncertainDate date() const;
    /// The text of a number of kind(), track() or the lists.
    [[nodiscard]] const QString &text(TextNumber number) const { return m_pool->text(number); }
    [[nodiscard]] const TextPool &pool() const { return *m_pool; }

    /// The lists: each calls visit(number) for its members, and they are to be asked in this order or alone.
    template <typename Visit> void forEachActor(Visit visit) const
    {
        ByteReader in = lists();
        forEachActor(in, visit);
    }
    template <typename Visit> void forEachMineral(Visit visit) const
    {
        ByteReader in = behindParties();
        forEachNumber(in, visit);
    }
    /// Agreements of an event, bodies of an agreement.
    template <typename Visit> void forEachRelated(Visit visit) const
    {
        ByteReader in = behindParties();
        forEachNumber(in, [](TextNumber) {});
        forEachNumber(in, visit);
    }
    /// Sources of the citations of the entry itself, not those of its readings.
    template <typename Visit> void forEachSource(Visit visit) const
    {
        ByteReader in = behindRelated();
        forEachCitation(in, visit);
    }
    [[nodiscard]] bool hasAlternatives() const { return (m_head & HasAlternatives) != 0; }

    [[nodiscard]] TextView id() const { return m_id; }
    /// Only the id, without looking at what follows it.
    [[nodiscard]] static TextView idIn(const std::uint8_t *bytes);
    /// Calls visit(text) for title, short title, summary, notes and places, in this order, as far as it answers true.
    template <typename Visit> void forEachText(Visit visit) const
    {
        ByteReader in = behindCitations();
        for (int count = 0; count < textCount; ++count) {
            if (!visit(in.text()))
                return;
        }
        for (std::uint32_t places = in.smallNumber(); places > 0; --places) {
            if (!visit(in.text()))
                return;
        }
    }
    [[nodiscard]] QString title() const { return textAt(0); }
    [[nodiscard]] QString shortTitle() const { return textAt(1); }
    /// What labels show: the short title if there is one, else the title.
    [[nodiscard]] QString labelTitle() const;
    /// Of an agreement.
    [[nodiscard]] TextNumber status() const;

private:
    friend class EntryReader;

    enum HeadFlag : unsigned { HasAmounts = 32, HasAlternatives = 64, HasDate = 128 };
    static constexpr unsigned importanceBits = 7; ///< the lowest; all set where the importance follows by itself
    static constexpr unsigned confidenceShift = 3;
    static constexpr int textCount = 4;
    friend class EntryWriter;

    template <typename Visit> static void forEachNumber(ByteReader &in, Visit visit)
    {
        for (std::uint32_t count = in.smallNumber(); count > 0; --count)
            visit(TextNumber{in.smallNumber()});
    }
    template <typename Visit> static void forEachActor(ByteReader &in, Visit visit)
    {
        for (std::uint32_t count = in.smallNumber(); count > 0; --count) {
            visit(TextNumber{in.smallNumber()});
            if ((in.number() & 1) != 0) // the role, and whether there is a note
                in.text();
        }
    }
    [[nodiscard]] ByteReader lists() const;
    [[nodiscard]] ByteReader behindParties() const;
    [[nodiscard]] ByteReader behindRelated() const;
    [[nodiscard]] ByteReader behindCitations() const;
    [[nodiscard]] QString textAt(int index) const;

    const TextPool *m_pool;
    TextView m_id;
    const std::uint8_t *m_date;
    unsigned m_head = 0;
    int m_importance = 0;
    Confidence m_confidence = Confidence::None;
    TextNumber m_kind = 0;
    TextNumber m_track = 0;
};

} // namespace pactline::packed
