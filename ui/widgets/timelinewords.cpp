// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timelinewords.h"

#include "model/pages/itemwords.h"
#include "model/support/counted.h"
#include "model/time/wording.h"
#include "ui/widgets/timelinegeometry.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pactline::words {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Timeline", text); }

QString paragraph(const QString &text, const QColor &colour)
{
    return u"<div style=\"color:%1\">%2</div>"_s.arg(colour.name(), text.toHtmlEscaped());
}

QString heading(const QString &text) { return u"<div style=\"font-weight:600\">%1</div>"_s.arg(text.toHtmlEscaped()); }

QString laneTip(const ViewState &state, const Theme &theme, const Hit &hit)
{
    const LaneIndex &lane = state.index()->lanes()[static_cast<std::size_t>(hit.lane)];
    const bool isExpanded = state.expandedLanes().contains(lane.key);
    QString tip = heading(lane.title) + paragraph(entries(static_cast<int>(lane.entryCount())), theme.textMuted);
    if (!lane.overflow.empty())
        tip += paragraph(
            tr("%1 without a row of their own. Click for all rows.").arg(QLocale().toString(lane.overflow.size())),
            theme.textMuted);
    else if (isExpanded)
        tip += paragraph(tr("Click for fewer rows."), theme.textMuted);
    return tip;
}

/// As wording::spanInWords(), but days are never divided into hours.
QString daysOf(const TimeSpan &span)
{
    if (span.length().seconds > 2 * secondsPerDay)
        return wording::spanInWords(span);
    const QString first = wording::dayInWords(span.start);
    const QString last = wording::dayInWords(span.end - Duration{1});
    return first == last ? first : tr("%1 – %2").arg(first, last);
}

} // namespace

std::optional<Entry> entryOf(const ViewState &state, EntryNumber number)
{
    const TimelineIndexPtr &index = state.index();
    if (index == nullptr || number >= index->columns().size())
        return {};
    return state.history().entry(index->columns().refs[number]);
}

QString dateOf(const ViewState &state, const Entry &entry)
{
    const UncertainDate &date = shownDate(entry, state.filter().statedBy);
    return date.isNull() ? tr("no date") : wording::inWords(date);
}

QString kindOf(const History &history, const Entry &entry)
{
    const std::optional<ItemRef> ref = history.find(entry.id);
    const bool isAgreement = ref && ref->type == ItemType::Agreement;
    const Kind *kind = history.kind(isAgreement ? KindOf::Agreement : KindOf::Event, entry.kind);
    return kind == nullptr ? entry.kind.text : capitalised(kind->name);
}

QString description(const ViewState &state, const Entry &entry)
{
    QStringList parts{dateOf(state, entry), kindOf(state.history(), entry)};
    const Track *track = state.history().track(entry.track);
    if (track != nullptr)
        parts << track->name;
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString counted(int events, int agreements)
{
    const QString eventText = pactline::counted(events, tr("1 event"), tr("%1 events"));
    const QString agreementText = pactline::counted(agreements, tr("1 agreement"), tr("%1 agreements"));
    if (agreements == 0)
        return eventText;
    return events == 0 ? agreementText : tr("%1 and %2").arg(eventText, agreementText);
}

QString entries(int count) { return pactline::counted(count, tr("1 entry"), tr("%1 entries")); }

QString foldText(const TimelineIndex &index, const Hit &fold)
{
    const EntryCounts counts = countStarting(index, fold.lane, fold.row, fold.span);
    const bool isExact = counts.events + counts.agreements == fold.count;
    const QString text = isExact ? counted(counts.events, counts.agreements) : entries(fold.count);
    return tr("%1, %2").arg(text, daysOf(fold.span));
}

QString tipFor(const ViewState &state, const Theme &theme, const Hit &hit)
{
    const bool hasLane =
        state.index() != nullptr && hit.lane >= 0 && hit.lane < static_cast<int>(state.index()->lanes().size());
    if (hit.kind == HitKind::Fold && hasLane)
        return heading(foldText(*state.index(), hit)) + paragraph(tr("Click to zoom in."), theme.textMuted);
    if ((hit.kind == HitKind::LaneMore || hit.kind == HitKind::LaneHeader) && hasLane)
        return laneTip(state, theme, hit);
    const std::optional<Entry> entry = hit.kind == HitKind::Entry ? entryOf(state, hit.entry) : std::nullopt;
    if (!entry)
        return {};
    return heading(entry->title) + paragraph(dateOf(state, *entry), theme.text) +
           paragraph(kindOf(state.history(), *entry), theme.textMuted);
}

} // namespace pactline::words
