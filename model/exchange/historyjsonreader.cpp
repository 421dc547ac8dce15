// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/fieldreader.h"
#include "model/exchange/historyjson.h"
#include "model/exchange/jsonstream.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

using exchange::describeFields;
using exchange::FieldReader;
using exchange::ReadContext;

constexpr int knownVersion = 1;

QString tr(const char *text) { return QCoreApplication::translate("pactline::HistoryJson", text); }

/// Parses all dates of the values that it visits again, for a hemisphere that was stated after them.
class DateRefresher
{
public:
    explicit DateRefresher(edtf::Hemisphere hemisphere)
        : m_options{hemisphere}
    {}
    template <typename T> void required(const char *, T &value) { visit(value); }
    template <typename T> void optional(const char *, T &value) { visit(value); }
    void optionalDateText(const char *, QString &) {}
    void nullable(const char *, std::optional<double> &) {}
    template <typename Function> void nested(const char *, Function) {}

private:
    void visit(UncertainDate &date)
    {
        if (!date.isNull())
            date = edtf::parse(date.text, m_options).date.value_or(UncertainDate());
    }
    template <typename T> void visit(T &value)
    {
        if constexpr (exchange::HasFields<T>)
            describeFields(*this, value);
    }
    template <typename T> void visit(QList<T> &values)
    {
        if constexpr (exchange::HasFields<T>) {
            for (T &value : values)
                visit(value);
        }
    }

    edtf::Options m_options;
};

/// Asks whether a type has a key.
struct KeyQuestion
{
    const std::string &key;
    bool isKnown = false;

    template <typename T> void required(const char *name, T &) { isKnown |= key == name; }
    template <typename T> void optional(const char *name, T &) { isKnown |= key == name; }
};

/// Turns the members of the top level into a history, one element at a time.
template <typename T> void refresh(DateRefresher &refresher, std::vector<T> &list, std::size_t row)
{
    describeFields(refresher, list[row]);
}
template <typename T> void refresh(DateRefresher &refresher, PackedList<T> &list, std::size_t row)
{
    list.update(row, [&refresher](T &item) { describeFields(refresher, item); });
}

class HistorySink final : public JsonStreamSink
{
public:
    HistorySink(ReadContext &context, HistoryData &data)
        : m_context(context)
        , m_data(data)
    {
        m_head.type = JsonValue::Type::Object;
    }

    Wanted key(const std::string &key) override;
    bool value(const JsonValue &value) override;
    bool element(const JsonValue &element) override;
    void endOfList() override {}

    /// What stopped the reading: this is no history, or one of a newer version.
    [[nodiscard]] const std::optional<Error> &refusal() const { return m_refusal; }
    /// Reads the head, once everything was seen.
    void finish();

private:
    bool checkFormat(const JsonValue &value);
    bool checkVersion(const JsonValue &value);
    bool refuse(ErrorKind kind, const char *field, const QString &message)
    {
        m_refusal = Error{kind, message, {}, 0, 0, QString::fromLatin1(field)};
        return false;
    }

    ReadContext &m_context;
    HistoryData &m_data;
    JsonValue m_head;
    std::string m_key;
    int m_index = 0;
    bool m_isList = false;
    bool m_hasFormat = false;
    bool m_hasVersion = false;
    bool m_hasStaleDates = false; ///< dates were read before it was known where the seasons lie
    std::vector<std::string> m_lists;
    std::optional<Error> m_refusal;
};

JsonStreamSink::Wanted HistorySink::key(const std::string &key)
{
    m_key = key;
    m_index = 0;
    m_isList = false;
    exchange::forEachList(m_data, [this](const char *name, auto &, bool) { m_isList |= m_key == name; });
    if (m_isList) {
        m_lists.push_back(key);
        return Wanted::Elements;
    }
    KeyQuestion question{key};
    describeFields(question, m_data.info);
    if (question.isKnown || key == "$schema" || key == "format" || key == "version")
        return Wanted::Value;
    m_head.keys.push_back(key); // to be reported with the head
    m_head.items.emplace_back();
    return Wanted::Nothing;
}

