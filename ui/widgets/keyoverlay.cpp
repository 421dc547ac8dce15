// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keyoverlay.h"

#include <QApplication>
#include <QBoxLayout>
#include <QFrame>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

constexpr int columnTotal = 3;

QWidget *groupWidget(const KeyGroup &group, QWidget *parent)
{
    auto *widget = new QWidget(parent);
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 6);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(3);
    auto *title = new QLabel(group.title, widget);
    QFont strong = title->font();
    strong.setWeight(QFont::Bold);
    title->setFont(strong);
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const KeyLine &line : group.lines) {
        auto *keys = new QLabel(line.keys, widget);
        keys->setProperty("look", u"chip"_s);
        grid->addWidget(keys, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
        grid->addWidget(new QLabel(line.text, widget), row, 1);
        ++row;
    }
    grid->setColumnStretch(1, 1);
    return widget;
}

/// The groups in columns of about the same height: the longest first, each into the column with the most room.
QWidget *columnsWidget(std::vector<KeyGroup> groups, QWidget *parent)
{
    auto *widget = new QWidget(parent);
    auto *columns = new QHBoxLayout(widget);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(26);
    std::vector<QVBoxLayout *> stacks;
    std::vector<std::size_t> heights(columnTotal, 0);
    for (int i = 0; i < columnTotal; ++i) {
        stacks.push_back(new QVBoxLayout);
        columns->addLayout(stacks.back());
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const KeyGroup &a, const KeyGroup &b) { return a.lines.size() > b.lines.size(); });
    for (const KeyGroup &group : groups) {
        const auto shortest = std::min_element(heights.begin(), heights.end()) - heights.begin();
        stacks[static_cast<std::size_t>(shortest)]->addWidget(groupWidget(group, widget));
        heights[static_cast<std::size_t>(shortest)] += group.lines.size() + 2;
    }
    for (QVBoxLayout *stack : stacks)
        stack->addStretch(1);
    return widget;
}

} // namespace

KeyOverlay::KeyOverlay(const std::vector<KeyGroup> &groups, QWidget *window)
    : QWidget(window)
    , m_window(window)
{
    setAccessibleName(tr("Keys"));
    setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    auto *card = new QFrame(this);
    card->setProperty("look", u"card"_s);
    layout->addWidget(card, 0, Qt::AlignCenter);
    auto *cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(22, 16, 22, 10);
    auto *heading = new QLabel(tr("Keys"), card);
    QFont font = heading->font();
    font.setPixelSize(18);
    font.setWeight(QFont::Bold);
    heading->setFont(font);
    cardLayout->addWidget(heading);
    m_scroll = new QScrollArea(card);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(columnsWidget(groups, m_scroll));
    cardLayout->addWidget(m_scroll);
    hide();
}

void KeyOverlay::open()
{
    m_focusBefore = QApplication::focusWidget();
    fitWindow();
    m_window->installEventFilter(this);
    show();
    raise();
    setFocus();
}

/// As large as the list, or as the window has room for: then it scrolls.
void KeyOverlay::fitWindow()
{
    setGeometry(m_window->rect());
    const QSize wanted = m_scroll->widget()->sizeHint();
    QSize room = size() - QSize(96, 112); // margins and heading
    if (wanted.height() > room.height())
        room.rwidth() = std::min(room.width(), wanted.width() + m_scroll->verticalScrollBar()->sizeHint().width());
    else
        room.rwidth() = std::min(room.width(), wanted.width());
    m_scroll->setFixedSize(room.width(), std::min(room.height(), wanted.height()));
}

void KeyOverlay::close()
{
    const QPointer<QWidget> before = m_focusBefore;
    m_window->removeEventFilter(this);
    hide();
    if (before)
        before->setFocus();
    deleteLater();
}

void KeyOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(0, 0, 0, 110));
}

void KeyOverlay::mousePressEvent(QMouseEvent *) { close(); }

void KeyOverlay::keyPressEvent(QKeyEvent *event)
{
    const bool closes = event->key() == Qt::Key_Escape || event->key() == Qt::Key_Question ||
                        event->key() == Qt::Key_F1 || event->key() == Qt::Key_Return;
    QScrollBar &bar = *m_scroll->verticalScrollBar();
    if (closes)
        close();
    else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_PageDown)
        bar.triggerAction(event->key() == Qt::Key_Down ? QScrollBar::SliderSingleStepAdd
                                                       : QScrollBar::SliderPageStepAdd);
    else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_PageUp)
        bar.triggerAction(event->key() == Qt::Key_Up ? QScrollBar::SliderSingleStepSub : QScrollBar::SliderPageStepSub);
}

/// While it is open, no shortcut of the window acts.
bool KeyOverlay::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool KeyOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::Resize)
        fitWindow();
    return QWidget::eventFilter(watched, event);
}

} // namespace pactline
