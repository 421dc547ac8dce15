// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target for the date reader. Build with -DPACTLINE_FUZZ=ON and Clang, then
// build/bin/edtf_fuzz NEW_CORPUS tests/fuzz/corpus/edtf
#include "fuzz/edtfproperties.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // Bytes that are no UTF-8 become surrogate or replacement characters, which must not hurt either.
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QString broken = pactline::edtf::brokenProperty(text);
    if (!broken.isEmpty()) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(broken), qPrintable(text));
        std::abort();
    }
    return 0;
}
