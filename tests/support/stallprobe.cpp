// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/stallprobe.h"

#include <algorithm>

namespace plantain {

namespace {

constexpr std::chrono::milliseconds interval{2};

} // namespace

StallProbe::StallProbe(QObject *parent)
    : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_longest = std::max(m_longest, sinceTick());
        ++m_ticks;
        m_sinceTick.restart();
    });
    m_timer.start(interval);
    restart();
}

void StallProbe::restart()
{
    m_longest = std::chrono::milliseconds(0);
    m_ticks = 0;
    m_sinceTick.start();
}

std::chrono::milliseconds StallProbe::longest() const
{
    return std::max(m_longest, sinceTick());
}

std::chrono::milliseconds StallProbe::sinceTick() const
{
    return std::max(std::chrono::milliseconds(m_sinceTick.elapsed()) - interval, std::chrono::milliseconds(0));
}

} // namespace plantain
