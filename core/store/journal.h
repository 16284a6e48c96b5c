// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/blob.h"
#include "core/base/ids.h"
#include "core/domain/generationresult.h"
#include "core/store/files.h"

#include <QDateTime>

class QJsonObject;

namespace plantain {

/// What the journal of one attempt says.
struct JournalContent
{
    struct Blob
    {
        BlobRef ref;
        QString partFile; ///< name in spool/ before it was renamed
    };
    QList<Blob> blobs; ///< in the order in which they were finished
    std::optional<GenerationResult> answer;
    QDateTime writtenUtc; ///< when it was last written
};

/// The journal of one attempt, spool/OWNER-ATTEMPT.journal: a line of JSON for each finished blob and one for the whole
/// answer. It exists from the start of the exchange until the catalogue knows how the exchange ended; the next start
/// reads what a program that is gone left behind. Several objects may write the same journal one after the other.
/// \thread one thread at a time
class Journal final
{
public:
    explicit Journal(QString path);

    [[nodiscard]] static QString pathFor(const QString &libraryFolder, const QString &owner, const AttemptId &attempt);

    /// Makes the file and reserves space in it, as far as the file system can, so that an answer can be noted on a disk
    /// that has become full meanwhile.
    /// \errors StorageFull, StorageFailed if the file cannot be made
    Result<void> reserve();
    /// Not durable before sync(). \errors StorageFull, StorageFailed
    Result<void> appendBlob(const BlobRef &ref, const QString &partFile);
    /// Durable when it returns. \errors StorageFull, StorageFailed
    Result<void> appendAnswer(const GenerationResult &result);
    Result<void> sync();

    /// Reads the journal; lines that are not whole are passed over. Empty if there is no such file.
    [[nodiscard]] static JournalContent read(const QString &path);

private:
    Result<void> append(const QJsonObject &line);
    Result<void> open();

    QString m_path;
    FileDescriptor m_file;
    bool m_folderSynced = false;
};

} // namespace plantain
