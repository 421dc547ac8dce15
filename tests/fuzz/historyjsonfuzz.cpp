// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target for the reader of histories. Build with -DPACTLINE_FUZZ=ON and Clang, then
// build/bin/history_json_fuzz NEW_CORPUS tests/fuzz/corpus/historyjson
#include "fuzz/historyjsonproperties.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString broken =
        pactline::brokenJsonProperty(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!broken.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(broken));
        std::abort();
    }
    return 0;
}
