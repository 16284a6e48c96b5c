// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/referenceimport.h"

#include "core/domain/imageheader.h"
#include "core/image/metadata.h"
#include "core/store/blobstore.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace plantain {

namespace {

/// More pixels than the service or we decode. \source design.md section 4, promise 7
constexpr qint64 pixelLimit = qint64(256) << 20;

Error unreadable(const QString &filePath, const QString &why)
{
    return makeError(ErrorKind::InputUnreadable, u"%1: %2"_s.arg(filePath, why), QFileInfo(filePath).fileName());
}

} // namespace

Result<Reference> importReferenceFile(BlobStore &blobs, const QString &filePath, qint64 byteLimit, bool keepCameraData)
{
    const QFileInfo info(filePath);
    if (!info.exists())
        return unreadable(filePath, u"there is no such file"_s);
    if (!info.isFile())
        return unreadable(filePath, u"is not a regular file"_s);
    QFile file(filePath);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(filePath, file.errorString());
    // One byte more than allowed, so that a file that grows meanwhile is noticed.
    QByteArray bytes = file.read(byteLimit + 1);
    if (bytes.size() > byteLimit)
        return unreadable(filePath, u"is larger than %1 MB"_s.arg(byteLimit / 1'000'000));
    if (file.error() != QFileDevice::NoError)
        return unreadable(filePath, file.errorString());
    const auto header = readImageHeader(bytes);
    if (!header)
        return unreadable(filePath, u"is not a picture"_s);
    if (!isInputType(header->type))
        return unreadable(filePath, u"is %1, which the service does not take"_s.arg(imageTypeMime(header->type)));
    if (header->size.pixelCount() > pixelLimit)
        return unreadable(filePath, u"has more than 256 megapixels"_s);
    if (!keepCameraData) {
        auto stripped = withoutCameraData(bytes);
        if (!stripped)
            return unreadable(filePath, stripped.error().detail);
        bytes = std::move(stripped).value();
    }
    const auto blob = blobs.add(BlobKind::Reference, bytes);
    if (!blob)
        return blob.error();
    Reference reference;
    reference.blob = *blob;
    reference.mimeType = imageTypeMime(header->type);
    reference.fileName = info.fileName();
    reference.size = header->size;
    return reference;
}

} // namespace plantain
