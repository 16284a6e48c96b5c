// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/generationresult.h"
#include "core/store/journal.h"

namespace plantain {

/// Moves files that were received whole, but not renamed before their program died, to their place; those that are
/// there already stay. What is missing or not whole is passed over.
/// \errors StorageFull, StorageFailed
Result<void> placeReceivedBlobs(const QString &libraryFolder, const JournalContent &journal);

/// An answer made of the pictures that were received whole, in order, when the answer itself never was complete.
/// Nothing if there is no picture. Their signatures and thoughts cannot be told from each other, so the thread does not
/// go on from it where a model needs them.
[[nodiscard]] std::optional<GenerationResult> receivedPictures(const QString &libraryFolder,
                                                               const JournalContent &journal);

/// Width and height of a result's picture from the stored bytes, 0 x 0 if there is none.
[[nodiscard]] PixelSize storedPictureSize(const QString &libraryFolder, const GenerationResult &result);

} // namespace plantain
