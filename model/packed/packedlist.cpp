// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/packed/packedlist.h"

namespace pactline {

template class PackedList<Event>;
template class PackedList<Agreement>;
template class PackedList<Link>;

} // namespace pactline
