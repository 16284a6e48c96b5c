// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/files.h"

#include "core/base/logging.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace plantain {

FileDescriptor &FileDescriptor::operator=(FileDescriptor &&other) noexcept
{
    if (this != &other) {
        close();
        m_descriptor = std::exchange(other.m_descriptor, -1);
    }
    return *this;
}

void FileDescriptor::close()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

Error fileError(int errnoCode, const QString &path, const QString &doing)
{
    const bool full = errnoCode == ENOSPC || errnoCode == EDQUOT;
    return makeError(full ? ErrorKind::StorageFull : ErrorKind::StorageFailed,
                     u"%1: %2: %3"_s.arg(path, doing, QString::fromLocal8Bit(std::strerror(errnoCode))), path);
}

Result<FileDescriptor> openFile(const QString &path, int flags, int mode)
{
    int descriptor = -1;
    do {
        descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, mode);
    } while (descriptor < 0 && errno == EINTR);
    if (descriptor < 0)
        return fileError(errno, path, u"open"_s);
    return FileDescriptor(descriptor);
}

Result<void> writeAll(const FileDescriptor &file, QByteArrayView bytes, const QString &path)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(file.get(), bytes.data(), static_cast<size_t>(bytes.size()));
        if (written < 0) {
            if (errno == EINTR)
                continue;
            return fileError(errno, path, u"write"_s);
        }
        bytes = bytes.sliced(written);
    }
    return {};
}

Result<void> syncFile(const FileDescriptor &file, const QString &path)
{
    int status = 0;
    do {
        status = ::fsync(file.get());
    } while (status != 0 && errno == EINTR);
    if (status != 0)
        return fileError(errno, path, u"fsync"_s);
    return {};
}

Result<void> syncFolder(const QString &path)
{
    const auto folder = openFile(path, O_RDONLY | O_DIRECTORY);
    if (!folder)
        return folder.error();
    // Some file systems have nothing to sync for a folder and say so with EINVAL.
    if (::fsync(folder->get()) != 0 && errno != EINVAL)
        return fileError(errno, path, u"fsync"_s);
    return {};
}

Result<void> makeFolder(const QString &path)
{
    if (::mkdir(QFile::encodeName(path).constData(), 0700) == 0)
        return syncFolder(QFileInfo(path).path());
    if (errno == EEXIST && QFileInfo(path).isDir())
        return {};
    return fileError(errno, path, u"mkdir"_s);
}

Result<void> renameFile(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return fileError(errno, to, u"rename"_s);
    return {};
}

void removeFile(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT)
        qCWarning(logStore) << fileError(errno, path, u"unlink"_s).detail;
}

qint64 fileSize(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0 || !S_ISREG(status.st_mode))
        return -1;
    return status.st_size;
}

} // namespace plantain
