// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/fieldreader.h"

#include "model/support/counted.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace pactline::exchange {

namespace {

constexpr std::size_t mostErrors = 999; ///< and one more that counts the rest
/// Texts up to this length are words that come again: statuses, countries, currencies, field names, places.
constexpr std::size_t longestSharedText = 20;

QString tr(const char *text) { return QCoreApplication::translate("pactline::FieldReader", text); }

QString textFrom(const std::string &utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

QString ReadContext::pathText(const char *key) const
{
    QString field;
    const auto addKey = [&field](const char *name) {
        if (!field.isEmpty())
            field += u'.';
        field += QString::fromUtf8(name);
    };
    for (const Step &step : path) {
        addKey(step.key);
        if (step.index >= 0)
            field += u'[' + QString::number(step.index) + u']';
        const JsonValue *id = step.object != nullptr ? step.object->find("id") : nullptr;
        if (id != nullptr && id->type == JsonValue::Type::Text && !id->text.empty())
            field += u" ("_s + textFrom(id->text) + u')';
    }
    if (key != nullptr)
        addKey(key);
    return field;
}

void ReadContext::failAt(const QString &field, const QString &message)
{
    if (m_report.errors.size() < mostErrors)
        m_report.errors.push_back({ErrorKind::Input, message, m_fileName, 0, 0, field});
    else
        ++m_untold;
}

void ReadContext::warnAt(const QString &field, const QString &message)
{
    if (m_report.warnings.size() < mostErrors)
        m_report.warnings.push_back({ErrorKind::Input, message, m_fileName, 0, 0, field});
    else
        ++m_untoldWarnings;
}

void ReadContext::finish()
{
    if (m_untold > 0)
        m_report.errors.push_back({ErrorKind::Input,
                                   counted(m_untold, tr("and 1 more error"), tr("and %1 more errors"), QLocale::c()),
                                   m_fileName});
    if (m_untoldWarnings > 0)
        m_report.warnings.push_back(
            {ErrorKind::Input,
             counted(m_untoldWarnings, tr("and 1 more warning"), tr("and %1 more warnings"), QLocale::c()),
             m_fileName});
}

bool FieldReader::isObject() { return isType(nullptr, m_object, JsonValue::Type::Object); }

bool FieldReader::isType(const char *key, const JsonValue &value, JsonValue::Type type)
{
    if (value.type == type)
        return true;
    QString expected;
    switch (type) {
    case JsonValue::Type::Object:
        expected = tr("should be an object in braces");
        break;
    case JsonValue::Type::List:
        expected = tr("should be a list in brackets");
        break;
    case JsonValue::Type::Text:
        expected = tr("should be a text in quotes");
        break;
    case JsonValue::Type::Boolean:
        expected = tr("should be true or false");
        break;
    case JsonValue::Type::Number:
    case JsonValue::Type::Null:
        expected = tr("should be a number");
        break;
    }
    m_context.fail(key, expected);
    return false;
}

const JsonValue *FieldReader::find(const char *key, bool isRequired)
{
    m_askedKeys.push_back(key);
    const std::size_t count = m_object.keys.size();
    for (std::size_t step = 0; step < count; ++step) {
        const std::size_t at = (m_next + step) % count;
        if (m_object.keys[at] == key) {
            m_isAsked.set(at);
            m_next = at + 1;
            return &m_object.items[at];
        }
    }
    if (isRequired)
        m_context.fail(key, tr("is missing"));
    return nullptr;
}

void FieldReader::finish()
{
    for (std::size_t at = 0; at < m_object.keys.size(); ++at) {
        if (m_isAsked.test(at))
            continue;
        QStringList known;
        for (const char *key : m_askedKeys)
            known += QString::fromUtf8(key);
        m_context.fail(m_object.keys[at].c_str(),
                       tr("is not a key of the format; here it knows %1").arg(known.join(u", "_s)));
    }
}

void FieldReader::tellUnknownWord(const char *key, const JsonValue &value, const QStringList &known)
{
    m_context.fail(key, tr("is “%1”; it can be %2").arg(textFrom(value.text), known.join(u", "_s)));
}

void FieldReader::tellEmpty(const char *key, bool isRequired)
{
    if (isRequired)
        m_context.fail(key, tr("must not be empty"));
    else
        m_context.warn(key, tr("is empty; leave the key out"));
}

void FieldReader::convert(const char *key, const JsonValue &from, QString &to, bool isRequired)
{
    if (!isType(key, from, JsonValue::Type::Text))
        return;
    if (from.text.empty())
        tellEmpty(key, isRequired);
    if (from.text.find('\0') != std::string::npos)
        m_context.fail(key, tr("has a NUL character"));
    to = textFrom(from.text);
    if (from.text.size() <= longestSharedText)
        to = m_context.shared(to);
}

void FieldReader::convert(const char *key, const JsonValue &from, UncertainDate &to, bool isRequired)
{
    if (!isType(key, from, JsonValue::Type::Text))
        return;
    if (from.text.empty() && !isRequired) {
        tellEmpty(key, false);
        return;
    }
    const QString text = textFrom(from.text);
    edtf::Parsed parsed = edtf::parse(text, {m_context.hemisphere});
    if (!parsed.date) {
        m_context.fail(key, tr("“%1” is not a date: character %2: %3")
                                .arg(text.left(60), QString::number(parsed.error.position + 1), parsed.error.message));
        return;
    }
    if (!parsed.warning.isEmpty())
        m_context.warn(key, parsed.warning);
    to = std::move(*parsed.date);
}

void FieldReader::optionalDateText(const char *key, QString &value)
{
    UncertainDate date;
    optional(key, date);
    value = date.text;
}

void FieldReader::convert(const char *key, const JsonValue &from, int &to, bool)
{
    if (from.type != JsonValue::Type::Number || std::trunc(from.number) != from.number ||
        std::abs(from.number) > 2'000'000'000.0) {
        m_context.fail(key, tr("should be a whole number"));
        return;
    }
    to = static_cast<int>(from.number);
}

void FieldReader::convert(const char *key, const JsonValue &from, std::optional<int> &to, bool isRequired)
{
    int value = 0;
    convert(key, from, value, isRequired);
    to = value;
}

void FieldReader::convert(const char *key, const JsonValue &from, bool &to, bool)
{
    if (isType(key, from, JsonValue::Type::Boolean))
        to = from.isTrue;
}

void FieldReader::nullable(const char *key, std::optional<double> &value)
{
    const JsonValue *found = find(key, true);
    if (found == nullptr || found->type == JsonValue::Type::Null)
        return;
    if (!isType(key, *found, JsonValue::Type::Number))
        return;
    if (found->isRounded)
        m_context.fail(key, tr("has more digits than can be kept (greatest whole number 9007199254740992)"));
    value = found->number;
}

} // namespace pactline::exchange
