// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/gotodatedialog.h"

#include "model/time/wording.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace pactline {

GoToDateDialog::GoToDateDialog(edtf::Options options, QWidget *parent)
    : QDialog(parent)
    , m_options(options)
    , m_field(new QLineEdit(this))
    , m_feedback(new QLabel(this))
{
    setWindowTitle(tr("Go to a date"));
    auto *layout = new QVBoxLayout(this);
    auto *label = new QLabel(tr("&Date"), this);
    label->setBuddy(m_field);
    layout->addWidget(label);
    m_field->setMinimumWidth(340);
    m_field->setPlaceholderText(tr("2023, 2023-05, 2023-05-20, 2019/2021, -0043"));
    layout->addWidget(m_field);
    m_feedback->setTextFormat(Qt::PlainText);
    m_feedback->setWordWrap(true);
    m_feedback->setAlignment(Qt::AlignTop);
    layout->addWidget(m_feedback);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_go = buttons->addButton(tr("Go"), QDialogButtonBox::AcceptRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &GoToDateDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_field, &QLineEdit::textChanged, this, &GoToDateDialog::check);
    check({});
}

void GoToDateDialog::setText(const QString &text) { m_field->setText(text); }

QString GoToDateDialog::feedback() const { return m_feedback->text(); }

void GoToDateDialog::check(const QString &text)
{
    m_date = {};
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty()) {
        m_feedback->setText(tr("A year, a month, a day or an interval, as in ISO 8601."));
    } else if (const auto parsed = edtf::parse(trimmed, m_options); parsed.date) {
        m_date = *parsed.date;
        m_feedback->setText(wording::inWords(m_date));
    } else {
        m_feedback->setText(
            tr("Character %1: %2").arg(QString::number(parsed.error.position + 1), parsed.error.message));
    }
    // At least two lines, so that the dialog does not jump at every key; never fewer than the words take.
    m_feedback->setMinimumHeight(
        std::max(2 * fontMetrics().lineSpacing() + 4,
                 m_feedback->heightForWidth(std::max(m_field->width(), m_field->minimumWidth()))));
    m_go->setEnabled(!m_date.isNull());
    m_field->setAccessibleDescription(m_feedback->text());
}

void GoToDateDialog::choose()
{
    if (m_date.isNull())
        return;
    emit dateChosen(m_date);
    accept();
}

} // namespace pactline
