// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace pactline::edtf {

/// A text in today's spelling, and where each of its units stood in the original.
struct Modernised
{
    QString text;
    std::vector<int> positions; ///< one more than text.size(): the last is the end of the original
    bool isChanged = false;
};

/// Replaces the spellings of the 2012 draft by those of ISO 8601-2:2019: `unknown`, `open`, `u` and `x` digits, `y`,
/// `e`, `p`, `?~`, `21^southernHemisphere`, spaces in sets, and groups like `2004-06-(01)~`. Linear.
[[nodiscard]] Modernised modernised(QStringView text);

} // namespace pactline::edtf
