// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/httprequestparser.h"

#include <boost/beast/http/parser.hpp>

#include <algorithm>

namespace plantain::practice {

namespace http = boost::beast::http;

namespace {

/// Collects the body where HttpRequest wants it, so that it is copied once.
struct ByteArrayBody
{
    using value_type = QByteArray;

    class reader
    {
    public:
        template <bool isRequest, class Fields>
        explicit reader(http::header<isRequest, Fields> &, value_type &body)
            : m_body(body)
        {}

        void init(const boost::optional<std::uint64_t> &length, boost::beast::error_code &error)
        {
            error = {};
            if (length)
                m_body.reserve(static_cast<qsizetype>(*length)); // checked against the limit before
        }

        template <class Buffers>
        std::size_t put(const Buffers &buffers, boost::beast::error_code &error)
        {
            error = {};
            std::size_t taken = 0;
            for (auto it = boost::asio::buffer_sequence_begin(buffers); it != boost::asio::buffer_sequence_end(buffers);
                 ++it) {
                const boost::asio::const_buffer piece = *it;
                m_body.append(static_cast<const char *>(piece.data()), static_cast<qsizetype>(piece.size()));
                taken += piece.size();
            }
            return taken;
        }

        void finish(boost::beast::error_code &error) { error = {}; }

    private:
        value_type &m_body;
    };
};

QByteArray toBytes(boost::beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

int statusOf(const boost::beast::error_code &error)
{
    if (error == http::error::body_limit)
        return 413;
    if (error == http::error::header_limit)
        return 431;
    return 400;
}

} // namespace

struct HttpRequestParser::Parser
{
    http::request_parser<ByteArrayBody> beast;
};

HttpRequestParser::HttpRequestParser(qint64 headerLimit, qint64 bodyLimit)
    : m_headerLimit(headerLimit),
      m_bodyLimit(bodyLimit)
{
    restart();
}

HttpRequestParser::~HttpRequestParser() = default;

void HttpRequestParser::restart()
{
    m_parser = std::make_unique<Parser>();
    m_parser->beast.header_limit(static_cast<std::uint32_t>(m_headerLimit));
    m_parser->beast.body_limit(static_cast<std::uint64_t>(m_bodyLimit));
    m_state = State::Header;
    m_expectsContinue = false;
}

void HttpRequestParser::fail(int status)
{
    m_state = State::Failed;
    m_failureStatus = status;
}

qsizetype HttpRequestParser::feed(QByteArrayView bytes)
{
    qsizetype used = 0;
    while ((m_state == State::Header || m_state == State::Body) && used < bytes.size()) {
        boost::beast::error_code error;
        const QByteArrayView rest = bytes.sliced(used);
        const auto taken = static_cast<qsizetype>(
            m_parser->beast.put(boost::asio::const_buffer(rest.data(), static_cast<std::size_t>(rest.size())), error));
        used += taken;
        if (error && error != http::error::need_more) {
            fail(statusOf(error));
            break;
        }
        const bool headerDone = m_state == State::Header && m_parser->beast.is_header_done();
        if (headerDone) {
            m_state = State::Body;
            checkHeader();
        }
        if (m_state == State::Body && m_parser->beast.is_done())
            m_state = State::Complete;
        if (headerDone)
            break;
        if (error == http::error::need_more || taken == 0) {
            if (bytes.size() - used > m_headerLimit) // a chunk's first line without an end
                fail(400);
            break;
        }
    }
    return used;
}

void HttpRequestParser::checkHeader()
{
    const auto &message = m_parser->beast.get();
    const auto coding = message.find(http::field::transfer_encoding);
    if (coding != message.end() && !m_parser->beast.chunked())
        return fail(501);
    const auto hosts = message.equal_range(http::field::host);
    if (message.version() >= 11 && std::distance(hosts.first, hosts.second) != 1)
        return fail(400); // RFC 9112 section 3.2
    const auto expect = message.find(http::field::expect);
    if (expect == message.end())
        return;
    if (!boost::beast::iequals(expect->value(), "100-continue"))
        return fail(417);
    m_expectsContinue = true;
}

HttpRequest HttpRequestParser::take()
{
    Q_ASSERT(m_state == State::Complete);
    HttpRequest request;
    auto message = m_parser->beast.release();
    request.method = toBytes(message.method_string());
    request.target = toBytes(message.target());
    request.version = static_cast<int>(message.version());
    request.keepsAlive = message.keep_alive();
    for (const auto &field : message)
        request.headers.append({toBytes(field.name_string()), toBytes(field.value())});
    request.body = std::move(message.body());
    restart();
    return request;
}

} // namespace plantain::practice
