// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Chance that is no chance: numbers drawn from words, the same on every machine and in every run.
namespace plantain::practice {

/// FNV-1a over the UTF-8 bytes, mixed once more so that near words land far apart.
[[nodiscard]] inline quint32 hashOf(const QString &text, quint32 seed = 2166136261U)
{
    quint32 hash = seed;
    for (const char byte : text.toUtf8()) {
        hash ^= static_cast<quint8>(byte);
        hash *= 16777619U;
    }
    hash ^= hash >> 16U;
    hash *= 0x7feb352dU;
    hash ^= hash >> 15U;
    return hash;
}

/// xorshift32; good enough for stars and grain.
class Dice final
{
public:
    explicit Dice(quint32 seed)
        : m_state(seed == 0 ? 0x9e3779b9U : seed)
    {}
    quint32 next()
    {
        m_state ^= m_state << 13U;
        m_state ^= m_state >> 17U;
        m_state ^= m_state << 5U;
        return m_state;
    }
    double real() { return static_cast<double>(next() >> 8U) / 16777216.0; } ///< 0 … below 1
    double real(double low, double high) { return low + (high - low) * real(); }
    int below(int count) { return static_cast<int>(next() % static_cast<quint32>(count)); }

private:
    quint32 m_state;
};

} // namespace plantain::practice
