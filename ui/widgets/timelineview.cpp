// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timelineview.h"

#include "model/time/wording.h"
#include "ui/scene/packing.h"
#include "ui/widgets/overviewchart.h"
#include "ui/widgets/timelineaccessible.h"
#include "ui/widgets/timelinecanvas.h"
#include "ui/widgets/timelinemenu.h"
#include "ui/widgets/timelineupdater.h"
#include "ui/widgets/timelinewheel.h"

#include <QDateTime>
#include <QGridLayout>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

constexpr double zoomStep = 1.6;
constexpr std::int64_t recentDays = 3 * 365;

/// Where a history without dates begins.
TimeSpan recentYears()
{
    const TimePoint now{QDateTime::currentSecsSinceEpoch()};
    return {now - Duration{recentDays * secondsPerDay}, now};
}

} // namespace

/// The parts in the order in which they are made; widgets belong to the view.
struct TimelineView::Private
{
    explicit Private(ViewState &state)
        : navigator(state)
        , cursor(state)
        , updater(state, fonts, mostEntriesPackedForLabels)
    {}

    FontTextMetrics fonts;
    TimelineNavigator navigator;
    TimelineCursor cursor;
    TimelineUpdater updater;
    TimelineCanvas *canvas = nullptr;
    QScrollBar *scrollBar = nullptr;
    OverviewChart *overview = nullptr;
    HoverTip *tip = nullptr;
    TimelinePointer *pointer = nullptr;
    TimelineWheel *wheel = nullptr;
    TimelineKeys *keys = nullptr;
    TimelineMenu *menu = nullptr;
    bool isPaintTimeShown = false;
    bool hasSize = false;
    ItemId toReveal; ///< asked for before it could be done
};

TimelineView::TimelineView(ViewState &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , d(std::make_unique<Private>(state))
{
    d->canvas = new TimelineCanvas({state, d->fonts, d->navigator, d->cursor}, this);
    d->scrollBar = new QScrollBar(Qt::Vertical, this);
    d->overview = new OverviewChart(state, d->navigator, this);
    d->tip = new HoverTip(d->canvas);
    d->pointer = new TimelinePointer(*d->canvas, *d->tip);
    d->wheel = new TimelineWheel(*d->canvas);
    d->keys = new TimelineKeys(*d->canvas, *d->pointer, *d->tip);
    d->menu = new TimelineMenu(*d->canvas);
    arrange();
    connectParts();
    setFocusProxy(d->canvas);
    followStyle();
    d->tip->setTheme(state.theme());
    d->updater.start();
}

/// Who watches the canvas goes before it (it still gets events while it goes), and it before the parts that it uses.
TimelineView::~TimelineView()
{
    for (QObject *watcher : std::initializer_list<QObject *>{d->menu, d->keys, d->wheel, d->pointer})
        delete watcher;
    delete d->overview;
    delete d->canvas;
}

void TimelineView::arrange()
{
    QSizePolicy keepsRoom = d->scrollBar->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    d->scrollBar->setSizePolicy(keepsRoom);
    d->scrollBar->setFocusPolicy(Qt::NoFocus);
    d->scrollBar->setAccessibleName(tr("Lanes"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(d->canvas, 0, 0);
    grid->addWidget(d->scrollBar, 0, 1);
    grid->addWidget(d->overview, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setRowStretch(0, 1);
}

void TimelineView::connectParts()
{
    connect(d->canvas, &TimelineCanvas::resized, this, [this](const QSizeF &size) {
        d->hasSize = true;
        d->navigator.setSize(size);
        d->updater.setBodySize(d->canvas->bodyRect().size());
        followViewport();
        if (!d->toReveal.isEmpty())
            reveal(std::exchange(d->toReveal, {}));
    });
    connect(d->scrollBar, &QScrollBar::valueChanged, this, [this](int value) {
        if (std::abs(m_state.viewport().scrollY - value) >= 1)
            d->navigator.scrollTo(value);
    });
    connect(&d->updater, &TimelineUpdater::historyReplaced, this, [this] {
        d->toReveal = {};
        d->navigator.expectHome();
        d->overview->setPeriods({});
    });
    connect(&d->updater, &TimelineUpdater::contentsChanged, this, &TimelineView::followContents);
    connect(&d->updater, &TimelineUpdater::entriesChanged, this, &TimelineView::followViewport);
    connect(&d->updater, &TimelineUpdater::busyChanged, this, [this] {
        d->canvas->setBusy(d->updater.isBusy());
        emit busyChanged();
    });
    connect(&m_state, &ViewState::viewportChanged, this, &TimelineView::followViewport);
    connect(&m_state, &ViewState::revealRequested, this, &TimelineView::reveal);
    connect(&m_state, &ViewState::themeChanged, this, [this] {
        d->tip->setTheme(m_state.theme());
        update();
    });
    connect(&m_state, &ViewState::selectionChanged, d->canvas, [this] { announceSelection(*d->canvas); });
    connect(&m_state, &ViewState::selectionChanged, this, &TimelineView::followSelection);
    connect(&d->cursor, &TimelineCursor::moved, d->canvas, [this] { announceFocus(*d->canvas); });
    for (const auto done : {&ViewState::viewportChanged, &ViewState::selectionChanged, &ViewState::indexChanged})
        connect(&m_state, done, d->canvas, [this] { d->canvas->showNotice({}); });
    connect(d->keys, &TimelineKeys::entryActivated, this, &TimelineView::entryActivated);
    connect(d->menu, &TimelineMenu::entryActivated, this, &TimelineView::entryActivated);
}

void TimelineView::followContents()
{
    const TimelineContents &contents = d->updater.contents();
    d->navigator.setHome(contents.spans.home.isEmpty() ? recentYears() : contents.spans.home);
    d->overview->setPeriods(contents.periods);
    followViewport();
    announceContents(*d->canvas);
    if (!d->toReveal.isEmpty())
        reveal(std::exchange(d->toReveal, {}));
}

void TimelineView::followViewport()
{
    const Viewport &viewport = m_state.viewport();
    const int most = static_cast<int>(maximumScroll(d->navigator.layout(), viewport));
    d->scrollBar->setPageStep(std::max(1, static_cast<int>(viewport.bodyHeightPx())));
    d->scrollBar->setSingleStep(static_cast<int>(d->navigator.layout().metrics().rowHeightPx));
    const QSignalBlocker blocker(d->scrollBar);
    d->scrollBar->setRange(0, most);
    d->scrollBar->setValue(static_cast<int>(std::lround(viewport.scrollY)));
    d->scrollBar->setVisible(most > 0);
}

QString TimelineView::whyNotShown(const ItemId &id) const
{
    const std::optional<Entry> entry = m_state.history().entry(id);
    if (!entry)
        return {};
    if (match(m_state.history(), *entry, m_state.filter()) < std::max(m_state.filter().atLeast, Match::Possible))
        return tr("“%1” does not meet the filter.").arg(entry->title);
    return tr("“%1” has no date to stand at.").arg(entry->title);
}

/// An entry stays where it was chosen. Of an actor, claim or source nothing may be in view: then all would be dimmed.
void TimelineView::followSelection()
{
    const ItemId &id = m_state.selection();
    if (!id.isEmpty() && !m_state.history().isEntry(id))
        reveal(id);
}

/// Kept for later while there is no index or no size to show it in.
void TimelineView::reveal(const ItemId &id)
{
    if (m_state.index() == nullptr || !d->hasSize)
        d->toReveal = id;
    else if (!m_state.history().isEntry(id))
        d->navigator.showOneOf(chainOf(m_state.history(), *m_state.index(), id));
    else if (d->cursor.moveTo(id))
        d->navigator.show(d->cursor.lane(), d->cursor.entry());
    else
        d->canvas->showNotice(whyNotShown(id));
}

/// Motion is as long as the style wants it: none where the system asks for reduced motion.
void TimelineView::followStyle()
{
    d->navigator.animation().setDuration(style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this));
}

void TimelineView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        followStyle();
}

/// The strip beside the canvas in which the scroll bar lies.
void TimelineView::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), m_state.theme().canvas); }

