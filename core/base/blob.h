// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

class QIODevice;

namespace plantain {

/// What a stored run of bytes is for. It decides the folder of the library and nothing else.
enum class BlobKind
{
    Original,  ///< image bytes as the service sent them, decoded from base64
    Signature, ///< thought signature: the characters of the JSON string as they were received
    Reference, ///< image bytes that a user part carries
};

/// Names stored bytes by their content. Equal bytes have equal references.
struct BlobRef
{
    BlobKind kind = BlobKind::Original;
    QByteArray sha256; ///< 64 lower-case hex digits
    qint64 size = 0;   ///< bytes

    bool operator==(const BlobRef &) const = default;
};

/// Takes the bytes of one blob in order. Dropping it before finish() leaves nothing behind.
/// \thread one thread at a time
class BlobWriter
{
public:
    virtual ~BlobWriter() = default;
    /// \errors StorageFull, StorageFailed
    virtual Result<void> write(QByteArrayView bytes) = 0;
    /// Makes the bytes durable (fsync, rename) and names them. Called once.
    /// \errors StorageFull, StorageFailed
    virtual Result<BlobRef> finish() = 0;
};

/// Where the blobs of one attempt go while its reply arrives.
class BlobSpool
{
public:
    virtual ~BlobSpool() = default;
    /// \errors StorageFull, StorageFailed
    virtual Result<std::unique_ptr<BlobWriter>> open(BlobKind kind) = 0;
};

/// Where stored blobs are read from.
/// \thread any
class BlobSource
{
public:
    virtual ~BlobSource() = default;
    /// A device open for reading, at its start, of exactly ref.size bytes.
    /// \errors StorageFailed if the file is missing or has another size
    virtual Result<std::unique_ptr<QIODevice>> open(const BlobRef &ref) const = 0;
};

} // namespace plantain
