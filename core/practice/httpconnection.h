// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/httpmessage.h"
#include "core/practice/httprequestparser.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

class QTcpSocket;

namespace plantain::practice {

/// What a server puts up with. All times are counted from the last byte that moved, except the header's.
struct HttpLimits
{
    qint64 headerBytes = 64 * 1024;
    qint64 bodyBytes = 128 * 1024 * 1024;
    int connections = 256;
    std::chrono::milliseconds idleTime{75'000};   ///< between two requests of one connection
    std::chrono::milliseconds headerTime{30'000}; ///< for a whole header, from its first byte
    std::chrono::milliseconds bodyTime{60'000};
    std::chrono::milliseconds writeTime{120'000};
    std::chrono::milliseconds lingerTime{2'000}; ///< reading on after a refusal, so that the client can read it
};

/// Makes the answer to a request that HTTP itself refuses: 400, 408, 413, 417, 431 or 501.
using HttpRefusal = std::function<HttpReply(int status)>;

/// One client: reads requests one after the other, hands each out, and writes its answer before it reads the next.
/// Owned by HttpServer; it closes by itself and then says closed().
/// \thread the server's
class HttpConnection final : public QObject
{
    Q_OBJECT

public:
    /// Takes \a socket over.
    HttpConnection(QTcpSocket *socket, const HttpLimits &limits, HttpRefusal refusal, QObject *parent);
    ~HttpConnection() override;

    /// Answers the request that was handed out last. Once for each.
    void answer(HttpReply reply);
    /// The body of the answer has something again.
    void resume();
    /// Drops the client without a word.
    void abort();

Q_SIGNALS:
    /// A request waits for answer().
    void requestReceived(const plantain::practice::HttpRequest &request);
    /// The answer has been handed to the system completely.
    void answered();
    /// The client is gone or was dropped; comes once.
    void closed();

private:
    enum class Stage
    {
        Reading,
        Working, ///< a request is out
        Writing, ///< its answer goes out
        Closing, ///< answered for the last time; what still comes is thrown away
    };

    void read();
    void parse();
    void refuse(int status);
    void writeHead(const HttpReply &reply);
    void write();
    void writePiece(QByteArrayView bytes);
    void finishAnswer();
    void closeGently();
    void waitFor(std::chrono::milliseconds time);
    void timeOut();
    void handleDisconnect();

    QTcpSocket *m_socket;
    HttpLimits m_limits;
    HttpRefusal m_refusal;
    HttpRequestParser m_parser;
    QTimer m_timer;
    QByteArray m_input; ///< received and not yet parsed
    Stage m_stage = Stage::Reading;
    bool m_headerBegun = false;
    bool m_closed = false;

    // The answer being written
    std::unique_ptr<HttpBody> m_body;
    QByteArray m_piece;
    qsizetype m_pieceOffset = 0;
    bool m_headOnly = false;  ///< the request was HEAD
    bool m_oldClient = false; ///< HTTP/1.0: no chunks
    bool m_chunked = false;
    bool m_keepAlive = true;
    bool m_refused = false; ///< there may be unread bytes behind the request
};

} // namespace plantain::practice
