// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QLabel>

namespace pactline {

/// A label whose lines wrap and whose text can be selected. Layouts ask such a label dozens of times how high it is,
/// and Qt lays its text out each time: here each width is asked for once.
class PageLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit PageLabel(QWidget *parent = nullptr);

    /// Instead of setText().
    void showText(const QString &text);

    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    mutable QHash<int, int> m_heights;
};

} // namespace pactline
