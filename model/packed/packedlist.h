// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/packed/packeditems.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <iterator>
#include <memory>
#include <vector>

namespace pactline {

/// A list of events, agreements or links that holds them as bytes, for histories of millions: some fifty bytes and its
/// texts in UTF-8 an event, where the value itself takes a thousand and more.
///
/// Elements come out as values (a microsecond each) or as views that read in place, valid until the list is changed.
/// They are changed with set() and update(). Copies share their blocks until one of them is changed, so copying a list
/// costs a pointer for some hundred elements; different copies may be used by different threads.
template <typename T> class PackedList
{
public:
    using value_type = T;
    using size_type = std::size_t;
    using View = typename packed::ViewOf<T>::Type;

    class const_iterator
    {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = void;
        using reference = T;

        const_iterator() = default;
        const_iterator(const PackedList &list, std::size_t row)
            : m_list(&list)
            , m_row(row)
        {}
        T operator*() const { return (*m_list)[m_row]; }
        const_iterator &operator++()
        {
            ++m_row;
            return *this;
        }
        const_iterator operator++(int)
        {
            const_iterator before = *this;
            ++m_row;
            return before;
        }
        friend const_iterator operator+(const_iterator it, difference_type by)
        {
            it.m_row += static_cast<std::size_t>(by);
            return it;
        }
        friend difference_type operator-(const const_iterator &a, const const_iterator &b)
        {
            return static_cast<difference_type>(a.m_row) - static_cast<difference_type>(b.m_row);
        }
        friend bool operator==(const const_iterator &, const const_iterator &) = default;

    private:
        const PackedList *m_list = nullptr;
        std::size_t m_row = 0;
    };
    using iterator = const_iterator;

    PackedList() = default;
    PackedList(std::initializer_list<T> items)
    {
        for (const T &item : items)
            push_back(item);
    }
    PackedList(const std::vector<T> &items)
    {
        for (const T &item : items)
            push_back(item);
    }

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] const_iterator begin() const { return {*this, 0}; }
    [[nodiscard]] const_iterator end() const { return {*this, m_size}; }

    /// Const, so that nobody changes what is but a copy.
    [[nodiscard]] const T operator[](std::size_t row) const
    {
        T item;
        packed::read(packed::ByteReader(bytesAt(row)), m_pool.pool(), item);
        return item;
    }
    [[nodiscard]] const T front() const { return (*this)[0]; }
    [[nodiscard]] const T back() const { return (*this)[m_size - 1]; }
    [[nodiscard]] View view(std::size_t row) const { return View(bytesAt(row), m_pool.pool()); }
    /// The id of an element, several times as fast as by its view.
    [[nodiscard]] packed::TextView idAt(std::size_t row) const { return View::idIn(bytesAt(row)); }
    /// The texts that numbers of views stand for.
    [[nodiscard]] const TextPool &pool() const { return m_pool.pool(); }

    void push_back(const T &item)
    {
        if (m_blocks.empty() || m_blocks.back()->rows() >= rowsPerBlock) {
            if (!m_blocks.empty())
                ownBlock(m_blocks.size() - 1).shrink();
            m_blocks.push_back(std::make_shared<Block>());
            m_firsts.push_back(m_size);
        }
        ownBlock(m_blocks.size() - 1).append(m_pool, item);
        ++m_size;
    }
    /// Gives back memory that is held ready for more elements.
    void shrink()
    {
        if (!m_blocks.empty())
            ownBlock(m_blocks.size() - 1).shrink();
        m_blocks.shrink_to_fit();
        m_firsts.shrink_to_fit();
    }
    void clear() { *this = PackedList(); }

    /// Linear in the number of blocks.
    void insert(std::size_t row, const T &item)
    {
        if (row == m_size) {
            push_back(item);
            return;
        }
        const std::size_t at = blockOf(row);
        ownBlock(at).insert(row - m_firsts[at], m_pool, item);
        if (m_blocks[at]->rows() > 2 * rowsPerBlock)
            split(at);
        countFrom(at);
    }
    void erase(std::size_t row)
    {
        const std::size_t at = blockOf(row);
        ownBlock(at).erase(row - m_firsts[at]);
        if (m_blocks[at]->rows() == 0) {
            m_blocks.erase(m_blocks.begin() + static_cast<std::ptrdiff_t>(at));
            m_firsts.erase(m_firsts.begin() + static_cast<std::ptrdiff_t>(at));
        }
        countFrom(at);
    }
    void set(std::size_t row, const T &item)
    {
        const std::size_t at = blockOf(row);
        ownBlock(at).set(row - m_firsts[at], m_pool, item);
    }
    /// Calls change(T &) on the element and puts it back.
    template <typename Change> void update(std::size_t row, Change change)
    {
        T item = (*this)[row];
        change(item);
        set(row, item);
    }

    /// Takes up a text that elements will refer to.
    void know(const QString &text) { m_pool.number(text); }
    /// An empty list whose elements are appended fastest to this one, if all they refer to is known to it.
    [[nodiscard]] PackedList sibling() const
    {
        PackedList list;
        list.m_pool = m_pool;
        return list;
    }
    void append(PackedList &&other)
    {
        if (!m_pool.isSameAs(other.m_pool)) {
            for (const T &item : other)
                push_back(item);
            return;
        }
        for (std::shared_ptr<Block> &block : other.m_blocks) {
            m_firsts.push_back(m_size);
            m_size += block->rows();
            m_blocks.push_back(std::move(block));
        }
        other.clear();
    }

