// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/httpconnection.h"

#include <QDateTime>
#include <QLocale>
#include <QTcpSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace plantain::practice {

namespace {

constexpr qint64 readBytes = 256 * 1024;  ///< at most so much waits in the socket while we are busy
constexpr qint64 writeBytes = 256 * 1024; ///< no more than this is handed to the socket ahead of the client
constexpr qsizetype sliceBytes = 64 * 1024;

QByteArray httpDate()
{
    return QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, const HttpLimits &limits, HttpRefusal refusal, QObject *parent)
    : QObject(parent),
      m_socket(socket),
      m_limits(limits),
      m_refusal(std::move(refusal)),
      m_parser(limits.headerBytes, limits.bodyBytes)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readBytes);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HttpConnection::timeOut);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::bytesWritten, this, [this] {
        if (m_stage == Stage::Writing) {
            waitFor(m_limits.writeTime);
            write();
        }
    });
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::handleDisconnect);
    waitFor(m_limits.idleTime);
    QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection); // what came before us
}

HttpConnection::~HttpConnection()
{
    m_closed = true; // the socket says disconnected() while it dies
}

void HttpConnection::read()
{
    while (!m_closed && m_stage == Stage::Closing && m_socket->bytesAvailable() > 0)
        m_socket->read(sliceBytes);
    while (!m_closed && m_stage == Stage::Reading) {
        const QByteArray bytes = m_socket->read(sliceBytes);
        if (bytes.isEmpty() && m_input.isEmpty())
            return;
        if (!m_headerBegun) {
            m_headerBegun = true;
            waitFor(m_limits.headerTime);
        }
        if (m_parser.state() == HttpRequestParser::State::Body)
            waitFor(m_limits.bodyTime);
        m_input.append(bytes);
        parse();
        if (bytes.isEmpty())
            return;
    }
}

void HttpConnection::parse()
{
    using State = HttpRequestParser::State;
    for (;;) {
        const State before = m_parser.state();
        const qsizetype used = m_parser.feed(m_input);
        m_input.remove(0, used);
        const State now = m_parser.state();
        if (now == State::Failed)
            return refuse(m_parser.failureStatus());
        if (now == State::Complete)
            break;
        if (before == State::Header && now == State::Body) {
            waitFor(m_limits.bodyTime);
            if (m_parser.expectsContinue() && m_input.isEmpty())
                m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        } else if (used == 0 || m_input.isEmpty()) {
            return;
        }
    }
    const HttpRequest request = m_parser.take();
    m_headOnly = request.method == "HEAD";
    m_oldClient = request.version < 11;
    m_keepAlive = request.keepsAlive;
    m_stage = Stage::Working;
    m_timer.stop();
    Q_EMIT requestReceived(request);
}

void HttpConnection::refuse(int status)
{
    m_input.clear();
    m_headOnly = false;
    m_keepAlive = false;
    m_refused = true;
    m_stage = Stage::Working;
    answer(m_refusal(status));
}

void HttpConnection::answer(HttpReply reply)
{
    if (m_closed || m_stage != Stage::Working)
        return;
    m_stage = Stage::Writing;
    writeHead(reply);
    m_body = m_headOnly ? nullptr : std::move(reply.body);
    waitFor(m_limits.writeTime);
    write();
}

void HttpConnection::writeHead(const HttpReply &reply)
{
    const std::optional<qint64> size = reply.body ? reply.body->size() : std::optional<qint64>(0);
    m_chunked = !m_oldClient && (reply.chunked || !size);
    if (m_oldClient && !size)
        m_keepAlive = false; // the end of the connection is the end of the body
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + httpReason(reply.status) + "\r\n";
    for (const HttpHeader &field : reply.headers)
        head += field.name + ": " + field.value + "\r\n";
    head += "Date: " + httpDate() + "\r\n";
    if (m_chunked)
        head += "Transfer-Encoding: chunked\r\n";
    else if (size)
        head += "Content-Length: " + QByteArray::number(*size) + "\r\n";
    if (!m_keepAlive)
        head += "Connection: close\r\n";
    else if (m_oldClient)
        head += "Connection: keep-alive\r\n";
    m_socket->write(head + "\r\n");
}

void HttpConnection::write()
{
    while (!m_closed && m_stage == Stage::Writing && m_socket->bytesToWrite() < writeBytes) {
        if (m_pieceOffset < m_piece.size()) {
            const QByteArrayView slice =
                QByteArrayView(m_piece).sliced(m_pieceOffset, std::min(sliceBytes, m_piece.size() - m_pieceOffset));
            m_pieceOffset += slice.size();
            writePiece(slice);
            continue;
        }
        m_piece.clear();
        m_pieceOffset = 0;
        const std::optional<QByteArray> next = m_body ? m_body->next() : QByteArray();
        if (!next) {
            m_timer.stop(); // our own pause, not the client's
            return;
        }
        if (next->isEmpty())
            return finishAnswer();
        m_piece = *next;
    }
}

void HttpConnection::writePiece(QByteArrayView bytes)
{
    if (m_chunked)
        m_socket->write(QByteArray::number(bytes.size(), 16) + "\r\n");
    m_socket->write(bytes.data(), bytes.size());
    if (m_chunked)
        m_socket->write("\r\n");
}

void HttpConnection::finishAnswer()
{
    if (m_chunked && !m_headOnly)
        m_socket->write("0\r\n\r\n");
    m_body.reset();
    m_headerBegun = false;
    m_stage = m_keepAlive ? Stage::Reading : Stage::Closing;
    if (m_keepAlive) {
        waitFor(m_limits.idleTime);
        // Queued, so that many pipelined requests do not pile up on the stack.
        QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
    } else if (m_refused) {
        // Closing with unread bytes resets the connection, and the client may lose the answer. So read on for a while.
        waitFor(m_limits.lingerTime);
        QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
    } else {
        closeGently();
    }
    Q_EMIT answered();
}

void HttpConnection::closeGently()
{
    waitFor(m_limits.writeTime);
    m_socket->disconnectFromHost(); // writes first what is still to be written
}

void HttpConnection::resume()
{
    if (m_stage == Stage::Writing) {
        waitFor(m_limits.writeTime);
        write();
    }
}

void HttpConnection::abort()
{
    if (!m_closed)
        m_socket->abort();
    handleDisconnect();
}

void HttpConnection::waitFor(std::chrono::milliseconds time)
{
    m_timer.start(time);
}

void HttpConnection::timeOut()
{
    if (m_stage == Stage::Reading && m_headerBegun)
        refuse(408);
    else if (m_stage == Stage::Closing && m_socket->state() == QAbstractSocket::ConnectedState)
        closeGently();
    else
        abort();
}

void HttpConnection::handleDisconnect()
{
    if (std::exchange(m_closed, true))
        return;
    m_timer.stop();
    m_body.reset();
    Q_EMIT closed();
}

} // namespace plantain::practice
