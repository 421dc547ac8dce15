// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchange/historyfields.h"
#include "model/history/enumwords.h"

#include <optional>
#include <type_traits>

/// Which values of fields count as "not there": writers leave them out, and miss them where they are required.
namespace pactline::exchange {

inline bool isEmptyValue(const QString &value) { return value.isEmpty(); }
inline bool isEmptyValue(const UncertainDate &value) { return value.isNull(); }
inline bool isEmptyValue(const std::optional<int> &value) { return !value; }
inline bool isEmptyValue(bool value) { return !value; }
inline bool isEmptyValue(int) { return false; }
inline bool isEmptyValue(const ViewFilter &value) { return value == ViewFilter(); }
inline bool isEmptyValue(edtf::Hemisphere value) { return value == edtf::Hemisphere::Northern; }
template <typename Tag> bool isEmptyValue(const Id<Tag> &value) { return value.isEmpty(); }
template <typename T> bool isEmptyValue(const QList<T> &values) { return values.isEmpty(); }
template <typename Enum>
requires std::is_enum_v<Enum>
bool isEmptyValue(Enum value) { return wordOf(value).isEmpty(); }

} // namespace pactline::exchange
