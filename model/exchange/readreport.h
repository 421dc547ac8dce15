// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"
#include "model/support/error.h"

#include <optional>
#include <vector>

namespace pactline {

/// What came of reading a file: the data, or all the errors that stood in the way; and what was read with a remark.
struct ReadReport
{
    std::optional<HistoryData> data; ///< empty if there is an error
    std::vector<Error> errors;       ///< in file order; at most a thousand, the last one says how many more there are
    std::vector<Error> warnings;     ///< same form; read, but to be looked at (old date spellings, …)
};

} // namespace pactline
