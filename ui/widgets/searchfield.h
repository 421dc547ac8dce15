// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/shownentries.h"

#include <QLineEdit>
#include <QTimer>

namespace pactline {

/// Narrows to the entries that hold the words typed, a moment after each key; says how many there are. Escape empties
/// it, Enter goes to the first.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    SearchField(ViewState &state, const ShownEntries &shown, QWidget *parent = nullptr);

    /// The shortcut shown while the field is empty.
    void setHint(const QString &hint);
    /// What stands at the right end: the number found, or the hint.
    [[nodiscard]] QString trailingText() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void apply();
    void follow();
    void followEntries();
    void goToFirst();
    void updateMargins();

    ViewState &m_state;
    const ShownEntries &m_shown;
    QTimer m_pause;
    bool m_goesToFirst = false; ///< as soon as the entries are found
    QString m_hint;
};

} // namespace pactline
