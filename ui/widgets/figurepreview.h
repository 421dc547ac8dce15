// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figure/figure.h"

#include <QWidget>

#include <optional>

namespace pactline {

/// Paints a composed figure as large as the room allows, as a sheet on a quiet ground.
class FigurePreview : public QWidget
{
    Q_OBJECT

public:
    explicit FigurePreview(QWidget *parent = nullptr);

    void setFigure(Figure figure);
    [[nodiscard]] QSize sizeHint() const override { return {620, 460}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<Figure> m_figure;
};

} // namespace pactline
