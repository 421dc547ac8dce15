// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/entriesmodel.h"

#include "model/history/entrywords.h"
#include "model/query/foldedtext.h"
#include "model/time/wording.h"

#include <algorithm>
#include <utility>

namespace pactline {

EntriesModel::EntriesModel(EntryContents contents, QObject *parent)
    : QAbstractTableModel(parent)
    , m_contents(contents)
{}

void EntriesModel::setHistory(const History *history)
{
    m_history = history;
    refresh();
}

void EntriesModel::setFilter(const Filter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    refresh();
}

void EntriesModel::setLocale(const QLocale &locale)
{
    if (locale == m_locale)
        return;
    m_locale = locale;
    if (!m_entries.empty())
        emit dataChanged(index(0, 0), index(shownCount() - 1, columnTotal - 1), {Qt::DisplayRole});
}

void EntriesModel::refresh()
{
    beginResetModel();
    m_entries = m_history != nullptr ? matchingEntries(*m_history, m_filter) : std::vector<ItemRef>();
    if (m_contents != EntryContents::EventsAndAgreements) {
        const ItemType other = m_contents == EntryContents::Events ? ItemType::Agreement : ItemType::Event;
        m_entries.erase(std::remove_if(m_entries.begin(), m_entries.end(),
                                       [other](const ItemRef &ref) { return ref.type == other; }),
                        m_entries.end());
    }
    endResetModel();
}

void EntriesModel::take(const History *history, const Filter &filter, std::vector<ItemRef> entries)
{
    beginResetModel();
    m_history = history;
    m_filter = filter;
    m_entries = std::move(entries);
    endResetModel();
}

int EntriesModel::totalCount() const
{
    if (m_history == nullptr)
        return 0;
    const std::size_t agreements = m_contents == EntryContents::Events ? 0 : m_history->agreements().size();
    const std::size_t events = m_contents == EntryContents::Agreements ? 0 : m_history->events().size();
    return static_cast<int>(agreements + events);
}

QString EntriesModel::countText() const
{
    const QString shown = m_locale.toString(shownCount());
    const QString total = m_locale.toString(totalCount());
    switch (m_contents) {
    case EntryContents::Events:
        return tr("%1 of %2 events shown").arg(shown, total);
    case EntryContents::Agreements:
        return tr("%1 of %2 agreements shown").arg(shown, total);
    case EntryContents::EventsAndAgreements:
        break;
    }
    return tr("%1 of %2 entries shown").arg(shown, total);
}

ItemRef EntriesModel::refAt(int row) const
{
    return row >= 0 && row < shownCount() ? m_entries[static_cast<std::size_t>(row)] : ItemRef();
}

ItemId EntriesModel::idAt(int row) const { return m_history != nullptr ? m_history->idOf(refAt(row)) : ItemId(); }

int EntriesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : shownCount(); }

int EntriesModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columnTotal; }

QString EntriesModel::text(int row, int column, wording::Style style) const
{
    const Entry entry = entryAt(row);
    const ItemRef ref = refAt(row);
    switch (column) {
    case Date: {
        const UncertainDate &date = shownDate(entry, m_filter.statedBy);
        return date.isNull() ? tr("not dated") : wording::inWords(date, m_locale, style);
    }
    case Title:
        return entry.title;
    case Kind:
        return words::kindName(*m_history, ref.type, entry.kind);
    case Track:
        return words::trackName(*m_history, entry.track);
    case Actors:
        return words::actorNames(*m_history, entry);
    case Status:
        return ref.type == ItemType::Agreement ? m_history->agreements()[static_cast<std::size_t>(ref.row)].status
                                               : QString();
    case ConfidenceColumn:
        return words::confidenceName(entry.confidence);
    default:
        return {};
    }
}

QVariant EntriesModel::sortValue(int row, int column) const
{
    const Entry entry = entryAt(row);
    if (column == Date) {
        const UncertainDate &date = shownDate(entry, m_filter.statedBy);
        return qlonglong{(date.isNull() ? TimePoint::end() : date.earliestStart).seconds};
    }
    if (column == ConfidenceColumn)
        return static_cast<int>(entry.confidence);
    return foldedText(text(row, column, wording::Style::Full));
}

QVariant EntriesModel::data(const QModelIndex &index, int role) const
{
    if (refAt(index.row()).row < 0) // about to be removed, after its entry was
        return {};
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || m_history == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column(), wording::Style::Compact);
    case Qt::EditRole:
        return text(index.row(), index.column(), wording::Style::Full);
    case ItemIdRole:
        return idAt(index.row()).text;
    case ItemTypeRole:
        return static_cast<int>(refAt(index.row()).type);
    case SortRole:
        return sortValue(index.row(), index.column());
    default:
        return {};
    }
}

QVariant EntriesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    switch (section) {
    case Date:
        return tr("Date");
    case Title:
        return tr("Title");
    case Kind:
        return tr("Kind");
    case Track:
        return tr("Track");
    case Actors:
        return tr("Actors");
    case Status:
        return tr("Status");
    case ConfidenceColumn:
        return tr("Confidence");
    default:
        return {};
    }
}

QHash<int, QByteArray> EntriesModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    names.insert(ItemIdRole, "itemId");
    names.insert(SortRole, "sortValue");
    names.insert(ItemTypeRole, "itemType");
    return names;
}

} // namespace pactline
