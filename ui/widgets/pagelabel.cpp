// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagelabel.h"

#include <QEvent>

namespace pactline {

PageLabel::PageLabel(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
}

void PageLabel::showText(const QString &text)
{
    m_heights.clear();
    setText(text);
}

int PageLabel::heightForWidth(int width) const
{
    auto known = m_heights.find(width);
    if (known == m_heights.end())
        known = m_heights.insert(width, QLabel::heightForWidth(width));
    return *known;
}

void PageLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_heights.clear();
    QLabel::changeEvent(event);
}

} // namespace pactline
