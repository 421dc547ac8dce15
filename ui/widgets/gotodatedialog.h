// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace pactline {

/// Asks for a date in EDTF and says, while it is being typed, how it is understood or where it goes wrong.
class GoToDateDialog : public QDialog
{
    Q_OBJECT

public:
    explicit GoToDateDialog(edtf::Options options, QWidget *parent = nullptr);

    void setText(const QString &text);
    /// How the text is understood, or why it is not.
    [[nodiscard]] QString feedback() const;

signals:
    void dateChosen(const pactline::UncertainDate &date);

private:
    void check(const QString &text);
    void choose();

    edtf::Options m_options;
    UncertainDate m_date;
    QLineEdit *m_field;
    QLabel *m_feedback;
    QPushButton *m_go;
};

} // namespace pactline
