// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/timelinecanvas.h"

#include <QAccessible>
#include <QPointer>

#include <unordered_map>

namespace pactline {

class EntryAccessible;

/// A lane for screen readers: a list with its entries in time order. Valid as long as its index is the canvas'.
class LaneAccessible : public QAccessibleInterface
{
public:
    LaneAccessible(TimelineCanvas &canvas, TimelineIndexPtr index, int number);

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] TimelineCanvas *canvas() const { return m_canvas; }
    /// Null if the entry is not in the lane.
    [[nodiscard]] QAccessibleInterface *entry(EntryNumber entry) const;
    [[nodiscard]] int madeCount() const { return static_cast<int>(m_entries.size()); }
    void deleteEntries();

    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override;
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QWindow *window() const override;
    [[nodiscard]] QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text, const QString &) override {}
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::List; }
    [[nodiscard]] QAccessible::State state() const override;

private:
    QPointer<TimelineCanvas> m_canvas;
    TimelineIndexPtr m_index;
    int m_number;
    mutable std::unordered_map<EntryNumber, EntryAccessible *> m_entries;
};

/// An entry for screen readers: can be pressed, which selects it.
class EntryAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    EntryAccessible(const LaneAccessible &lane, EntryNumber entry);

    [[nodiscard]] EntryNumber entry() const { return m_entry; }

    [[nodiscard]] bool isValid() const override { return m_lane.isValid(); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override;
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override { return m_lane.window(); }
    [[nodiscard]] QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text, const QString &) override {}
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString &name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    const LaneAccessible &m_lane; ///< lives as long: it deletes its entries first
    EntryNumber m_entry;
};

} // namespace pactline
