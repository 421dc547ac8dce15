// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace pactline {

/// Moments in ascending order, equal ones as often as they come, in chunks that copies share. Counting is a binary
/// search; adding or taking out one costs a chunk. Copies are values, as those of Column.
class SortedMoments
{
public:
    SortedMoments() = default;
    /// Takes over what is sorted already.
    SortedMoments(std::vector<std::int64_t> ascending);

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    /// Logarithmic in the number of chunks.
    [[nodiscard]] std::int64_t operator[](std::size_t at) const;
    [[nodiscard]] std::int64_t countBefore(std::int64_t moment) const; ///< moments < `moment`
    [[nodiscard]] std::int64_t countUpTo(std::int64_t moment) const;   ///< moments ≤ `moment`
    [[nodiscard]] std::vector<std::int64_t> toVector() const;

    void insert(std::int64_t moment);
    /// Takes out one of those that equal `moment`; false if there is none.
    bool remove(std::int64_t moment);

private:
    struct Chunk
    {
        std::shared_ptr<const std::int64_t> values; ///< keeps alive the vector that they are part of
        std::uint32_t size = 0;
        std::uint32_t before = 0; ///< moments in the chunks before

        [[nodiscard]] std::span<const std::int64_t> span() const { return {values.get(), size}; }
    };

    static Chunk chunkOf(std::vector<std::int64_t> values);
    void countFrom(std::size_t chunk);

    std::vector<Chunk> m_chunks; ///< none is empty
    std::size_t m_size = 0;
};

} // namespace pactline
