// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlcatalogue.h"

#include "core/store/rescue.h"
#include "core/store/turnrow.h"

using namespace Qt::StringLiterals;

namespace plantain {

namespace {

Error noSuch(const QString &what, const QString &id)
{
    return makeError(ErrorKind::Internal, u"there is no %1 %2"_s.arg(what, id), id);
}

/// For a statement that must change a row.
Result<void> changedOne(const Result<int> &changed, const QString &what, const QString &id)
{
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return noSuch(what, id);
    return {};
}

} // namespace

SqlCatalogue::SqlCatalogue(Database &database, const QString &libraryFolder, const QString &owner)
    : m_database(database),
      m_folder(libraryFolder),
      m_owner(owner),
      m_locks(libraryFolder)
{}

Result<QList<PosterSummary>> SqlCatalogue::posters()
{
    auto rows = m_database.run(u"SELECT id, name, created_ms, changed_ms, "
                               "(SELECT count(*) FROM turn WHERE turn.poster = poster.id) "
                               "FROM poster ORDER BY changed_seq DESC"_s);
    if (!rows)
        return rows.error();
    QList<PosterSummary> list;
    while (rows->next()) {
        list.append({PosterId(rows->value(0).toString()), rows->value(1).toString(),
                     QDateTime::fromMSecsSinceEpoch(rows->value(2).toLongLong(), Qt::UTC),
                     QDateTime::fromMSecsSinceEpoch(rows->value(3).toLongLong(), Qt::UTC), rows->value(4).toInt()});
    }
    return list;
}

Result<PosterId> SqlCatalogue::createPoster(const QString &name)
{
    const auto id = newId<PosterId>();
    const QVariant now = timeValue(QDateTime::currentDateTimeUtc());
    const auto made = m_database.change(u"INSERT INTO poster (id, name, created_ms, changed_ms, changed_seq) "
                                        "VALUES (?, ?, ?, ?, (SELECT coalesce(max(changed_seq), 0) + 1 FROM poster))"_s,
                                        {id.toString(), textValue(name), now, now});
    if (!made)
        return made.error();
    return id;
}

Result<void> SqlCatalogue::renamePoster(const PosterId &id, const QString &name)
{
    return m_database.transaction([&]() -> Result<void> {
        const auto renamed =
            m_database.change(u"UPDATE poster SET name = ? WHERE id = ?"_s, {textValue(name), id.toString()});
        if (auto found = changedOne(renamed, u"poster"_s, id.toString()); !found)
            return found;
        return touchPoster(id.toString(), QDateTime::currentDateTimeUtc());
    });
}

Result<Conversation> SqlCatalogue::conversation(const PosterId &id)
{
    auto rows =
        m_database.run(u"SELECT %1 FROM turn WHERE poster = ? ORDER BY seq"_s.arg(turnColumns()), {id.toString()});
    if (!rows)
        return rows.error();
    QList<Turn> turns;
    while (rows->next()) {
        auto turn = readTurn(*rows);
        if (!turn)
            return turn.error();
        turns.append(std::move(turn).value());
    }
    if (turns.isEmpty()) {
        const auto known = m_database.value(u"SELECT 1 FROM poster WHERE id = ?"_s, {id.toString()});
        if (!known)
            return known.error();
        if (known->isNull())
            return noSuch(u"poster"_s, id.toString());
    }
    return Conversation(std::move(turns));
}

Result<Turn> SqlCatalogue::turn(const TurnId &id)
{
    auto row = m_database.run(u"SELECT %1 FROM turn WHERE id = ?"_s.arg(turnColumns()), {id.toString()});
    if (!row)
        return row.error();
    if (!row->next())
        return noSuch(u"turn"_s, id.toString());
    return readTurn(*row);
}

Result<std::optional<TurnId>> SqlCatalogue::newestPicture()
{
    const auto id =
        m_database.value(u"SELECT turn.id FROM turn JOIN poster ON poster.id = turn.poster "
                         "WHERE turn.has_picture ORDER BY poster.changed_seq DESC, turn.seq DESC LIMIT 1"_s);
    if (!id)
        return id.error();
    return id->isNull() ? std::optional<TurnId>() : std::optional(TurnId(id->toString()));
}

Result<void> SqlCatalogue::renameTurn(const TurnId &id, const QString &title)
{
    return changedOne(m_database.change(u"UPDATE turn SET title = ? WHERE id = ?"_s, {textValue(title), id.toString()}),
                      u"turn"_s, id.toString());
}

Result<void> SqlCatalogue::addPending(const Turn &turn)
{
    Turn pending = turn;
    pending.state = TurnState::Pending;
    return add(pending);
}

Result<void> SqlCatalogue::addComplete(const Turn &turn)
{
    if (turn.state == TurnState::Pending)
        return makeError(ErrorKind::Internal, u"turn %1 is not complete"_s.arg(turn.id.toString()));
    return add(turn);
}

Result<void> SqlCatalogue::add(const Turn &turn)
{
    return m_database.transaction([&]() -> Result<void> {
        const auto poster = m_database.value(u"SELECT 1 FROM poster WHERE id = ?"_s, {turn.poster.toString()});
        if (!poster)
            return poster.error();
        if (poster->isNull())
            return noSuch(u"poster"_s, turn.poster.toString());
        if (const auto added = m_database.change(turnInsert(), turnValues(turn, m_owner)); !added)
            return added.error();
        return touchPoster(turn.poster.toString(), turn.createdUtc);
    });
}

Result<void> SqlCatalogue::touchPoster(const QString &poster, const QDateTime &when)
{
    const QDateTime time = when.isValid() ? when : QDateTime::currentDateTimeUtc();
    const auto touched = m_database.change(
        u"UPDATE poster SET changed_ms = ?, changed_seq = (SELECT max(changed_seq) + 1 FROM poster) WHERE id = ?"_s,
        {timeValue(time), poster});
    return changedOne(touched, u"poster"_s, poster);
}

Result<bool> SqlCatalogue::claim(const TurnId &id)
{
    return m_database.transaction([&]() -> Result<bool> {
        auto row = m_database.run(u"SELECT state = 'pending', owner FROM turn WHERE id = ?"_s, {id.toString()});
        if (!row)
            return row.error();
        if (!row->next())
            return noSuch(u"turn"_s, id.toString());
        const bool pending = row->value(0).toBool();
        const QString owner = row->value(1).toString();
        row->finish();
        if (!pending || (owner != m_owner && m_locks.isRunning(owner)))
            return false;
        const auto taken = m_database.change(u"UPDATE turn SET owner = ? WHERE id = ?"_s, {m_owner, id.toString()});
        if (!taken)
            return taken.error();
        return true;
    });
}

Result<void> SqlCatalogue::openAttempt(const Attempt &attempt)
{
    return m_database.transaction([&]() -> Result<void> {
        const auto turn = m_database.value(u"SELECT 1 FROM turn WHERE id = ?"_s, {attempt.turn.toString()});
        if (!turn)
            return turn.error();
        if (turn->isNull())
            return noSuch(u"turn"_s, attempt.turn.toString());
        if (const auto opened = m_database.change(attemptInsert(), attemptValues(attempt, m_owner)); !opened)
            return opened.error();
        return {};
    });
}

Result<void> SqlCatalogue::closeAttempt(const AttemptId &id, const AttemptEnd &end)
{
    auto closed = m_database.transaction([&]() { return writeAttemptEnd(id, end); });
    if (closed)
        removeFile(Journal::pathFor(m_folder, m_owner, id));
    return closed;
}

Result<void> SqlCatalogue::endTurn(const TurnId &id, const TurnEnd &turnEnd, const AttemptId &attempt,
                                   const AttemptEnd &attemptEnd)
{
    const TurnEnd whole = withReceivedPictures(turnEnd, attempt);
    auto ended = m_database.transaction([&]() -> Result<void> {
        if (auto written = writeTurnEnd(id, whole); !written)
            return written;
        return writeAttemptEnd(attempt, attemptEnd);
    });
    if (ended)
        removeFile(Journal::pathFor(m_folder, m_owner, attempt));
    return ended;
}

Result<void> SqlCatalogue::endTurn(const TurnId &id, const TurnEnd &turnEnd)
{
    return m_database.transaction([&]() { return writeTurnEnd(id, turnEnd); });
}

TurnEnd SqlCatalogue::withReceivedPictures(TurnEnd turnEnd, const AttemptId &attempt) const
{
    if (!turnEnd.result) {
        turnEnd.result = receivedPictures(m_folder, Journal::read(Journal::pathFor(m_folder, m_owner, attempt)));
        if (turnEnd.result)
            turnEnd.pictureSize = storedPictureSize(m_folder, *turnEnd.result);
    }
    return turnEnd;
}

Result<void> SqlCatalogue::writeTurnEnd(const TurnId &id, const TurnEnd &turnEnd)
{
    const auto ended = m_database.change(turnEndUpdate(), turnEndValues(id, turnEnd));
    if (auto found = changedOne(ended, u"pending turn"_s, id.toString()); !found)
        return found;
    const auto poster = m_database.value(u"SELECT poster FROM turn WHERE id = ?"_s, {id.toString()});
    if (!poster)
        return poster.error();
    return touchPoster(poster->toString(), turnEnd.finishedUtc);
}

Result<void> SqlCatalogue::writeAttemptEnd(const AttemptId &id, const AttemptEnd &end)
{
    AttemptEnd closed = end;
    if (!closed.endedUtc.isValid())
        closed.endedUtc = QDateTime::currentDateTimeUtc();
    return changedOne(m_database.change(attemptEndUpdate(), attemptEndValues(id, closed)), u"open attempt"_s,
                      id.toString());
}

Result<QList<Attempt>> SqlCatalogue::attempts(const TurnId &id)
{
    auto rows =
        m_database.run(u"SELECT %1 FROM attempt WHERE turn = ? ORDER BY seq"_s.arg(attemptColumns()), {id.toString()});
    if (!rows)
        return rows.error();
    QList<Attempt> list;
    while (rows->next())
        list.append(readAttempt(*rows));
    return list;
}

Result<QByteArray> SqlCatalogue::setting(const QString &name)
{
    const auto value = m_database.value(u"SELECT value FROM setting WHERE name = ?"_s, {textValue(name)});
    if (!value)
        return value.error();
    return value->toByteArray();
}

Result<void> SqlCatalogue::setSetting(const QString &name, const QByteArray &value)
{
    // Never NULL, as QByteArray() would be.
    const QByteArray bytes = value.isNull() ? QByteArray("") : value;
    const auto set = m_database.change(u"INSERT INTO setting (name, value) VALUES (?, ?) "
                                       "ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
                                       {textValue(name), bytes});
    if (!set)
        return set.error();
    return {};
}

} // namespace plantain
