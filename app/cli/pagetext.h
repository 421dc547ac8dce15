// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/pages/detailpage.h"

#include <optional>

namespace pactline::cli {

/// A page for people: labels in a column of their own, lines broken at the width of the terminal, or one a row without
/// a width.
[[nodiscard]] QString pageText(const DetailPage &page, std::optional<int> width);

} // namespace pactline::cli
