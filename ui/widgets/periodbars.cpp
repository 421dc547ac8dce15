// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/periodbars.h"

#include "ui/widgets/overviewperiods.h"

#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLegend>
#include <QPen>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>

namespace pactline {

namespace {

constexpr double barShare = 0.82;      ///< of a period's width
constexpr double tallestBlockPx = 8.5; ///< of one event, so that a quiet history does not tower

} // namespace

struct PeriodBars::Private
{
    QGraphicsScene scene;
    QChart *chart = new QChart; // the scene owns it
    QStackedBarSeries *series = new QStackedBarSeries;
    QValueAxis *across = new QValueAxis;
    QValueAxis *up = new QValueAxis;
    int tallest = 1;
};

PeriodBars::PeriodBars()
    : d(std::make_unique<Private>())
{
    d->scene.addItem(d->chart);
    d->chart->setBackgroundVisible(false);
    d->chart->setPlotAreaBackgroundVisible(false);
    d->chart->setAnimationOptions(QChart::NoAnimation);
    d->chart->legend()->hide();
    d->chart->setMargins({});
    d->chart->layout()->setContentsMargins(0, 0, 0, 0);
    d->series->setBarWidth(barShare);
    d->chart->addSeries(d->series);
    for (QValueAxis *axis : {d->across, d->up}) {
        axis->setVisible(false);
        d->chart->addAxis(axis, axis == d->across ? Qt::AlignBottom : Qt::AlignLeft);
        d->series->attachAxis(axis);
    }
}

PeriodBars::~PeriodBars() = default;

void PeriodBars::setCounts(const PeriodCounts &periods, const std::vector<QColor> &colours, const Theme &theme)
{
    QList<QBarSet *> sets;
    for (std::size_t track = 0; track < periods.counts.size(); ++track) {
        auto *set = new QBarSet({}); // the series owns it
        QList<qreal> values;
        for (const int count : periods.counts[track])
            values.append(count);
        set->append(values);
        set->setColor(track < colours.size() ? colours[track] : theme.neutral);
        set->setPen(QPen(theme.window, 1)); // parts the tracks of a bar
        sets.append(set);
    }
    d->series->clear();
    d->series->append(sets);
    d->tallest = std::max(1, tallestColumn(periods));
    d->across->setRange(-0.5, std::max(1.0, static_cast<double>(periods.starts.size()) - 1) - 0.5);
}

void PeriodBars::paint(QPainter &painter, const QSizeF &size, const QRectF &plot)
{
    d->up->setRange(0, std::max<double>(d->tallest, plot.height() / tallestBlockPx));
    d->chart->resize(size);
    d->chart->setPlotArea(plot);
    d->scene.setSceneRect(QRectF(QPointF(), size));
    d->scene.render(&painter, QRectF(QPointF(), size), QRectF(QPointF(), size));
}

} // namespace pactline
