// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/viewstate.h"

#include <algorithm>
#include <utility>

namespace pactline {

namespace {

/// Steps that are kept for going back; older ones are forgotten.
constexpr std::size_t maximumVisited = 200;

} // namespace

ViewState::ViewState(QObject *parent)
    : QObject(parent)
    , m_history(&m_emptyHistory)
{}

void ViewState::setHistory(const History *history)
{
    const bool hadFilter = !m_filter.isEmpty();
    m_history = history != nullptr ? history : &m_emptyHistory;
    m_selection = {};
    m_hover = {};
    m_visited.clear();
    m_visitedPosition = -1;
    m_filter = {};
    m_expandedLanes.clear();
    m_index.reset(); // it belongs to the history before
    emit historyChanged();
    emit indexChanged();
    emit expandedLanesChanged();
    if (hadFilter) // those who count entries did so already for the new history
        emit filterChanged();
    emit hoverChanged();
    emit selectionChanged();
    emit navigationChanged();
}

Result<Edit> ViewState::edit(History &history, const Edit &edit)
{
    Q_ASSERT(&history == m_history);
    emit historyAboutToChange();
    Result<Edit> inverse = apply(history, edit);
    // Also where nothing was changed: those who stopped can go on.
    const EntryChanges changes = inverse ? changesOf(edit, *inverse) : EntryChanges();
    if (changes.areAll)
        forgetWhatIsGone([&] { emit entriesEdited(changes); });
    else
        notifyEdited();
    return inverse;
}

void ViewState::notifyEdited()
{
    forgetWhatIsGone([this] { emit historyChanged(); });
}

/// Selection, hover and way back name nothing that an edit took away when others hear of it.
template <typename Announce> void ViewState::forgetWhatIsGone(const Announce &announce)
{
    const auto isGone = [this](const ItemId &id) { return !m_history->find(id).has_value(); };
    const auto firstAhead = m_visited.begin() + (m_visitedPosition + 1);
    m_visitedPosition -= static_cast<int>(std::count_if(m_visited.begin(), firstAhead, isGone));
    m_visited.erase(std::remove_if(m_visited.begin(), m_visited.end(), isGone), m_visited.end());
    const bool losesSelection = !m_selection.isEmpty() && isGone(m_selection);
    const bool losesHover = !m_hover.isEmpty() && isGone(m_hover);
    if (losesSelection)
        m_selection = {};
    if (losesHover)
        m_hover = {};
    announce();
    if (losesHover)
        emit hoverChanged();
    if (losesSelection)
        emit selectionChanged();
    emit navigationChanged();
}

void ViewState::setViewport(const Viewport &viewport)
{
    if (m_viewport == viewport)
        return;
    m_viewport = viewport;
    emit viewportChanged();
}

void ViewState::setSelection(const ItemId &id)
{
    if (m_selection == id)
        return;
    m_selection = id;
    const bool isCurrent = m_visitedPosition >= 0 && m_visited[static_cast<std::size_t>(m_visitedPosition)] == id;
    if (!id.isEmpty() && !isCurrent) {
        m_visited.resize(static_cast<std::size_t>(m_visitedPosition + 1));
        m_visited.push_back(id);
        if (m_visited.size() > maximumVisited)
            m_visited.erase(m_visited.begin());
        m_visitedPosition = static_cast<int>(m_visited.size()) - 1;
    }
    emit selectionChanged();
    emit navigationChanged();
}

/// With nothing selected, one step back is the item that was selected last.
bool ViewState::canGoBack() const { return m_selection.isEmpty() ? m_visitedPosition >= 0 : m_visitedPosition > 0; }

bool ViewState::canGoForward() const { return m_visitedPosition + 1 < static_cast<int>(m_visited.size()); }

void ViewState::goBack()
{
    if (!canGoBack())
        return;
    if (!m_selection.isEmpty())
        --m_visitedPosition;
    revisit();
}

void ViewState::goForward()
{
    if (!canGoForward())
        return;
    ++m_visitedPosition;
    revisit();
}

void ViewState::revisit()
{
    m_selection = m_visited[static_cast<std::size_t>(m_visitedPosition)];
    emit selectionChanged();
    emit navigationChanged();
    emit revisited();
    if (m_history->isEntry(m_selection))
        reveal(m_selection);
}

void ViewState::setHover(const ItemId &id)
{
    if (m_hover == id)
        return;
    m_hover = id;
    emit hoverChanged();
}

void ViewState::setGrouping(Grouping grouping)
{
    if (m_grouping == grouping)
        return;
    m_grouping = grouping;
    emit groupingChanged();
}

void ViewState::setColourBy(ColourBy colourBy)
{
    if (m_colourBy == colourBy)
        return;
    m_colourBy = colourBy;
    emit colourByChanged();
}

void ViewState::setFilter(const Filter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    emit filterChanged();
}

void ViewState::setLaneExpanded(const QString &key, bool isExpanded)
{
    if (m_expandedLanes.contains(key) == isExpanded)
        return;
    if (isExpanded)
        m_expandedLanes.append(key);
    else
        m_expandedLanes.removeAll(key);
    emit expandedLanesChanged();
}

void ViewState::setTheme(const Theme &theme)
{
    if (m_theme == theme)
        return;
    m_theme = theme;
    emit themeChanged();
}

void ViewState::setIndex(TimelineIndexPtr index)
{
    if (m_index == index)
        return;
    m_index = std::move(index);
    emit indexChanged();
}

} // namespace pactline