void TimelineView::zoomIn() { d->navigator.zoomBy(zoomStep); }
void TimelineView::zoomOut() { d->navigator.zoomBy(1 / zoomStep); }
void TimelineView::fitAll() { d->navigator.fitAll(); }
void TimelineView::fitSelection() { d->navigator.fitEntry(m_state.selection()); }
void TimelineView::goTo(const TimeSpan &span) { d->navigator.fit(span); }
void TimelineView::goTo(const UncertainDate &date) { d->navigator.goTo(date); }
void TimelineView::goToToday() { d->navigator.goTo(TimePoint{QDateTime::currentSecsSinceEpoch()}); }

void TimelineView::setPaintTimeShown(bool isShown)
{
    d->isPaintTimeShown = isShown;
    d->canvas->setPaintTimeShown(isShown);
}

bool TimelineView::isPaintTimeShown() const { return d->isPaintTimeShown; }
bool TimelineView::isBusy() const { return d->updater.isBusy(); }
TimelineCanvas &TimelineView::canvas() const { return *d->canvas; }
OverviewChart &TimelineView::overview() const { return *d->overview; }
QSize TimelineView::sizeHint() const { return {810, 750}; }

QString TimelineView::spanText() const { return wording::spanInWords(m_state.viewport().span(), locale()); }

/// The largest unit that takes no more than about a hundred pixels, so that the number can be pictured.
QString TimelineView::scaleText() const
{
    const struct
    {
        double seconds;
        QString text;
    } units[] = {
        {365.2425e6 * secondsPerDay, tr("1 million years ≈ %1 px")},
        {365242.5 * secondsPerDay, tr("1,000 years ≈ %1 px")},
        {36524.25 * secondsPerDay, tr("1 century ≈ %1 px")},
        {365.2425 * secondsPerDay, tr("1 year ≈ %1 px")},
        {secondsPerDay, tr("1 day ≈ %1 px")},
        {3600, tr("1 hour ≈ %1 px")},
        {60, tr("1 minute ≈ %1 px")},
    };
    const double secondsPerPx = m_state.viewport().secondsPerPx;
    const auto *unit = std::begin(units);
    // Days down to a quarter of a pixel: they are what dates mostly state.
    while (unit + 1 != std::end(units) && unit->seconds / secondsPerPx > 100)
        ++unit;
    if (unit->seconds == 365.2425 * secondsPerDay && secondsPerDay / secondsPerPx >= 0.1)
        ++unit;
    const double pixels = unit->seconds / secondsPerPx;
    const int decimals = pixels < 1 ? 2 : pixels < 10 ? 1 : 0;
    return unit->text.arg(locale().toString(pixels, 'f', decimals));
}

} // namespace pactline
