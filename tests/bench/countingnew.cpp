// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/countingnew.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::size_t> held{0};
std::atomic<std::size_t> peak{0};

/// In front of each block, its size; as large as the strictest alignment asks for.
constexpr std::size_t headerSize = std::max(alignof(std::max_align_t), sizeof(std::size_t));

} // namespace

namespace pactline::bench {

std::size_t heldBytes() { return held; }
std::size_t peakBytes() { return peak; }
void resetPeak() { peak = held.load(); }

} // namespace pactline::bench

void *operator new(std::size_t size)
{
    void *block = std::malloc(size + headerSize);
    if (block == nullptr)
        throw std::bad_alloc();
    *static_cast<std::size_t *>(block) = size;
    held += size;
    peak = std::max(peak.load(), held.load());
    return static_cast<std::byte *>(block) + headerSize;
}

void operator delete(void *pointer) noexcept
{
    if (pointer == nullptr)
        return;
    void *block = static_cast<std::byte *>(pointer) - headerSize;
    held -= *static_cast<std::size_t *>(block);
    std::free(block);
}

void operator delete(void *pointer, std::size_t) noexcept { operator delete(pointer); }
