// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figuresources.h"

#include "model/time/civildate.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(pactline::FigureSources)
};

int factorOf(SourceGrade grade)
{
    switch (grade) {
    case SourceGrade::Primary:
        return 4;
    case SourceGrade::PrimaryCopy:
        return 3;
    case SourceGrade::Article:
        return 3;
    case SourceGrade::Secondary:
        return 2;
    case SourceGrade::Weak:
        return 1;
    }
    return 1;
}

/// Who stands behind a source: "Federal Register, via Justia" and "Parliament of Australia (Hansard)" without more.
QString publisherOf(const Source &source)
{
    QString name = source.publisher.isEmpty() ? source.author : source.publisher;
    if (name.isEmpty())
        name = source.title;
    if (const qsizetype via = name.indexOf(", via "_L1); via > 0)
        name.truncate(via);
    static const QRegularExpression remark(u" *\\([^()]*\\)$"_s);
    if (const QString plain = QString(name).remove(remark); !plain.isEmpty())
        name = plain;
    return name.simplified();
}

void addYear(const Source &source, std::vector<int> &years)
{
    if (source.published.isNull() || !source.published.earliestStart.isFinite())
        return;
    const auto year = static_cast<int>(civilDateAt(source.published.earliestStart).year);
    const auto place = std::lower_bound(years.begin(), years.end(), year);
    if (place == years.end() || *place != year)
        years.insert(place, year);
}

/// "2022, 2024–25".
QString yearsInWords(const std::vector<int> &years)
{
    QStringList parts;
    for (std::size_t first = 0; first < years.size();) {
        std::size_t last = first;
        while (last + 1 < years.size() && years[last + 1] == years[last] + 1)
            ++last;
        QString part = QString::number(years[first]);
        if (last > first) {
            const bool isSameCentury = years[first] > 999 && years[first] / 100 == years[last] / 100;
            const QString end = QString::number(years[last]);
            part += u'–' + (isSameCentury ? end.right(2) : end);
        }
        parts << part;
        first = last + 1;
    }
    return parts.join(u", "_s);
}

QString moreSources(int count)
{
    return count == 1 ? Words::tr("and 1 more source") : Words::tr("and %1 more sources").arg(count);
}

/// The first groups, the count of the others, the tail.
QString sourceTextOf(const std::vector<SourceGroup> &groups, std::size_t count, const QString &tail)
{
    QStringList parts;
    for (std::size_t i = 0; i < count; ++i)
        parts << groups[i].toString();
    int more = 0;
    for (std::size_t i = count; i < groups.size(); ++i)
        more += groups[i].sources;
    QString text = parts.join(u"; "_s);
    if (more > 0 && count > 0)
        text += u' ' + moreSources(more);
    else if (more > 0)
        text = more == 1 ? Words::tr("1 source") : Words::tr("%1 sources").arg(more);
    if (!text.isEmpty())
        text += u'.';
    return tail.isEmpty() ? text : (text.isEmpty() ? tail : text + u' ' + tail);
}

} // namespace

QString SourceGroup::toString() const
{
    return years.empty() ? name : Words::tr("%1 (%2)").arg(name, yearsInWords(years));
}

std::vector<SourceGroup> sourceGroups(const History &history, const std::vector<ItemRef> &entries)
{
    QHash<QString, SourceGroup> byName;
    QSet<SourceId> seen;
    for (const ItemRef &ref : entries) {
        const Entry &entry = history.entry(ref);
        for (const Citation &citation : entry.citations) {
            const Source *source = history.source(citation.source);
            if (source == nullptr)
                continue;
            SourceGroup &group = byName[publisherOf(*source)];
            group.weight += entry.importance * entry.importance * factorOf(source->grade);
            if (seen.contains(source->id))
                continue;
            seen.insert(source->id);
            group.name = publisherOf(*source);
            ++group.sources;
            addYear(*source, group.years);
        }
    }
    std::vector<SourceGroup> groups(byName.begin(), byName.end());
    std::sort(groups.begin(), groups.end(), [](const SourceGroup &a, const SourceGroup &b) {
        return a.weight != b.weight ? a.weight > b.weight : a.name < b.name;
    });
    return groups;
}

QString sourceText(const std::vector<SourceGroup> &groups, const QString &tail,
                   const std::function<bool(const QString &)> &fits)
{
    QString best = sourceTextOf(groups, 0, tail);
    if (groups.empty())
        return best;
    // Naming every source may be shorter than counting the last.
    if (const QString all = sourceTextOf(groups, groups.size(), tail); fits(all))
        return all;
    for (std::size_t count = 1; count < groups.size(); ++count) {
        const QString longer = sourceTextOf(groups, count, tail);
        if (!fits(longer))
            break;
        best = longer;
    }
    return best;
}

} // namespace pactline
