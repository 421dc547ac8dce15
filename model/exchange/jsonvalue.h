// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace pactline {

/// A JSON value as read: what readers convert and drop. Texts are UTF-8. Nesting is limited by whoever builds it, so
/// that destroying one cannot overflow the stack.
struct JsonValue
{
    enum class Type { Null, Boolean, Number, Text, List, Object };

    Type type = Type::Null;
    bool isTrue = false;
    bool isRounded = false; ///< a whole number with more digits than a double keeps
    double number = 0;
    std::string text;
    std::vector<JsonValue> items;  ///< of a list, or the values of an object
    std::vector<std::string> keys; ///< of an object, one for each of `items`; each occurs once

    /// The value of a key, or null.
    [[nodiscard]] const JsonValue *find(const char *key) const
    {
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (keys[i] == key)
                return &items[i];
        }
        return nullptr;
    }
};

} // namespace pactline
