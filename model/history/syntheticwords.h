// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"
#include "model/support/random.h"

#include <QList>

/// Private to syntheticHistory(). All names are made up, and in English in every language, as the same options are to
/// give the same bytes.
namespace pactline::synthetic {

/// Tracks, kinds, roles, minerals and the one source.
void addVocabulary(HistoryData &data);

/// States, their bodies and companies, as a tree; at least `count` of them.
void addActors(HistoryData &data, Random &random, int count);

/// Puts titles together.
class Titles
{
public:
    explicit Titles(Random &random);

    /// Both texts and the summary of an entry.
    void fillEvent(Entry &entry);
    void fillAgreement(Entry &entry, int number);
    [[nodiscard]] const QStringList &places();

private:
    [[nodiscard]] QStringView otherState(QStringView state);

    Random &m_random;
    QStringList m_summaries;
    QList<QStringList> m_places; ///< lists that entries share
};

} // namespace pactline::synthetic
