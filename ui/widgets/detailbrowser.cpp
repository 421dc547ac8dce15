// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/detailbrowser.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>
#include <utility>

namespace pactline {

DetailBrowser::DetailBrowser(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // A width of our own: otherwise Qt lays the page out anew at every step of a resize, and after every change.
    setLineWrapMode(QTextEdit::FixedPixelWidth);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    QPalette clear = palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    setPalette(clear);
}

void DetailBrowser::showHtml(const QString &html)
{
    m_html = html;
    if (isVisible())
        layOut();
}

void DetailBrowser::layOut()
{
    if (document()->defaultFont() != font())
        document()->setDefaultFont(font());
    takeWidth();
    setHtml(std::exchange(m_html, {}));
    fitHeight();
}

void DetailBrowser::showEvent(QShowEvent *event)
{
    QTextBrowser::showEvent(event);
    if (!m_html.isEmpty())
        layOut();
    else if (takeWidth())
        fitHeight();
}

void DetailBrowser::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (isVisible() && takeWidth())
        fitHeight();
}

/// Whether it is another one.
bool DetailBrowser::takeWidth()
{
    if (lineWrapColumnOrWidth() == viewport()->width())
        return false;
    setLineWrapColumnOrWidth(viewport()->width());
    return true;
}

void DetailBrowser::fitHeight()
{
    const int height = static_cast<int>(std::ceil(document()->size().height()));
    setFixedHeight(std::max(height, 1));
}

void DetailBrowser::wheelEvent(QWheelEvent *event) { event->ignore(); }

void DetailBrowser::keyPressEvent(QKeyEvent *event)
{
    const bool scrolls = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down || event->key() == Qt::Key_PageUp ||
                         event->key() == Qt::Key_PageDown;
    if (scrolls && event->modifiers() == Qt::NoModifier)
        event->ignore(); // the scroll area around takes it
    else
        QTextBrowser::keyPressEvent(event);
}

bool DetailBrowser::focusNextPrevChild(bool next)
{
    const bool isInside = QTextBrowser::focusNextPrevChild(next);
    if (isInside && hasFocus())
        emit linkFocused(cursorRect());
    return isInside;
}

QVariant DetailBrowser::loadResource(int, const QUrl &) { return {}; }

} // namespace pactline
