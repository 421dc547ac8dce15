// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query/facets.h"
#include "ui/widgets/latesttask.h"
#include "ui/widgets/viewstate.h"

#include <QTimer>

namespace pactline {

/// The facets of the view state's history, with all of it and with what its filter leaves. Those of small histories are
/// counted at once; those of large ones on a worker, while the old counts stay, and after edits when they pause.
class FacetCounts : public QObject
{
    Q_OBJECT

public:
    /// Histories with more entries than `mostAtOnce` are counted in the background.
    FacetCounts(ViewState &state, std::size_t mostAtOnce, QObject *parent = nullptr);

    /// Of the unfiltered history; empty until they are known.
    [[nodiscard]] const Facets &all() const { return m_all; }
    /// With the filter; the last ones known while isCounting().
    [[nodiscard]] const Facets &shown() const { return m_shown; }
    [[nodiscard]] bool isKnown() const { return m_isKnown; }
    [[nodiscard]] bool isCounting() const { return m_task.isRunning(); }

signals:
    /// Counts have come, or isCounting() begins.
    void changed();

private:
    struct Counted;

    void followHistory();
    void followFilter();
    void followEdit();
    void recount();
    void count();
    void take(Counted counted);
    [[nodiscard]] bool isLarge() const { return m_state.history().entryCount() > m_mostAtOnce; }

    ViewState &m_state;
    const std::size_t m_mostAtOnce;
    Facets m_all;
    Facets m_shown;
    bool m_isKnown = false;    ///< some counts of this history are
    bool m_isAllRight = false; ///< m_all is of the history as it is now
    QTimer m_pause;            ///< since the last edit
    LatestTask m_task;
};

} // namespace pactline
