// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace plantain {

/// Measures how long the event loop of its thread stood still: the longest time between two ticks of a timer, less the
/// timer's own interval. The design budget is 8 ms an event; tests alarm at 50 ms, because a busy machine adds its own.
class StallProbe final : public QObject
{
    Q_OBJECT

public:
    explicit StallProbe(QObject *parent = nullptr);

    /// Forgets what was measured and begins again.
    void restart();
    /// The longest pause so far, the running one included.
    [[nodiscard]] std::chrono::milliseconds longest() const;
    /// How often the loop came round; a test that finds 0 here measured nothing.
    [[nodiscard]] int ticks() const { return m_ticks; }

private:
    [[nodiscard]] std::chrono::milliseconds sinceTick() const;

    QTimer m_timer;
    QElapsedTimer m_sinceTick;
    std::chrono::milliseconds m_longest{0};
    int m_ticks = 0;
};

} // namespace plantain
