// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/recovery.h"

#include "core/base/logging.h"
#include "core/store/rescue.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace plantain {

namespace {

constexpr qsizetype ownerLength = 26; // a ULID

/// Owners that stand in the names of spool files, OWNER-….part and OWNER-….journal.
QStringList spoolOwners(const QString &folder)
{
    QStringList owners;
    for (const QString &name : QDir(folder + u"/spool"_s).entryList(QDir::Files)) {
        if (name.size() > ownerLength && name.at(ownerLength) == u'-')
            owners.append(name.first(ownerLength));
    }
    return owners;
}

QString unknownOutcome()
{
    return u"unknown"_s;
}

} // namespace

Recovery::Recovery(Database &database, SqlCatalogue &catalogue, const QString &libraryFolder, const LibraryLocks &locks)
    : m_database(database),
      m_catalogue(catalogue),
      m_folder(libraryFolder),
      m_locks(locks)
{}

Result<Recovery::Summary> Recovery::run()
{
    const auto owners = goneOwners();
    if (!owners)
        return owners.error();
    if (owners->isEmpty())
        return m_summary;
    // Somebody died; perhaps the computer did. The only time when reading the whole catalogue is worth its price.
    const auto sound = m_database.value(u"PRAGMA quick_check(1)"_s);
    if (!sound)
        return sound.error();
    if (sound->toString() != u"ok") {
        return makeError(ErrorKind::LibraryUnusable, u"%1: %2"_s.arg(m_database.path(), sound->toString()),
                         m_database.path());
    }
    for (const QString &owner : *owners) {
        if (auto placed = placeReceived(owner); !placed)
            return placed.error();
        if (auto ended = endTurnsOf(owner); !ended)
            return ended.error();
        if (auto closed = closeAttemptsOf(owner); !closed)
            return closed.error();
        for (const QString &name : spoolFilesOf(owner))
            removeFile(u"%1/spool/%2"_s.arg(m_folder, name));
        m_locks.forget(owner);
    }
    return m_summary;
}

Result<QStringList> Recovery::goneOwners()
{
    QStringList owners = spoolOwners(m_folder) + m_locks.owners();
    auto rows = m_database.run(u"SELECT owner FROM turn WHERE state = 'pending' "
                               "UNION SELECT owner FROM attempt WHERE ended_ms IS NULL"_s);
    if (!rows)
        return rows.error();
    while (rows->next())
        owners.append(rows->value(0).toString());
    owners.removeDuplicates();
    owners.removeIf([this](const QString &owner) { return m_locks.isRunning(owner); });
    return owners;
}

QStringList Recovery::spoolFilesOf(const QString &owner) const
{
    return QDir(m_folder + u"/spool"_s).entryList({owner + u"-*"_s}, QDir::Files);
}

Result<void> Recovery::placeReceived(const QString &owner)
{
    for (const QString &name : spoolFilesOf(owner)) {
        if (!name.endsWith(u".journal"))
            continue;
        if (auto placed = placeReceivedBlobs(m_folder, Journal::read(u"%1/spool/%2"_s.arg(m_folder, name))); !placed)
            return placed;
    }
    return {};
}

Result<void> Recovery::endTurnsOf(const QString &owner)
{
    QList<TurnId> turns;
    {
        auto rows =
            m_database.run(u"SELECT id FROM turn WHERE state = 'pending' AND owner = ? ORDER BY seq"_s, {owner});
        if (!rows)
            return rows.error();
        while (rows->next())
            turns.append(TurnId(rows->value(0).toString()));
    }
    for (const TurnId &turn : turns) {
        if (auto ended = endTurn(turn); !ended)
            return ended;
        ++m_summary.endedTurns;
        qCInfo(logStore) << "ended turn" << turn.toString() << "of a program that is gone";
    }
    return {};
}

