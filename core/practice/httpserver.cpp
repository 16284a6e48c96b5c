// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/httpserver.h"

#include "core/base/logging.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace plantain::practice {

namespace {

HttpReply plainRefusal(int status)
{
    HttpReply reply;
    reply.status = status;
    reply.headers = {{"Content-Type", "text/plain; charset=UTF-8"}};
    reply.body = std::make_unique<PiecesBody>(QByteArrayList{httpReason(status) + '\n'});
    return reply;
}

} // namespace

HttpServer::HttpServer(const HttpLimits &limits, HttpRefusal refusal, QObject *parent)
    : QObject(parent),
      m_limits(limits),
      m_refusal(refusal ? std::move(refusal) : HttpRefusal(plainRefusal)),
      m_listener(this)
{
    connect(&m_listener, &QTcpServer::newConnection, this, &HttpServer::acceptClients);
}

HttpServer::~HttpServer()
{
    close();
}

Result<quint16> HttpServer::listen(quint16 port)
{
    if (!m_listener.listen(QHostAddress(QHostAddress::LocalHost), port)) {
        return makeError(ErrorKind::Offline,
                         u"cannot listen on 127.0.0.1:%1: %2"_s.arg(QString::number(port), m_listener.errorString()),
                         QString::number(port));
    }
    return m_listener.serverPort();
}

void HttpServer::close()
{
    m_listener.close();
    const QList<HttpConnection *> connections = m_connections.keys();
    for (HttpConnection *connection : connections)
        connection->abort();
}

void HttpServer::acceptClients()
{
    while (QTcpSocket *socket = m_listener.nextPendingConnection()) {
        if (m_connections.size() >= m_limits.connections) {
            qCWarning(logPractice) << "too many connections, one is refused";
            socket->abort();
            socket->deleteLater();
            continue;
        }
        auto *connection = new HttpConnection(socket, m_limits, m_refusal, this);
        m_connections.insert(connection, 0);
        connect(connection, &HttpConnection::requestReceived, this, [this, connection](const HttpRequest &request) {
            const ExchangeId id = ++m_lastId;
            m_connections[connection] = id;
            m_exchanges.insert(id, connection);
            Q_EMIT requestReceived(id, request);
        });
        connect(connection, &HttpConnection::answered, this, [this, connection] { endExchange(connection); });
        connect(connection, &HttpConnection::closed, this, [this, connection] {
            endExchange(connection);
            m_connections.remove(connection);
            connection->deleteLater();
        });
    }
}

void HttpServer::endExchange(HttpConnection *connection)
{
    const ExchangeId id = std::exchange(m_connections[connection], 0);
    if (id != 0) {
        m_exchanges.remove(id);
        Q_EMIT exchangeEnded(id);
    }
}

void HttpServer::answer(ExchangeId id, HttpReply reply)
{
    if (HttpConnection *connection = m_exchanges.value(id))
        connection->answer(std::move(reply));
}

void HttpServer::resume(ExchangeId id)
{
    if (HttpConnection *connection = m_exchanges.value(id))
        connection->resume();
}

void HttpServer::drop(ExchangeId id)
{
    if (HttpConnection *connection = m_exchanges.value(id))
        connection->abort();
}

} // namespace plantain::practice
