// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtftime.h"

namespace pactline::edtf {

namespace {

bool readZone(Scanner &scanner, TimeOfDay &time)
{
    if (scanner.skipIf(u'Z')) {
        time.offsetMinutes = 0;
        return true;
    }
    if (!scanner.isAt(u'+') && !scanner.isAt(u'-'))
        return true;
    const qsizetype start = scanner.position();
    const int sign = scanner.take() == u'-' ? -1 : 1;
    const std::optional<int> hours = scanner.takeNumber(2);
    const std::optional<int> minutes = hours && scanner.skipIf(u':') ? scanner.takeNumber(2) : 0;
    if (!hours || !minutes)
        return scanner.failExpecting(Messages::tr("an offset from UTC like +10:00 or -05"));
    if (*hours > 23 || *minutes > 59)
        return scanner.fail(start, Messages::tr("this offset from UTC does not exist"));
    time.offsetMinutes = sign * (*hours * 60 + *minutes);
    return true;
}

} // namespace

bool readTime(Scanner &scanner, TimeOfDay &time)
{
    const qsizetype start = scanner.position();
    int *const parts[] = {&time.hour, &time.minute, &time.second};
    constexpr DatePrecision precisions[] = {DatePrecision::Hour, DatePrecision::Minute, DatePrecision::Second};
    for (std::size_t part = 0; part < 3; ++part) {
        if (part > 0 && !scanner.skipIf(u':'))
            break;
        const std::optional<int> number = scanner.takeNumber(2);
        if (!number)
            return scanner.failExpecting(Messages::tr("a time like 14:30:00, two digits each,"));
        *parts[part] = *number;
        time.precision = precisions[part];
    }
    const bool isEndOfDay = time.hour == 24 && time.minute == 0 && time.second == 0;
    if (time.second == 60 && time.hour < 24 && time.minute < 60)
        return scanner.fail(start + 6, Messages::tr("leap seconds are not read; write second 59"));
    if ((time.hour > 23 && !isEndOfDay) || time.minute > 59 || time.second > 59)
        return scanner.fail(start, Messages::tr("this time of day does not exist"));
    return readZone(scanner, time);
}

} // namespace pactline::edtf
