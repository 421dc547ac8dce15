// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figure/figure.h"

#include <QPixmap>
#include <QWidget>

#include <memory>

namespace pactline {

/// Paints a composed figure as large as the room allows, as a sheet on a quiet ground. It is painted once and shown as
/// often as needed.
class FigurePreview : public QWidget
{
    Q_OBJECT

public:
    explicit FigurePreview(QWidget *parent = nullptr);

    void setFigure(std::shared_ptr<const Figure> figure);
    [[nodiscard]] QSize sizeHint() const override { return {620, 460}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintSheet(const QSize &shown);

    std::shared_ptr<const Figure> m_figure;
    QPixmap m_sheet; ///< the figure as large as it is shown; null until it is painted
};

} // namespace pactline
