// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>

#include <memory>
#include <optional>

namespace plantain::practice {

/// One header field as it stands on the wire.
struct HttpHeader
{
    QByteArray name;
    QByteArray value;

    bool operator==(const HttpHeader &) const = default;
};

/// A request that has arrived completely.
struct HttpRequest
{
    QByteArray method; ///< "POST"
    QByteArray target; ///< path and query, still percent-encoded
    QList<HttpHeader> headers;
    QByteArray body;        ///< without any transfer coding
    int version = 11;       ///< 10 or 11
    bool keepsAlive = true; ///< the client wants the connection kept open

    /// Value of the first field called \a name, whatever its case; empty if there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/// Makes the bytes of an answer piece by piece, when the connection has room for them.
/// \thread the server's; made anywhere
class HttpBody
{
public:
    virtual ~HttpBody() = default;
    /// Bytes in all if that is known before the first piece.
    [[nodiscard]] virtual std::optional<qint64> size() const = 0;
    /// The next piece; an empty one ends the body. Nothing means "not yet": HttpServer::resume() asks again.
    [[nodiscard]] virtual std::optional<QByteArray> next() = 0;
};

/// A body that is there already. The pieces are shared, not copied.
class PiecesBody final : public HttpBody
{
public:
    explicit PiecesBody(QByteArrayList pieces);
    [[nodiscard]] std::optional<qint64> size() const override { return m_size; }
    [[nodiscard]] std::optional<QByteArray> next() override;

private:
    QByteArrayList m_pieces;
    qsizetype m_index = 0;
    qint64 m_size = 0;
};

/// An answer. The connection adds Date, Connection and the framing: chunks if \c chunked or the size is unknown.
struct HttpReply
{
    int status = 200;
    QList<HttpHeader> headers;
    std::unique_ptr<HttpBody> body; ///< null: no body, Content-Length 0
    bool chunked = false;
};

/// "Not Found" for 404; "Unknown" for a number we do not send.
[[nodiscard]] QByteArray httpReason(int status);

} // namespace plantain::practice
