// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/entriesmodel.h"
#include "ui/scene/packing.h"
#include "ui/widgets/latesttask.h"
#include "ui/widgets/viewstate.h"

namespace pactline {

/// The entries that the view state's filter leaves: found once a change, for all who list or count them. Those of small
/// histories at once; those of large ones on a worker, while what was shown before stays.
class ShownEntries : public EntriesModel
{
    Q_OBJECT

public:
    /// Histories with more entries than `mostAtOnce` are searched in the background.
    explicit ShownEntries(ViewState &state, QObject *parent = nullptr,
                          std::size_t mostAtOnce = mostEntriesPackedForLabels);

    /// Whether the entries, and so their counts, are still those of before.
    [[nodiscard]] bool isCounting() const { return m_task.isRunning(); }
    [[nodiscard]] int eventCount() const { return m_events; }
    [[nodiscard]] int agreementCount() const { return shownCount() - m_events; }

signals:
    /// After a reset or an edit, with the counts up to date, and when isCounting() begins.
    void changed();

private:
    void followHistory();
    void followFilter();
    void followEdit(const EntryChanges &changes);
    void findLater();
    void count();
    [[nodiscard]] bool isLarge() const { return m_state.history().entryCount() > m_mostAtOnce; }

    ViewState &m_state;
    const std::size_t m_mostAtOnce;
    int m_events = 0;
    LatestTask m_task;
};

} // namespace pactline
