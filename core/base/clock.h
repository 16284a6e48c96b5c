// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>

class QObject;

namespace plantain {

/// Time as an input: what o'clock it is, how long something took, and "call me later".
/// Whoever waits or measures takes a Clock, so that tests never sleep. Used on the thread that made it.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Wall clock, UTC. May step when the computer's clock is set.
    [[nodiscard]] virtual QDateTime nowUtc() const = 0;
    /// Since an arbitrary start; never steps back.
    [[nodiscard]] virtual std::chrono::milliseconds monotonic() const = 0;
    /// Calls \a call once from the event loop of \a context after at least \a delay, unless \a context dies before.
    virtual void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> call) = 0;
};

/// The computer's clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;
    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> call) override;
};

} // namespace plantain