Result<void> Recovery::endTurn(const TurnId &turn)
{
    const auto last = lastAttemptOf(turn);
    if (!last)
        return last.error();
    if (last->open)
        return endOpenAttempt(turn, *last);
    TurnEnd end;
    end.finishedUtc = QDateTime::currentDateTimeUtc();
    end.attempts = last->count;
    end.cost = last->cost;
    const auto kind = errorKindFromName(last->outcome);
    end.error = last->id.isNull() || !kind
                    ? makeError(ErrorKind::Offline, u"the program ended before the request was sent"_s)
                    : makeError(*kind, u"the program ended before the request was repeated"_s);
    return m_catalogue.endTurn(turn, end);
}

Result<Recovery::LastAttempt> Recovery::lastAttemptOf(const TurnId &turn)
{
    LastAttempt last;
    auto rows = m_database.run(u"SELECT id, owner, outcome, started_ms, ended_ms IS NULL, cost_microusd "
                               "FROM attempt WHERE turn = ? ORDER BY seq"_s,
                               {turn.toString()});
    if (!rows)
        return rows.error();
    last.cost = MicroUsd{0};
    while (rows->next()) {
        last.id = AttemptId(rows->value(0).toString());
        last.owner = rows->value(1).toString();
        last.outcome = rows->value(2).toString();
        last.startedUtc = QDateTime::fromMSecsSinceEpoch(rows->value(3).toLongLong(), Qt::UTC);
        last.open = rows->value(4).toBool();
        ++last.count;
        if (rows->value(5).isNull())
            last.cost.reset();
        else if (last.cost)
            last.cost = *last.cost + MicroUsd{rows->value(5).toLongLong()};
    }
    return last;
}

Result<void> Recovery::endOpenAttempt(const TurnId &turn, const LastAttempt &attempt)
{
    const JournalContent journal = Journal::read(Journal::pathFor(m_folder, attempt.owner, attempt.id));
    TurnEnd end;
    end.finishedUtc = QDateTime::currentDateTimeUtc();
    end.attempts = attempt.count;
    AttemptEnd attemptEnd;
    attemptEnd.outcome = unknownOutcome();
    if (journal.answer) {
        end.result = journal.answer;
        end.error = journal.answer->failure();
        end.state = end.error ? TurnState::Failed : TurnState::Done;
        end.finishedUtc = journal.writtenUtc;
        end.took = std::chrono::milliseconds(std::max<qint64>(0, attempt.startedUtc.msecsTo(journal.writtenUtc)));
        attemptEnd.outcome = end.error ? errorKindName(end.error->kind) : u"done"_s;
        attemptEnd.httpStatus = 200; // only such a reply has an answer
        attemptEnd.usage = journal.answer->usage;
    } else if (auto pictures = receivedPictures(m_folder, journal)) {
        end.result = std::move(pictures);
        end.error =
            makeError(ErrorKind::ReplyTruncated, u"the program ended while the answer arrived; %1 pictures of it "
                                                 "were whole"_s.arg(end.result->parts.size()));
    } else {
        end.error = makeError(ErrorKind::AnswerLost, u"the program ended while the service was asked"_s);
    }
    if (end.result) {
        end.pictureSize = storedPictureSize(m_folder, *end.result);
        m_summary.rescuedPictures += static_cast<int>(end.result->pictures().size());
    }
    attemptEnd.endedUtc = end.finishedUtc;
    return m_catalogue.endTurn(turn, end, attempt.id, attemptEnd);
}

Result<void> Recovery::closeAttemptsOf(const QString &owner)
{
    // Rows of turns that ended otherwise, e.g. a turn that another program claimed.
    const auto closed = m_database.change(u"UPDATE attempt SET ended_ms = ?, outcome = ?, owner = NULL "
                                          "WHERE owner = ? AND ended_ms IS NULL"_s,
                                          {QDateTime::currentMSecsSinceEpoch(), unknownOutcome(), owner});
    if (!closed)
        return closed.error();
    return {};
}

} // namespace plantain