bool HistorySink::element(const JsonValue &element)
{
    exchange::forEachList(m_data, [&](const char *name, auto &list, bool) {
        if (m_key != name)
            return;
        m_context.path.push_back({name, m_index++, &element});
        typename std::remove_reference_t<decltype(list)>::value_type item;
        FieldReader::read(m_context, element, item);
        list.push_back(std::move(item));
        m_context.path.pop_back();
    });
    return true;
}

bool HistorySink::value(const JsonValue &value)
{
    if (m_isList)
        m_context.fail(m_key.c_str(), tr("should be a list in brackets"));
    else if (m_key == "format")
        return checkFormat(value);
    else if (m_key == "version")
        return checkVersion(value);
    else if (m_key != "$schema") {
        // Those wait until the whole head is there.
        m_head.keys.push_back(m_key);
        m_head.items.push_back(value);
        if (m_key == "hemisphere" && value.type == JsonValue::Type::Text && value.text == "southern") {
            m_context.hemisphere = edtf::Hemisphere::Southern;
            m_hasStaleDates = !m_lists.empty();
        }
    }
    return true;
}

bool HistorySink::checkFormat(const JsonValue &value)
{
    m_hasFormat = value.type == JsonValue::Type::Text && value.text == "pactline-history";
    return m_hasFormat ||
           refuse(ErrorKind::Input, "format", tr("this is not a history: \"pactline-history\" should stand here"));
}

bool HistorySink::checkVersion(const JsonValue &value)
{
    m_hasVersion = true;
    if (value.type == JsonValue::Type::Number && value.number == knownVersion)
        return true;
    if (value.type == JsonValue::Type::Number && value.number > knownVersion) {
        return refuse(ErrorKind::Unsupported, "version",
                      tr("this file has version %1 of the format, from a newer Pactline; this one reads version %2")
                          .arg(value.number)
                          .arg(knownVersion));
    }
    return refuse(ErrorKind::Input, "version",
                  tr("the version of the format should be the number %1").arg(knownVersion));
}

void HistorySink::finish()
{
    if (m_refusal)
        return;
    if (!m_hasFormat) {
        refuse(ErrorKind::Input, "format", tr("is missing: this is not a history (\"format\": \"pactline-history\")"));
        return;
    }
    if (!m_hasVersion)
        m_context.fail("version", tr("is missing"));
    FieldReader::read(m_context, m_head, m_data.info);
    exchange::forEachList(m_data, [this](const char *name, auto &list, bool isRequired) {
        const bool isThere = std::find(m_lists.begin(), m_lists.end(), name) != m_lists.end();
        if (isRequired && !isThere)
            m_context.fail(name, tr("is missing"));
        else if (!isRequired && isThere && list.empty())
            m_context.warn(name, tr("is empty; leave the key out"));
    });
    if (m_hasStaleDates) {
        DateRefresher refresher(m_data.info.hemisphere);
        exchange::forEachList(m_data, [&refresher](const char *, auto &list, bool) {
            for (std::size_t row = 0; row < list.size(); ++row)
                refresh(refresher, list, row);
        });
    }
}

} // namespace

ReadReport readHistoryJson(QIODevice &device, const QString &fileName, const Job &job)
{
    ReadReport report;
    ReadContext context(report, fileName);
    HistoryData data;
    HistorySink sink(context, data);
    const Result<void> syntax = readJsonStream(device, sink, job);
    if (syntax)
        sink.finish();
    if (!syntax || sink.refusal()) {
        // What was found in the content so far says little while the file as a whole is wrong.
        Error error = syntax ? *sink.refusal() : syntax.error();
        error.file = fileName;
        report = {};
        report.errors.push_back(std::move(error));
        return report;
    }
    context.finish();
    if (report.errors.empty())
        report.data = std::move(data);
    return report;
}

} // namespace pactline
