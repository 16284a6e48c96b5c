// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/ids.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <mutex>

namespace plantain {

namespace {

constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int timeCharacters = 10;
constexpr int randomCharacters = 16;

} // namespace

QString newUlid()
{
    // Two ids of one millisecond keep their order: the random part of the second is that of the first plus one.
    static std::mutex mutex;
    static quint64 lastTime = 0;
    static quint64 high = 0; // 16 bits
    static quint64 low = 0;  // 64 bits
    const std::scoped_lock lock(mutex);

    const auto now = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch());
    if (now > lastTime) {
        lastTime = now;
        high = QRandomGenerator::system()->generate() & 0x7fffU;
        low = QRandomGenerator::system()->generate64();
    } else if (++low == 0) {
        ++high;
    }

    QString text(timeCharacters + randomCharacters, Qt::Uninitialized);
    quint64 time = lastTime;
    for (int i = timeCharacters - 1; i >= 0; --i, time >>= 5)
        text[i] = QLatin1Char(alphabet[time & 31U]);
    quint64 lowBits = low;
    quint64 highBits = high;
    for (int i = timeCharacters + randomCharacters - 1; i >= timeCharacters; --i) {
        text[i] = QLatin1Char(alphabet[lowBits & 31U]);
        lowBits = (lowBits >> 5) | ((highBits & 31U) << 59);
        highBits >>= 5;
    }
    return text;
}

} // namespace plantain
