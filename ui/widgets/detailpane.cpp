// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/detailpane.h"

#include "ui/widgets/detailbrowser.h"
#include "ui/widgets/detailhtml.h"
#include "ui/widgets/entrystrip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/pagelabel.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QFrame>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

constexpr int titlePx = 18;
constexpr int eyebrowPx = 11;
constexpr int sideMarginPx = 18;

/// Shows nothing while there is nothing to scroll.
class QuietScrollBar final : public QScrollBar
{
public:
    using QScrollBar::QScrollBar;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        if (maximum() > minimum())
            QScrollBar::paintEvent(event);
    }
};

PageLabel *selectableLabel(QWidget *parent)
{
    auto *label = new PageLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

DetailPane::DetailPane(ViewState &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
{
    setProperty("look", u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Detail"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildHeader();
    auto *rule = new QFrame(this);
    rule->setProperty("look", u"rule"_s);
    rule->setFixedHeight(1);
    layout->addWidget(rule);
    buildContent();
    setFocusProxy(m_browser);

    connect(&m_state, &ViewState::selectionChanged, this, &DetailPane::showSelection);
    connect(&m_state, &ViewState::historyChanged, this, &DetailPane::showSelection);
    connect(&m_state, &ViewState::entriesEdited, this, &DetailPane::showSelection);
    connect(&m_state, &ViewState::filterChanged, this, &DetailPane::followFilter);
    connect(&m_state, &ViewState::themeChanged, this, &DetailPane::showSelection);
    connect(&m_state, &ViewState::revisited, this, &DetailPane::scrollToLastPlace, Qt::QueuedConnection);
    connect(&m_state, &ViewState::navigationChanged, this, &DetailPane::updateNavigation);
    showSelection();
    updateNavigation();
}

void DetailPane::buildHeader()
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(8, 4, 16, 4);
    row->setSpacing(2);
    const auto button = [this, header, row](Glyph glyph, const QString &name) {
        auto *made = new QToolButton(header);
        made->setIcon(glyphIcon(glyph));
        made->setToolTip(name);
        made->setAccessibleName(name);
        row->addWidget(made);
        return made;
    };
    m_back = button(Glyph::Back, tr("Back to the item before"));
    m_forward = button(Glyph::Forward, tr("Forward to the next item"));
    connect(m_back, &QToolButton::clicked, &m_state, &ViewState::goBack);
    connect(m_forward, &QToolButton::clicked, &m_state, &ViewState::goForward);
    m_crumb = new PageLabel(header);
    m_crumb->setTextFormat(Qt::RichText);
    m_crumb->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_crumb->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(m_crumb, &QLabel::linkActivated, this, &DetailPane::followLink);
    row->addSpacing(6);
    row->addWidget(m_crumb, 1);
    layout()->addWidget(header);
}

void DetailPane::buildContent()
{
    m_scroll = new QScrollArea(this);
    m_scroll->setProperty("look", u"page"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    // Always there, within the margin: so the text has one width, and is laid out once.
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_scroll->setVerticalScrollBar(new QuietScrollBar(Qt::Vertical, m_scroll));
    auto *content = new QWidget(m_scroll);
    content->setProperty("look", u"page"_s);
    auto *column = new QVBoxLayout(content);
    const int barWidthPx = m_scroll->verticalScrollBar()->sizeHint().width();
    column->setContentsMargins(sideMarginPx, 16, std::max(0, sideMarginPx - barWidthPx), 20);
    column->setSpacing(0);

    m_eyebrow = selectableLabel(content);
    QFont eyebrowFont = font();
    eyebrowFont.setPixelSize(eyebrowPx);
    eyebrowFont.setWeight(QFont::Bold);
    eyebrowFont.setCapitalization(QFont::AllUppercase);
    eyebrowFont.setLetterSpacing(QFont::AbsoluteSpacing, 0.3);
    m_eyebrow->setFont(eyebrowFont);
    column->addWidget(m_eyebrow);
    column->addSpacing(6);

    m_title = selectableLabel(content);
    QFont titleFont = font();
    titleFont.setPixelSize(titlePx);
    titleFont.setWeight(QFont::Bold);
    m_title->setFont(titleFont);
    column->addWidget(m_title);
    column->addSpacing(9);

    m_chips = new QWidget(content);
    new FlowLayout(6, m_chips);
    column->addWidget(m_chips);
    column->addSpacing(11);

    m_strip = new EntryStrip(m_state, content);
    column->addWidget(m_strip);
    column->addSpacing(4);
    connect(m_strip, &EntryStrip::activated, this, [this](const ItemId &id) { followLink(itemLink(id)); });

    m_browser = new DetailBrowser(content);
    column->addWidget(m_browser);
    column->addStretch(1);
    connect(m_browser, &DetailBrowser::anchorClicked, this,
            [this](const QUrl &link) { followLink(link.toString(QUrl::FullyEncoded)); });
    connect(m_browser, &DetailBrowser::highlighted, this, [this](const QUrl &link) {
        const QString text = link.toString(QUrl::FullyEncoded);
        m_state.setHover(itemOfLink(text));
        m_browser->setToolTip(isWebAddress(text) ? text.toHtmlEscaped() : QString());
    });
    connect(m_browser, &DetailBrowser::linkFocused, this, [this, content](const QRect &place) {
        const QPoint centre = m_browser->mapTo(content, place.center());
        m_scroll->ensureVisible(centre.x(), centre.y(), 0, 60);
    });
    m_scroll->setWidget(content);
    layout()->addWidget(m_scroll);
    static_cast<QVBoxLayout *>(layout())->setStretchFactor(m_scroll, 1);
}

void DetailPane::focusInEvent(QFocusEvent *) { m_browser->setFocus(); }

void DetailPane::followLink(const QString &link)
{
    const ItemId id = itemOfLink(link);
    if (!id.isEmpty()) {
        QWidget *focus = QApplication::focusWidget();
        const bool isFocusHere = focus != nullptr && isAncestorOf(focus);
        m_state.setSelection(id);
        if (m_state.history().isEntry(id))
            m_state.reveal(id);
        if (isFocusHere) // who reads here goes on reading here
            focus->setFocus();
    } else if (isWebAddress(link)) {
        emit addressRequested(QUrl(link, QUrl::StrictMode));
    }
}

void DetailPane::copyPage() const { QApplication::clipboard()->setText(plainText(m_page)); }

void DetailPane::updateNavigation()
{
    m_back->setEnabled(m_state.canGoBack());
    m_forward->setEnabled(m_state.canGoForward());
}

QColor DetailPane::eyebrowColour() const
{
    const History &history = m_state.history();
    const Track *track = history.track(m_page.track);
    if (track == nullptr)
        return m_state.theme().textMuted;
    const std::vector<QColor> colours = trackColours(history, m_state.theme());
    return colours[static_cast<std::size_t>(track - history.tracks().data())];
}

void DetailPane::showChips()
{
    QLayout *row = m_chips->layout();
    while (QLayoutItem *item = row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &text : m_page.chips) {
        auto *chip = new QLabel(text, m_chips);
        chip->setTextFormat(Qt::PlainText);
        chip->setProperty("look", u"chip"_s);
        chip->setTextInteractionFlags(Qt::TextSelectableByMouse);
        QFont chipFont = font();
        chipFont.setPixelSize(12);
        chip->setFont(chipFont);
        row->addWidget(chip);
    }
    m_chips->setVisible(!m_page.chips.isEmpty());
}

/// A page says more only where the history is seen through one source.
void DetailPane::followFilter()
{
    if (m_state.filter().statedBy != m_statedBy)
        showSelection();
}

void DetailPane::showSelection()
{
    const History &history = m_state.history();
    const ItemId before = m_page.id;
    const int placeBefore = m_scroll->verticalScrollBar()->value();
    m_statedBy = m_state.filter().statedBy;
    const DetailOptions options{QLocale(), m_statedBy};
    m_page = detailPageFor(history, m_state.selection(), options);
    if (m_page.title.isEmpty())
        m_page = overviewPageFor(history, options);
    const Theme &theme = m_state.theme();
    m_crumb->showText(toHtml(m_page.crumb, theme));
    m_eyebrow->showText(m_page.eyebrow);
    m_eyebrow->setVisible(!m_page.eyebrow.isEmpty());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, eyebrowColour());
    m_eyebrow->setPalette(colours);
    m_title->showText(m_page.title);
    showChips();
    m_strip->setVisible(!m_page.strip.empty());
    m_strip->setEntries(m_page.strip);
    m_browser->setAccessibleName(tr("Page: %1").arg(m_page.title));
    m_browser->showHtml(detailHtml(m_page, theme));
    if (m_page.id == before)
        return;
    m_places.insert(before.text, placeBefore);
    m_scroll->verticalScrollBar()->setValue(0);
}

/// Called when the page has been laid out, and is as long as it was then.
void DetailPane::scrollToLastPlace() { m_scroll->verticalScrollBar()->setValue(m_places.value(m_page.id.text)); }

} // namespace pactline
