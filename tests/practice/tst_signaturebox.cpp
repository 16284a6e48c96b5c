// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/signaturebox.h"

#include <QTest>

using namespace plantain::practice;
using signaturebox::open;
using signaturebox::seal;

namespace {

QByteArray sealedBytes(const QByteArray &payload = "a scene")
{
    return QByteArray::fromBase64(seal(SignedKind::Image, "0123456789abcdef", payload));
}

} // namespace

class tst_SignatureBox final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhatItSealed_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("one byte") << QByteArray("x");
        QTest::newRow("zeros") << QByteArray(300, '\0');
        QTest::newRow("a scene") << QByteArray(20'000, 's');
        QTest::newRow("larger than the padding") << QByteArray(2'000'000, 'L');
    }

    void opensWhatItSealed()
    {
        QFETCH(QByteArray, payload);
        const QByteArray signature = QByteArray::fromBase64(seal(SignedKind::Text, "hash", payload));
        const std::optional<QByteArray> opened = open(SignedKind::Text, "hash", signature);
        QVERIFY(opened.has_value());
        QCOMPARE(*opened, payload);
    }

    void hasTheFormOfRecordedSignatures()
    {
        const QByteArray text = seal(SignedKind::Image, "hash", "payload");
        QVERIFY2(text.size() > 1'000'000 && text.size() < 1'500'000, QByteArray::number(text.size()).constData());
        QCOMPARE(text.front(), 'E');
        QCOMPARE(text.size() % 4, 0);

        const QByteArray bytes = QByteArray::fromBase64(text);
        QCOMPARE(bytes.at(0), '\x12');
        // three-byte varints: the lengths lie between 2^14 and 2^21
        const auto varint = [&bytes](qsizetype at) {
            return (quint8(bytes.at(at)) & 0x7f) | (quint8(bytes.at(at + 1)) & 0x7f) << 7 |
                   quint8(bytes.at(at + 2)) << 14;
        };
        QCOMPARE(varint(1), bytes.size() - 4);
        QCOMPARE(bytes.at(4), '\x0a');
        QCOMPARE(varint(5), bytes.size() - 8);
        QCOMPARE(bytes.at(8), '\x01');
    }

    void looksRandom()
    {
        const QByteArray bytes = sealedBytes();
        QList<int> counts(256, 0);
        for (const char byte : bytes)
            ++counts[quint8(byte)];
        for (const int count : std::as_const(counts)) // 3,100 of each expected
            QVERIFY(count > 2'700 && count < 3'500);
    }

    void isTheSameForTheSame()
    {
        QCOMPARE(sealedBytes("one"), sealedBytes("one"));
        QVERIFY(sealedBytes("one") != sealedBytes("two"));
    }

    void readsAnEarlierProcess()
    {
        // The start and the end of what version 1 makes: a change of key or layout would orphan people's threads.
        const QByteArray bytes = sealedBytes("kept for ever");
        QCOMPARE(bytes.first(13).toHex(), QByteArray("12d2e3300acee33001506c616e"));
        QCOMPARE(bytes.last(16).toHex(), QByteArray("88bbfd5f1cdb4c56f33a1e6892509cd6"));
    }

    void refusesAnotherPart_data()
    {
        QTest::addColumn<bool>("image");
        QTest::addColumn<QByteArray>("hash");
        QTest::newRow("another picture") << true << QByteArray("0123456789abcdee");
        QTest::newRow("a text with that hash") << false << QByteArray("0123456789abcdef");
        QTest::newRow("shorter hash") << true << QByteArray("0123456789abcde");
        QTest::newRow("no hash") << true << QByteArray();
    }

    void refusesAnotherPart()
    {
        QFETCH(bool, image);
        QFETCH(QByteArray, hash);
        QVERIFY(!open(image ? SignedKind::Image : SignedKind::Text, hash, sealedBytes()));
        QVERIFY(open(SignedKind::Image, "0123456789abcdef", sealedBytes()));
    }

    void refusesDamage()
    {
        const QByteArray good = sealedBytes();
        QList<qsizetype> places{0, 1, 2, 3, 4, 5, 8, 9, 12, 13, 24, 25, good.size() - 17, good.size() - 1};
        for (qsizetype at = 26; at < good.size(); at += good.size() / 50)
            places.append(at);
        for (const qsizetype at : std::as_const(places)) {
            QByteArray damaged = good;
            damaged[at] = char(damaged.at(at) ^ 0x10);
            QVERIFY2(!open(SignedKind::Image, "0123456789abcdef", damaged), QByteArray::number(at).constData());
        }
    }

    void refusesAWrongLength()
    {
        const QByteArray good = sealedBytes();
        for (qsizetype size = 0; size < 60; ++size)
            QVERIFY(!open(SignedKind::Image, "0123456789abcdef", good.first(size)));
        QVERIFY(!open(SignedKind::Image, "0123456789abcdef", good.chopped(1)));
        QVERIFY(!open(SignedKind::Image, "0123456789abcdef", good + '\0'));
        QVERIFY(!open(SignedKind::Image, "0123456789abcdef", "x" + good));
        QVERIFY(
            !open(SignedKind::Image, "0123456789abcdef", QByteArray("\x12\x80\x80\x80\x80\x80\x80\x80\x80\x01", 10)));
        // a well-formed envelope with nothing in it
        QVERIFY(!open(SignedKind::Image, "0123456789abcdef", QByteArray::fromHex("12070a0501506c616e")));
    }
};

QTEST_GUILESS_MAIN(tst_SignatureBox)
#include "tst_signaturebox.moc"
