// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/blob.h"
#include "core/base/sha256.h"
#include "core/store/files.h"

namespace plantain {

class Journal;

/// Folder of a kind of blobs inside the library: "originals", "signatures" or "references".
[[nodiscard]] QString blobFolderName(BlobKind kind);
/// "original", "signature" or "reference": the spelling of catalogue and journal.
[[nodiscard]] QString blobKindName(BlobKind kind);
[[nodiscard]] std::optional<BlobKind> blobKindFromName(QStringView name);
/// Where a stored blob stands, whatever its extension is. Empty if it is not there with that size.
[[nodiscard]] QString findBlob(const QString &libraryFolder, const BlobRef &ref);
/// Moves a finished spool file to its place, durably. \param head first bytes of the file; they decide the extension.
/// A blob that is there already stays, and the spool file is removed. \errors StorageFull, StorageFailed
Result<void> placeBlob(const QString &libraryFolder, const QString &partPath, const BlobRef &ref, QByteArrayView head);

/// Writes one blob: into spool/OWNER-ULID.part while it arrives, then under its final name with mode 0400 (other
/// programs get the path when a picture is dragged out, and must not be able to save over the original).
/// The steps of finish() are in an order in which a kill or a power cut at any point leaves either nothing, or a file
/// that the journal names and whose hash tells whether it is whole.
class BlobFile final : public BlobWriter
{
public:
    /// \param owner id of the program's lock, so that others know whose unfinished file it is
    /// \param journal notes the blob; may be null
    /// \errors StorageFull, StorageFailed
    static Result<std::unique_ptr<BlobFile>> create(const QString &libraryFolder, const QString &owner, BlobKind kind,
                                                    std::shared_ptr<Journal> journal = nullptr);
    ~BlobFile() override;
    Q_DISABLE_COPY_MOVE(BlobFile)

    Result<void> write(QByteArrayView bytes) override;
    Result<BlobRef> finish() override;

private:
    BlobFile(QString libraryFolder, QString path, FileDescriptor file, BlobKind kind, std::shared_ptr<Journal> journal);
    void noteInJournal(const BlobRef &ref);

    QString m_libraryFolder;
    QString m_path;
    FileDescriptor m_file;
    BlobKind m_kind;
    std::shared_ptr<Journal> m_journal; ///< shared with the spool, which may die before the writer
    Sha256 m_hash;
    QByteArray m_head; ///< the first bytes, for the type
    qint64 m_size = 0;
    bool m_placed = false;
};

} // namespace plantain
