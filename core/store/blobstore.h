// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/blob.h"
#include "core/base/ids.h"

#include <QString>

#include <memory>

namespace plantain {

/// The files of a library: originals, signatures and references, named by the SHA-256 of their bytes, with the
/// extension that the bytes have. Files never change (mode 0400); equal bytes are stored once.
/// \thread any
class BlobStore final : public BlobSource
{
public:
    /// \a folder is the library's; its sub-folders are made when first needed.
    /// \param owner id of the program's lock: what add() leaves behind when it is killed carries it. Without one an
    /// unfinished file belongs to nobody, and the next start of any program removes it.
    explicit BlobStore(QString folder, QString owner = newUlid());

    Result<std::unique_ptr<QIODevice>> open(const BlobRef &ref) const override;
    /// Absolute path of a stored blob. \errors StorageFailed if it is not there
    [[nodiscard]] Result<QString> path(const BlobRef &ref) const;

    /// Stores bytes that did not come from a service (a reference picture). Durable when it returns.
    /// \errors StorageFull, StorageFailed
    Result<BlobRef> add(BlobKind kind, QByteArrayView bytes);
    /// Stores a copy of a file of at most \a limitBytes. \errors InputUnreadable, StorageFull, StorageFailed
    Result<BlobRef> addFile(BlobKind kind, const QString &filePath, qint64 limitBytes);

private:
    QString m_folder;
    QString m_owner;
};

} // namespace plantain
