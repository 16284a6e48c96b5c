// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/libraryfolder.h"

#include "core/store/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>

#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace plantain {

namespace {

Error unusable(const QString &folder, const QString &why)
{
    return makeError(ErrorKind::LibraryUnusable, u"%1: %2"_s.arg(folder, why), folder);
}

/// A folder that cannot be made is unusable, unless the disk is full: then space is what helps.
Error unusable(const QString &folder, const Error &error)
{
    return error.kind == ErrorKind::StorageFull ? error : unusable(folder, error.detail);
}

Result<void> makeLibraryFolder(const QString &folder)
{
    const QString parent = QFileInfo(folder).path();
    if (!QDir().mkpath(parent))
        return unusable(folder, u"the folder %1 cannot be made"_s.arg(parent));
    if (const auto made = makeFolder(folder); !made)
        return unusable(folder, made.error());
    return {};
}

} // namespace

Result<void> prepareLibraryFolder(const QString &folder)
{
    const QFileInfo info(folder);
    const QByteArray native = QFile::encodeName(folder);
    if (!info.exists()) {
        if (auto made = makeLibraryFolder(folder); !made)
            return made;
    } else if (!info.isDir()) {
        return unusable(folder, u"is not a folder"_s);
    } else if (QFile::exists(folder + u"/catalogue.sqlite"_s) || QDir(folder).isEmpty()) {
        // Only a folder of ours is closed to others. If that is not allowed, the sub-folders still are.
        ::chmod(native.constData(), 0700);
    }
    if (::access(native.constData(), R_OK | W_OK | X_OK) != 0)
        return unusable(folder, QString::fromLocal8Bit(std::strerror(errno)));
    for (const auto name : {"originals"_L1, "signatures"_L1, "references"_L1, "spool"_L1, "locks"_L1, "backups"_L1}) {
        if (const auto made = makeFolder(folder + u'/' + name); !made)
            return unusable(folder, made.error());
    }
    return {};
}

QString networkFileSystemOf(const QString &folder)
{
    const QByteArray type = QStorageInfo(folder).fileSystemType();
    return isNetworkFileSystem(type) ? QString::fromLocal8Bit(type) : QString();
}

bool isNetworkFileSystem(QByteArrayView type)
{
    using namespace std::string_view_literals;
    static constexpr std::array names{"nfs"sv,
                                      "nfs4"sv,
                                      "cifs"sv,
                                      "smb"sv,
                                      "smb2"sv,
                                      "smb3"sv,
                                      "smbfs"sv,
                                      "ncpfs"sv,
                                      "afs"sv,
                                      "coda"sv,
                                      "ceph"sv,
                                      "9p"sv,
                                      "lustre"sv,
                                      "gfs2"sv,
                                      "ocfs2"sv,
                                      "davfs"sv,
                                      "fuse.sshfs"sv,
                                      "fuse.davfs"sv,
                                      "fuse.davfs2"sv,
                                      "fuse.rclone"sv,
                                      "fuse.s3fs"sv,
                                      "fuse.smbnetfs"sv,
                                      "fuse.curlftpfs"sv,
                                      "fuse.glusterfs"sv,
                                      "fuse.gvfsd-fuse"sv,
                                      "fuse.ceph"sv,
                                      "fuse.ceph-fuse"sv};
    return std::find(names.begin(), names.end(), std::string_view(type.data(), static_cast<size_t>(type.size()))) !=
           names.end();
}

qint64 freeBytesIn(const QString &folder)
{
    struct statvfs status = {};
    if (::statvfs(QFile::encodeName(folder).constData(), &status) != 0)
        return -1;
    return static_cast<qint64>(status.f_bavail) * static_cast<qint64>(status.f_frsize);
}

} // namespace plantain
