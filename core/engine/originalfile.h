// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/blob.h"

#include <QString>

namespace plantain {

class BlobStore;

/// Writes stored bytes to a file of the user's, unchanged, by temporary file and rename. The extension that the bytes
/// have is appended if \a filePath has another. Blocking; reads and writes files.
/// \param overwrite replace an existing file; otherwise StorageFailed names it
/// \return the absolute path that was written
/// \errors StorageFull, StorageFailed
/// \thread any but the GUI thread
[[nodiscard]] Result<QString> writeOriginal(const BlobStore &blobs, const BlobRef &picture, const QString &filePath,
                                            bool overwrite);

} // namespace plantain
