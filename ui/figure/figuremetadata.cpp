// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figuremetadata.h"

#include "ui/figure/figurecounts.h"
#include "ui/figure/figuresources.h"
#include "ui/figure/figurewords.h"

#include <QCoreApplication>

#include <algorithm>

namespace pactline {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(pactline::FigureMetadata)
};

constexpr qsizetype mostKeywords = 16;

void addKeyword(QStringList &keywords, const QString &word)
{
    if (const QString plain = word.simplified(); !plain.isEmpty() && !keywords.contains(plain))
        keywords << plain;
}

QStringList keywordsOf(const Figure &figure, const History &history, const std::vector<Entry> &entries)
{
    QStringList keywords;
    const HistoryInfo &info = history.info();
    addKeyword(keywords, info.shortTitle.isEmpty() ? info.title : info.shortTitle);
    if (figure.index) {
        for (const LaneIndex &lane : figure.index->lanes())
            addKeyword(keywords, lane.title);
    }
    for (const Entry &entry : entries) {
        for (const MineralId &id : entry.minerals) {
            if (const Mineral *mineral = history.mineral(id))
                addKeyword(keywords, mineral->name);
        }
    }
    return keywords.mid(0, mostKeywords);
}

} // namespace

FigureMetadata figureMetadata(const Figure &figure, const History &history)
{
    std::vector<ItemRef> refs;
    std::vector<Entry> entries;
    for (const EntryNumber number : figure.index ? drawnEntries(figure.scene) : std::vector<EntryNumber>()) {
        refs.push_back(figure.index->columns().refs[number]);
        entries.push_back(history.entry(refs.back()));
    }

    const HistoryInfo &info = history.info();
    FigureMetadata data;
    data.title = figure.title;
    data.description = figure.altText;
    data.software = QStringLiteral("Pactline " PACTLINE_VERSION);
    data.author = info.title.isEmpty() ? data.software : Words::tr("Pactline, from the history “%1”").arg(info.title);
    data.subject = info.summary.isEmpty() ? figure.altText : info.summary.simplified();
    data.keywords = keywordsOf(figure, history, entries);
    QStringList sources;
    for (const SourceGroup &group : sourceGroups(history, refs))
        sources << group.toString();
    data.source = sources.join(QStringLiteral("; "));
    if (const QString asOf = figureAsOf(history, QLocale()); !asOf.isEmpty())
        data.source += (data.source.isEmpty() ? QString() : QStringLiteral(". ")) + asOf;
    return data;
}

} // namespace pactline
