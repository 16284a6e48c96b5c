// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/blob.h"
#include "core/domain/generationresult.h"

#include <memory>

namespace plantain::gemini {

/// Reads the answer of generateContent while it arrives. Pictures are decoded and signatures written straight to the
/// spool; no copy of the reply exists in memory. Accepts camelCase and snake_case, any key order, unknown members and
/// words, escapes inside base64, any white space, pieces of any size.
/// \thread one thread at a time
class ReplyReader final
{
public:
    /// \a spool must outlive the reader.
    explicit ReplyReader(BlobSpool &spool);
    ~ReplyReader();
    Q_DISABLE_COPY_MOVE(ReplyReader)

    /// \errors ReplyMalformed (not JSON, bad base64), and what the spool returns. Feed nothing after an error.
    Result<void> feed(QByteArrayView bytes);

    /// Ends the reply. A picture's mime type is what its bytes are, whatever the service called it.
    /// \errors ReplyTruncated if the JSON is not complete, ReplyMalformed if it is not an answer, ImageFormat if a
    /// picture's bytes are no picture
    Result<GenerationResult> finish();

private:
    class Handler;
    std::unique_ptr<Handler> m_handler;
};

} // namespace plantain::gemini
