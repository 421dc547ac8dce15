// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/fieldvalues.h"
#include "model/exchange/historyfields.h"
#include "model/exchange/historyjson.h"
#include "model/exchange/jsonwriter.h"
#include "model/history/enumwords.h"

#include <QCoreApplication>
#include <QIODevice>

#include <cmath>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

using exchange::describeFields;
using exchange::isEmptyValue;

QString tr(const char *text) { return QCoreApplication::translate("pactline::HistoryJson", text); }

/// Writes one object. What the reader would refuse is refused here too, so that no file is written that cannot be
/// opened.
class FieldWriter
{
public:
    explicit FieldWriter(JsonWriter &writer)
        : m_writer(writer)
    {}

    template <typename T> void required(const char *key, const T &value)
    {
        if (isEmptyValue(value) && m_problem.isEmpty())
            m_problem = tr("%1 is missing").arg(QString::fromUtf8(key));
        m_writer.key(QString::fromUtf8(key));
        write(value);
    }
    template <typename T> void required(const char *key, const QList<T> &values)
    {
        m_writer.key(QString::fromUtf8(key));
        write(values);
    }
    void required(const char *key, int value)
    {
        m_writer.key(QString::fromUtf8(key));
        m_writer.number(value);
    }
    template <typename T> void optional(const char *key, const T &value)
    {
        if (isEmptyValue(value))
            return;
        m_writer.key(QString::fromUtf8(key));
        write(value);
    }
    void optionalDateText(const char *key, const QString &value) { optional(key, value); }
    void nullable(const char *key, const std::optional<double> &value)
    {
        m_writer.key(QString::fromUtf8(key));
        if (value && std::isfinite(*value))
            m_writer.number(*value);
        else
            m_writer.null();
    }
    template <typename Function> void nested(const char *key, Function function)
    {
        m_writer.key(QString::fromUtf8(key));
        m_writer.openObject();
        function(*this);
        m_writer.closeObject();
    }

    /// What is missing in the last objects, empty if nothing.
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    void write(const QString &value) { m_writer.text(value); }
    void write(const UncertainDate &value) { m_writer.text(value.text); }
    void write(const std::optional<int> &value) { m_writer.number(*value); }
    void write(bool value) { m_writer.boolean(value); }
    template <typename Tag> void write(const Id<Tag> &value) { m_writer.text(value.text); }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void write(Enum value) { m_writer.text(wordOf(value)); }
    template <exchange::HasFields T> void write(const T &value)
    {
        m_writer.openObject();
        describeFields(*this, value);
        m_writer.closeObject();
    }
    template <typename T> void write(const QList<T> &values)
    {
        m_writer.openList();
        for (const T &value : values)
            write(value);
        m_writer.closeList();
    }

    JsonWriter &m_writer;
    QString m_problem;
};

/// Writes the whole file; the first problem stops it.
class HistoryWriter
{
public:
    HistoryWriter(QIODevice &device, const Job &job)
        : m_device(device)
        , m_job(job)
        , m_writer(device)
    {}

    Result<void> write(const HistoryData &data)
    {
        exchange::forEachList(data, [this](const char *, const auto &list, bool) { m_total += std::ssize(list); });
        m_writer.openObject();
        writeHead(data.info);
        exchange::forEachList(data, [this](const char *key, const auto &list, bool isRequired) {
            if (m_result && (isRequired || !list.empty()))
                writeList(key, list);
        });
        if (!m_result)
            return m_result;
        m_writer.closeObject();
        if (!m_writer.finish())
            return Error{ErrorKind::Outside, tr("could not be written: %1").arg(m_device.errorString())};
        m_job.report(m_total, m_total);
        return {};
    }

private:
    void writeHead(const HistoryInfo &info)
    {
        m_writer.key(u"$schema");
        m_writer.text(u"history.schema.json");
        m_writer.key(u"format");
        m_writer.text(u"pactline-history");
        m_writer.key(u"version");
        m_writer.number(1);
        FieldWriter fields(m_writer);
        describeFields(fields, info);
        if (!fields.problem().isEmpty())
            m_result = Error{ErrorKind::Input, tr("the history cannot be written: %1").arg(fields.problem())};
    }

    template <typename List> void writeList(const char *key, const List &list)
    {
        m_writer.key(QString::fromUtf8(key));
        m_writer.openList();
        for (std::size_t row = 0; row < list.size() && m_result; ++row) {
            const typename List::value_type &item = list[row];
            FieldWriter fields(m_writer);
            m_writer.openObject();
            describeFields(fields, item);
            m_writer.closeObject();
            checkAfter(key, row, item.id.text, fields.problem());
        }
        m_writer.closeList();
    }

    void checkAfter(const char *key, std::size_t row, const QString &id, const QString &problem)
    {
        ++m_done;
        if (!problem.isEmpty()) {
            m_result = Error{ErrorKind::Input, tr("the history cannot be written: %1").arg(problem)};
            m_result.error().field = u"%1[%2]"_s.arg(QString::fromUtf8(key), QString::number(row)) +
                                     (id.isEmpty() ? QString() : u" ("_s + id + u')');
        } else if (m_writer.hasFailed()) {
            m_result = Error{ErrorKind::Outside, tr("could not be written: %1").arg(m_device.errorString())};
        } else if (m_job.isCancelled()) {
            m_result = Error{ErrorKind::Cancelled, tr("writing was stopped")};
        } else if (m_done - m_reported >= std::max<std::int64_t>(m_total / 100, 1000)) {
            m_job.report(m_done, m_total);
            m_reported = m_done;
        }
    }

    QIODevice &m_device;
    const Job &m_job;
    JsonWriter m_writer;
    Result<void> m_result;
    std::int64_t m_total = 0;
    std::int64_t m_done = 0;
    std::int64_t m_reported = 0;
};

} // namespace

Result<void> writeHistoryJson(const HistoryData &data, QIODevice &device, const Job &job)
{
    return HistoryWriter(device, job).write(data);
}

} // namespace pactline
