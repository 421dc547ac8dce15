// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figure/figure.h"

namespace pactline {

/// What a figure's file says about itself, the same in every format.
struct FigureMetadata
{
    QString title;
    QString description; ///< the alternative text
    QString author;      ///< what made it, of which history
    QString subject;     ///< the history's summary, else its title
    QStringList keywords;
    QString source; ///< all publishers of what is drawn
    QString software;
};

[[nodiscard]] FigureMetadata figureMetadata(const Figure &figure, const History &history);

} // namespace pactline
