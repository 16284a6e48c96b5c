// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <chrono>
#include <optional>

namespace plantain {

/// What of the automatic repeating the user has left on.
struct RetrySettings
{
    bool enabled = true;

    bool operator==(const RetrySettings &) const = default;
};

/// How long to wait before a failed request is sent again by itself, or nothing if it must not be: then the user
/// decides. Only failures that prove that nothing was made are repeated, because a picture is paid for each time it is
/// made. \param repeatsDone how many times this request has been repeated already, from 0 \param jitter 0 to 1: how
/// much of the random addition (0 to 20 % of a quota delay) is used \return a delay of 0 to 360 s \source design.md
/// section 5
[[nodiscard]] std::optional<std::chrono::milliseconds> retryDelay(const Error &error, int repeatsDone, double jitter,
                                                                  const RetrySettings &settings);

} // namespace plantain
