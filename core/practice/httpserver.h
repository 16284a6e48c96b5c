// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/practice/httpconnection.h"

#include <QHash>
#include <QObject>
#include <QTcpServer>

namespace plantain::practice {

/// An HTTP/1.1 server on 127.0.0.1 and nowhere else. It hands out each request with a number; the answer may come
/// whenever it is ready, also after the client left (it is dropped then).
/// Owned by PracticeService, or by a test.
/// \thread lives on one thread with an event loop; nothing here is called from another
class HttpServer final : public QObject
{
    Q_OBJECT

public:
    using ExchangeId = quint64;

    /// \param refusal makes the answer to what HTTP itself refuses; without one it is a line of plain text
    explicit HttpServer(const HttpLimits &limits, HttpRefusal refusal = {}, QObject *parent = nullptr);
    ~HttpServer() override;

    /// Starts to listen. \param port 0 lets the system choose
    /// \return the port \errors Offline: the port is taken or not allowed
    Result<quint16> listen(quint16 port);
    /// Stops to listen and drops every client.
    void close();

    /// Answers an exchange, once. Nothing happens if it has ended.
    void answer(ExchangeId id, HttpReply reply);
    /// The body of that answer has something again.
    void resume(ExchangeId id);
    /// Drops the client of an exchange without a word, whatever has been sent so far.
    void drop(ExchangeId id);

    [[nodiscard]] qsizetype connectionCount() const { return m_connections.size(); }

Q_SIGNALS:
    void requestReceived(quint64 id, const plantain::practice::HttpRequest &request);
    /// The answer is out, or the client left before; comes once for each exchange.
    void exchangeEnded(quint64 id);

private:
    void acceptClients();
    void endExchange(HttpConnection *connection);

    HttpLimits m_limits;
    HttpRefusal m_refusal;
    QTcpServer m_listener;
    QHash<HttpConnection *, ExchangeId> m_connections; ///< 0: no request is out
    QHash<ExchangeId, HttpConnection *> m_exchanges;
    ExchangeId m_lastId = 0;
};

} // namespace plantain::practice
