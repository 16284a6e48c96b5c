// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

namespace plantain {

/// Makes \a folder (mode 0700) with its sub-folders, or sees that it can be used. Someone else's folder that has other
/// things in it keeps its mode; the sub-folders are 0700 in any case.
/// \errors LibraryUnusable naming the folder, StorageFull
Result<void> prepareLibraryFolder(const QString &folder);

/// Name of the network file system that holds \a folder; empty on a local one.
[[nodiscard]] QString networkFileSystemOf(const QString &folder);
/// \a type is a file system's name as the system tells it, e.g. "ext4", "nfs4", "fuse.sshfs".
[[nodiscard]] bool isNetworkFileSystem(QByteArrayView type);

/// Bytes that this user can still write on the file system of \a folder, -1 if unknown.
[[nodiscard]] qint64 freeBytesIn(const QString &folder);

} // namespace plantain
