// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLoggingCategory>

namespace plantain {

// One category a room. Prompts and keys are never logged; ids, kinds, sizes and durations are.
Q_DECLARE_LOGGING_CATEGORY(logNet)
Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logEngine)
Q_DECLARE_LOGGING_CATEGORY(logPractice)
Q_DECLARE_LOGGING_CATEGORY(logImage)
Q_DECLARE_LOGGING_CATEGORY(logUi)

/// \a text without anything that looks like a key: Google keys, Bearer values and key= parameters become "…".
/// For texts that come from outside and go to a log, an error or a file.
[[nodiscard]] QString redacted(QString text);

} // namespace plantain
