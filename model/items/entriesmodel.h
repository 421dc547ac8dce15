// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/entrychanges.h"
#include "model/query/filter.h"
#include "model/time/wording.h"

#include <QAbstractTableModel>
#include <QLocale>

#include <vector>

namespace pactline {

/// Which entries a model lists.
enum class EntryContents { EventsAndAgreements, Events, Agreements };

/// The entries that meet a filter, in the order of the timeline (matchingEntries); to be sorted by a proxy with
/// SortRole. The history must outlive the model or be taken away before it goes, and refresh() be called after edits.
class EntriesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Date, Title, Kind, Track, Actors, Status, ConfidenceColumn, columnTotal };
    enum Role {
        ItemIdRole = Qt::UserRole, ///< text of the entry's id, in every column
        SortRole,                  ///< what the column is ordered by: seconds, rank or folded text
        ItemTypeRole,              ///< ItemType as int
    };

    explicit EntriesModel(EntryContents contents = EntryContents::EventsAndAgreements, QObject *parent = nullptr);

    /// Null for an empty model.
    void setHistory(const History *history);
    void setFilter(const Filter &filter);
    void setLocale(const QLocale &locale);
    /// Lists anew what the history holds now.
    void refresh();
    /// Sets history and filter, and lists entries that were found elsewhere: what matchingEntries() gives for them, of
    /// these contents.
    void take(const History *history, const Filter &filter, std::vector<ItemRef> entries);
    /// Whether follow() goes row by row.
    [[nodiscard]] static bool canFollow(const EntryChanges &changes);
    /// Takes in what an edit changed, row by row. Linear in plain numbers only; lists anew after changes of many
    /// entries, or of names that the filter may look at.
    void follow(const EntryChanges &changes);

    [[nodiscard]] const Filter &filter() const { return m_filter; }
    [[nodiscard]] int shownCount() const { return static_cast<int>(m_entries.size()); }
    /// All entries of these contents in the history, whatever the filter.
    [[nodiscard]] int totalCount() const;
    /// "37 of 41 events shown", for the contents at hand.
    [[nodiscard]] QString countText() const;
    [[nodiscard]] const std::vector<ItemRef> &entries() const { return m_entries; }
    [[nodiscard]] ItemRef refAt(int row) const;
    [[nodiscard]] ItemId idAt(int row) const;
    /// Row of an entry, −1 if it is not shown. O(log n).
    [[nodiscard]] int rowOf(const ItemId &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// As EditRole in full: dates are shown in short.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct SortKey;

    [[nodiscard]] SortKey sortKeyOf(const ItemRef &ref) const;
    /// The first row that does not stand before the entry in the order of matchingEntries().
    [[nodiscard]] int placeOf(const ItemRef &ref) const;
    [[nodiscard]] bool shows(const ItemRef &ref) const;
    std::vector<int> moveRefs(const std::vector<EntryChange> &changes);
    [[nodiscard]] Entry entryAt(int row) const { return m_history->entry(refAt(row)); }
    [[nodiscard]] QString text(int row, int column, wording::Style style) const;
    [[nodiscard]] QVariant sortValue(int row, int column) const;

    const EntryContents m_contents;
    const History *m_history = nullptr;
    Filter m_filter;
    QLocale m_locale;
    std::vector<ItemRef> m_entries;
};

/// The agreements alone.
class AgreementsModel : public EntriesModel
{
    Q_OBJECT

public:
    explicit AgreementsModel(QObject *parent = nullptr)
        : EntriesModel(EntryContents::Agreements, parent)
    {}
};

} // namespace pactline
