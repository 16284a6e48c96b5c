// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/sha256.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memoryblobs.h"
#include "tests/support/shareddata.h"
#include "tests/support/stallprobe.h"

#include <QIODevice>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace plantain;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestSupport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clockRunsCallsInOrder();
    void clockForgetsTheCallsOfTheDead();
    void clockRunsCallsOfCalls();
    void wallClockMayStepBack();
    void blobsKeepWhatWasFinished();
    void blobsFailAfterBytes();
    void blobsFailOnFinish();
    void blobsFailOnReading();
    void stallIsSeen();
    void sharedDataFollowsTheEnvironment();
};

void TestSupport::clockRunsCallsInOrder()
{
    FakeClock clock;
    const QDateTime start = clock.nowUtc();
    QObject context;
    QStringList log;
    const auto note = [&](const QString &name) {
        return [&clock, &log, name] { log.append(u"%1@%2"_s.arg(name).arg(clock.monotonic().count())); };
    };
    clock.callAfter(300ms, &context, note(u"c"_s));
    clock.callAfter(100ms, &context, note(u"a"_s));
    clock.callAfter(100ms, &context, note(u"b"_s));
    QCOMPARE(clock.waiting(), 3);
    QCOMPARE(clock.untilNext(), 100ms);
    clock.advance(99ms);
    QCOMPARE(log, QStringList());
    clock.advance(1ms);
    QCOMPARE(log, (QStringList{u"a@100"_s, u"b@100"_s}));
    QVERIFY(clock.advanceToNext());
    QCOMPARE(log.last(), u"c@300"_s);
    QVERIFY(!clock.advanceToNext());
    QCOMPARE(clock.nowUtc(), start.addMSecs(300));
    QCOMPARE(clock.untilNext(), std::nullopt);
}

void TestSupport::clockForgetsTheCallsOfTheDead()
{
    FakeClock clock;
    QObject alive;
    auto dying = std::make_unique<QObject>();
    int calls = 0;
    clock.callAfter(10ms, dying.get(), [&calls] { ++calls; });
    // The first call kills the context of the second, which is due at the same time.
    clock.callAfter(5ms, &alive, [&dying] { dying.reset(); });
    clock.advance(20ms);
    QCOMPARE(calls, 0);
    QCOMPARE(clock.waiting(), 0);
}

void TestSupport::clockRunsCallsOfCalls()
{
    FakeClock clock;
    QObject context;
    int calls = 0;
    std::function<void()> again = [&] {
        if (++calls < 5)
            clock.callAfter(10ms, &context, again);
    };
    clock.callAfter(10ms, &context, again);
    clock.advance(35ms);
    QCOMPARE(calls, 3);
    clock.advance(100ms);
    QCOMPARE(calls, 5);
    QCOMPARE(clock.monotonic(), 135ms);
}

void TestSupport::wallClockMayStepBack()
{
    FakeClock clock;
    const QDateTime start = clock.nowUtc();
    clock.advance(1h);
    clock.setNowUtc(start.addDays(-1));
    QCOMPARE(clock.monotonic(), 1h);
    clock.advance(1s);
    QCOMPARE(clock.nowUtc(), start.addDays(-1).addSecs(1));
    QCOMPARE(clock.monotonic(), 1h + 1s);
}

void TestSupport::blobsKeepWhatWasFinished()
{
    MemoryBlobs blobs;
    auto writer = blobs.open(BlobKind::Original).value();
    QVERIFY(writer->write("abc").has_value());
    QVERIFY(writer->write("def").has_value());
    QCOMPARE(blobs.count(), 0);
    const BlobRef ref = writer->finish().value();
    writer.reset();
    QCOMPARE(ref, (BlobRef{BlobKind::Original, Sha256::hexOf("abcdef"), 6}));
    QCOMPARE(blobs.bytes(ref), QByteArray("abcdef"));
    QCOMPARE(blobs.dropped(), 0);
    // Another kind is another place.
    QCOMPARE(blobs.bytes({BlobKind::Reference, ref.sha256, 6}), std::nullopt);

    const auto device = blobs.open(ref).value();
    QCOMPARE(device->readAll(), QByteArray("abcdef"));
    QVERIFY(!blobs.open({BlobKind::Original, ref.sha256, 7}).has_value());

    blobs.open(BlobKind::Original).value().reset();
    QCOMPARE(blobs.dropped(), 1);
    blobs.remove(ref);
    QCOMPARE(blobs.open(ref).error().kind, ErrorKind::StorageFailed);
}

void TestSupport::blobsFailAfterBytes()
{
    MemoryBlobs blobs;
    blobs.failAfter(5);
    auto writer = blobs.open(BlobKind::Original).value();
    QVERIFY(writer->write("12345").has_value());
    const auto refused = writer->write("6");
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().kind, ErrorKind::StorageFull);
    QVERIFY(!writer->finish().has_value());
    QCOMPARE(blobs.count(), 0);
}

void TestSupport::blobsFailOnFinish()
{
    MemoryBlobs blobs;
    blobs.failFinish();
    auto writer = blobs.open(BlobKind::Signature).value();
    QVERIFY(writer->write("x").has_value());
    QCOMPARE(writer->finish().error().kind, ErrorKind::StorageFailed);
    QCOMPARE(blobs.count(), 0);
}

void TestSupport::blobsFailOnReading()
{
    MemoryBlobs blobs;
    const BlobRef ref = blobs.put(BlobKind::Reference, "0123456789");
    blobs.failReadAfter(4);
    const auto device = blobs.open(ref).value();
    QCOMPARE(device->size(), 10);
    char piece[10];
    QCOMPARE(device->read(piece, 10), 4);
    QCOMPARE(device->read(piece, 10), -1);
}

void TestSupport::stallIsSeen()
{
    StallProbe probe;
    QTRY_VERIFY(probe.ticks() > 3);
    probe.restart();
    QTRY_VERIFY(probe.ticks() > 3);
    // The one deliberate sleep of the suite: it is the stall to be seen.
    QThread::msleep(80);
    QVERIFY(probe.longest() >= 70ms);
    QTRY_VERIFY(probe.ticks() > 6);
    QVERIFY(probe.longest() >= 70ms);
}

void TestSupport::sharedDataFollowsTheEnvironment()
{
    const QByteArray before = qgetenv("PLANTAIN_SHARED");
    const auto restore = qScopeGuard([&before] { qputenv("PLANTAIN_SHARED", before); });
    qunsetenv("PLANTAIN_SHARED");
    QVERIFY(!hasSharedData());
    QCOMPARE(sharedPath(u"a/b"_s), QString());
    const QTemporaryDir folder;
    qputenv("PLANTAIN_SHARED", folder.path().toUtf8());
    QVERIFY(hasSharedData());
    QCOMPARE(sharedPath(u"a/b"_s), folder.filePath(u"a/b"_s));
    qputenv("PLANTAIN_SHARED", "/nowhere/at/all");
    QVERIFY(!hasSharedData());
}

QTEST_GUILESS_MAIN(TestSupport)

#include "tst_support.moc"
