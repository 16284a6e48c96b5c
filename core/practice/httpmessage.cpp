// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/httpmessage.h"

namespace plantain::practice {

QByteArray HttpRequest::header(QByteArrayView name) const
{
    for (const HttpHeader &field : headers) {
        if (field.name.compare(name, Qt::CaseInsensitive) == 0)
            return field.value;
    }
    return {};
}

PiecesBody::PiecesBody(QByteArrayList pieces)
    : m_pieces(std::move(pieces))
{
    m_pieces.removeIf([](const QByteArray &piece) { return piece.isEmpty(); });
    for (const QByteArray &piece : std::as_const(m_pieces))
        m_size += piece.size();
}

std::optional<QByteArray> PiecesBody::next()
{
    if (m_index == m_pieces.size())
        return QByteArray();
    return std::exchange(m_pieces[m_index++], QByteArray()); // a piece is freed as soon as it is on its way
}

QByteArray httpReason(int status)
{
    switch (status) {
    case 200:
        return QByteArrayLiteral("OK");
    case 400:
        return QByteArrayLiteral("Bad Request");
    case 403:
        return QByteArrayLiteral("Forbidden");
    case 404:
        return QByteArrayLiteral("Not Found");
    case 405:
        return QByteArrayLiteral("Method Not Allowed");
    case 408:
        return QByteArrayLiteral("Request Timeout");
    case 413:
        return QByteArrayLiteral("Content Too Large");
    case 417:
        return QByteArrayLiteral("Expectation Failed");
    case 429:
        return QByteArrayLiteral("Too Many Requests");
    case 431:
        return QByteArrayLiteral("Request Header Fields Too Large");
    case 500:
        return QByteArrayLiteral("Internal Server Error");
    case 501:
        return QByteArrayLiteral("Not Implemented");
    case 503:
        return QByteArrayLiteral("Service Unavailable");
    default:
        return QByteArrayLiteral("Unknown");
    }
}

} // namespace plantain::practice
