// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/laneorder.h"
#include "ui/widgets/viewstate.h"

#include <QObject>

namespace pactline {

/// Where the keyboard is on the timeline: an entry in a lane. Stays with its entry when the index is built anew, and
/// goes along when an entry is selected elsewhere.
class TimelineCursor : public QObject
{
    Q_OBJECT

public:
    explicit TimelineCursor(ViewState &state, QObject *parent = nullptr);

    [[nodiscard]] bool isNull() const { return m_entry == noEntry; }
    [[nodiscard]] int lane() const { return m_lane; }
    [[nodiscard]] EntryNumber entry() const { return m_entry; }
    /// Empty if the cursor is nowhere.
    [[nodiscard]] ItemId id() const;
    [[nodiscard]] const LaneOrder &order() const { return m_order; }

    /// The ring is drawn after a key, not after a click.
    [[nodiscard]] bool isRingShown() const { return m_isRingShown; }
    void setRingShown(bool isShown);

    void moveTo(int lane, EntryNumber entry);
    /// To the entry, in the lane that is nearest to the cursor's own; false if it is not on the timeline.
    bool moveTo(const ItemId &id);
    /// Later (or, if negative, earlier) by entries of the lane; from nowhere to where the view is.
    void moveAlong(int steps);
    /// To the lane below (or, if negative, above): the entry there that is nearest in time to where moving across
    /// began.
    void moveAcross(int steps);
    void moveToFirst();
    void moveToLast();

signals:
    void moved();
    void ringChanged();

private:
    void followIndex();
    void followSelection();
    void place(int lane, EntryNumber entry);
    bool enter();
    [[nodiscard]] EntryNumber numberOf(const ItemId &id) const;
    [[nodiscard]] int laneOf(EntryNumber entry) const;
    [[nodiscard]] bool stands(int lane, EntryNumber entry) const;

    ViewState &m_state;
    LaneOrder m_order;
    int m_lane = -1;
    EntryNumber m_entry = noEntry;
    ItemId m_id;
    QString m_laneKey;
    TimePoint m_anchor; ///< the time that moving across keeps to
    bool m_isRingShown = false;
};

} // namespace pactline
