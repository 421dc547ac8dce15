// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/scenecanvas.h"

#include <QLinearGradient>
#include <QStringList>

namespace pactline::test {

/// Writes down what a replay asks for, one line a call, numbers to a tenth of a pixel.
class RecordingCanvas final : public SceneCanvas
{
public:
    void fillRect(const QRectF &rect, const QBrush &brush) override
    {
        add(QStringLiteral("rect %1 %2").arg(words(rect), words(brush)), rect);
    }
    void fillPath(const QPainterPath &path, const QBrush &brush) override
    {
        add(QStringLiteral("fill %1 %2").arg(words(path.boundingRect()), words(brush)), path.boundingRect());
    }
    void strokePath(const QPainterPath &path, const QPen &pen) override
    {
        add(QStringLiteral("stroke %1 %2").arg(words(path.boundingRect()), words(pen)), path.boundingRect());
    }
    void drawLine(const QLineF &line, const QPen &pen) override
    {
        const QRectF reach = QRectF(line.p1(), line.p2()).normalized();
        add(QStringLiteral("line %1 %2").arg(words(reach), words(pen)), reach);
    }
    void drawText(const QPointF &baseline, const QString &text, TextStyle style, const QColor &colour) override
    {
        add(QStringLiteral("text %1,%2 \"%3\" style %4 %5")
                .arg(number(baseline.x()), number(baseline.y()), text, QString::number(static_cast<int>(style)),
                     colour.name()),
            QRectF(baseline, QSizeF(0, 0)));
    }
    void beginEntry(EntryNumber entry) override
    {
        add(QStringLiteral("begin %1").arg(entry), {});
        isNested = isNested || isInEntry;
        isInEntry = true;
    }
    void endEntry() override
    {
        add(QStringLiteral("end"), {});
        isNested = isNested || !isInEntry;
        isInEntry = false;
    }

    QStringList calls;
    QRectF bounds; ///< of all calls
    bool isInEntry = false;
    bool isNested = false; ///< a group began within another, or ended without one

private:
    static QString number(double value)
    {
        const double tenths = std::round(value * 10) / 10;
        return QString::number(tenths == 0 ? 0.0 : tenths); // never "-0"
    }
    static QString words(const QRectF &rect)
    {
        return QStringLiteral("%1,%2 %3x%4")
            .arg(number(rect.x()), number(rect.y()), number(rect.width()), number(rect.height()));
    }
    static QString words(const QBrush &brush)
    {
        const QGradient *gradient = brush.gradient();
        if (gradient == nullptr)
            return brush.color().name();
        QStringList stops;
        for (const auto &[offset, colour] : gradient->stops())
            stops += QStringLiteral("%1%:%2").arg(number(offset * 100), colour.name(QColor::HexArgb));
        return QStringLiteral("gradient ") + stops.join(QLatin1Char(' '));
    }
    static QString words(const QPen &pen)
    {
        QString text = QStringLiteral("%1 %2").arg(number(pen.widthF()), pen.color().name());
        if (pen.style() != Qt::SolidLine)
            text += QStringLiteral(" dashed");
        return text;
    }
    void add(const QString &call, const QRectF &rect)
    {
        calls += call;
        if (!rect.isNull())
            bounds = bounds.united(rect);
    }
};

} // namespace pactline::test
