// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/files.h"

#include <chrono>
#include <memory>

namespace plantain {

/// An exclusive lock on a file, held while the object lives. The system drops it when the program ends in whatever way,
/// so nothing stale can remain. It belongs to the open file (flock), not to the process: two libraries of one program
/// exclude each other too, which the process-wide record locks and QLockFile's process ids cannot do.
class FileLock final
{
public:
    /// Waits at most \a patience. Null if another holds the lock all that time. \errors StorageFull, StorageFailed
    static Result<std::unique_ptr<FileLock>> take(const QString &path,
                                                  std::chrono::milliseconds patience = std::chrono::milliseconds(0));

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    FileLock(FileDescriptor file, QString path);

    FileDescriptor m_file;
    QString m_path;
};

/// The locks of a library folder. Each running program holds locks/ID.lock; the id stands in its pending turns, its
/// open ledger rows and the names of its spool files. Who is gone is known by a lock that is free.
class LibraryLocks final
{
public:
    explicit LibraryLocks(const QString &libraryFolder);

    /// Held while a program starts (migration, recovery, taking its own lock), so that starters go one by one.
    /// \errors LibraryUnusable if another start does not end, StorageFull, StorageFailed
    [[nodiscard]] Result<std::unique_ptr<FileLock>> takeStartLock() const;
    /// The lock of this program under a new id. Only under the start lock. \errors StorageFull, StorageFailed
    [[nodiscard]] Result<std::unique_ptr<FileLock>> takeProgramLock(const QString &owner) const;
    /// True if the program with that id runs.
    [[nodiscard]] bool isRunning(const QString &owner) const;
    /// Ids of all lock files, of running programs and others.
    [[nodiscard]] QStringList owners() const;
    /// Removes the lock file of a program that is gone. Only under the start lock.
    void forget(const QString &owner) const;

private:
    [[nodiscard]] QString pathFor(const QString &owner) const;

    QString m_folder;
};

} // namespace plantain
