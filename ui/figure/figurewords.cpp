// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figurewords.h"

#include "model/support/counted.h"
#include "model/time/wording.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(pactline::FigureWords)
};

/// Entries that the alternative text names.
constexpr std::size_t mostNamed = 6;

QString agreementsAndEvents(const FigureCounts &counts, const QLocale &locale)
{
    const QString agreements = counted(counts.agreements, Words::tr("1 agreement"), Words::tr("%1 agreements"), locale);
    const QString events = counted(counts.events, Words::tr("1 event"), Words::tr("%1 events"), locale);
    if (counts.agreements == 0)
        return events;
    return counts.events == 0 ? agreements : Words::tr("%1 and %2").arg(agreements, events);
}

QString asSentence(const QString &text)
{
    const QString trimmed = text.simplified();
    static const QString stops = u".!?…:;"_s;
    return trimmed.isEmpty() || stops.contains(trimmed.back()) ? trimmed : trimmed + u'.';
}

/// One sentence of everything that is not in the picture.
void noteOmissions(const FigureSubject &subject, QStringList &notes)
{
    const FigureCounts &counts = subject.counts;
    const QLocale &locale = subject.locale;
    QStringList parts;
    if (counts.lesser > 0) {
        notes << Words::tr("Shown are the most important entries.");
        parts << counted(counts.lesser, Words::tr("1 other"), Words::tr("%1 others"), locale);
    }
    if (subject.lanesLeftOut > 0 && !parts.isEmpty()) {
        parts.back() +=
            counted(subject.lanesLeftOut, Words::tr(" (1 whole lane)"), Words::tr(" (%1 whole lanes)"), locale);
    }
    if (counts.merged > 0) {
        parts << counted(counts.merged, Words::tr("1 event marked by the start of a bar"),
                         Words::tr("%1 events marked by the start of a bar"), locale);
    }
    if (counts.outside > 0) {
        parts << counted(counts.outside, Words::tr("1 outside the range"), Words::tr("%1 outside the range"), locale);
    }
    if (counts.undated > 0) {
        parts << counted(counts.undated, Words::tr("1 without a date"), Words::tr("%1 without a date"), locale);
    }
    if (!parts.isEmpty())
        notes << Words::tr("Not shown: %1.").arg(parts.join(Words::tr(", ")));
    if (counts.inRest > 0) {
        notes << counted(counts.inRest, Words::tr("1 other entry is drawn as density (“more”)."),
                         Words::tr("%1 other entries are drawn as density (“more”): the higher, the more begin at that "
                                   "time; each lane has a scale of its own."),
                         locale);
    }
}

void noteDrawing(const FigureSubject &subject, QStringList &notes)
{
    const FigureCounts &counts = subject.counts;
    const QLocale &locale = subject.locale;
    if (counts.inFolds > 0) {
        notes << counted(counts.inFolds, Words::tr("1 entry is drawn as a block."),
                         Words::tr("%1 entries share their place with others and are drawn as blocks."), locale);
    }
    if (counts.unlabelled > 0) {
        notes << counted(counts.unlabelled, Words::tr("1 entry is drawn without its name."),
                         Words::tr("%1 entries are drawn without their names."), locale);
    }
    if (counts.vague > 0) {
        notes << counted(counts.vague, Words::tr("1 entry has an approximate or uncertain date."),
                         Words::tr("%1 entries have approximate or uncertain dates."), locale);
    }
}

void noteLinks(const FigureSubject &subject, QStringList &notes)
{
    if (subject.scene.links.empty())
        return;
    const auto &links = subject.scene.links;
    const auto inferred = static_cast<int>(
        std::count_if(links.begin(), links.end(), [](const SceneLink &link) { return link.isInferred; }));
    const int stated = static_cast<int>(links.size()) - inferred;
    const QString name = subject.history.shortNameOf(subject.options.selection);
    QStringList parts;
    if (stated > 0)
        parts << counted(stated, Words::tr("1 link stated by a source"), Words::tr("%1 links stated by sources"),
                         subject.locale);
    if (inferred > 0)
        parts << counted(inferred, Words::tr("1 inferred link (dashed)"), Words::tr("%1 inferred links (dashed)"),
                         subject.locale);
    notes << Words::tr("Arrows show what led to and followed %1: %2.").arg(name, parts.join(Words::tr(" and ")));
}

