// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/draft.h"

namespace plantain {

class BlobStore;

/// Reads a picture file of the user's into the library so that a draft can carry it. Blocking.
/// \param byteLimit largest file that is taken
/// \param keepCameraData leave place and camera data in the bytes that will be sent
/// \errors InputUnreadable naming the file; StorageFull, StorageFailed
/// \thread any but the GUI thread
[[nodiscard]] Result<Reference> importReferenceFile(BlobStore &blobs, const QString &filePath, qint64 byteLimit,
                                                    bool keepCameraData);

} // namespace plantain
