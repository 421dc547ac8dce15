// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/entrytablemodel.h"

#include "model/query/filter.h"
#include "model/time/wording.h"
#include "ui/widgets/itemwords.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

const Entry &entryOf(const History &history, const ItemRef &ref)
{
    const auto row = static_cast<std::size_t>(ref.row);
    if (ref.type == ItemType::Agreement)
        return history.agreements()[row];
    return history.events()[row];
}

QString cellText(const QString &text, TableFormat format)
{
    if (format == TableFormat::Csv) {
        QString quoted = text;
        return u'"' + quoted.replace(u'"', u"\"\""_s) + u'"';
    }
    QString flat = text;
    for (const QChar breaking : {u'\t', u'\n', u'\r'})
        flat.replace(breaking, u' ');
    return flat;
}

} // namespace

EntryTableModel::EntryTableModel(ViewState &state, const ShownEntries &shown, QObject *parent)
    : QAbstractTableModel(parent)
    , m_state(state)
    , m_shown(shown)
{
    connect(&m_shown, &ShownEntries::changed, this, &EntryTableModel::refresh);
    refresh();
}

void EntryTableModel::refresh()
{
    beginResetModel();
    m_rows = m_shown.entries();
    applySort();
    endResetModel();
}

int EntryTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EntryTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columnTotal; }

const Entry &EntryTableModel::entryAt(int row) const
{
    return entryOf(m_state.history(), m_rows[static_cast<std::size_t>(row)]);
}

ItemId EntryTableModel::idAt(int row) const { return row < 0 || row >= rowCount() ? ItemId() : entryAt(row).id; }

int EntryTableModel::rowOf(const ItemId &id) const
{
    const auto ref = m_state.history().find(id);
    const auto found = ref ? std::find(m_rows.begin(), m_rows.end(), *ref) : m_rows.end();
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString EntryTableModel::text(const ItemRef &ref, int column) const
{
    const History &history = m_state.history();
    const Entry &entry = entryOf(history, ref);
    const bool isAgreement = ref.type == ItemType::Agreement;
    switch (column) {
    case Date: {
        const UncertainDate &date = shownDate(entry, m_state.filter().statedBy);
        return date.isNull() ? tr("undated") : wording::inWords(date, QLocale(), wording::Style::Compact);
    }
    case Title:
        return entry.title;
    case Kind: {
        const auto *kind = history.kind(isAgreement ? KindOf::Agreement : KindOf::Event, entry.kind);
        return kind != nullptr ? kind->name : entry.kind.text;
    }
    case Track: {
        const auto *track = history.track(entry.track);
        return track != nullptr ? track->name : entry.track.text;
    }
    case Status:
        return isAgreement ? history.agreements()[static_cast<std::size_t>(ref.row)].status : QString();
    case Parties: {
        QStringList names;
        for (const Party &party : entry.parties)
            names << history.shortNameOf(party.actor);
        names.removeDuplicates();
        return names.join(u", "_s);
    }
    default:
        return {};
    }
}

QVariant EntryTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ItemRef &ref = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return text(ref, index.column());
    if (role == Qt::ToolTipRole)
        return text(ref, index.column()).toHtmlEscaped();
    if (role == Qt::ForegroundRole && index.column() == Track) {
        const auto *track = m_state.history().track(entryAt(index.row()).track);
        if (track != nullptr)
            return trackColours(m_state.history(),
                                m_state.theme())[static_cast<std::size_t>(track - m_state.history().tracks().data())];
    }
    return {};
}

QVariant EntryTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Date"), tr("Title"), tr("Kind"), tr("Track"), tr("Status"), tr("Parties")};
    return section >= 0 && section < columnTotal ? names[section] : QVariant();
}

void EntryTableModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<ItemRef> refs;
    for (const QModelIndex &index : before)
        refs.push_back(m_rows[static_cast<std::size_t>(index.row())]);
    m_rows = m_shown.entries();
    applySort();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto found = std::find(m_rows.begin(), m_rows.end(), refs[static_cast<std::size_t>(i)]);
        after << index(static_cast<int>(found - m_rows.begin()), before.at(i).column());
    }
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

/// Dates already stand in the right order; words are compared as the locale does.
void EntryTableModel::applySort()
{
    if (m_sortColumn < 0)
        return;
    if (m_sortColumn != Date) {
        QCollator collator;
        collator.setNumericMode(true);
        std::vector<std::pair<QCollatorSortKey, ItemRef>> keyed;
        keyed.reserve(m_rows.size());
        for (const ItemRef &ref : m_rows)
            keyed.emplace_back(collator.sortKey(text(ref, m_sortColumn)), ref);
        std::stable_sort(keyed.begin(), keyed.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        std::transform(keyed.begin(), keyed.end(), m_rows.begin(), [](const auto &pair) { return pair.second; });
    }
    if (m_sortOrder == Qt::DescendingOrder)
        std::reverse(m_rows.begin(), m_rows.end());
}

QString tableText(const QAbstractItemModel &model, const std::vector<int> &rows, TableFormat format)
{
    const QString separator = format == TableFormat::Csv ? u","_s : u"\t"_s;
    const QString lineEnd = format == TableFormat::Csv ? u"\r\n"_s : u"\n"_s;
    QString result;
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells << cellText(model.headerData(column, Qt::Horizontal).toString(), format);
    result += cells.join(separator) + lineEnd;
    for (const int row : rows) {
        cells.clear();
        for (int column = 0; column < model.columnCount(); ++column)
            cells << cellText(model.index(row, column).data().toString(), format);
        result += cells.join(separator) + lineEnd;
    }
    return result;
}

} // namespace pactline
