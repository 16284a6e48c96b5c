// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QIODevice>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace plantain {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// One HTTP request. Sent at most once: nothing here repeats it.
struct HttpRequest
{
    QByteArray method = "POST";
    QUrl url;
    HttpHeaders headers;
    /// Makes the body device, open for reading, sequential, not rewindable. Called once, on the transport's thread.
    /// Empty for a request without a body.
    std::function<Result<std::unique_ptr<QIODevice>>()> openBody;
    qint64 bodySize = 0; ///< bytes that openBody's device gives, exactly
    /// Ends the exchange when nothing was sent or received for so long.
    std::chrono::milliseconds silenceLimit{180'000};
    qint64 replyLimit = qint64(256) << 20; ///< bytes; more is ReplyTooLarge
};

/// Takes a reply as it arrives. All calls come from the transport's thread, in order, and stop after a failure.
class ReplySink
{
public:
    virtual ~ReplySink() = default;
    /// Once, when status and headers are known.
    virtual void begin(int httpStatus, const HttpHeaders &headers) = 0;
    /// The next bytes of the body. An error ends the exchange with that error.
    virtual Result<void> data(QByteArrayView bytes) = 0;
    /// Once, when the body is complete. An error becomes the exchange's.
    virtual Result<void> end() = 0;
};

enum class ExchangeStage
{
    Connecting,
    Uploading,
    Waiting,
    Receiving
};

struct ExchangeProgress
{
    ExchangeStage stage = ExchangeStage::Connecting;
    qint64 sentBytes = 0;
    qint64 totalBytes = 0;
    qint64 receivedBytes = 0;

    bool operator==(const ExchangeProgress &) const = default;
};

/// How one exchange ended, exactly once.
struct ExchangeOutcome
{
    bool cancelled = false;
    /// Set when the reply did not arrive completely. \errors Offline (nothing was sent), Tls, AnswerLost, Timeout,
    /// ReplyTruncated, ReplyTooLarge, or what the sink returned. A complete reply of any status is no error here.
    std::optional<Error> error;
    int httpStatus = 0;                       ///< 0 if no status line came
    std::chrono::milliseconds uploadTime{0};  ///< start to last body byte sent
    std::chrono::milliseconds waitTime{0};    ///< last byte sent to status line
    std::chrono::milliseconds receiveTime{0}; ///< status line to end
};

/// One request under way. Lives on the thread that started it; deleting it cancels.
class Exchange : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Idempotent. finished() follows with cancelled set, unless the end is already on its way.
    virtual void cancel() = 0;

Q_SIGNALS:
    void progressed(const plantain::ExchangeProgress &progress);
    /// Exactly once, from the event loop.
    void finished(const plantain::ExchangeOutcome &outcome);
};

/// Sends requests. \thread start() on the thread that owns the returned exchange, which needs an event loop
class Transport
{
public:
    virtual ~Transport() = default;
    /// \a sink is kept until the exchange ends. HTTP/1.1, no redirects followed, no proxy for loopback.
    [[nodiscard]] virtual std::unique_ptr<Exchange> start(HttpRequest request, std::shared_ptr<ReplySink> sink) = 0;
};

} // namespace plantain
