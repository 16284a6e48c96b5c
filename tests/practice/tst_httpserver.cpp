// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/httprequestparser.h"
#include "core/practice/httpserver.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <functional>

using namespace plantain::practice;
using namespace std::chrono_literals;

namespace {

/// A body whose pieces the test lets out one by one.
class GatedBody final : public HttpBody
{
public:
    explicit GatedBody(std::shared_ptr<QByteArrayList> pieces)
        : m_pieces(std::move(pieces))
    {}
    [[nodiscard]] std::optional<qint64> size() const override { return std::nullopt; }
    [[nodiscard]] std::optional<QByteArray> next() override
    {
        if (m_pieces->isEmpty())
            return std::nullopt;
        return m_pieces->takeFirst();
    }

private:
    std::shared_ptr<QByteArrayList> m_pieces; ///< shared with the test
};

/// Endless; counts what was asked of it.
class EndlessBody final : public HttpBody
{
public:
    explicit EndlessBody(std::shared_ptr<qint64> taken)
        : m_taken(std::move(taken))
    {}
    [[nodiscard]] std::optional<qint64> size() const override { return std::nullopt; }
    [[nodiscard]] std::optional<QByteArray> next() override
    {
        *m_taken += 100'000;
        return QByteArray(100'000, 'e');
    }

private:
    std::shared_ptr<qint64> m_taken; ///< shared with the test
};

/// Runs the event loop until \a done, without the 50 ms steps of QTRY_VERIFY. False after five seconds.
bool waitUntil(const std::function<bool()> &done)
{
    QTimer waker;
    waker.start(200ms);
    QElapsedTimer time;
    time.start();
    while (!done()) {
        if (time.elapsed() > 5'000)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

HttpReply textReply(const QByteArray &text, bool chunked = false)
{
    HttpReply reply;
    reply.headers = {{"Content-Type", "text/plain"}};
    reply.body = std::make_unique<PiecesBody>(QByteArrayList{text});
    reply.chunked = chunked;
    return reply;
}

const QByteArray getRequest = "GET /a?b=%20c HTTP/1.1\r\nHost: x\r\nX-One: 1\r\n\r\n";
const QByteArray postRequest = "POST /p HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello";
const QByteArray chunkedRequest = "POST /c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                                  "5\r\nhello\r\n6;ext=\"1\"\r\n world\r\n0\r\nTrailer: t\r\n\r\n";

} // namespace

class tst_HttpServer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_limits = {};
        m_limits.bodyBytes = 1'000'000;
        m_requests.clear();
        m_autoAnswer = true;
    }
    void cleanup()
    {
        m_clients.clear();
        m_server.reset();
    }

    void parserReadsAnySplit_data();
    void parserReadsAnySplit();
    void parserRefuses_data();
    void parserRefuses();
    void answersAtEverySplit_data();
    void answersAtEverySplit();
    void answersPipelinedRequestsInOrder();
    void keepsTheConnection();
    void closesWhenAsked();
    void tellsOldClientsTheLength();
    void answersHeadWithoutBody();
    void writesChunks();
    void waitsForTheRestOfABody();
    void continuesAfter100();
    void refuses_data();
    void refuses();
    void readsOnAfterARefusal();
    void survivesClientsThatLeave_data();
    void survivesClientsThatLeave();
    void keepsNoMoreThanTheClientTakes();
    void timesOut_data();
    void timesOut();
    void limitsConnections();
    void refusesATakenPort();
    void dropsOnDemand();

private:
    void startServer()
    {
        m_server = std::make_unique<HttpServer>(m_limits);
        connect(m_server.get(), &HttpServer::requestReceived, this, [this](quint64 id, const HttpRequest &request) {
            m_requests.append(request);
            m_lastId = id;
            if (m_autoAnswer)
                m_server->answer(id, textReply(request.method + ' ' + request.target + ' ' + request.body));
        });
        const auto port = m_server->listen(0);
        QVERIFY(port.has_value());
        m_port = *port;
    }

    QTcpSocket *connectClient()
    {
        m_clients.push_back(std::make_unique<QTcpSocket>());
        QTcpSocket *client = m_clients.back().get();
        client->connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
        client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        [client] { QVERIFY(waitUntil([client] { return client->state() == QAbstractSocket::ConnectedState; })); }();
        return client;
    }

    /// Everything that came until \a end was there.
    QByteArray readUntil(QTcpSocket *client, const QByteArray &end)
    {
        QByteArray got;
        waitUntil([&] {
            got += client->readAll();
            return got.endsWith(end);
        });
        [&] { QVERIFY2(got.endsWith(end), got.right(1'000).constData()); }();
        return got;
    }

    HttpLimits m_limits;
    std::unique_ptr<HttpServer> m_server;
    quint16 m_port = 0;
    quint64 m_lastId = 0;
    bool m_autoAnswer = true;
    QList<HttpRequest> m_requests;
    std::vector<std::unique_ptr<QTcpSocket>> m_clients;
};

void tst_HttpServer::parserReadsAnySplit_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("get") << getRequest << QByteArray("/a?b=%20c") << QByteArray();
    QTest::newRow("content-length") << postRequest << QByteArray("/p") << QByteArray("hello");
    QTest::newRow("chunked") << chunkedRequest << QByteArray("/c") << QByteArray("hello world");
    QTest::newRow("empty body") << QByteArray("POST /e HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n")
                                << QByteArray("/e") << QByteArray();
}

void tst_HttpServer::parserReadsAnySplit()
{
    QFETCH(QByteArray, wire);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    for (qsizetype split = 0; split <= wire.size(); ++split) {
        HttpRequestParser parser(65'536, 100);
        QByteArray pending;
        for (const QByteArray &piece : {wire.first(split), wire.sliced(split)}) {
            pending += piece;
            for (;;) {
                const qsizetype used = parser.feed(pending);
                pending.remove(0, used);
                if (used == 0 || parser.state() == HttpRequestParser::State::Complete)
                    break;
            }
        }
        QCOMPARE(parser.state(), HttpRequestParser::State::Complete);
        QVERIFY(pending.isEmpty());
        const HttpRequest request = parser.take();
        QCOMPARE(request.target, target);
        QCOMPARE(request.body, body);
        QCOMPARE(request.header("HOST"), QByteArray("x"));
        QCOMPARE(parser.state(), HttpRequestParser::State::Header);
    }
}

void tst_HttpServer::parserRefuses_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<int>("status");
    const QByteArray host = "Host: x\r\n";
    QTest::newRow("garbage") << QByteArray("\x16\x03\x01\x02 hello\r\n\r\n") << 400;
    QTest::newRow("no version") << QByteArray("GET /\r\n\r\n") << 400;
    QTest::newRow("version 2") << QByteArray("GET / HTTP/2.0\r\nHost: x\r\n\r\n") << 400;
    QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("two hosts") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n") << 400;
    QTest::newRow("field without colon") << "GET / HTTP/1.1\r\n" + host + "broken\r\n\r\n" << 400;
    QTest::newRow("two lengths") << "POST / HTTP/1.1\r\n" + host + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n"
                                 << 400;
    QTest::newRow("negative length") << "POST / HTTP/1.1\r\n" + host + "Content-Length: -5\r\n\r\n" << 400;
    QTest::newRow("huge length") << "POST / HTTP/1.1\r\n" + host + "Content-Length: 99999999999999999999\r\n\r\n"
                                 << 400;
    QTest::newRow("over the limit") << "POST / HTTP/1.1\r\n" + host + "Content-Length: 101\r\n\r\n" << 413;
    QTest::newRow("chunks over the limit")
        << "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n65\r\n" + QByteArray(101, 'x') + "\r\n"
        << 413;
    QTest::newRow("bad chunk") << "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nzz\r\n" << 400;
    QTest::newRow("endless chunk line") << "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n5;" +
                                               QByteArray(2'000, 'x')
                                        << 400;
    QTest::newRow("length and chunks") << "POST / HTTP/1.1\r\n" + host +
                                              "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
                                       << 400;
    QTest::newRow("unknown coding") << "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip\r\n\r\n" << 501;
    QTest::newRow("other expectation") << "POST / HTTP/1.1\r\n" + host + "Expect: tea\r\nContent-Length: 5\r\n\r\n"
                                       << 417;
    QTest::newRow("long header") << "GET / HTTP/1.1\r\n" + host + "X: " + QByteArray(2'000, 'x') << 431;
}

void tst_HttpServer::parserRefuses()
{
    QFETCH(QByteArray, wire);
    QFETCH(int, status);
    HttpRequestParser parser(1'000, 100);
    for (;;) {
        const qsizetype used = parser.feed(wire);
        wire.remove(0, used);
        if (used == 0 || parser.state() == HttpRequestParser::State::Failed)
            break;
    }
    QCOMPARE(parser.state(), HttpRequestParser::State::Failed);
    QCOMPARE(parser.failureStatus(), status);
}

void tst_HttpServer::answersAtEverySplit_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("get") << getRequest << QByteArray("GET /a?b=%20c ");
    QTest::newRow("content-length") << postRequest << QByteArray("POST /p hello");
    QTest::newRow("chunked") << chunkedRequest << QByteArray("POST /c hello world");
}

void tst_HttpServer::answersAtEverySplit()
{
    QFETCH(QByteArray, wire);
    QFETCH(QByteArray, answer);
    startServer();
    QTcpSocket *client = connectClient();
    for (qsizetype split = 1; split < wire.size(); ++split) {
        client->write(wire.first(split));
        client->flush();
        QCoreApplication::processEvents();
        client->write(wire.sliced(split));
        QVERIFY(readUntil(client, "\r\n\r\n" + answer).startsWith("HTTP/1.1 200 OK\r\n"));
    }
    QCOMPARE(m_requests.size(), wire.size() - 1);
    QCOMPARE(m_server->connectionCount(), 1);
}

void tst_HttpServer::answersPipelinedRequestsInOrder()
{
    m_autoAnswer = false;
    startServer();
    QTcpSocket *client = connectClient();
    QByteArray wire;
    for (int number = 0; number < 200; ++number) {
        const QByteArray body = QByteArray::number(number).repeated(50);
        wire += "POST /" + QByteArray::number(number) +
                " HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }
    client->write(wire);
    QByteArray got;
    for (int number = 0; number < 200; ++number) {
        QVERIFY(waitUntil([&] { return m_requests.size() > number; }));
        QCOMPARE(m_requests.size(), number + 1); // the next one is not read before this one is answered
        QCOMPARE(m_requests.last().target, "/" + QByteArray::number(number));
        m_server->answer(m_lastId, textReply("<" + QByteArray::number(number) + ">"));
        got += readUntil(client, "<" + QByteArray::number(number) + ">");
    }
    QCOMPARE(got.count("HTTP/1.1 200 OK"), 200);
}

void tst_HttpServer::keepsTheConnection()
{
    startServer();
    QTcpSocket *client = connectClient();
    for (int round = 0; round < 3; ++round) {
        client->write(getRequest);
        const QByteArray answer = readUntil(client, "/a?b=%20c ");
        QVERIFY(answer.contains("\r\nContent-Length: 14\r\n"));
        QVERIFY(answer.contains("\r\nDate: "));
        QVERIFY(!answer.contains("Connection: close"));
    }
    QCOMPARE(client->state(), QAbstractSocket::ConnectedState);
}

void tst_HttpServer::closesWhenAsked()
{
    startServer();
    QTcpSocket *client = connectClient();
    client->write("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    QTRY_COMPARE(client->state(), QAbstractSocket::UnconnectedState);
    const QByteArray answer = client->readAll();
    QVERIFY(answer.contains("\r\nConnection: close\r\n"));
    QVERIFY(answer.endsWith("\r\n\r\nGET / "));
    QTRY_COMPARE(m_server->connectionCount(), 0);
}

void tst_HttpServer::tellsOldClientsTheLength()
{
    m_autoAnswer = false;
    startServer();
    QTcpSocket *client = connectClient();
    client->write("GET / HTTP/1.0\r\n\r\n");
    QTRY_COMPARE(m_requests.size(), 1);
    m_server->answer(m_lastId, textReply("old", true));
    QTRY_COMPARE(client->state(), QAbstractSocket::UnconnectedState);
    const QByteArray answer = client->readAll();
    QVERIFY(answer.contains("\r\nContent-Length: 3\r\n"));
    QVERIFY(!answer.contains("chunked"));
    QVERIFY(answer.endsWith("\r\n\r\nold"));
}

void tst_HttpServer::answersHeadWithoutBody()
{
    startServer();
    QTcpSocket *client = connectClient();
    client->write("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n" + getRequest);
    const QByteArray answer = readUntil(client, "/a?b=%20c ");
    QVERIFY(answer.contains("\r\nContent-Length: 7\r\n"));
    QCOMPARE(answer.count("HTTP/1.1 200 OK"), 2);
    QVERIFY(!answer.contains("HEAD / "));
}

void tst_HttpServer::writesChunks()
{
    m_autoAnswer = false;
    startServer();
    QTcpSocket *client = connectClient();
    client->write(getRequest);
    QTRY_COMPARE(m_requests.size(), 1);
    HttpReply reply;
    reply.body = std::make_unique<PiecesBody>(QByteArrayList{"one", "", QByteArray(100'000, 'x')});
    reply.chunked = true;
    m_server->answer(m_lastId, std::move(reply));
    const QByteArray answer = readUntil(client, "\r\n0\r\n\r\n");
    const QByteArray body = answer.sliced(answer.indexOf("\r\n\r\n") + 4);
    QVERIFY(answer.contains("\r\nTransfer-Encoding: chunked\r\n"));
    QVERIFY(!answer.contains("Content-Length"));
    QCOMPARE(body, "3\r\none\r\n10000\r\n" + QByteArray(65'536, 'x') + "\r\n86a0\r\n" + QByteArray(34'464, 'x') +
                       "\r\n0\r\n\r\n");
}

void tst_HttpServer::waitsForTheRestOfABody()
{
    m_autoAnswer = false;
    startServer();
    QTcpSocket *client = connectClient();
    client->write(getRequest);
    QTRY_COMPARE(m_requests.size(), 1);
    const auto pieces = std::make_shared<QByteArrayList>(QByteArrayList{"first"});
    HttpReply reply;
    reply.body = std::make_unique<GatedBody>(pieces);
    m_server->answer(m_lastId, std::move(reply));
    readUntil(client, "\r\n\r\n5\r\nfirst\r\n");
    pieces->append("second");
    pieces->append("");
    m_server->resume(m_lastId);
    readUntil(client, "6\r\nsecond\r\n0\r\n\r\n");
}

void tst_HttpServer::continuesAfter100()
{
    startServer();
    QTcpSocket *client = connectClient();
    client->write("POST /p HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(readUntil(client, "\r\n\r\n"), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    client->write("hello");
    readUntil(client, "\r\n\r\nPOST /p hello");
}

void tst_HttpServer::refuses_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("garbage") << QByteArray("nonsense\r\n\r\n") << QByteArray("400 Bad Request");
    QTest::newRow("too large, not yet sent")
        << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 1000001\r\n\r\n")
        << QByteArray("413 Content Too Large");
    QTest::newRow("long header") << "GET / HTTP/1.1\r\nX: " + QByteArray(70'000, 'x')
                                 << QByteArray("431 Request Header Fields Too Large");
}

void tst_HttpServer::refuses()
{
    QFETCH(QByteArray, wire);
    QFETCH(QByteArray, status);
    m_limits.lingerTime = 50ms;
    startServer();
    QTcpSocket *client = connectClient();
    client->write(wire);
    QTRY_COMPARE(client->state(), QAbstractSocket::UnconnectedState);
    const QByteArray answer = client->readAll();
    QVERIFY2(answer.startsWith("HTTP/1.1 " + status + "\r\n"), answer.constData());
    QVERIFY(answer.contains("\r\nConnection: close\r\n"));
    QVERIFY(m_requests.isEmpty());
}

void tst_HttpServer::readsOnAfterARefusal()
{
    startServer();
    QTcpSocket *client = connectClient();
    // Ten times what the buffers of both ends hold: with a hard close the answer would be lost in the reset.
    client->write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 60000000\r\n\r\n" + QByteArray(60'000'000, 'x'));
    QTRY_COMPARE(client->bytesToWrite(), 0);
    QByteArray got;
    QTRY_VERIFY((got += client->readAll()).startsWith("HTTP/1.1 413 Content Too Large\r\n"));
}

void tst_HttpServer::survivesClientsThatLeave_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<bool>("answered");
    QTest::newRow("at once") << QByteArray() << false;
    QTest::newRow("in the header") << getRequest.first(12) << false;
    QTest::newRow("in the body") << postRequest.chopped(2) << false;
    QTest::newRow("in a chunk") << chunkedRequest.chopped(30) << false;
    QTest::newRow("before the answer") << postRequest << false;
    QTest::newRow("before the answer, with more pipelined") << postRequest + getRequest << false;
    QTest::newRow("while the answer comes") << postRequest << true;
}

void tst_HttpServer::survivesClientsThatLeave()
{
    QFETCH(QByteArray, sent);
    QFETCH(bool, answered);
    m_autoAnswer = false;
    startServer();
    QSignalSpy ended(m_server.get(), &HttpServer::exchangeEnded);
    const bool complete = sent.startsWith(postRequest);
    for (const bool reset : {false, true}) {
        QTcpSocket *client = connectClient();
        QTRY_COMPARE(m_server->connectionCount(), 1);
        m_requests.clear();
        client->write(sent);
        QTRY_COMPARE(client->bytesToWrite(), 0);
        if (complete)
            QTRY_COMPARE(m_requests.size(), 1);
        const quint64 id = m_lastId;
        const auto taken = std::make_shared<qint64>(0);
        if (answered) {
            HttpReply reply;
            reply.body = std::make_unique<EndlessBody>(taken);
            m_server->answer(id, std::move(reply));
            QTRY_VERIFY(client->bytesAvailable() > 100'000);
        }
        if (reset)
            client->abort();
        else
            client->disconnectFromHost();
        QTRY_COMPARE(m_server->connectionCount(), 0);
        m_server->answer(id, textReply("too late")); // nobody is there
        m_server->resume(id);
    }
    QCOMPARE(ended.count(), complete ? 2 : 0);
}

void tst_HttpServer::keepsNoMoreThanTheClientTakes()
{
    m_autoAnswer = false;
    startServer();
    QTcpSocket *client = connectClient();
    client->setReadBufferSize(1'000);
    client->write(getRequest);
    QTRY_COMPARE(m_requests.size(), 1);
    const auto taken = std::make_shared<qint64>(0);
    HttpReply reply;
    reply.body = std::make_unique<EndlessBody>(taken);
    m_server->answer(m_lastId, std::move(reply));
    qint64 before = -1;
    QTRY_VERIFY(std::exchange(before, *taken) == *taken && *taken > 0);    // stands still
    QVERIFY2(*taken < 20'000'000, QByteArray::number(*taken).constData()); // the system's own socket buffers
    client->setReadBufferSize(0);
    client->readAll();
    QTRY_VERIFY(*taken > before);
}

void tst_HttpServer::timesOut_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("idle") << QByteArray() << QByteArray();
    QTest::newRow("header") << getRequest.first(20) << QByteArray("HTTP/1.1 408 Request Timeout\r\n");
    QTest::newRow("body") << postRequest.chopped(1) << QByteArray("HTTP/1.1 408 Request Timeout\r\n");
}

void tst_HttpServer::timesOut()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, answer);
    m_limits.idleTime = m_limits.headerTime = m_limits.bodyTime = m_limits.lingerTime = 20ms;
    startServer();
    QTcpSocket *client = connectClient();
    client->write(sent);
    QTRY_COMPARE(client->state(), QAbstractSocket::UnconnectedState);
    const QByteArray got = client->readAll();
    QVERIFY(answer.isEmpty() ? got.isEmpty() : got.startsWith(answer));
    QTRY_COMPARE(m_server->connectionCount(), 0);
}

void tst_HttpServer::limitsConnections()
{
    m_limits.connections = 2;
    startServer();
    QTcpSocket *first = connectClient();
    connectClient();
    QTRY_COMPARE(m_server->connectionCount(), 2);
    QTcpSocket *third = connectClient();
    QTRY_COMPARE(third->state(), QAbstractSocket::UnconnectedState);
    first->write(getRequest);
    readUntil(first, "/a?b=%20c ");
}

void tst_HttpServer::refusesATakenPort()
{
    startServer();
    HttpServer second(m_limits);
    const auto port = second.listen(m_port);
    QVERIFY(!port.has_value());
    QVERIFY(port.error().detail.contains(QString::number(m_port)));
}

void tst_HttpServer::dropsOnDemand()
{
    m_autoAnswer = false;
    startServer();
    QTcpSocket *client = connectClient();
    client->write(getRequest);
    QTRY_COMPARE(m_requests.size(), 1);
    m_server->drop(m_lastId);
    QTRY_COMPARE(client->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(client->readAll().isEmpty());
    QTRY_COMPARE(m_server->connectionCount(), 0);
}

QTEST_GUILESS_MAIN(tst_HttpServer)
#include "tst_httpserver.moc"
