// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace pactline {

/// A plain array that never changes and is shared by its copies.
template <typename T> class SharedArray
{
public:
    using value_type = T;
    using const_iterator = const T *;
    using iterator = const_iterator;

    SharedArray() = default;
    SharedArray(std::vector<T> values)
    {
        if (values.empty())
            return;
        m_size = values.size();
        const auto owner = std::make_shared<const std::vector<T>>(std::move(values));
        m_data = std::shared_ptr<const T>(owner, owner->data());
    }

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] const T *data() const { return m_data.get(); }
    [[nodiscard]] const T *begin() const { return m_data.get(); }
    [[nodiscard]] const T *end() const { return m_data.get() + m_size; }
    [[nodiscard]] const T &operator[](std::size_t at) const { return m_data.get()[at]; }
    [[nodiscard]] const T &front() const { return *begin(); }
    [[nodiscard]] const T &back() const { return *(end() - 1); }

    friend bool operator==(const SharedArray &a, const SharedArray &b)
    {
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    }

private:
    std::shared_ptr<const T> m_data;
    std::size_t m_size = 0;
};

} // namespace pactline
