// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/blobstore.h"

#include "core/store/blobfile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace plantain {

namespace {

constexpr qint64 copyChunk = 1 << 20;

Error unreadable(const QString &filePath, const QString &why)
{
    return makeError(ErrorKind::InputUnreadable, u"%1: %2"_s.arg(filePath, why), QFileInfo(filePath).fileName());
}

Error unreadable(const QString &filePath, int errnoCode)
{
    return unreadable(filePath, QString::fromLocal8Bit(std::strerror(errnoCode)));
}

} // namespace

BlobStore::BlobStore(QString folder, QString owner)
    : m_folder(std::move(folder)),
      m_owner(std::move(owner))
{}

Result<std::unique_ptr<QIODevice>> BlobStore::open(const BlobRef &ref) const
{
    const auto found = path(ref);
    if (!found)
        return found.error();
    auto file = std::make_unique<QFile>(*found);
    if (!file->open(QIODevice::ReadOnly))
        return makeError(ErrorKind::StorageFailed, u"%1: %2"_s.arg(*found, file->errorString()), *found);
    return std::unique_ptr<QIODevice>(std::move(file));
}

Result<QString> BlobStore::path(const BlobRef &ref) const
{
    const QString found = findBlob(m_folder, ref);
    if (found.isEmpty()) {
        return makeError(ErrorKind::StorageFailed, u"the library has no %1 %2 of %3 bytes"_s
                                                       .arg(blobKindName(ref.kind), QString::fromLatin1(ref.sha256))
                                                       .arg(ref.size));
    }
    return found;
}

Result<BlobRef> BlobStore::add(BlobKind kind, QByteArrayView bytes)
{
    auto file = BlobFile::create(m_folder, m_owner, kind);
    if (!file)
        return file.error();
    if (auto written = file.value()->write(bytes); !written)
        return written.error();
    return file.value()->finish();
}

Result<BlobRef> BlobStore::addFile(BlobKind kind, const QString &filePath, qint64 limitBytes)
{
    // O_NONBLOCK: opening a pipe without a writer must not hang; it means nothing for a regular file.
    const FileDescriptor source(
        ::open(QFile::encodeName(filePath).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!source.isOpen())
        return unreadable(filePath, errno);
    struct stat status = {};
    if (::fstat(source.get(), &status) != 0)
        return unreadable(filePath, errno);
    if (!S_ISREG(status.st_mode))
        return unreadable(filePath, u"is not a regular file"_s);

    auto target = BlobFile::create(m_folder, m_owner, kind);
    if (!target)
        return target.error();
    QByteArray chunk(copyChunk, Qt::Uninitialized);
    qint64 copied = 0;
    while (true) {
        // The file may grow while it is read: what counts is what was copied, not what fstat() said.
        const ssize_t count = ::read(source.get(), chunk.data(), static_cast<size_t>(copyChunk));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return unreadable(filePath, errno);
        if (count == 0)
            break;
        copied += count;
        if (copied > limitBytes)
            return unreadable(filePath, u"is larger than %1 bytes"_s.arg(limitBytes));
        if (auto written = target.value()->write(QByteArrayView(chunk).first(count)); !written)
            return written.error();
    }
    return target.value()->finish();
}

} // namespace plantain
