// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/replycollector.h"

#include "core/gemini/errorreader.h"

namespace plantain {

namespace {

/// Errors are some kilobytes long; a proxy's page may be longer, and nobody reads it to the end.
constexpr qsizetype errorBodyLimit = 1 << 20;

} // namespace

ReplyCollector::ReplyCollector(std::unique_ptr<BlobSpool> spool,
                               std::function<Result<void>(const GenerationResult &)> keep, QString modelId)
    : m_spool(std::move(spool)),
      m_keep(std::move(keep)),
      m_modelId(std::move(modelId)),
      m_reader(*m_spool)
{}

void ReplyCollector::begin(int httpStatus, const HttpHeaders &)
{
    m_httpStatus = httpStatus;
}

Result<void> ReplyCollector::data(QByteArrayView bytes)
{
    if (m_httpStatus == 200)
        return m_reader.feed(bytes);
    m_errorBody.append(bytes.first(std::min(bytes.size(), errorBodyLimit - m_errorBody.size())));
    return {};
}

Result<void> ReplyCollector::end()
{
    if (m_httpStatus != 200)
        return gemini::readError(m_httpStatus, m_errorBody, m_modelId);
    Result<GenerationResult> result = m_reader.finish();
    if (!result)
        return result.error();
    // The answer is complete: from here on a failure to note it must not throw it away.
    m_result = std::move(result).value();
    if (auto kept = m_keep(*m_result); !kept)
        m_keepError = kept.error();
    return {};
}

} // namespace plantain
