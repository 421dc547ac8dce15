// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/overviewchart.h"

#include "model/time/wording.h"

#include <QAccessibleWidget>
#include <QPointer>

#include <cmath>

namespace pactline {

namespace {

/// Percent of the way along the overview at which the middle of the viewport is.
class OverviewAccessible final : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit OverviewAccessible(OverviewChart &chart)
        : QAccessibleWidget(&chart, QAccessible::Slider)
        , m_chart(&chart)
    {}

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    [[nodiscard]] QString text(QAccessible::Text text) const override
    {
        if (text == QAccessible::Value)
            return m_chart->spanText();
        if (text == QAccessible::Description)
            return m_chart->title();
        return QAccessibleWidget::text(text);
    }

    [[nodiscard]] QVariant currentValue() const override { return std::round(m_chart->position() * 100); }
    void setCurrentValue(const QVariant &value) override { m_chart->setPosition(value.toDouble() / 100); }
    [[nodiscard]] QVariant minimumValue() const override { return 0.0; }
    [[nodiscard]] QVariant maximumValue() const override { return 100.0; }
    [[nodiscard]] QVariant minimumStepSize() const override { return 1.0; }

private:
    QPointer<OverviewChart> m_chart; ///< lives as long as the interface is valid
};

} // namespace

QString OverviewChart::spanText() const { return wording::spanInWords(m_state.viewport().span()); }

QAccessibleInterface *makeOverviewAccessible(OverviewChart &chart) { return new OverviewAccessible(chart); }

} // namespace pactline
