// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchange/historyfields.h"
#include "model/exchange/jsonvalue.h"
#include "model/exchange/readreport.h"
#include "model/history/enumwords.h"

#include <QList>
#include <QSet>
#include <QStringList>

#include <bitset>
#include <string>
#include <vector>

namespace pactline::exchange {

/// What all objects of one reading share: where we are, what was wrong, and the texts met so far.
class ReadContext
{
public:
    ReadContext(ReadReport &report, QString fileName)
        : m_report(report)
        , m_fileName(std::move(fileName))
    {}

    /// One step of the field path; `object` names its element by its id.
    struct Step
    {
        const char *key = nullptr;
        int index = -1;
        const JsonValue *object = nullptr;
    };
    std::vector<Step> path;
    edtf::Hemisphere hemisphere = edtf::Hemisphere::Northern;

    /// Reports at the current path, with `key` as its last step unless null. At most a thousand are kept.
    void fail(const char *key, const QString &message) { failAt(pathText(key), message); }
    void warn(const char *key, const QString &message) { warnAt(pathText(key), message); }
    /// The same at a path in words.
    void failAt(const QString &field, const QString &message);
    void warnAt(const QString &field, const QString &message);
    [[nodiscard]] bool hasAny() const { return !m_report.errors.empty() || !m_report.warnings.empty(); }
    /// To be called at the end: says how many errors were not kept.
    void finish();
    /// Equal texts come back sharing their memory.
    [[nodiscard]] QString shared(const QString &text) { return text.isEmpty() ? QString() : *m_texts.insert(text); }

private:
    [[nodiscard]] QString pathText(const char *key) const;

    ReadReport &m_report;
    QString m_fileName;
    QSet<QString> m_texts;
    std::int64_t m_untold = 0;
    std::int64_t m_untoldWarnings = 0;
};

/// Reads one object. Every problem is reported at its field path; keys that were not asked for are problems.
class FieldReader
{
public:
    FieldReader(ReadContext &context, const JsonValue &object)
        : m_context(context)
        , m_object(object)
    {}

    /// Fills a value from an object; an error in it is reported, and the rest is read.
    template <typename T> static void read(ReadContext &context, const JsonValue &object, T &value)
    {
        FieldReader reader(context, object);
        if (!reader.isObject())
            return;
        describeFields(reader, value);
        reader.finish();
    }

    template <typename T> void required(const char *key, T &value)
    {
        if (const JsonValue *found = find(key, true))
            convert(key, *found, value, true);
    }
    template <typename T> void optional(const char *key, T &value)
    {
        if (const JsonValue *found = find(key, false))
            convert(key, *found, value, false);
    }
    void optionalDateText(const char *key, QString &value);
    void nullable(const char *key, std::optional<double> &value);
    template <typename Function> void nested(const char *key, Function function)
    {
        const JsonValue *found = find(key, true);
        if (found == nullptr)
            return;
        m_context.path.push_back({key, -1, nullptr});
        FieldReader reader(m_context, *found);
        if (reader.isObject()) {
            function(reader);
            reader.finish();
        }
        m_context.path.pop_back();
    }

private:
    [[nodiscard]] bool isObject();
    void finish();
    [[nodiscard]] const JsonValue *find(const char *key, bool isRequired);
    [[nodiscard]] bool isType(const char *key, const JsonValue &value, JsonValue::Type type);
    void tellUnknownWord(const char *key, const JsonValue &value, const QStringList &known);
    void tellEmpty(const char *key, bool isRequired);

    void convert(const char *key, const JsonValue &from, QString &to, bool isRequired);
    void convert(const char *key, const JsonValue &from, UncertainDate &to, bool isRequired);
    void convert(const char *key, const JsonValue &from, int &to, bool isRequired);
    void convert(const char *key, const JsonValue &from, std::optional<int> &to, bool isRequired);
    void convert(const char *key, const JsonValue &from, bool &to, bool isRequired);

    template <typename Tag> void convert(const char *key, const JsonValue &from, Id<Tag> &to, bool isRequired)
    {
        convert(key, from, to.text, isRequired);
        to.text = m_context.shared(to.text);
    }

    template <typename Enum>
    requires std::is_enum_v<Enum>
    void convert(const char *key, const JsonValue &from, Enum &to, bool)
    {
        if (!isType(key, from, JsonValue::Type::Text))
            return;
        if (const std::optional<Enum> value =
                valueOfWord<Enum>(QString::fromUtf8(from.text.data(), static_cast<qsizetype>(from.text.size())))) {
            to = *value;
            return;
        }
        QStringList known;
        for (const QStringView word : EnumWords<Enum>::words) {
            if (!word.isEmpty())
                known += word.toString();
        }
        tellUnknownWord(key, from, known);
    }

    template <HasFields T> void convert(const char *key, const JsonValue &from, T &to, bool)
    {
        m_context.path.push_back({key, -1, nullptr});
        read(m_context, from, to);
        m_context.path.pop_back();
    }

    template <typename T> void convert(const char *key, const JsonValue &from, QList<T> &to, bool isRequired)
    {
        if (!isType(key, from, JsonValue::Type::List))
            return;
        if (from.items.empty() && !isRequired)
            tellEmpty(key, false);
        to.reserve(static_cast<qsizetype>(from.items.size()));
        for (int index = 0; const JsonValue &item : from.items) {
            const JsonValue *object = item.type == JsonValue::Type::Object ? &item : nullptr;
            m_context.path.push_back({key, index++, object});
            T value{};
            if constexpr (HasFields<T>)
                read(m_context, item, value);
            else
                convert(nullptr, item, value, true);
            to.append(std::move(value));
            m_context.path.pop_back();
        }
    }

    ReadContext &m_context;
    const JsonValue &m_object;
    std::size_t m_next = 0;     ///< where the next key is expected: files have the keys in order
    std::bitset<256> m_isAsked; ///< of the object's keys
    std::vector<const char *> m_askedKeys;
};

} // namespace pactline::exchange
