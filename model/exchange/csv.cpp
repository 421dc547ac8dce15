// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/csv.h"

#include "model/history/entrywords.h"
#include "model/history/enumwords.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline::csv {

namespace {

constexpr qsizetype bufferBytes = 1 << 18;

QString tr(const char *text) { return QCoreApplication::translate("pactline::Csv", text); }

QStringList header()
{
    return {u"id"_s,    u"type"_s,       u"date"_s,   u"earliest"_s, u"latest"_s,   u"title"_s,  u"kind"_s,
            u"track"_s, u"importance"_s, u"status"_s, u"actors"_s,   u"minerals"_s, u"places"_s, u"confidence"_s};
}

QStringList cellsOf(const History &history, const ItemRef &ref)
{
    const auto row = static_cast<std::size_t>(ref.row);
    const bool isAgreement = ref.type == ItemType::Agreement;
    const Entry entry = history.entry(ref);
    QStringList actors;
    for (const Party &party : entry.parties) {
        const QString name = history.nameOf(party.actor);
        if (!actors.contains(name))
            actors += name;
    }
    const bool isDated = !entry.date.isNull();
    return {entry.id.text,
            isAgreement ? u"agreement"_s : u"event"_s,
            entry.date.text,
            isDated ? edtf::isoDate(entry.date.earliestStart) : QString(),
            edtf::isoLatest(entry.date),
            guardedText(entry.title),
            guardedText(words::kindName(history, ref.type, entry.kind)),
            guardedText(words::trackName(history, entry.track)),
            QString::number(entry.importance),
            isAgreement ? guardedText(history.agreements()[row].status) : QString(),
            guardedText(actors.join(u"; "_s)),
            guardedText(words::mineralNames(history, entry, u"; "_s)),
            guardedText(entry.places.join(u"; "_s)),
            wordOf(entry.confidence).toString()};
}

} // namespace

QString guardedText(const QString &text)
{
    const bool isRun = !text.isEmpty() && u"=+-@\t\r"_s.contains(text.front());
    return isRun ? u'\'' + text : text;
}

QString record(const QStringList &cells)
{
    QString line;
    for (const QString &cell : cells) {
        if (&cell != &cells.front())
            line += u',';
        const bool needsQuotes =
            std::any_of(cell.begin(), cell.end(),
                        [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; }) ||
            (!cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace()));
        if (needsQuotes)
            line += u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"';
        else
            line += cell;
    }
    return line + u"\r\n"_s;
}

Result<void> writeEntries(const History &history, const std::vector<ItemRef> &entries, QIODevice &device,
                          const Job &job)
{
    QByteArray buffer = record(header()).toUtf8();
    bool isWritten = true;
    const auto flush = [&] {
        isWritten = isWritten && device.write(buffer) == buffer.size();
        buffer.clear();
    };
    const std::size_t step = std::max<std::size_t>(entries.size() / 100, 1000);
    for (std::size_t number = 0; number < entries.size(); ++number) {
        buffer += record(cellsOf(history, entries[number])).toUtf8();
        if (job.isCancelled())
            return Error{ErrorKind::Cancelled, tr("writing was stopped")};
        if (buffer.size() >= bufferBytes)
            flush();
        if (!isWritten)
            break;
        if (number % step == step - 1)
            job.report(static_cast<std::int64_t>(number), static_cast<std::int64_t>(entries.size()));
    }
    flush();
    if (!isWritten)
        return Error{ErrorKind::Outside, tr("could not be written: %1").arg(device.errorString())};
    return {};
}

} // namespace pactline::csv
