// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/facetcounts.h"

#include <memory>
#include <optional>
#include <utility>

namespace pactline {

namespace {

constexpr int pauseMs = 250;

} // namespace

struct FacetCounts::Counted
{
    std::optional<Facets> all; ///< if they were asked for
    Facets shown;

    static Counted of(const History &history, const Filter &filter, bool wantsAll, const Job &job = {})
    {
        Counted counted;
        if (wantsAll)
            counted.all = countFacets(history, Filter(), job);
        if (!wantsAll || !filter.isEmpty())
            counted.shown = countFacets(history, filter, job);
        else
            counted.shown = *counted.all;
        return counted;
    }
};

FacetCounts::FacetCounts(ViewState &state, std::size_t mostAtOnce, QObject *parent)
    : QObject(parent)
    , m_state(state)
    , m_mostAtOnce(mostAtOnce)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FacetCounts::recount);
    connect(&m_state, &ViewState::historyChanged, this, &FacetCounts::followHistory);
    connect(&m_state, &ViewState::entriesEdited, this, &FacetCounts::followEdit);
    connect(&m_state, &ViewState::filterChanged, this, &FacetCounts::followFilter);
    followHistory();
}

void FacetCounts::followHistory()
{
    m_isKnown = false;
    m_all = {};
    m_shown = {};
    recount();
}

void FacetCounts::followEdit()
{
    if (isLarge())
        m_pause.start();
    else
        recount();
}

void FacetCounts::recount()
{
    m_pause.stop();
    m_isAllRight = false;
    count();
}

void FacetCounts::followFilter()
{
    if (m_isAllRight && m_state.filter().isEmpty()) {
        m_task.cancel();
        take({{}, m_all});
    } else {
        count();
    }
}

void FacetCounts::count()
{
    if (!isLarge()) {
        m_task.cancel();
        take(Counted::of(m_state.history(), m_state.filter(), !m_isAllRight));
        return;
    }
    // The worker gets a history of its own, which stays as it is whatever happens to the one that is shown.
    m_task.start([history = std::make_shared<const History>(m_state.history()), filter = m_state.filter(),
                  wantsAll = !m_isAllRight](const Job &job) { return Counted::of(*history, filter, wantsAll, job); },
                 [this](Counted counted) { take(std::move(counted)); });
    emit changed();
}

void FacetCounts::take(Counted counted)
{
    if (counted.all) {
        m_all = std::move(*counted.all);
        m_isAllRight = true;
    }
    m_shown = std::move(counted.shown);
    m_isKnown = true;
    emit changed();
}

} // namespace pactline
