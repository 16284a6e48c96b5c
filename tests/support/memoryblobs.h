// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/blob.h"

#include <QHash>

#include <optional>

namespace plantain {

/// A library's blobs without a disk, with faults on demand.
/// \thread any, for open(); the rest on the test's thread while nobody writes
class MemoryBlobs final : public BlobSpool, public BlobSource
{
public:
    MemoryBlobs();
    ~MemoryBlobs() override;

    Result<std::unique_ptr<BlobWriter>> open(BlobKind kind) override;
    Result<std::unique_ptr<QIODevice>> open(const BlobRef &ref) const override;

    /// Stores \a bytes as if they had been spooled.
    BlobRef put(BlobKind kind, const QByteArray &bytes);
    /// The stored bytes; nothing if they were never finished.
    [[nodiscard]] std::optional<QByteArray> bytes(const BlobRef &ref) const;
    /// Takes a blob away, as a user does who deletes a file of the library.
    void remove(const BlobRef &ref);
    /// How many blobs are stored.
    [[nodiscard]] int count() const;
    /// Writers that were dropped before finish().
    [[nodiscard]] int dropped() const;

    /// From now on the write fails that would bring the total of all writers above \a bytes; finish() fails as well
    /// then.
    void failAfter(qint64 bytes, ErrorKind kind = ErrorKind::StorageFull);
    /// From now on finish() fails, although every write passed: the disk filled up while syncing.
    void failFinish(ErrorKind kind = ErrorKind::StorageFailed);
    /// From now on reading a blob ends with a device error after \a bytes.
    void failReadAfter(qint64 bytes);

private:
    struct State;
    class Writer;
    class FaultyDevice;
    std::shared_ptr<State> m_state; ///< shared with the writers, which may outlive this object
};

} // namespace plantain
