// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shownentries.h"

namespace pactline {

ShownEntries::ShownEntries(ViewState &state, QObject *parent)
    : EntriesModel(EntryContents::EventsAndAgreements, parent)
    , m_state(state)
{
    connect(this, &QAbstractItemModel::modelReset, this, &ShownEntries::count);
    connect(&m_state, &ViewState::historyChanged, this, &ShownEntries::followHistory);
    connect(&m_state, &ViewState::entriesEdited, this, &ShownEntries::followEdit);
    connect(&m_state, &ViewState::filterChanged, this, [this] { setFilter(m_state.filter()); });
    followHistory();
}

/// The history before may be gone: it is let go before anything is asked of the new one.
void ShownEntries::followHistory()
{
    setHistory(nullptr);
    setFilter(m_state.filter());
    setHistory(&m_state.history());
}

void ShownEntries::followEdit(const EntryChanges &changes)
{
    follow(changes);
    count();
}

void ShownEntries::count()
{
    m_events = 0;
    for (int row = 0; row < shownCount(); ++row)
        m_events += refAt(row).type == ItemType::Event ? 1 : 0;
    emit changed();
}

} // namespace pactline
