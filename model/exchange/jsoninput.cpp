// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/jsoninput.h"

#include <QIODevice>

#include <algorithm>

namespace pactline {

namespace {

constexpr qint64 pieceBytes = 256 * 1024;

} // namespace

JsonInput::JsonInput(QIODevice &device, const Job &job)
    : m_device(device)
    , m_job(job)
    , m_total(device.isSequential() ? 0 : device.size() - device.pos())
{}

QByteArray JsonInput::peek(qsizetype size)
{
    return isAtEnd() ? QByteArray() : QByteArray(m_next, std::min<qsizetype>(size, m_last - m_next));
}

bool JsonInput::fill()
{
    if (m_hasFailed || m_isCancelled)
        return false;
    if (m_job.isCancelled()) {
        m_isCancelled = true;
        return false;
    }
    if (m_buffer.isEmpty())
        m_buffer.resize(pieceBytes);
    const qint64 got = m_device.read(m_buffer.data(), pieceBytes);
    m_hasFailed = got < 0;
    m_hasMetEnd = got <= 0;
    if (m_hasMetEnd)
        return false;
    m_next = m_buffer.constData();
    m_last = m_next + got;
    m_done += got;
    // At most about a hundred reports.
    if (m_done - m_reported >= std::max<std::int64_t>(m_total / 100, pieceBytes)) {
        m_job.report(m_done, m_total);
        m_reported = m_done;
    }
    return true;
}

} // namespace pactline
