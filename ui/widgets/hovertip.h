// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/theme.h"

#include <QTextDocument>
#include <QTimer>
#include <QWidget>

namespace pactline {

/// A tip that comes up shortly after the pointer rests on a thing, below or above the thing and never on it. Lives
/// inside the widget that it belongs to.
class HoverTip : public QWidget
{
    Q_OBJECT

public:
    explicit HoverTip(QWidget *owner);

    void setTheme(const Theme &theme);
    /// Shows the text (HTML) near `x` after the delay; at once if another tip is showing.
    void schedule(const QString &html, const QRectF &thing, double x);
    void dismiss();
    [[nodiscard]] QString text() const { return m_document.toPlainText(); }

    static constexpr int delayMs = 120;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showNow();

    Theme m_theme;
    QTextDocument m_document;
    QTimer m_delay;
    QRectF m_thing;
    double m_x = 0;
};

} // namespace pactline
