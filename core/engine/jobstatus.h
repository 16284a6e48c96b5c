// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"

#include <QDateTime>

namespace plantain {

/// Where the work on one turn stands, for showing it.
struct JobStatus
{
    enum class Stage
    {
        Queued,    ///< others are before it
        Preparing, ///< key, thread and body are put together
        Sending,
        Thinking, ///< all is sent, nothing came yet
        Receiving,
        WaitingToRepeat, ///< until wakeUpUtc, because of lastError
        Saving,
        Ended,
    };

    TurnId turn;
    PosterId poster;
    Stage stage = Stage::Queued;
    qint64 sentBytes = 0;
    qint64 totalBytes = 0; ///< of the request
    qint64 receivedBytes = 0;
    int attempt = 0; ///< exchanges begun, the running one included
    QDateTime startedUtc;
    QDateTime wakeUpUtc;
    std::optional<Error> lastError;

    bool operator==(const JobStatus &) const = default;
};

} // namespace plantain
