// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchange/fieldreader.h"
#include "model/storage/documentcolumns.h"
#include "model/storage/documentnames.h"
#include "model/storage/sqlconnection.h"
#include "model/support/job.h"

#include <QSqlQuery>
#include <QVariant>
#include <QVarLengthArray>

#include <optional>
#include <vector>

namespace pactline::storage {

/// What all tables of one reading share.
class DocumentContext
{
public:
    DocumentContext(const SqlConnection &sql, ReadReport &report, const QString &fileName,
                    const DocumentNames &allNames, const Job &job)
        : connection(sql)
        , problems(report, fileName)
        , names(allNames)
        , m_job(job)
    {}

    const SqlConnection &connection;
    exchange::ReadContext problems;
    const DocumentNames &names;
    CellTypes types = CellTypes::Unsure;
    DocumentPart part; ///< which rows are read; all where nothing else is said

    /// What ended the reading before its time: a failure of the database, or a cancel.
    [[nodiscard]] const std::optional<Error> &stopped() const { return m_stopped; }
    void stop(const Error &error) { m_stopped = error; }
    void setTotal(std::int64_t rows) { m_total = rows; }
    /// For a thread that reads, and so counts, only one of some parts.
    void divideTotal(int parts) { m_total /= parts; }
    /// Counts a row; false when the job was cancelled.
    [[nodiscard]] bool countRow() { return (++m_done & 0x3ff) != 0 || isGoingOn(); }

    /// A date that was met lately, whose text can be shared; its bytes are empty if it was another one.
    struct KnownDate
    {
        QByteArray bytes;
        UncertainDate date;
    };
    [[nodiscard]] KnownDate &knownDate(const QByteArray &text);

private:
    bool isGoingOn();

    const Job &m_job;
    std::optional<Error> m_stopped;
    std::int64_t m_total = 0;
    std::int64_t m_done = 0;
    std::int64_t m_reported = 0;
    std::vector<KnownDate> m_dates;
};

/// Reads a table row by row; an archive for describeFields. Every cell is looked at with distrust: its type, its
/// encoding, and whether what it refers to is there. Problems are reported at the field path of the place.
class RowReader
{
public:
    RowReader(DocumentContext &context, const TableColumns &table);

    /// Steps to the next row; false at the end and when the reading was stopped.
    [[nodiscard]] bool next();
    /// Where the row's values belong, and of what the kinds in it are.
    void setPlace(const FieldPlace &place) { m_place = place; }
    void setKindOf(KindOf of) { m_kindOf = of; }

    template <typename T> void read(T &value) { exchange::describeFields(*this, value); }

    // Single cells, in the order of the table's columns.
    [[nodiscard]] std::int64_t number();
    void text(const char *key, QString &value) { convert(key, value, true); }
    template <typename Tag> void reference(const char *key, Id<Tag> &value) { convert(key, value, true); }
    /// The choice whose column is filled, or -1 if that is not exactly one; its content is in choiceText().
    [[nodiscard]] int choice();
    /// The same for a choice of one column: 0, or -1 if it is not filled.
    [[nodiscard]] int onlyChoice();
    [[nodiscard]] QStringView choiceText() const { return m_choice; }
    void fail(const char *key, const QString &message);

    template <typename T> void required(const char *key, T &value) { convert(key, value, true); }
    template <typename T> void optional(const char *key, T &value) { convert(key, value, false); }
    void optionalDateText(const char *key, QString &value);
    void nullable(const char *key, std::optional<double> &value);
    template <typename Function> void nested(const char *, Function function) { function(*this); }

private:
    /// What stood in a column in the row before: most columns repeat themselves.
    struct Remembered
    {
        QByteArray bytes;
        QString text;
        int value = -1;
    };

    [[nodiscard]] QVariant cell() { return m_query.value(m_cell++); }
    [[nodiscard]] Remembered &remembered() { return m_remembered[static_cast<std::size_t>(m_cell - 1)]; }
    /// The next cell as UTF-8; empty, after a report if it is required, when there is no text.
    [[nodiscard]] std::optional<QByteArray> bytes(const char *key, bool isRequired);
    [[nodiscard]] QString textFrom(const char *key, const QByteArray &utf8);
    void widen(const char *key, const QByteArray &utf8, QString &to);
    [[nodiscard]] std::optional<std::int64_t> integer(const char *key, bool isRequired);

    template <typename T> void convert(const char *, QList<T> &, bool) {}
    template <exchange::HasFields T> void convert(const char *, T &, bool) {}
    void convert(const char *key, QString &value, bool isRequired);
    void convert(const char *key, UncertainDate &value, bool isRequired);
    void convert(const char *key, int &value, bool isRequired);
    void convert(const char *key, std::optional<int> &value, bool isRequired);
    void convert(const char *key, bool &value, bool isRequired);
    void convert(const char *key, ItemId &value, bool isRequired);

    template <typename Tag> void convert(const char *key, Id<Tag> &value, bool isRequired)
    {
        if (isOwnId(key)) {
            convert(key, value.text, isRequired);
            return;
        }
        const std::optional<QByteArray> utf8 = bytes(key, isRequired);
        if (!utf8)
            return;
        Remembered &last = remembered();
        if (last.text.isEmpty() || last.bytes != *utf8) {
            last.bytes = *utf8;
            last.text.clear();
            widen(key, *utf8, m_scratch);
            if (!find(key, value, last.text)) {
                value.text = m_scratch;
                return;
            }
        }
        value.text = last.text;
    }

    /// Looks up the id in the scratch. What is found is the text of the list itself, so that both share their memory.
    template <typename Tag> bool find(const char *key, const Id<Tag> &, QString &found)
    {
        const auto &index = m_context.names.of(Id<Tag>());
        const int row = index.find(m_scratch);
        if (row >= 0)
            found = index.idAt(row);
        else if (!isForwardReference(key))
            fail(key, danglingText(Id<Tag>(m_scratch)));
        return row >= 0;
    }
    bool find(const char *key, const KindId &, QString &found);
    /// Actors may name parents that stand after them; that is looked at when all are there.
    [[nodiscard]] static bool isForwardReference(const char *key);

    template <typename Enum>
    requires std::is_enum_v<Enum>
    void convert(const char *key, Enum &value, bool isRequired)
    {
        const std::optional<QByteArray> utf8 = bytes(key, isRequired);
        if (!utf8)
            return;
        Remembered &last = remembered();
        if (last.value < 0 || last.bytes != *utf8) {
            last.bytes = *utf8;
            const std::optional<Enum> known = valueOfWord<Enum>(textFrom(key, *utf8));
            last.value = known ? static_cast<int>(*known) : -1;
            if (!known) {
                tellUnknownWord(key, *utf8, {EnumWords<Enum>::words.begin(), EnumWords<Enum>::words.end()});
                return;
            }
        }
        value = static_cast<Enum>(last.value);
    }
    void tellUnknownWord(const char *key, const QByteArray &word, const QList<QStringView> &known);

    DocumentContext &m_context;
    QSqlQuery m_query;
    FieldPlace m_place;
    KindOf m_kindOf = KindOf::Event;
    int m_cell = 0;
    std::vector<Remembered> m_remembered;
    QString m_scratch; ///< an id that is looked up and seldom kept
    QString m_choice;
};

} // namespace pactline::storage
