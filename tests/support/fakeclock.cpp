// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakeclock.h"

#include <algorithm>

namespace plantain {

FakeClock::FakeClock(const QDateTime &start)
    : m_now(start)
{}

void FakeClock::callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> call)
{
    Q_ASSERT(context);
    m_calls.push_back({m_monotonic + std::max(delay, std::chrono::milliseconds(0)), context, std::move(call)});
}

void FakeClock::advance(std::chrono::milliseconds span)
{
    const std::chrono::milliseconds end = m_monotonic + span;
    for (auto call = next(); call != m_calls.end() && call->due <= end; call = next()) {
        const Call due = std::move(*call);
        m_calls.erase(call);
        moveTo(due.due);
        due.run();
    }
    moveTo(end);
}

bool FakeClock::advanceToNext()
{
    const auto call = next();
    if (call == m_calls.end())
        return false;
    advance(std::max(call->due - m_monotonic, std::chrono::milliseconds(0)));
    return true;
}

int FakeClock::waiting() const
{
    return int(std::count_if(m_calls.begin(), m_calls.end(), [](const Call &call) { return !call.context.isNull(); }));
}

std::optional<std::chrono::milliseconds> FakeClock::untilNext() const
{
    std::optional<std::chrono::milliseconds> first;
    for (const Call &call : m_calls) {
        if (!call.context.isNull() && (!first || call.due - m_monotonic < *first))
            first = call.due - m_monotonic;
    }
    return first;
}

std::vector<FakeClock::Call>::iterator FakeClock::next()
{
    std::erase_if(m_calls, [](const Call &call) { return call.context.isNull(); });
    return std::min_element(m_calls.begin(), m_calls.end(),
                            [](const Call &left, const Call &right) { return left.due < right.due; });
}

void FakeClock::moveTo(std::chrono::milliseconds monotonic)
{
    // A call may itself have moved the clock further.
    if (monotonic <= m_monotonic)
        return;
    m_now = m_now.addMSecs((monotonic - m_monotonic).count());
    m_monotonic = monotonic;
}

} // namespace plantain