    /// In bytes, all that it holds; what it shares with copies counts in full.
    [[nodiscard]] std::size_t memoryUse() const
    {
        std::size_t sum = m_firsts.capacity() * sizeof(std::size_t) +
                          m_blocks.capacity() * (sizeof(std::shared_ptr<Block>) + sizeof(Block));
        for (const auto &block : m_blocks)
            sum += block->bytes.capacity() + block->ends.capacity() * sizeof(std::uint32_t);
        return sum;
    }

    friend bool operator==(const PackedList &a, const PackedList &b)
    {
        if (a.m_size != b.m_size)
            return false;
        if (a.m_pool.isSameAs(b.m_pool) && a.m_blocks == b.m_blocks)
            return true;
        for (std::size_t row = 0; row < a.m_size; ++row) {
            if (!(a[row] == b[row]))
                return false;
        }
        return true;
    }

private:
    static constexpr std::size_t rowsPerBlock = 256;

    /// Some hundred elements, one behind the other.
    struct Block
    {
        packed::Bytes bytes;
        std::vector<std::uint32_t> ends; ///< of each element, in `bytes`

        [[nodiscard]] std::size_t rows() const { return ends.size(); }
        [[nodiscard]] std::uint32_t begin(std::size_t row) const { return row == 0 ? 0 : ends[row - 1]; }
        void append(SharedTextPool &pool, const T &item)
        {
            packed::write(bytes, pool, item);
            ends.push_back(static_cast<std::uint32_t>(bytes.size()));
        }
        void insert(std::size_t row, SharedTextPool &pool, const T &item)
        {
            ends.insert(ends.begin() + static_cast<std::ptrdiff_t>(row), begin(row));
            set(row, pool, item);
        }
        void erase(std::size_t row)
        {
            replaceBytes(row, {});
            ends.erase(ends.begin() + static_cast<std::ptrdiff_t>(row));
        }
        void set(std::size_t row, SharedTextPool &pool, const T &item)
        {
            packed::Bytes made;
            packed::write(made, pool, item);
            replaceBytes(row, made);
        }
        void replaceBytes(std::size_t row, const packed::Bytes &by)
        {
            const auto from = bytes.begin() + static_cast<std::ptrdiff_t>(begin(row));
            const auto to = bytes.begin() + static_cast<std::ptrdiff_t>(ends[row]);
            const std::ptrdiff_t growth = static_cast<std::ptrdiff_t>(by.size()) - (to - from);
            bytes.insert(bytes.erase(from, to), by.begin(), by.end());
            for (std::size_t at = row; at < ends.size(); ++at)
                ends[at] = static_cast<std::uint32_t>(static_cast<std::ptrdiff_t>(ends[at]) + growth);
        }
        void shrink()
        {
            bytes.shrink_to_fit();
            ends.shrink_to_fit();
        }
    };

    [[nodiscard]] std::size_t blockOf(std::size_t row) const
    {
        // As long as blocks were filled one after the other, the first guess is right.
        const std::size_t guess = std::min(row / rowsPerBlock, m_blocks.size() - 1);
        if (m_firsts[guess] <= row && row < m_firsts[guess] + m_blocks[guess]->rows())
            return guess;
        return static_cast<std::size_t>(std::upper_bound(m_firsts.begin(), m_firsts.end(), row) - m_firsts.begin()) - 1;
    }
    [[nodiscard]] const std::uint8_t *bytesAt(std::size_t row) const
    {
        Q_ASSERT(row < m_size);
        const std::size_t at = blockOf(row);
        const Block &block = *m_blocks[at];
        return block.bytes.data() + block.begin(row - m_firsts[at]);
    }
    /// The block for changing: a copy of its own if it is shared.
    Block &ownBlock(std::size_t at)
    {
        std::shared_ptr<Block> &block = m_blocks[at];
        if (block.use_count() > 1)
            block = std::make_shared<Block>(*block);
        else
            std::atomic_thread_fence(std::memory_order_acquire);
        return *block;
    }
    void split(std::size_t at)
    {
        Block &block = ownBlock(at);
        auto second = std::make_shared<Block>();
        const std::size_t half = block.rows() / 2;
        const std::uint32_t middle = block.begin(half);
        second->bytes.assign(block.bytes.begin() + middle, block.bytes.end());
        for (std::size_t row = half; row < block.rows(); ++row)
            second->ends.push_back(block.ends[row] - middle);
        block.bytes.resize(middle);
        block.ends.resize(half);
        block.shrink();
        m_blocks.insert(m_blocks.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(second));
        m_firsts.insert(m_firsts.begin() + static_cast<std::ptrdiff_t>(at) + 1, 0);
    }
    void countFrom(std::size_t at)
    {
        std::size_t first = at == 0 ? 0 : m_firsts[at - 1] + m_blocks[at - 1]->rows();
        for (; at < m_blocks.size(); ++at) {
            m_firsts[at] = first;
            first += m_blocks[at]->rows();
        }
        m_size = first;
    }

    std::vector<std::shared_ptr<Block>> m_blocks;
    std::vector<std::size_t> m_firsts; ///< row of the first element of each block
    std::size_t m_size = 0;
    SharedTextPool m_pool;
};

extern template class PackedList<Event>;
extern template class PackedList<Agreement>;
extern template class PackedList<Link>;

} // namespace pactline
