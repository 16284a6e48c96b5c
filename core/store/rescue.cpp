// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/rescue.h"

#include "core/base/logging.h"
#include "core/base/sha256.h"
#include "core/domain/imageheader.h"
#include "core/store/blobfile.h"

#include <QFile>

#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace plantain {

namespace {

constexpr qint64 readChunk = 1 << 20;

std::optional<ImageHeader> storedHeader(const QString &libraryFolder, const BlobRef &ref)
{
    QFile file(findBlob(libraryFolder, ref));
    if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return readImageHeader(file.read(imageHeaderBytes));
}

/// True if the file holds exactly the bytes that \a ref names. \a head gets the first of them.
bool holds(QFile &file, const BlobRef &ref, QByteArray &head)
{
    if (file.size() != ref.size)
        return false;
    Sha256 hash;
    while (!file.atEnd()) {
        const QByteArray chunk = file.read(readChunk);
        if (chunk.isEmpty())
            return false;
        if (head.isEmpty())
            head = chunk;
        hash.add(chunk);
    }
    return hash.hex() == ref.sha256;
}

} // namespace

Result<void> placeReceivedBlobs(const QString &libraryFolder, const JournalContent &journal)
{
    for (const JournalContent::Blob &blob : journal.blobs) {
        const QString partPath = u"%1/spool/%2"_s.arg(libraryFolder, blob.partFile);
        QFile part(partPath);
        if (blob.partFile.contains(u'/') || !findBlob(libraryFolder, blob.ref).isEmpty() ||
            !part.open(QIODevice::ReadOnly))
            continue;
        QByteArray head;
        if (!holds(part, blob.ref, head)) {
            qCWarning(logStore) << "a file of a program that is gone is not whole:" << blob.partFile;
            continue;
        }
        const auto file = openFile(partPath, O_RDONLY);
        if (!file)
            return file.error();
        if (auto synced = syncFile(*file, partPath); !synced)
            return synced;
        if (auto placed = placeBlob(libraryFolder, partPath, blob.ref, head); !placed)
            return placed;
    }
    return {};
}

std::optional<GenerationResult> receivedPictures(const QString &libraryFolder, const JournalContent &journal)
{
    GenerationResult result;
    for (const JournalContent::Blob &blob : journal.blobs) {
        if (blob.ref.kind != BlobKind::Original)
            continue;
        const auto header = storedHeader(libraryFolder, blob.ref);
        if (!header)
            continue;
        Part part;
        part.kind = Part::Kind::Image;
        part.image = blob.ref;
        part.mimeType = imageTypeMime(header->type);
        result.parts.append(part);
    }
    return result.parts.isEmpty() ? std::nullopt : std::optional(result);
}

PixelSize storedPictureSize(const QString &libraryFolder, const GenerationResult &result)
{
    const auto picture = result.picture();
    if (!picture)
        return {};
    const auto header = storedHeader(libraryFolder, picture->image);
    return header ? header->size : PixelSize();
}

} // namespace plantain
