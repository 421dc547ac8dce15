// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchange/jsonvalue.h"
#include "model/support/job.h"
#include "model/support/result.h"

#include <string>

class QIODevice;

namespace pactline {

/// Takes a JSON object member by member, and its lists element by element.
class JsonStreamSink
{
public:
    enum class Wanted {
        Value,    ///< in one piece
        Elements, ///< a list one element at a time; anything else in one piece
        Nothing,  ///< read and dropped
    };

    virtual ~JsonStreamSink() = default;
    /// A key of the object; the calls up to the next key are about it.
    virtual Wanted key(const std::string &key) = 0;
    /// The value of the key. False stops the reading.
    virtual bool value(const JsonValue &value) = 0;
    /// An element of the key's list. False stops the reading.
    virtual bool element(const JsonValue &element) = 0;
    /// The list of the key is at its end.
    virtual void endOfList() = 0;
};

/// Reads one JSON object (RFC 8259) from the device in pieces, without recursion. An error has line and column: bad
/// syntax, an encoding other than UTF-8, a byte-order mark, a key that stands twice in an object, nesting beyond 32
/// levels, numbers beyond the range of a double, text after the end. A sink that stops the reading is no error.
[[nodiscard]] Result<void> readJsonStream(QIODevice &device, JsonStreamSink &sink, const Job &job = {});

} // namespace pactline
