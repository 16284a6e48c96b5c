// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/retrypolicy.h"

#include <algorithm>
#include <array>
#include <span>

namespace plantain {

using namespace std::chrono_literals;

namespace {

using Pauses = std::span<const std::chrono::milliseconds>;

constexpr std::array<std::chrono::milliseconds, 5> quotaPauses{1s, 2s, 4s, 8s, 16s};
constexpr std::array<std::chrono::milliseconds, 3> overloadPauses{5s, 10s, 15s};
constexpr std::array<std::chrono::milliseconds, 2> serverErrorPauses{1s, 2s};
constexpr std::array<std::chrono::milliseconds, 3> offlinePauses{1s, 2s, 4s};
constexpr std::chrono::milliseconds longestNamedDelay = 300s;

/// Waits as long as the service asked, at least the pause of the table, and a little longer than everyone else.
std::optional<std::chrono::milliseconds> quotaDelay(const Error &error, int repeatsDone, double jitter, Pauses pauses)
{
    if (repeatsDone >= int(pauses.size()))
        return std::nullopt;
    const auto named = error.retryAfter.value_or(0ms);
    if (named > longestNamedDelay)
        return std::nullopt;
    const auto pause = std::max(named, pauses[size_t(repeatsDone)]);
    const auto addition = double(pause.count()) * 0.2 * std::clamp(jitter, 0.0, 1.0);
    return pause + std::chrono::milliseconds(qint64(addition));
}

std::optional<std::chrono::milliseconds> pauseOf(int repeatsDone, Pauses pauses)
{
    if (repeatsDone >= int(pauses.size()))
        return std::nullopt;
    return pauses[size_t(repeatsDone)];
}

} // namespace

std::optional<std::chrono::milliseconds> retryDelay(const Error &error, int repeatsDone, double jitter,
                                                    const RetrySettings &settings)
{
    if (!settings.enabled || repeatsDone < 0)
        return std::nullopt;
    switch (error.kind) {
    case ErrorKind::QuotaPerMinute:
    case ErrorKind::QuotaTokensPerMinute:
    case ErrorKind::QuotaImagesPerMinute:
        return quotaDelay(error, repeatsDone, jitter, quotaPauses);
    case ErrorKind::QuotaSpend:
        // Without a named delay nobody knows when the window frees.
        return error.retryAfter ? quotaDelay(error, repeatsDone, jitter, quotaPauses) : std::nullopt;
    case ErrorKind::QuotaUnspecified:
        return quotaDelay(error, repeatsDone, jitter, Pauses(quotaPauses).first(3));
    case ErrorKind::Overloaded:
        return pauseOf(repeatsDone, overloadPauses);
    case ErrorKind::ServerError:
        // 502 comes from something in between: the picture may have been made.
        return error.httpStatus == 500 ? pauseOf(repeatsDone, serverErrorPauses) : std::nullopt;
    case ErrorKind::Offline:
        return pauseOf(repeatsDone, offlinePauses);
    default:
        return std::nullopt;
    }
}

} // namespace plantain
