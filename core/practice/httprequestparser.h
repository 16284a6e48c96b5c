// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/httpmessage.h"

#include <QByteArrayView>

namespace plantain::practice {

/// Reads HTTP/1.x requests out of bytes that arrive in pieces of any size; it does no I/O of its own.
/// Owned by one HttpConnection. Boost.Beast does the work and is seen nowhere else.
/// \thread one thread at a time
class HttpRequestParser final
{
public:
    enum class State
    {
        Header,   ///< the header is not complete
        Body,     ///< the header is complete, the body is not
        Complete, ///< take() has a request
        Failed,   ///< failureStatus() says why; nothing can be read from this connection any more
    };

    /// \param headerLimit bytes of request line and fields together; \param bodyLimit bytes of the body
    HttpRequestParser(qint64 headerLimit, qint64 bodyLimit);
    ~HttpRequestParser();
    Q_DISABLE_COPY_MOVE(HttpRequestParser)

    /// Reads from the front of \a bytes and returns how many were used. What was not used must come again, with more
    /// behind it; behind a complete request it belongs to the next one. Stops once after the header.
    [[nodiscard]] qsizetype feed(QByteArrayView bytes);

    [[nodiscard]] State state() const { return m_state; }
    /// The client waits for "100 Continue" before it sends the body. Known from State::Body on.
    [[nodiscard]] bool expectsContinue() const { return m_expectsContinue; }
    /// HTTP status for State::Failed: 400, 413, 417, 431 or 501.
    [[nodiscard]] int failureStatus() const { return m_failureStatus; }

    /// The complete request. The parser is then ready for the next one.
    [[nodiscard]] HttpRequest take();

private:
    struct Parser;
    void fail(int status);
    void checkHeader();
    void restart();

    qint64 m_headerLimit;
    qint64 m_bodyLimit;
    std::unique_ptr<Parser> m_parser;
    State m_state = State::Header;
    bool m_expectsContinue = false;
    int m_failureStatus = 0;
};

} // namespace plantain::practice
