// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/database.h"

#include "core/base/ids.h"
#include "core/base/logging.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace plantain {

namespace {

// Primary result codes of SQLite. \source https://www.sqlite.org/rescode.html
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteConstraint = 19;
constexpr int sqliteNotADatabase = 26;

/// Two programs write for milliseconds at a time; a copy before a migration may take seconds.
constexpr auto connectOptions = "QSQLITE_BUSY_TIMEOUT=20000";

} // namespace

Database::Database(QString path, QString connection)
    : m_path(std::move(path)),
      m_connection(std::move(connection))
{}

Database::~Database()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    std::unique_ptr<Database> database(new Database(path, u"plantain-"_s + newUlid()));
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, database->m_connection);
    connection.setDatabaseName(path);
    QString options = QString::fromLatin1(connectOptions);
    if (mode == Mode::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    connection.setConnectOptions(options);
    if (!connection.isValid() || !connection.open()) {
        return makeError(ErrorKind::LibraryUnusable, u"%1: %2"_s.arg(path, connection.lastError().text()), path);
    }
    return database;
}

Result<void> Database::configure()
{
    const auto mode = value(u"PRAGMA journal_mode = WAL"_s);
    if (!mode)
        return mode.error();
    if (mode->toString() != u"wal")
        qCWarning(logStore) << m_path << "cannot have a write-ahead log here; its journal is" << mode->toString();
    for (const auto &pragma : {u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s}) {
        if (auto set = change(pragma); !set)
            return set.error();
    }
    return {};
}

Result<QSqlQuery> Database::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return error(query.lastError());
    for (const QVariant &bound : values)
        query.addBindValue(bound);
    if (!query.exec())
        return error(query.lastError());
    return Result<QSqlQuery>(std::move(query));
}

Result<int> Database::change(const QString &sql, const QVariantList &values)
{
    auto query = run(sql, values);
    if (!query)
        return query.error();
    return query->numRowsAffected();
}

Result<QVariant> Database::value(const QString &sql, const QVariantList &values)
{
    auto query = run(sql, values);
    if (!query)
        return query.error();
    return query->next() ? query->value(0) : QVariant();
}

void Database::rollBack()
{
    // SQLite may have rolled back by itself (a full disk); then this fails, and that is fine.
    QSqlQuery(QSqlDatabase::database(m_connection, false)).exec(u"ROLLBACK"_s);
}

Error Database::error(const QSqlError &sqlError) const
{
    // The driver gives extended codes; the primary one is the low byte.
    const int code = sqlError.nativeErrorCode().toInt() & 0xff;
    ErrorKind kind = ErrorKind::StorageFailed;
    if (code == sqliteFull)
        kind = ErrorKind::StorageFull;
    else if (code == sqliteCorrupt || code == sqliteNotADatabase)
        kind = ErrorKind::LibraryUnusable;
    else if (code == sqliteConstraint)
        kind = ErrorKind::Internal; // an id that is not there, or is there twice
    return makeError(kind, u"%1: %2 (%3)"_s.arg(m_path, sqlError.text(), sqlError.nativeErrorCode()), m_path);
}

} // namespace plantain
