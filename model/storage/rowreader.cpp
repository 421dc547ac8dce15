// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/rowreader.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

using namespace Qt::StringLiterals;

namespace pactline::storage {

namespace {

/// Texts up to this length are words that come again: statuses, countries, currencies, field names, places.
constexpr qsizetype longestSharedText = 20;
/// Enough for the days of a few decades, and still near in memory.
constexpr std::size_t keptDates = 8192;

QString tr(const char *text) { return QCoreApplication::translate("pactline::RowReader", text); }

} // namespace

DocumentContext::KnownDate &DocumentContext::knownDate(const QByteArray &text)
{
    if (m_dates.empty())
        m_dates.resize(keptDates);
    return m_dates[qHash(text, 0) % keptDates];
}

bool DocumentContext::isGoingOn()
{
    if (m_job.isCancelled()) {
        stop({ErrorKind::Cancelled, tr("reading was stopped")});
        return false;
    }
    if (m_done - m_reported >= std::max<std::int64_t>(m_total / 100, 1000)) {
        m_job.report(m_done, std::max(m_done, m_total));
        m_reported = m_done;
    }
    return true;
}

RowReader::RowReader(DocumentContext &context, const TableColumns &table)
    : m_context(context)
    , m_query(context.connection.query())
{
    if (m_context.stopped())
        return;
    if (!m_query.exec(selectStatement(table, context.types, context.part.value(table.table))))
        m_context.stop(sqlError(m_query.lastError()));
    std::size_t cells = table.isNumberRead ? 1 : 0;
    for (const Column &column : table.columns)
        cells += column.type == Column::Type::Choice ? 2 : 1;
    m_remembered.resize(cells);
}

bool RowReader::next()
{
    m_cell = 0;
    if (m_context.stopped() || !m_context.countRow())
        return false;
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        m_context.stop(sqlError(m_query.lastError()));
    return false;
}

void RowReader::fail(const char *key, const QString &message) { m_context.problems.failAt(m_place.text(key), message); }

std::optional<QByteArray> RowReader::bytes(const char *key, bool isRequired)
{
    const QVariant content = cell();
    if (content.isNull()) {
        if (isRequired)
            fail(key, tr("is missing"));
        return {};
    }
    const int type = content.typeId();
    if (type == QMetaType::QByteArray)
        return *static_cast<const QByteArray *>(content.constData());
    fail(key, type == QMetaType::QString ? tr("should be a text, not a blob") : tr("should be a text, not a number"));
    return {};
}

QString RowReader::textFrom(const char *key, const QByteArray &utf8)
{
    if (!utf8.isValidUtf8())
        fail(key, tr("is not UTF-8"));
    else if (std::memchr(utf8.constData(), 0, static_cast<std::size_t>(utf8.size())) != nullptr)
        fail(key, tr("has a NUL character"));
    return QString::fromUtf8(utf8);
}

void RowReader::widen(const char *key, const QByteArray &utf8, QString &to)
{
    to.resize(utf8.size());
    QChar *out = to.data();
    for (const char c : utf8) {
        if (static_cast<signed char>(c) <= 0) { // NUL, or beyond ASCII
            to = textFrom(key, utf8);
            return;
        }
        *out++ = QLatin1Char(c);
    }
}

void RowReader::convert(const char *key, QString &value, bool isRequired)
{
    const std::optional<QByteArray> utf8 = bytes(key, isRequired);
    if (!utf8)
        return;
    if (utf8->isEmpty() && isRequired)
        fail(key, tr("must not be empty"));
    if (utf8->size() > longestSharedText || isOwnId(key)) {
        value = textFrom(key, *utf8);
        return;
    }
    Remembered &last = remembered();
    if (last.bytes != *utf8) {
        last.bytes = *utf8;
        last.text = m_context.problems.shared(textFrom(key, *utf8));
    }
    value = last.text;
}

void RowReader::convert(const char *key, ItemId &value, bool isRequired)
{
    if (isOwnId(key)) {
        convert(key, value.text, isRequired);
        return;
    }
    const int choiceAt = choice();
    if (choiceAt < 0) {
        fail(key, tr("should name one event or one agreement"));
        return;
    }
    const DocumentNames &names = m_context.names;
    const int row = choiceAt == 0 ? names.events.find(m_choice) : names.agreements.find(m_choice);
    if (row < 0)
        fail(key, danglingText(choiceAt == 0 ? u"events"_s : u"agreements"_s, m_choice));
    else
        value.text = choiceAt == 0 ? names.events.idAt(row) : names.agreements.idAt(row);
}

void RowReader::convert(const char *key, UncertainDate &value, bool isRequired)
{
    const std::optional<QByteArray> utf8 = bytes(key, isRequired);
    if (!utf8)
        return;
    if (utf8->isEmpty()) {
        if (isRequired)
            fail(key, tr("must not be empty"));
        return;
    }
    DocumentContext::KnownDate &known = m_context.knownDate(*utf8);
    if (known.bytes == *utf8) {
        value = known.date;
        return;
    }
    const QString text = textFrom(key, *utf8);
    edtf::Parsed parsed = edtf::parse(text, {m_context.problems.hemisphere});
    if (!parsed.date) {
        fail(key, tr("“%1” is not a date: character %2: %3")
                      .arg(text.left(60), QString::number(parsed.error.position + 1), parsed.error.message));
        return;
    }
    if (parsed.warning.isEmpty())
        known = {*utf8, *parsed.date};
    else
        m_context.problems.warnAt(m_place.text(key), parsed.warning);
    value = std::move(*parsed.date);
}

void RowReader::optionalDateText(const char *key, QString &value)
{
    UncertainDate date;
    convert(key, date, false);
    value = date.text;
}

std::optional<std::int64_t> RowReader::integer(const char *key, bool isRequired)
{
    const QVariant content = cell();
    if (content.isNull()) {
        if (isRequired)
            fail(key, tr("is missing"));
        return {};
    }
    if (content.typeId() == QMetaType::LongLong)
        return content.toLongLong();
    fail(key, tr("should be a whole number"));
    return {};
}

void RowReader::convert(const char *key, int &value, bool isRequired)
{
    const std::optional<std::int64_t> number = integer(key, isRequired);
    if (!number)
        return;
    if (*number < -2'000'000'000 || *number > 2'000'000'000)
        fail(key, tr("should be a whole number of at most 2000000000"));
    else
        value = static_cast<int>(*number);
}

void RowReader::convert(const char *key, std::optional<int> &value, bool isRequired)
{
    constexpr int none = std::numeric_limits<int>::min();
    int number = none;
    convert(key, number, isRequired);
    if (number != none)
        value = number;
}

void RowReader::convert(const char *key, bool &value, bool)
{
    const std::optional<std::int64_t> number = integer(key, true);
    if (!number)
        return;
    if (*number != 0 && *number != 1)
        fail(key, tr("should be 0 or 1"));
    value = *number == 1;
}

void RowReader::nullable(const char *key, std::optional<double> &value)
{
    const QVariant content = cell();
    if (content.isNull())
        return;
    const int type = content.typeId();
    const double number = content.toDouble();
    if ((type == QMetaType::Double || type == QMetaType::LongLong) && std::isfinite(number))
        value = number;
    else
        fail(key, tr("should be a number"));
}

std::int64_t RowReader::number() { return integer("number", true).value_or(-1); }

int RowReader::choice()
{
    const auto filled = static_cast<std::uint32_t>(cell().toULongLong());
    if (onlyChoice() < 0 || !std::has_single_bit(filled))
        return -1;
    return std::countr_zero(filled);
}

int RowReader::onlyChoice()
{
    const QVariant content = cell();
    if (content.isNull())
        return -1;
    if (content.typeId() == QMetaType::QByteArray)
        widen(nullptr, *static_cast<const QByteArray *>(content.constData()), m_choice);
    else
        m_choice = content.toString();
    return 0;
}

bool RowReader::find(const char *key, const KindId &, QString &found)
{
    const auto &index = m_context.names.kinds[static_cast<std::size_t>(m_kindOf)];
    const int row = index.find(m_scratch);
    if (row >= 0)
        found = index.idAt(row);
    else
        fail(key, danglingText(m_kindOf, KindId(m_scratch)));
    return row >= 0;
}

bool RowReader::isForwardReference(const char *key) { return key != nullptr && std::strcmp(key, "parent") == 0; }

void RowReader::tellUnknownWord(const char *key, const QByteArray &word, const QList<QStringView> &known)
{
    QStringList words;
    for (const QStringView each : known) {
        if (!each.isEmpty())
            words += each.toString();
    }
    fail(key, tr("is “%1”; it can be %2").arg(QString::fromUtf8(word.left(60)), words.join(u", "_s)));
}

} // namespace pactline::storage
