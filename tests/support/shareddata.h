// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Ends a test function as skipped when the recordings of the real service are not at hand.
#define PLANTAIN_NEEDS_SHARED()                                                                                        \
    do {                                                                                                               \
        if (!plantain::hasSharedData())                                                                                \
            QSKIP("nothing to test without PLANTAIN_SHARED");                                                          \
    } while (false)

namespace plantain {

/// True if the environment variable PLANTAIN_SHARED names a folder that exists: recordings of the real service and of
/// its official client, which are too large and not ours to ship.
[[nodiscard]] bool hasSharedData();

/// The absolute path of \a relative inside that folder; empty without the folder.
[[nodiscard]] QString sharedPath(const QString &relative = {});

} // namespace plantain
