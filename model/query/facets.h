// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query/filter.h"

#include <QString>

#include <vector>

namespace pactline {

/// One value of a facet with the number of entries that would be shown if it were chosen (all other facets as they
/// are).
struct FacetValue
{
    QString id;
    QString name;
    int count = 0;
    int depth = 0; ///< level in a tree, parents before children (actors)
    bool isChosen = false;
    friend bool operator==(const FacetValue &, const FacetValue &) = default;
};

/// All facets of the explore pane, counted in one pass over the entries.
struct Facets
{
    std::vector<FacetValue> tracks; ///< history order
    std::vector<FacetValue> agreementKinds;
    std::vector<FacetValue> eventKinds;
    std::vector<FacetValue> actors;   ///< tree order: by count with all children, then name
    std::vector<FacetValue> minerals; ///< by count
    std::vector<FacetValue> statuses; ///< by count
    int certain = 0;                  ///< entries whose dates surely meet from/to, see Match; `atLeast` aside
    int possible = 0;                 ///< entries that only may meet them
};

/// O(n). Of no use when the job is cancelled.
[[nodiscard]] Facets countFacets(const History &history, const Filter &filter, const Job &job = {});

} // namespace pactline
