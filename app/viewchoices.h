// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions.h"
#include "ui/scene/scenebuilder.h"

#include <utility>

namespace pactline {

/// Which command stands for which choice.
inline constexpr std::pair<ActionId, Grouping> groupingChoices[] = {
    {ActionId::LanesTrack, Grouping::Track},     {ActionId::LanesKind, Grouping::Kind},
    {ActionId::LanesActor, Grouping::Actor},     {ActionId::LanesAgreement, Grouping::Agreement},
    {ActionId::LanesMineral, Grouping::Mineral}, {ActionId::LanesNone, Grouping::None},
};

inline constexpr std::pair<ActionId, ColourBy> colourChoices[] = {
    {ActionId::ColourTrack, ColourBy::Track},
    {ActionId::ColourKind, ColourBy::Kind},
};

[[nodiscard]] constexpr ActionId actionFor(Grouping grouping)
{
    for (const auto &[id, choice] : groupingChoices) {
        if (choice == grouping)
            return id;
    }
    return ActionId::LanesTrack;
}

[[nodiscard]] constexpr ActionId actionFor(ColourBy colourBy)
{
    return colourBy == ColourBy::Kind ? ActionId::ColourKind : ActionId::ColourTrack;
}

} // namespace pactline
