// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shownentries.h"

#include <memory>
#include <utility>

namespace pactline {

ShownEntries::ShownEntries(ViewState &state, QObject *parent, std::size_t mostAtOnce)
    : EntriesModel(EntryContents::EventsAndAgreements, parent)
    , m_state(state)
    , m_mostAtOnce(mostAtOnce)
{
    connect(this, &QAbstractItemModel::modelReset, this, &ShownEntries::count);
    connect(&m_state, &ViewState::historyChanged, this, &ShownEntries::followHistory);
    connect(&m_state, &ViewState::entriesEdited, this, &ShownEntries::followEdit);
    connect(&m_state, &ViewState::filterChanged, this, &ShownEntries::followFilter);
    followHistory();
}

/// The history before may be gone: it is let go before anything is asked of the new one.
void ShownEntries::followHistory()
{
    m_task.cancel();
    take(nullptr, m_state.filter(), {});
    if (isLarge())
        findLater();
    else
        setHistory(&m_state.history());
}

void ShownEntries::followFilter()
{
    if (isLarge())
        findLater();
    else
        setFilter(m_state.filter());
}

/// The rows of a large history follow what touches single entries; for anything else they are found anew.
void ShownEntries::followEdit(const EntryChanges &changes)
{
    const bool wasCounting = isCounting();
    m_task.cancel();
    if (isLarge() && !canFollow(changes)) {
        followHistory();
        return;
    }
    follow(changes);
    count();
    if (wasCounting)
        findLater();
}

/// The worker gets a history of its own, which stays as it is whatever happens to the one that is shown.
void ShownEntries::findLater()
{
    m_task.start(
        [history = std::make_shared<const History>(m_state.history()), filter = m_state.filter()](const Job &job) {
            return matchingEntries(*history, filter, job);
        },
        [this](std::vector<ItemRef> entries) { take(&m_state.history(), m_state.filter(), std::move(entries)); });
    emit changed();
}

void ShownEntries::count()
{
    m_events = 0;
    for (const ItemRef &ref : entries())
        m_events += ref.type == ItemType::Event ? 1 : 0;
    emit changed();
}

} // namespace pactline
