// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace pactline {

enum class MessageKind { Info, Warning, Error };

/// A message in the window, never in the way: one line, and below it the full text where there is more. Stays until it
/// is closed or replaced.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(MessageKind kind, const QString &headline, const QString &details = {});
    /// Offers something to do about the message that is shown, until the next one.
    void setAction(const QString &text, std::function<void()> action);
    [[nodiscard]] QString headline() const;
    /// Headline and details, as they are copied.
    [[nodiscard]] QString fullText() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitDetails();

    QLabel *m_icon;
    QLabel *m_headline;
    QPlainTextEdit *m_details;
    QToolButton *m_button;
    std::function<void()> m_action;
};

} // namespace pactline
