// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query/statistics.h"
#include "ui/scene/theme.h"

#include <QRectF>

#include <memory>

class QPainter;

namespace pactline {

/// Bars of events per period, stacked by track, drawn by Qt Charts.
class PeriodBars
{
public:
    PeriodBars();
    ~PeriodBars();

    /// Replaces all bars; colours by track row.
    void setCounts(const PeriodCounts &periods, const std::vector<QColor> &colours, const Theme &theme);
    /// Draws on an area of `size` with the bars inside `plot`.
    void paint(QPainter &painter, const QSizeF &size, const QRectF &plot);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace pactline
