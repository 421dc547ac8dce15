// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace pactline {

/// An array in chunks, which copies share: changing one of its values in a copy costs one chunk, not the array. Reading
/// is an array access and one more. Copies are values: changing one leaves the others as they are, so threads may read
/// one copy while another is changed.
template <typename T> class Column
{
public:
    using value_type = T;
    static constexpr std::size_t chunkBits = 11;
    static constexpr std::size_t chunkSize = std::size_t{1} << chunkBits;

    class const_iterator
    {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T *;
        using reference = const T &;

        const_iterator() = default;
        const_iterator(const Column *column, std::size_t at)
            : m_column(column)
            , m_at(static_cast<difference_type>(at))
        {}

        reference operator*() const { return (*m_column)[static_cast<std::size_t>(m_at)]; }
        pointer operator->() const { return &**this; }
        reference operator[](difference_type by) const { return *(*this + by); }
        const_iterator &operator+=(difference_type by)
        {
            m_at += by;
            return *this;
        }
        const_iterator &operator-=(difference_type by) { return *this += -by; }
        const_iterator &operator++() { return *this += 1; }
        const_iterator &operator--() { return *this += -1; }
        const_iterator operator++(int) { return std::exchange(*this, *this + 1); }
        const_iterator operator--(int) { return std::exchange(*this, *this - 1); }
        friend const_iterator operator+(const_iterator from, difference_type by) { return from += by; }
        friend const_iterator operator+(difference_type by, const_iterator from) { return from += by; }
        friend const_iterator operator-(const_iterator from, difference_type by) { return from -= by; }
        friend difference_type operator-(const const_iterator &a, const const_iterator &b) { return a.m_at - b.m_at; }
        friend bool operator==(const const_iterator &a, const const_iterator &b) { return a.m_at == b.m_at; }
        friend auto operator<=>(const const_iterator &a, const const_iterator &b) { return a.m_at <=> b.m_at; }

    private:
        const Column *m_column = nullptr;
        difference_type m_at = 0;
    };
    using iterator = const_iterator;

    Column() = default;
    /// Takes the vector over as it is: its chunks are parts of it.
    Column(std::vector<T> values)
        : m_size(values.size())
    {
        if (values.empty())
            return;
        const auto all = std::make_shared<const std::vector<T>>(std::move(values));
        m_chunks.reserve((m_size + chunkSize - 1) / chunkSize);
        for (std::size_t first = 0; first < m_size; first += chunkSize)
            m_chunks.emplace_back(all, all->data() + first);
    }

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] const T &operator[](std::size_t at) const
    {
        return m_chunks[at >> chunkBits].get()[at & (chunkSize - 1)];
    }
    [[nodiscard]] const_iterator begin() const { return {this, 0}; }
    [[nodiscard]] const_iterator end() const { return {this, m_size}; }

    /// Copies a chunk, unless the value is there already.
    void set(std::size_t at, const T &value)
    {
        if ((*this)[at] == value)
            return;
        std::vector<T> chunk = valuesOf(at >> chunkBits);
        chunk[at & (chunkSize - 1)] = value;
        replaceChunk(at >> chunkBits, std::move(chunk));
    }

    /// Copies the last chunk.
    void push_back(const T &value)
    {
        std::vector<T> chunk;
        const std::size_t last = m_size >> chunkBits;
        if (last < m_chunks.size())
            chunk = valuesOf(last);
        else
            m_chunks.emplace_back();
        chunk.push_back(value);
        replaceChunk(last, std::move(chunk));
        ++m_size;
    }

    /// Calls `visit` with every chunk, in order: for passes over all that want plain arrays.
    template <typename Visit> void forEachChunk(const Visit &visit) const
    {
        for (std::size_t chunk = 0; chunk < m_chunks.size(); ++chunk)
            visit(spanOf(chunk));
    }

    friend bool operator==(const Column &a, const Column &b)
    {
        return a.m_size == b.m_size && std::equal(a.begin(), a.end(), b.begin());
    }

private:
    [[nodiscard]] std::span<const T> spanOf(std::size_t chunk) const
    {
        return {m_chunks[chunk].get(), std::min(chunkSize, m_size - chunk * chunkSize)};
    }

    [[nodiscard]] std::vector<T> valuesOf(std::size_t chunk) const
    {
        const std::span<const T> values = spanOf(chunk);
        std::vector<T> copy;
        copy.reserve(std::min(values.size() + 1, chunkSize));
        copy.assign(values.begin(), values.end());
        return copy;
    }

    void replaceChunk(std::size_t chunk, std::vector<T> values)
    {
        const auto owner = std::make_shared<const std::vector<T>>(std::move(values));
        m_chunks[chunk] = std::shared_ptr<const T>(owner, owner->data());
    }

    std::vector<std::shared_ptr<const T>> m_chunks; ///< each keeps alive the vector that it is part of
    std::size_t m_size = 0;
};

} // namespace pactline
