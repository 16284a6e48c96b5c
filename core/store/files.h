// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

namespace plantain {

/// An open file of the operating system, closed when it dies. Used instead of QFile where bytes must reach the disk
/// before a step counts: QFile has neither fsync nor an exclusive create with a mode.
class FileDescriptor final
{
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int descriptor)
        : m_descriptor(descriptor)
    {}
    ~FileDescriptor() { close(); }
    FileDescriptor(FileDescriptor &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {}
    FileDescriptor &operator=(FileDescriptor &&other) noexcept;
    Q_DISABLE_COPY(FileDescriptor)

    [[nodiscard]] int get() const { return m_descriptor; }
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    void close();

private:
    int m_descriptor = -1;
};

/// The failure behind an errno: StorageFull when space or quota ran out, else StorageFailed. Names \a path.
[[nodiscard]] Error fileError(int errnoCode, const QString &path, const QString &doing);

/// Opens \a path with open(2); O_CLOEXEC is added. \errors StorageFull, StorageFailed
Result<FileDescriptor> openFile(const QString &path, int flags, int mode = 0600);
/// Writes everything. \errors StorageFull, StorageFailed
Result<void> writeAll(const FileDescriptor &file, QByteArrayView bytes, const QString &path);
/// Makes what was written durable (fsync). \errors StorageFull, StorageFailed
Result<void> syncFile(const FileDescriptor &file, const QString &path);
/// Makes names in a folder durable: new files, renames. \errors StorageFull, StorageFailed
Result<void> syncFolder(const QString &path);
/// Makes one folder with mode 0700, durably; one that exists is left as it is. \errors StorageFull, StorageFailed
Result<void> makeFolder(const QString &path);
/// Renames over whatever is there; not durable before syncFolder(). \errors StorageFull, StorageFailed
Result<void> renameFile(const QString &from, const QString &to);
/// Removes a file; one that is not there is fine, any other failure is logged: nothing depends on it.
void removeFile(const QString &path);
/// Size of a regular file, -1 if there is none.
[[nodiscard]] qint64 fileSize(const QString &path);

} // namespace plantain
