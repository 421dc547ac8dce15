// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"
#include "model/index/entrychanges.h"
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
    /// The history must outlive the state. Whoever replaces or edits it says so through setHistory, edit or
    /// notifyEdited.
    explicit ViewState(QObject *parent = nullptr);

    [[nodiscard]] const History &history() const { return *m_history; }
    /// Starts afresh with another history: empty filter, no selection, no way back.
    void setHistory(const History *history);
    /// Edits the history that is shown, which the caller owns, as apply() does, and has all panes follow: those that
    /// can by what the edit changed alone. Selection, way back, viewport, filter and grouping stay, as far as they name
    /// what is still there.
    Result<Edit> edit(History &history, const Edit &edit);
    /// The history was changed otherwise than through edit(); all of it may be different.
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
    /// The history is about to be edited: whoever reads it on another thread has to stop.
    void historyAboutToChange();
    /// All of the history may be different.
    void historyChanged();
    /// Of all that decides which entries a timeline shows, and where, only these entries are different; saved views,
    /// links, claims, sources and notes may be. Comes instead of historyChanged().
    void entriesEdited(const pactline::EntryChanges &changes);
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
    template <typename Announce> void forgetWhatIsGone(const Announce &announce);

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
