// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/scenebuilder.h"

#include <QSet>

#include <algorithm>

namespace pactline {

namespace {

enum class Direction { Before, After };

/// Collects entries over any number of links in one direction.
class ChainWalk
{
public:
    ChainWalk(const History &history, const TimelineIndex &index)
        : m_history(history)
        , m_index(index)
    {}

    void walk(const ItemId &start, Direction direction)
    {
        QSet<QString> seen{start.text};
        QList<ItemId> waiting{start};
        while (!waiting.isEmpty()) {
            const ItemId id = waiting.takeLast();
            add(id);
            for (const ItemId &next : neighbours(id, direction)) {
                if (!seen.contains(next.text)) {
                    seen.insert(next.text);
                    waiting.append(next);
                }
            }
        }
    }

    /// Anything but an event or agreement has no place on the timeline and is passed over.
    void add(const ItemRef &ref)
    {
        if (ref.type != ItemType::Event && ref.type != ItemType::Agreement)
            return;
        const EntryNumber number = m_index.numberOf(ref);
        if (number != noEntry)
            m_numbers.push_back(number);
    }

    void add(const ItemId &id)
    {
        if (const auto ref = m_history.find(id))
            add(*ref);
    }

    std::vector<EntryNumber> takeNumbers()
    {
        std::sort(m_numbers.begin(), m_numbers.end());
        m_numbers.erase(std::unique(m_numbers.begin(), m_numbers.end()), m_numbers.end());
        return std::move(m_numbers);
    }

private:
    [[nodiscard]] QList<ItemId> neighbours(const ItemId &id, Direction direction) const
    {
        QList<ItemId> ids;
        if (direction == Direction::Before) {
            for (const int row : m_history.linksFrom(id))
                ids.append(m_history.links()[static_cast<std::size_t>(row)].to);
            if (const std::optional<Event> event = m_history.event(EventId(id.text))) {
                for (const AgreementId &agreement : event->agreements)
                    ids.append(agreement);
            }
            return ids;
        }
        for (const int row : m_history.linksTo(id))
            ids.append(m_history.links()[static_cast<std::size_t>(row)].from);
        for (const int row : m_history.eventsUnder(AgreementId(id.text)))
            ids.append(m_history.events()[static_cast<std::size_t>(row)].id);
        return ids;
    }

    const History &m_history;
    const TimelineIndex &m_index;
    std::vector<EntryNumber> m_numbers;
};

} // namespace

std::vector<EntryNumber> chainOf(const History &history, const TimelineIndex &index, const ItemId &selection)
{
    ChainWalk walk(history, index);
    const auto ref = history.find(selection);
    if (!ref)
        return {};
    switch (ref->type) {
    case ItemType::Agreement:
    case ItemType::Event:
        walk.walk(selection, Direction::Before);
        walk.walk(selection, Direction::After);
        break;
    case ItemType::Actor:
        for (const ItemRef &entry : history.entriesOf(ActorId(selection.text)))
            walk.add(entry);
        break;
    case ItemType::Claim:
        for (const ItemId &about : history.claims()[static_cast<std::size_t>(ref->row)].about)
            walk.add(about);
        break;
    case ItemType::Source:
        for (const ItemRef &entry : history.itemsCiting(SourceId(selection.text)))
            walk.add(entry);
        break;
    case ItemType::Link: {
        const Link &link = history.links()[static_cast<std::size_t>(ref->row)];
        walk.add(link.from);
        walk.add(link.to);
        break;
    }
    }
    return walk.takeNumbers();
}

} // namespace pactline
