// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/packing.h"
#include "ui/widgets/facetcounts.h"

#include <QAbstractListModel>

#include <set>
#include <vector>

namespace pactline {

enum class FacetSection { Tracks, Views, Actors, Minerals, Kinds, Statuses, Dates, Importance };

/// One line of the explore pane.
struct FacetRow
{
    enum class Type { Heading, Value, More };

    Type type = Type::Value;
    FacetSection section = FacetSection::Tracks;
    QString id;
    QString name;
    int count = -1; ///< −1 for none
    int depth = 0;
    bool isChosen = false;
    bool isEnabled = true;
    int track = -1;          ///< row of the track whose colour it has
    QString fullName{};      ///< where `name` is short; empty if it is not
    bool isCounting = false; ///< the count is still that of before
    friend bool operator==(const FacetRow &, const FacetRow &) = default;
};

/// The explore pane as one list: headings, values with counts, "20 more…". Follows the view state's filter and changes
/// it. The order is that of the unfiltered history, so that nothing moves under the pointer while narrowing.
class FacetList : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { RowRole = Qt::UserRole + 1 };

    /// See FacetCounts.
    explicit FacetList(ViewState &state, QObject *parent = nullptr,
                       std::size_t mostAtOnce = mostEntriesPackedForLabels);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    [[nodiscard]] const FacetRow &row(int number) const { return m_rows[static_cast<std::size_t>(number)]; }
    /// What a heading offers at its right ("All", "Any", …); empty if nothing is narrowed there.
    [[nodiscard]] QString actionOf(FacetSection section) const;

    /// Chooses or drops a value, unfolds "more", or carries out a heading's action.
    void activate(int number);
    /// Whether the counts are still those of before, or there are none yet.
    [[nodiscard]] bool isCounting() const { return m_counts.isCounting(); }
    /// Leaves only this value of its section.
    void chooseOnly(int number);

private:
    void refresh();
    [[nodiscard]] std::vector<FacetRow> makeRows() const;
    void appendValues(std::vector<FacetRow> &rows, FacetSection section, const QString &heading,
                      const std::vector<FacetValue> &ordered, const std::vector<FacetValue> &counted,
                      int mostShown) const;
    void appendViews(std::vector<FacetRow> &rows) const;
    void appendDates(std::vector<FacetRow> &rows) const;
    void appendImportance(std::vector<FacetRow> &rows) const;
    [[nodiscard]] bool isChosen(FacetSection section, const QString &id) const;
    void clearSection(FacetSection section);
    void toggleValue(const FacetRow &row);
    void toggleTrack(const TrackId &id);

    ViewState &m_state;
    std::vector<FacetRow> m_rows;
    std::set<FacetSection> m_unfolded;
    FacetCounts m_counts;
};

} // namespace pactline

Q_DECLARE_METATYPE(pactline::FacetRow)
