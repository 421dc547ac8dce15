// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/support/error.h"

using namespace Qt::StringLiterals;

namespace pactline {

QString Error::toString() const
{
    QString text = file;
    if (line > 0) {
        text += (text.isEmpty() ? QString() : u":"_s) + QString::number(line);
        if (column > 0)
            text += u':' + QString::number(column);
    }
    if (!field.isEmpty())
        text += (text.isEmpty() ? QString() : u": "_s) + field;
    return text.isEmpty() ? message : text + u": "_s + message;
}

} // namespace pactline
