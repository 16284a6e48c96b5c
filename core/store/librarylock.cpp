// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/librarylock.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>

using namespace Qt::StringLiterals;

namespace plantain {

namespace {

constexpr std::chrono::milliseconds pollInterval(10);
/// A start takes tens of milliseconds, a migration of a large library some seconds.
constexpr std::chrono::seconds startPatience(30);

} // namespace

FileLock::FileLock(FileDescriptor file, QString path)
    : m_file(std::move(file)),
      m_path(std::move(path))
{}

Result<std::unique_ptr<FileLock>> FileLock::take(const QString &path, std::chrono::milliseconds patience)
{
    auto file = openFile(path, O_RDWR | O_CREAT);
    if (!file)
        return file.error();
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (::flock(file->get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return fileError(errno, path, u"flock"_s);
        if (std::chrono::steady_clock::now() >= deadline)
            return std::unique_ptr<FileLock>();
        std::this_thread::sleep_for(pollInterval);
    }
    return std::unique_ptr<FileLock>(new FileLock(std::move(file).value(), path));
}

LibraryLocks::LibraryLocks(const QString &libraryFolder)
    : m_folder(libraryFolder + u"/locks"_s)
{}

Result<std::unique_ptr<FileLock>> LibraryLocks::takeStartLock() const
{
    auto lock = FileLock::take(m_folder + u"/start"_s, startPatience);
    if (lock && !*lock) {
        return makeError(ErrorKind::LibraryUnusable,
                         u"%1: another program does not end opening this library"_s.arg(m_folder), m_folder);
    }
    return lock;
}

Result<std::unique_ptr<FileLock>> LibraryLocks::takeProgramLock(const QString &owner) const
{
    auto lock = FileLock::take(pathFor(owner));
    if (lock && !*lock)
        return makeError(ErrorKind::StorageFailed, u"%1 is locked"_s.arg(pathFor(owner)));
    return lock;
}

bool LibraryLocks::isRunning(const QString &owner) const
{
    if (owner.isEmpty() || !QFile::exists(pathFor(owner)))
        return false;
    const auto lock = FileLock::take(pathFor(owner));
    // A lock that cannot be asked counts as held: leaving things alone harms nobody.
    return !lock || !*lock;
}

QStringList LibraryLocks::owners() const
{
    QStringList ids = QDir(m_folder).entryList({u"*.lock"_s}, QDir::Files);
    for (QString &id : ids)
        id.chop(5);
    return ids;
}

void LibraryLocks::forget(const QString &owner) const
{
    removeFile(pathFor(owner));
}

QString LibraryLocks::pathFor(const QString &owner) const
{
    return u"%1/%2.lock"_s.arg(m_folder, owner);
}

} // namespace plantain
