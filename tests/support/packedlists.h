// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/packed/packedlist.h"

namespace pactline {

/// Takes out or puts in elements at the end until there are so many.
template <typename T> void resize(PackedList<T> &list, std::size_t size)
{
    while (list.size() > size)
        list.erase(list.size() - 1);
    while (list.size() < size)
        list.push_back(T());
}

} // namespace pactline