/// The weightiest entries that the picture draws, in time order.
std::vector<EntryNumber> weightiest(const FigureSubject &subject)
{
    const EntryColumns &columns = subject.index.columns();
    std::vector<EntryNumber> entries = drawnEntries(subject.scene);
    std::stable_sort(entries.begin(), entries.end(),
                     [&](EntryNumber a, EntryNumber b) { return columns.importance[a] > columns.importance[b]; });
    entries.resize(std::min(entries.size(), mostNamed));
    std::stable_sort(entries.begin(), entries.end(),
                     [&](EntryNumber a, EntryNumber b) { return columns.start[a] < columns.start[b]; });
    return entries;
}

QString lanesInWords(const FigureSubject &subject)
{
    QStringList lanes;
    for (const LaneIndex &lane : subject.index.lanes()) {
        const auto count = lane.countOverlapping(subject.range.shown);
        if (count > 0 && !lane.title.isEmpty())
            lanes << Words::tr("%1 %2").arg(lane.title, subject.locale.toString(static_cast<qlonglong>(count)));
    }
    return lanes.join(Words::tr(", "));
}

} // namespace

QString figureTitle(const History &history, const FigureOptions &options)
{
    const QString title = options.title.simplified();
    if (!title.isEmpty())
        return title;
    const QString own = history.info().title.simplified();
    return own.isEmpty() ? Words::tr("Timeline") : own;
}

QString figureSubtitle(const FigureSubject &subject)
{
    const QString asked = subject.options.subtitle.simplified();
    if (!asked.isEmpty())
        return asked;
    const QString span = wording::spanInWords(subject.range.named, subject.locale);
    if (subject.counts.shown() == 0)
        return Words::tr("Nothing to show, %1").arg(span);
    return Words::tr("%1, %2").arg(agreementsAndEvents(subject.counts, subject.locale), span);
}

QStringList figureNotes(const FigureSubject &subject)
{
    QStringList notes;
    for (const QString &note : subject.options.notes) {
        if (const QString sentence = asSentence(note); !sentence.isEmpty())
            notes << sentence;
    }
    if (!subject.scene.bars.empty())
        notes << Words::tr("Bars run from the start of an agreement to its end.");
    noteOmissions(subject, notes);
    noteDrawing(subject, notes);
    noteLinks(subject, notes);
    return notes;
}

QString figureAsOf(const History &history, const QLocale &locale)
{
    const UncertainDate &asOf = history.info().asOf;
    return asOf.isNull() ? QString() : Words::tr("History as of %1.").arg(wording::inWords(asOf, locale));
}

QString emptyFigureText(const FigureSubject &subject)
{
    const FigureCounts &counts = subject.counts;
    if (counts.all() == 0)
        return Words::tr("No entry meets the filter.");
    if (counts.outside == 0 && counts.lesser == 0)
        return Words::tr("No entry has a date to stand at.");
    return Words::tr("Nothing is known of %1.").arg(wording::spanInWords(subject.range.named, subject.locale));
}

QString figureAltText(const FigureSubject &subject)
{
    const QString asked = subject.options.altText.simplified();
    if (!asked.isEmpty())
        return asked;
    const QString title = figureTitle(subject.history, subject.options);
    const QString span = wording::spanInWords(subject.range.named, subject.locale);
    QStringList sentences;
    if (subject.counts.shown() == 0)
        return Words::tr("Timeline “%1”, %2, without any entries.").arg(title, span);
    sentences
        << Words::tr("Timeline “%1”, %2: %3.").arg(title, span, agreementsAndEvents(subject.counts, subject.locale));
    if (const QString lanes = lanesInWords(subject); subject.index.lanes().size() > 1 && !lanes.isEmpty())
        sentences << Words::tr("Lanes: %1.").arg(lanes);
    QStringList named;
    for (const EntryNumber entry : weightiest(subject)) {
        const Entry &about = subject.history.entry(subject.index.columns().refs[entry]);
        const UncertainDate &date = shownDate(about, subject.options.filter.statedBy);
        named << Words::tr("%1 (%2)").arg(about.title, wording::inWords(date, subject.locale));
    }
    if (!named.isEmpty())
        sentences << Words::tr("Most important: %1.").arg(named.join(Words::tr("; ")));
    return sentences.join(u' ');
}

} // namespace pactline
