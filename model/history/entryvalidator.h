// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/validationcontext.h"

#include <optional>

/// Private to validate().
namespace pactline::validation {

/// Checks the items of a history, each by itself and where it points.
class EntryValidator
{
public:
    EntryValidator(Context &context, const History &history)
        : m_context(context)
        , m_history(history)
    {}

    void check(const Actor &actor) const;
    void check(const Agreement &agreement) const;
    void check(const Event &event) const;
    void check(const Link &link) const;
    void check(const Claim &claim) const;
    void check(const Source &source) const;

private:
    void checkEntry(const Entry &entry, KindOf of) const;
    void checkKind(KindOf of, const KindId &kind) const;
    void checkParties(const QList<Party> &parties) const;
    void checkAmounts(const QList<Amount> &amounts) const;
    void checkCitations(const QString &prefix, const QList<Citation> &citations) const;
    /// `date` is the element's own, for readings of it; null pointer if it has none.
    void checkAlternatives(const QList<Alternative> &alternatives, const UncertainDate *date) const;
    void checkReading(const QList<Alternative> &alternatives, qsizetype index, const UncertainDate *date) const;

    Context &m_context;
    const History &m_history;
};

} // namespace pactline::validation
