// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/jsonstream.h"

#include "model/exchange/jsoninput.h"

#include <QCoreApplication>
#include <QIODevice>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace pactline {

namespace {

constexpr std::size_t deepestLevel = 32;
/// More than any object of a format has; keeps the search for keys that stand twice cheap.
constexpr std::size_t mostKeys = 256;
constexpr std::int64_t greatestExactInteger = 9'007'199'254'740'992; ///< 2^53: all up to it are doubles

QString tr(const char *text) { return QCoreApplication::translate("pactline::JsonStream", text); }

/// Gets the parser's events, builds each member or element and hands it on.
class MemberBuilder final : public nlohmann::json_sax<nlohmann::json>
{
public:
    MemberBuilder(JsonInput &input, JsonStreamSink &sink)
        : m_input(input)
        , m_sink(sink)
    {}

    [[nodiscard]] const Result<void> &result() const { return m_result; }

    /// Fails at the last byte taken, or at another column of its line.
    bool fail(const QString &message, int column = 0)
    {
        m_result =
            Error{ErrorKind::Input, message, {}, m_input.line(), std::max(column > 0 ? column : m_input.column(), 1)};
        return false;
    }

    bool null() override { return put({}); }
    bool boolean(bool value) override
    {
        JsonValue made;
        made.type = JsonValue::Type::Boolean;
        made.isTrue = value;
        return put(std::move(made));
    }
    bool number_integer(std::int64_t value) override
    {
        return putNumber(static_cast<double>(value), value < -greatestExactInteger);
    }
    bool number_unsigned(std::uint64_t value) override
    {
        return putNumber(static_cast<double>(value), value > static_cast<std::uint64_t>(greatestExactInteger));
    }
    bool number_float(double value, const std::string &text) override
    {
        // Whole numbers beyond 64 bits come here too.
        return putNumber(value, text.find_first_of(".eE") == std::string::npos);
    }
    bool string(std::string &value) override
    {
        JsonValue made;
        made.type = JsonValue::Type::Text;
        made.text = std::move(value);
        return put(std::move(made));
    }
    bool binary(nlohmann::json::binary_t &) override { return false; }

