// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QPointer>

#include <vector>

namespace plantain {

/// Time that stands still until the test moves it. Calls made by callAfter() run inside advance(), in the order in
/// which they are due (equal times: in the order they were asked for), also those that a call itself asks for. \thread
/// one thread; every context must live on it
class FakeClock final : public Clock
{
public:
    explicit FakeClock(const QDateTime &start = QDateTime::fromString(QStringLiteral("2027-03-18T10:00:00Z"),
                                                                      Qt::ISODate));

    [[nodiscard]] QDateTime nowUtc() const override { return m_now; }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_monotonic; }
    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> call) override;

    /// Moves both clocks by \a span and runs every call that becomes due, each at its own time.
    void advance(std::chrono::milliseconds span);
    /// Moves to the next due call and runs what is due then. False if nothing waits.
    bool advanceToNext();
    /// Sets the wall clock only, forwards or back, as a user does.
    void setNowUtc(const QDateTime &now) { m_now = now; }

    /// Calls that wait and whose context lives.
    [[nodiscard]] int waiting() const;
    /// Time until the next of them; nothing if none waits.
    [[nodiscard]] std::optional<std::chrono::milliseconds> untilNext() const;

private:
    struct Call
    {
        std::chrono::milliseconds due;
        QPointer<QObject> context;
        std::function<void()> run;
    };

    /// The earliest call whose context lives; the others of the dead are dropped on the way.
    std::vector<Call>::iterator next();
    void moveTo(std::chrono::milliseconds monotonic);

    QDateTime m_now;
    std::chrono::milliseconds m_monotonic{0};
    std::vector<Call> m_calls; ///< in the order they were asked for
};

} // namespace plantain
