// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shownentries.h"

#include "model/query/filter.h"

#include <algorithm>

namespace pactline {

ShownEntries::ShownEntries(ViewState &state, QObject *parent)
    : QObject(parent)
    , m_state(state)
{
    connect(&m_state, &ViewState::historyChanged, this, &ShownEntries::refresh);
    connect(&m_state, &ViewState::filterChanged, this, &ShownEntries::refresh);
    refresh();
}

void ShownEntries::refresh()
{
    m_entries = matchingEntries(m_state.history(), m_state.filter());
    m_events = static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(),
                                              [](const ItemRef &ref) { return ref.type == ItemType::Event; }));
    emit changed();
}

} // namespace pactline