    bool start_object(std::size_t) override { return open(JsonValue::Type::Object); }
    bool start_array(std::size_t) override { return open(JsonValue::Type::List); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(std::string &name) override;
    bool parse_error(std::size_t, const std::string &, const nlohmann::json::exception &exception) override;

private:
    bool open(JsonValue::Type type);
    bool close();
    bool put(JsonValue value);
    bool putNumber(double value, bool isRounded)
    {
        JsonValue made;
        made.type = JsonValue::Type::Number;
        made.number = value;
        made.isRounded = isRounded;
        return put(std::move(made));
    }
    bool stop()
    {
        m_result = {};
        return false;
    }
    [[nodiscard]] bool isSkipping() const { return m_wanted == JsonStreamSink::Wanted::Nothing; }
    [[nodiscard]] int columnOfIllFormedByte() const;

    JsonInput &m_input;
    JsonStreamSink &m_sink;
    Result<void> m_result;
    JsonStreamSink::Wanted m_wanted = JsonStreamSink::Wanted::Value;
    std::vector<std::string> m_topKeys;
    std::vector<JsonValue> m_open; ///< what is being built, outermost first
    std::size_t m_depth = 0;
    bool m_isInList = false; ///< within a list that is handed on by elements
};

bool MemberBuilder::key(std::string &name)
{
    if (m_depth > 1 && isSkipping())
        return true;
    std::vector<std::string> &keys = m_depth == 1 ? m_topKeys : m_open.back().keys;
    if (std::find(keys.begin(), keys.end(), name) != keys.end())
        return fail(tr("the key “%1” stands twice in one object").arg(QString::fromStdString(name)));
    if (keys.size() == mostKeys)
        return fail(tr("this object has more than %1 keys").arg(mostKeys));
    if (m_depth == 1)
        m_wanted = m_sink.key(name);
    keys.push_back(std::move(name));
    return true;
}

bool MemberBuilder::open(JsonValue::Type type)
{
    if (m_depth == deepestLevel)
        return fail(tr("this is nested more than %1 levels deep").arg(deepestLevel));
    if (m_depth == 0 && type != JsonValue::Type::Object)
        return put({});
    ++m_depth;
    if (m_depth == 1 || isSkipping())
        return true;
    if (m_depth == 2 && type == JsonValue::Type::List && m_wanted == JsonStreamSink::Wanted::Elements) {
        m_isInList = true;
        return true;
    }
    m_open.emplace_back().type = type;
    return true;
}

bool MemberBuilder::close()
{
    --m_depth;
    if (m_depth == 0 || isSkipping())
        return true;
    if (m_depth == 1 && m_isInList) {
        m_isInList = false;
        m_sink.endOfList();
        return true;
    }
    JsonValue done = std::move(m_open.back());
    m_open.pop_back();
    return put(std::move(done));
}

/// Puts a finished value where it belongs; at the top level, hands it on.
bool MemberBuilder::put(JsonValue value)
{
    if (m_depth == 0)
        return fail(tr("the file holds JSON, but not one object in braces"));
    if (isSkipping())
        return true;
    if (!m_open.empty()) {
        m_open.back().items.push_back(std::move(value));
        return true;
    }
    return (m_isInList ? m_sink.element(value) : m_sink.value(value)) || stop();
}

/// What the library says, in words for people where the usual mistakes are concerned.
bool MemberBuilder::parse_error(std::size_t, const std::string &, const nlohmann::json::exception &exception)
{
    const QString what = QString::fromUtf8(exception.what());
    if (m_input.hasMetEnd())
        return fail(tr("the file ends in the middle; it seems to be cut off"));
    if (what.contains(QLatin1String("ill-formed UTF-8")))
        return fail(tr("the text is not UTF-8 here; save the file as UTF-8"), columnOfIllFormedByte());
    if (what.contains(QLatin1String("[json.exception.out_of_range.406]")))
        return fail(tr("the number is too large"));
    if (what.contains(QLatin1String("expected end of input")))
        return fail(tr("there is text after the end of the JSON object"));
    // "[json.exception.…] parse error at line 1, column 2: syntax error while parsing object - unexpected ','; …"
    const qsizetype reason = what.indexOf(QLatin1String(" - "));
    return fail(tr("this is not valid JSON: %1").arg(reason < 0 ? what : what.mid(reason + 3)));
}

/// A sequence that breaks off is noticed at the byte after it.
int MemberBuilder::columnOfIllFormedByte() const
{
    const auto byte = static_cast<unsigned char>(m_input.lastTaken());
    const bool isItself = (byte >= 0x80 && byte < 0xc2) || byte > 0xf4;
    return isItself ? m_input.column() : m_input.column() - 1;
}

QString encodingProblem(const QByteArray &start)
{
    if (start.isEmpty())
        return tr("the file is empty");
    if (start.startsWith("\xef\xbb\xbf"))
        return tr("the file starts with a byte-order mark; save it as UTF-8 without one");
    if (start.startsWith("\xff\xfe") || start.startsWith("\xfe\xff") || start.left(4).contains('\0'))
        return tr("the file looks like UTF-16; save it as UTF-8");
    return {};
}

} // namespace

Result<void> readJsonStream(QIODevice &device, JsonStreamSink &sink, const Job &job)
{
    JsonInput input(device, job);
    MemberBuilder builder(input, sink);
    const QString encoding = encodingProblem(input.peek(4));
    bool isDone = false;
    if (encoding.isEmpty()) {
        try {
            isDone = nlohmann::json::sax_parse(JsonInputIterator(&input), JsonInputIterator(), &builder);
        } catch (const std::exception &exception) {
            builder.fail(QString::fromUtf8(exception.what()));
        }
    }
    if (input.isCancelled())
        return Error{ErrorKind::Cancelled, tr("reading was stopped")};
    if (input.hasFailed())
        return Error{ErrorKind::Outside, tr("the file could not be read: %1").arg(device.errorString())};
    if (!encoding.isEmpty()) {
        builder.fail(encoding, 1);
    } else if (input.column() > 0 && input.lastTaken() == '\0') {
        // The library takes it for the end, and what follows would be lost unsaid.
        isDone = builder.fail(tr("there is a NUL byte here: the file is damaged, or not a text"));
    }
    return isDone ? Result<void>() : builder.result();
}

} // namespace pactline
