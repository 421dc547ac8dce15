// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/viewstate.h"

#include <QObject>

#include <vector>

namespace pactline {

/// The entries that meet the filter, in the order of the timeline: found once a change, for all who list or count them.
class ShownEntries : public QObject
{
    Q_OBJECT

public:
    explicit ShownEntries(ViewState &state, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<ItemRef> &entries() const { return m_entries; }
    [[nodiscard]] int eventCount() const { return m_events; }
    [[nodiscard]] int agreementCount() const { return static_cast<int>(m_entries.size()) - m_events; }

signals:
    void changed();

private:
    void refresh();

    ViewState &m_state;
    std::vector<ItemRef> m_entries;
    int m_events = 0;
};

} // namespace pactline
