// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timelinemenu.h"

#include "ui/widgets/timelinewords.h"

#include <QContextMenuEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

constexpr double zoomFactor = 1.6;

/// Keys are shown as text: the shortcuts themselves belong to the window and the canvas.
QString withKey(const QString &text, const QString &key) { return text + u'\t' + key; }

} // namespace

TimelineMenu::TimelineMenu(TimelineCanvas &canvas)
    : QObject(&canvas)
    , m_canvas(canvas)
{
    canvas.installEventFilter(this);
}

bool TimelineMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_canvas || event->type() != QEvent::ContextMenu)
        return false;
    open(*static_cast<QContextMenuEvent *>(event));
    return true;
}

void TimelineMenu::open(const QContextMenuEvent &event)
{
    const TimelineCursor &cursor = m_canvas.cursorPosition();
    QPoint position = event.pos();
    Hit hit = m_canvas.hitAt(position);
    if (event.reason() == QContextMenuEvent::Keyboard && !cursor.isNull()) {
        hit = Hit();
        hit.kind = HitKind::Entry;
        hit.lane = cursor.lane();
        hit.entry = cursor.entry();
        position = m_canvas.rectOf(cursor.lane(), cursor.entry()).bottomLeft().toPoint();
        position = QPoint(qBound(0, position.x(), m_canvas.width()), qBound(0, position.y(), m_canvas.height()));
    }
    auto *menu = new QMenu(&m_canvas);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addEntryActions(*menu, hit);
    addLaneAction(*menu, hit.lane);
    if (!menu->isEmpty())
        menu->addSeparator();
    addViewActions(*menu, position.x());
    menu->popup(m_canvas.mapToGlobal(position));
}

void TimelineMenu::addEntryActions(QMenu &menu, const Hit &hit)
{
    TimelineNavigator &navigator = m_canvas.navigator();
    if (hit.kind == HitKind::Fold) {
        const QString text = tr("Zoom into %1").arg(words::foldText(*m_canvas.state().index(), hit));
        menu.addAction(text, &navigator, [&navigator, span = hit.span] { navigator.fit(span, 0.1); });
        return;
    }
    const std::optional<Entry> entry =
        hit.kind == HitKind::Entry ? words::entryOf(m_canvas.state(), hit.entry) : std::nullopt;
    if (!entry)
        return;
    const ItemId id = entry->id;
    menu.addAction(withKey(tr("Open its page"), tr("Enter")), this, [this, id] {
        m_canvas.state().setSelection(id);
        emit entryActivated(id);
    });
    menu.addAction(withKey(tr("Select"), tr("Space")), this, [this, id] { m_canvas.state().setSelection(id); });
    menu.addAction(tr("Zoom to it"), &navigator, [&navigator, id] { navigator.fitEntry(id); });
}

void TimelineMenu::addLaneAction(QMenu &menu, int lane)
{
    ViewState &state = m_canvas.state();
    if (state.index() == nullptr || lane < 0 || lane >= static_cast<int>(state.index()->lanes().size()))
        return;
    const LaneIndex &laneIndex = state.index()->lanes()[static_cast<std::size_t>(lane)];
    const bool isExpanded = state.expandedLanes().contains(laneIndex.key);
    if (!isExpanded && laneIndex.overflow.empty())
        return;
    const QString text = isExpanded ? tr("Fewer rows in “%1”") : tr("All rows of “%1”");
    menu.addAction(withKey(text.arg(laneIndex.title), u"E"_s), &state,
                   [&state, key = laneIndex.key, isExpanded] { state.setLaneExpanded(key, !isExpanded); });
}

void TimelineMenu::addViewActions(QMenu &menu, double x)
{
    TimelineNavigator &navigator = m_canvas.navigator();
    const double bodyX = x - m_canvas.state().viewport().headerWidthPx;
    menu.addAction(withKey(tr("Zoom in here"), u"+"_s), &navigator,
                   [&navigator, bodyX] { navigator.zoomAbout(bodyX, zoomFactor); });
    menu.addAction(withKey(tr("Zoom out"), u"-"_s), &navigator,
                   [&navigator, bodyX] { navigator.zoomAbout(bodyX, 1 / zoomFactor); });
    menu.addAction(withKey(tr("Fit all"), u"0"_s), &navigator, [&navigator] { navigator.fitAll(); });
    if (!m_canvas.state().selection().isEmpty())
        menu.addAction(withKey(tr("Select nothing"), tr("Esc")), &m_canvas.state(),
                       [&state = m_canvas.state()] { state.setSelection({}); });
}

} // namespace pactline
