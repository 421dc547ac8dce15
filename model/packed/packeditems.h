// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/items.h"
#include "model/packed/bytes.h"
#include "model/packed/entryview.h"
#include "model/packed/textpool.h"

namespace pactline::packed {

// How items are written: see entryview.h for the order of the parts of events and agreements. What refers to things of
// which there are few goes into the pool.

void write(Bytes &bytes, SharedTextPool &pool, const Event &event);
void write(Bytes &bytes, SharedTextPool &pool, const Agreement &agreement);
void write(Bytes &bytes, SharedTextPool &pool, const Link &link);

void read(ByteReader in, const TextPool &pool, Event &event);
void read(ByteReader in, const TextPool &pool, Agreement &agreement);
void read(ByteReader in, const TextPool &pool, Link &link);

/// A link without its citations, read in place.
class LinkView
{
public:
    LinkView(const std::uint8_t *bytes, const TextPool &pool);

    [[nodiscard]] static TextView idIn(const std::uint8_t *bytes) { return ByteReader(bytes).text(); }

    TextView id;
    TextView from;
    TextView to;
    LinkRelation relation = LinkRelation::Follows;
    LinkBasis basis = LinkBasis::Inferred;

    /// Calls visit(number) with the source of each citation.
    template <typename Visit> void forEachSource(Visit visit) const
    {
        ByteReader in(m_citations);
        forEachCitation(in, visit);
    }

private:
    const std::uint8_t *m_citations;
};

template <typename T> struct ViewOf
{
    using Type = EntryView;
};
template <> struct ViewOf<Link>
{
    using Type = LinkView;
};

} // namespace pactline::packed
