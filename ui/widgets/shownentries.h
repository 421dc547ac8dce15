// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/entriesmodel.h"
#include "ui/widgets/viewstate.h"

namespace pactline {

/// The entries that the view state's filter leaves: found once a change, for all who list or count them.
class ShownEntries : public EntriesModel
{
    Q_OBJECT

public:
    explicit ShownEntries(ViewState &state, QObject *parent = nullptr);

    [[nodiscard]] int eventCount() const { return m_events; }
    [[nodiscard]] int agreementCount() const { return shownCount() - m_events; }

signals:
    /// After a reset or an edit, with the counts up to date.
    void changed();

private:
    void followHistory();
    void followEdit(const EntryChanges &changes);
    void count();

    ViewState &m_state;
    int m_events = 0;
};

} // namespace pactline
