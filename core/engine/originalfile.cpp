// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/originalfile.h"

#include "core/domain/imageheader.h"
#include "core/store/blobstore.h"

#include <QFileInfo>
#include <QIODevice>
#include <QSaveFile>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace plantain {

namespace {

constexpr qint64 copyChunk = 1 << 20;

bool hasExtensionOf(const QString &filePath, ImageType type)
{
    const QString suffix = QFileInfo(filePath).suffix().toLower();
    return suffix == imageTypeExtension(type) || (type == ImageType::Jpeg && suffix == u"jpeg"_s) ||
           (type == ImageType::Tiff && suffix == u"tif"_s);
}

Error writeFailed(const QFileDevice &file)
{
    const bool full = errno == ENOSPC || errno == EDQUOT;
    return makeError(full ? ErrorKind::StorageFull : ErrorKind::StorageFailed,
                     u"%1: %2"_s.arg(file.fileName(), file.errorString()), file.fileName());
}

} // namespace

Result<QString> writeOriginal(const BlobStore &blobs, const BlobRef &picture, const QString &filePath, bool overwrite)
{
    auto source = blobs.open(picture);
    if (!source)
        return source.error();
    QIODevice &bytes = **source;
    const auto header = readImageHeader(bytes.peek(imageHeaderBytes));
    QString path = QFileInfo(filePath).absoluteFilePath();
    if (header && !hasExtensionOf(path, header->type))
        path += u'.' + imageTypeExtension(header->type);
    if (!overwrite && QFileInfo::exists(path))
        return makeError(ErrorKind::StorageFailed, u"%1 exists already and is not overwritten"_s.arg(path), path);

    QSaveFile target(path);
    if (!target.open(QIODevice::WriteOnly))
        return writeFailed(target);
    while (!bytes.atEnd()) {
        const QByteArray chunk = bytes.read(copyChunk);
        if (chunk.isEmpty())
            return makeError(ErrorKind::StorageFailed, u"the original ends too early"_s, path);
        if (target.write(chunk) != chunk.size())
            return writeFailed(target);
    }
    if (!target.commit())
        return writeFailed(target);
    return path;
}

} // namespace plantain
