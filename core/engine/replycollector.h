// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/domain/generationresult.h"
#include "core/gemini/replyreader.h"
#include "core/net/transport.h"

#include <functional>

namespace plantain {

/// Takes the reply of one generate request as it arrives and turns it into a result or the service's error.
/// Shared by the job, which reads it after the exchange has finished, and the transport, which feeds it.
/// \thread fed on the transport's thread; read on the job's thread after Exchange::finished()
class ReplyCollector final : public ReplySink
{
public:
    /// \param spool where pictures and signatures go
    /// \param keep called once with the complete result, on the transport's thread: makes the answer durable
    /// \param modelId for the subject of an error
    ReplyCollector(std::unique_ptr<BlobSpool> spool, std::function<Result<void>(const GenerationResult &)> keep,
                   QString modelId);

    void begin(int httpStatus, const HttpHeaders &headers) override;
    Result<void> data(QByteArrayView bytes) override;
    Result<void> end() override;

    /// The complete answer, if one came.
    [[nodiscard]] const std::optional<GenerationResult> &result() const { return m_result; }
    /// Why a complete answer could not be kept safely, though it was read: a full disk.
    [[nodiscard]] const std::optional<Error> &keepError() const { return m_keepError; }

private:
    std::unique_ptr<BlobSpool> m_spool;
    std::function<Result<void>(const GenerationResult &)> m_keep;
    QString m_modelId;
    int m_httpStatus = 0;
    gemini::ReplyReader m_reader;
    QByteArray m_errorBody; ///< of a reply that is no answer, at most errorBodyLimit bytes
    std::optional<GenerationResult> m_result;
    std::optional<Error> m_keepError;
};

} // namespace plantain
