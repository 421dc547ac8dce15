// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"

#include <QLocale>
#include <QString>
#include <QStringList>

#include <vector>

namespace pactline {

enum class RunStyle : std::uint8_t { Plain, Muted, Strong };

/// A piece of text on a page. The text is plain, whatever it holds; the link is empty, an item's address (itemLink) or
/// a web address.
struct Run
{
    QString text;
    QString link{};
    RunStyle style = RunStyle::Plain;
    friend bool operator==(const Run &, const Run &) = default;
};
using RichText = std::vector<Run>;

/// One line of a section: a label (a role, a date, a number) beside a text. `isPreferred` marks the reading that the
/// history goes by where sources disagree.
struct DetailRow
{
    QString label;
    RichText text;
    bool isPreferred = false;
    friend bool operator==(const DetailRow &, const DetailRow &) = default;
};

enum class SectionStyle : std::uint8_t {
    Facts,    ///< label and text in two columns
    Numbered, ///< narrow labels: the numbers of citations
    Readings, ///< readings of one field that disagree, one a box
    Note,     ///< a box with a coloured edge
};

struct DetailSection
{
    QString heading; ///< empty: follows what stands above without a rule
    SectionStyle style = SectionStyle::Facts;
    int count = -1; ///< shown after the heading; −1 for none
    std::vector<DetailRow> rows{};
    friend bool operator==(const DetailSection &, const DetailSection &) = default;
};

/// What the detail pane says about one item: content only, no looks.
struct DetailPage
{
    ItemId id;
    RichText crumb;
    QString eyebrow;   ///< kind and status
    TrackId track;     ///< whose colour the eyebrow has; empty for none
    QString title;     ///< empty: there is no such item
    QStringList chips; ///< date, precision, …
    RichText summary;
    std::vector<DetailSection> sections;
    std::vector<ItemRef> strip; ///< entries of an actor, for its own small timeline
    friend bool operator==(const DetailPage &, const DetailPage &) = default;
};

struct DetailOptions
{
    QLocale locale;
    SourceId statedBy; ///< the source through whose eyes the history is being seen; empty for none
    /// A section that is longer is cut, with a count of the rest: nobody reads on, and Qt's rich text would be slow.
    std::size_t mostRows = 200;
};

/// The page of an event, agreement, actor, link, claim or source; an empty page for any other id. Cost follows the
/// item's own relations, not the history's size.
[[nodiscard]] DetailPage detailPageFor(const History &history, const ItemId &id, const DetailOptions &options = {});

/// The page of the history itself, for when nothing is selected: what it is about, how much it holds, where to start.
[[nodiscard]] DetailPage overviewPageFor(const History &history, const DetailOptions &options = {});

/// The page as plain text, for the clipboard and the command line: one line a row, headings in between.
[[nodiscard]] QString plainText(const DetailPage &page);

/// The address by which a page names an item, and the item that such an address names (empty for any other address).
[[nodiscard]] QString itemLink(const ItemId &id);
[[nodiscard]] ItemId itemOfLink(const QString &link);

} // namespace pactline
