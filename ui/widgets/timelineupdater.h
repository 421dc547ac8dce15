// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/latesttask.h"
#include "ui/widgets/timelinecontents.h"
#include "ui/widgets/viewstate.h"

#include <QTimer>

#include <optional>

namespace pactline {

/// Keeps the state's index up to date with its history, filter, grouping and expanded lanes. Small histories at once;
/// large ones on a worker, with what was there before kept meanwhile and late results dropped. Edited entries are
/// followed at once: of a large history only what they touch is made anew, and the overview when edits pause.
class TimelineUpdater : public QObject
{
    Q_OBJECT

public:
    /// Histories with more entries than `mostAtOnce` are worked on in the background. The metrics must outlive the
    /// updater.
    TimelineUpdater(ViewState &state, const TextMetrics &metrics, std::size_t mostAtOnce, QObject *parent = nullptr);

    /// Works on what the state holds already; to be called once, when all who listen are connected.
    void start();
    [[nodiscard]] const TimelineContents &contents() const { return m_contents; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /// The size of the canvas' body; a much different one packs rows anew.
    void setBodySize(const QSizeF &size);

signals:
    /// Another history has come; its contents follow, at once or later.
    void historyReplaced();
    /// The state has the new index.
    void contentsChanged();
    /// The state has an index in which some entries are different; contentsChanged() follows.
    void entriesChanged();
    void busyChanged();

private:
    void followHistory();
    void followEdit(const EntryChanges &changes);
    void countPeriods();
    void followRequest();
    void build();
    void buildLater();
    void take(TimelineContents contents);
    void setBusy(bool isBusy);
    [[nodiscard]] std::size_t entryCount() const;
    [[nodiscard]] TimelineRequest request() const;

    ViewState &m_state;
    const TextMetrics &m_metrics;
    const std::size_t m_mostAtOnce;
    TimelineContents m_contents;
    TimelineRequest m_requested;
    std::optional<HistorySpans> m_spans; ///< of the present history, once it is known
    QSizeF m_bodySize = TimelineRequest().bodySize;
    bool m_isBusy = false;
    QTimer m_pause; ///< since the last edit
    LatestTask m_building;
    LatestTask m_counting;
};

} // namespace pactline
