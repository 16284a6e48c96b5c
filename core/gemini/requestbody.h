// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/blob.h"
#include "core/domain/generationrequest.h"

#include <QIODevice>

#include <memory>

namespace plantain::gemini {

/// A request as JSON of known length without holding it: literal pieces and references to stored blobs, which are read
/// and base64-encoded while the body is sent. A value; cheap to keep.
class RequestBody final
{
public:
    /// The body of generateContent. Key order and spelling as the official client's; only what is set is written.
    [[nodiscard]] static RequestBody generate(const GenerationRequest &request);
    /// The body of countTokens for the same request.
    [[nodiscard]] static RequestBody countTokens(const GenerationRequest &request);

    /// Exact number of bytes.
    [[nodiscard]] qint64 size() const { return m_size; }

    /// A sequential device of exactly size() bytes, open for reading. It gives the body once: after its first byte
    /// reset() and a seek backwards fail, because Qt 6.4 otherwise repeats a POST by itself when the connection closes
    /// unanswered. A blob that cannot be read fails the read and leaves the reason in errorString().
    /// \errors StorageFailed if a blob is missing or changed its size
    /// \thread the device is used on one thread; blobs must outlive it
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> open(std::shared_ptr<const BlobSource> blobs) const;

private:
    struct Piece
    {
        enum class Encoding
        {
            Literal,
            Base64,
            Verbatim
        };
        Encoding encoding = Encoding::Literal;
        QByteArray literal;
        BlobRef blob;
    };
    friend class BodyWriter;
    friend class BodyDevice;

    QList<Piece> m_pieces;
    qint64 m_size = 0;
};

} // namespace plantain::gemini
