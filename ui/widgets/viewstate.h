// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"
#include "model/index/timelineindex.h"
#include "ui/scene/scenebuilder.h"
#include "ui/scene/viewport.h"

#include <QObject>

#include <vector>

namespace pactline {

/// What the window shows: one object that every pane reads and changes, so that panes never call one another. One
/// signal each; setters return early when nothing changes and emit after the state is consistent.
class ViewState : public QObject
{
    Q_OBJECT

public:
    /// The history must outlive the state; historyChanged() is emitted by whoever replaces or edits it, through
    /// setHistory or notifyEdited.
    explicit ViewState(QObject *parent = nullptr);

    [[nodiscard]] const History &history() const { return *m_history; }
    /// Starts afresh with another history: empty filter, no selection, no way back.
    void setHistory(const History *history);
    void notifyEdited();

    [[nodiscard]] const Viewport &viewport() const { return m_viewport; }
    void setViewport(const Viewport &viewport);

    [[nodiscard]] const ItemId &selection() const { return m_selection; }
    /// Selects any item (event, agreement, actor, claim, source) and records it for back(); an empty id selects
    /// nothing.
    void setSelection(const ItemId &id);
    [[nodiscard]] bool canGoBack() const;
    [[nodiscard]] bool canGoForward() const;
    /// To what was selected before or after; an entry is brought into view.
    void goBack();
    void goForward();

    [[nodiscard]] const ItemId &hover() const { return m_hover; }
    void setHover(const ItemId &id);

    [[nodiscard]] Grouping grouping() const { return m_grouping; }
    void setGrouping(Grouping grouping);
    [[nodiscard]] ColourBy colourBy() const { return m_colourBy; }
    void setColourBy(ColourBy colourBy);
    [[nodiscard]] const Filter &filter() const { return m_filter; }
    void setFilter(const Filter &filter);
    [[nodiscard]] const QStringList &expandedLanes() const { return m_expandedLanes; }
    void setLaneExpanded(const QString &key, bool isExpanded);
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    void setTheme(const Theme &theme);

    /// The snapshot that is drawn; published by the timeline view when filter, grouping or history changed. May be null
    /// at first.
    [[nodiscard]] const TimelineIndexPtr &index() const { return m_index; }
    void setIndex(TimelineIndexPtr index);

signals:
    void historyChanged();
    void viewportChanged();
    void selectionChanged();
    void navigationChanged(); ///< canGoBack or canGoForward
    void hoverChanged();
    void groupingChanged();
    void colourByChanged();
    void filterChanged();
    void expandedLanesChanged();
    void themeChanged();
    void indexChanged();
    /// The selection has just gone back or forward to where it was before.
    void revisited();
    /// Asks the timeline to bring an entry into view (and keyboard focus to it).
    void revealRequested(const pactline::ItemId &id);

public:
    void reveal(const ItemId &id) { emit revealRequested(id); }

private:
    void revisit();

    const History *m_history;
    History m_emptyHistory;
    Viewport m_viewport;
    ItemId m_selection;
    ItemId m_hover;
    std::vector<ItemId> m_visited;
    int m_visitedPosition = -1;
    Grouping m_grouping = Grouping::Track;
    ColourBy m_colourBy = ColourBy::Track;
    Filter m_filter;
    QStringList m_expandedLanes;
    Theme m_theme = Theme::light();
    TimelineIndexPtr m_index;
};

} // namespace pactline
