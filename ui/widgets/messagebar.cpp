// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include "ui/widgets/icons.h"

#include <QAbstractTextDocumentLayout>
#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

constexpr int mostDetailLines = 6;
constexpr int iconPx = 16;

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_headline(new QLabel(this))
    , m_details(new QPlainTextEdit(this))
    , m_button(new QToolButton(this))
{
    setProperty("look", u"message"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(4);
    auto *row = new QHBoxLayout;
    layout->addLayout(row);
    row->addWidget(m_icon);
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setWordWrap(true);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    row->addWidget(m_headline, 1);
    m_button->setProperty("look", u"button"_s);
    connect(m_button, &QToolButton::clicked, this, [this] {
        const auto action = m_action; // it may show another message
        if (action)
            action();
    });
    row->addWidget(m_button);
    auto *copy = new QToolButton(this);
    copy->setText(tr("Copy"));
    copy->setToolTip(tr("Copies the whole message"));
    connect(copy, &QToolButton::clicked, this, [this] { QApplication::clipboard()->setText(fullText()); });
    row->addWidget(copy);
    auto *close = new QToolButton(this);
    close->setIcon(glyphIcon(Glyph::Close));
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(tr("Close this message"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    row->addWidget(close);
    m_details->setReadOnly(true);
    QPalette clear = m_details->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_details->setPalette(clear);
    m_details->setFrameShape(QFrame::NoFrame);
    m_details->setAccessibleName(tr("Details"));
    m_details->setTabChangesFocus(true);
    m_details->installEventFilter(this);
    layout->addWidget(m_details);
    hide();
}

void MessageBar::showMessage(MessageKind kind, const QString &headline, const QString &details)
{
    m_icon->setPixmap(glyphIcon(kind == MessageKind::Info ? Glyph::Info : Glyph::Warning).pixmap(iconPx, iconPx));
    m_headline->setText(headline);
    m_details->setPlainText(details);
    m_details->setVisible(!details.isEmpty());
    fitDetails();
    setAccessibleName(headline);
    setAction({}, {});
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

/// The size of a plain document is counted in lines, as they are wrapped.
void MessageBar::fitDetails()
{
    const int lines = static_cast<int>(m_details->document()->documentLayout()->documentSize().height());
    const int margins = 2 * static_cast<int>(m_details->document()->documentMargin());
    m_details->setFixedHeight(std::clamp(lines, 1, mostDetailLines) * m_details->fontMetrics().lineSpacing() + margins);
}

bool MessageBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_details && event->type() == QEvent::Resize) // the lines are wrapped anew after this
        QMetaObject::invokeMethod(this, &MessageBar::fitDetails, Qt::QueuedConnection);
    return QFrame::eventFilter(watched, event);
}

void MessageBar::setAction(const QString &text, std::function<void()> action)
{
    m_action = std::move(action);
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

QString MessageBar::headline() const { return m_headline->text(); }

QString MessageBar::fullText() const
{
    const QString details = m_details->toPlainText();
    return details.isEmpty() ? headline() : headline() + u'\n' + details;
}

} // namespace pactline
