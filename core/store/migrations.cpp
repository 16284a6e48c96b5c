// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/migrations.h"

#include "core/store/files.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace plantain {

namespace {

/// "PLTN": tells our files from other SQLite files.
constexpr quint32 applicationId = 0x504c544e;

// Layout of the first page. \source https://www.sqlite.org/fileformat.html
constexpr qint64 headerBytes = 100;
constexpr qsizetype pageSizeAt = 16;
constexpr qsizetype changeCounterAt = 24;
constexpr qsizetype pageCountAt = 28;
constexpr qsizetype userVersionAt = 60;
constexpr qsizetype applicationIdAt = 68;
constexpr qsizetype versionValidForAt = 92;

Error unusable(const QString &path, const QString &why)
{
    return makeError(ErrorKind::LibraryUnusable, u"%1: %2"_s.arg(path, why), path);
}

Error newerVersion(const QString &path, qint64 version, int knownVersion)
{
    return unusable(path, u"was made by a newer version of Plantain (schema %1, this one knows %2)"_s.arg(version).arg(
                              knownVersion));
}

Error foreign(const QString &path)
{
    return unusable(path, u"is an SQLite file, but not a catalogue of Plantain"_s);
}

Migration firstVersion()
{
    return {
        u"PRAGMA application_id = %1"_s.arg(applicationId),
        u"CREATE TABLE poster ("
        "seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, created_ms INTEGER NOT NULL, "
        // changed_seq orders posters by their last change, whatever the clock did.
        "changed_ms INTEGER NOT NULL, changed_seq INTEGER NOT NULL) STRICT"_s,
        u"CREATE INDEX poster_changed ON poster (changed_seq)"_s,
        u"CREATE TABLE turn ("
        "seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, poster TEXT NOT NULL REFERENCES poster (id), "
        "parent TEXT REFERENCES turn (id), origin TEXT NOT NULL, starts_thread INTEGER NOT NULL, title TEXT NOT NULL, "
        "profile TEXT NOT NULL, model TEXT NOT NULL, draft TEXT NOT NULL, state TEXT NOT NULL, owner TEXT, "
        "result TEXT, error TEXT, has_picture INTEGER NOT NULL DEFAULT 0, width_px INTEGER NOT NULL DEFAULT 0, "
        "height_px INTEGER NOT NULL DEFAULT 0, created_ms INTEGER, finished_ms INTEGER, "
        "attempts INTEGER NOT NULL DEFAULT 0, waited_ms INTEGER NOT NULL DEFAULT 0, "
        "took_ms INTEGER NOT NULL DEFAULT 0, cost_microusd INTEGER) STRICT"_s,
        u"CREATE INDEX turn_poster ON turn (poster, seq)"_s,
        u"CREATE INDEX turn_parent ON turn (parent)"_s,
        u"CREATE INDEX turn_pending ON turn (owner) WHERE state = 'pending'"_s,
        u"CREATE TABLE attempt ("
        "seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, turn TEXT NOT NULL REFERENCES turn (id), owner TEXT, "
        "profile TEXT NOT NULL, host TEXT NOT NULL, model TEXT NOT NULL, key_fingerprint TEXT NOT NULL, "
        "started_ms INTEGER NOT NULL, ended_ms INTEGER, outcome TEXT NOT NULL DEFAULT '', "
        "http_status INTEGER NOT NULL DEFAULT 0, cost_microusd INTEGER, prompt_tokens INTEGER NOT NULL DEFAULT -1, "
        "usage TEXT NOT NULL DEFAULT '{}') STRICT"_s,
        u"CREATE INDEX attempt_turn ON attempt (turn, seq)"_s,
        u"CREATE INDEX attempt_started ON attempt (started_ms)"_s,
        u"CREATE INDEX attempt_open ON attempt (owner) WHERE ended_ms IS NULL"_s,
        u"CREATE TABLE setting (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID"_s,
    };
}

/// Writes a consistent copy of the catalogue, durably. VACUUM INTO sees what is still in the write-ahead log.
Result<void> copyCatalogue(Database &database, int version, const QString &backupFolder)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    const QString path = u"%1/catalogue-v%2-%3.sqlite"_s.arg(backupFolder).arg(version).arg(time);
    // Made before SQLite would make it, because of the mode.
    auto file = openFile(path, O_WRONLY | O_CREAT | O_EXCL);
    if (!file)
        return file.error();
    Result<void> copied;
    if (const auto vacuumed = database.change(u"VACUUM INTO ?"_s, {path}); !vacuumed)
        copied = vacuumed.error();
    if (copied)
        copied = syncFile(*file, path);
    if (copied)
        copied = syncFolder(backupFolder);
    if (!copied)
        removeFile(path);
    return copied;
}

Result<int> versionOf(Database &database)
{
    const auto version = database.value(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    return version->toInt();
}

Result<void> applySteps(Database &database, const QList<Migration> &steps, int from)
{
    for (qsizetype step = from; step < steps.size(); ++step) {
        for (const QString &statement : steps.at(step)) {
            if (auto changed = database.change(statement); !changed)
                return changed.error();
        }
    }
    if (auto set = database.change(u"PRAGMA user_version = %1"_s.arg(steps.size())); !set)
        return set.error();
    return {};
}

/// Asks SQLite itself, read-only: what stands in the write-ahead log of a program that was killed wins over the file's
/// first page, and a file that was only just made has nothing in it at all.
Result<void> checkThroughSqlite(const QString &path, int knownVersion)
{
    auto database = Database::open(path, Database::Mode::ReadOnly);
    if (!database)
        return database.error();
    const auto version = versionOf(**database);
    if (!version)
        return unusable(path, version.error().detail);
    if (*version > knownVersion)
        return newerVersion(path, *version, knownVersion);
    const auto id = (*database)->value(u"PRAGMA application_id"_s);
    const auto tables = (*database)->value(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!id || !tables)
        return unusable(path, (id ? tables : id).error().detail);
    if (id->toUInt() != applicationId && tables->toInt() > 0)
        return foreign(path);
    return {};
}

} // namespace

QList<Migration> catalogueMigrations()
{
    return {firstVersion()};
}

Result<void> checkCatalogueFile(const QString &path, int knownVersion)
{
    const QFileInfo info(path);
    if (!info.exists())
        return {};
    if (!info.isFile())
        return unusable(path, u"is not a file"_s);
    if (info.size() == 0)
        return {};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unusable(path, file.errorString());
    const QByteArray header = file.read(headerBytes);
    if (header.size() < headerBytes || !header.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return unusable(path, u"is damaged or not a catalogue (its first bytes are not SQLite's)"_s);
    const auto number = [&header](qsizetype at) { return qFromBigEndian<quint32>(header.constData() + at); };
    if (qint64(number(userVersionAt)) > knownVersion)
        return newerVersion(path, number(userVersionAt), knownVersion);
    if (number(applicationIdAt) != applicationId || fileSize(path + u"-wal"_s) > 0)
        return checkThroughSqlite(path, knownVersion);
    // 1 stands for 65536. The page count is only to be believed if the last writer set it.
    const qint64 pageSize = qFromBigEndian<quint16>(header.constData() + pageSizeAt);
    const qint64 bytes = number(pageCountAt) * (pageSize == 1 ? 65536 : pageSize);
    if (number(changeCounterAt) == number(versionValidForAt) && info.size() < bytes)
        return unusable(path, u"is damaged (%1 bytes of %2)"_s.arg(info.size()).arg(bytes));
    return {};
}

Result<int> migrate(Database &database, const QList<Migration> &steps, const QString &backupFolder, bool mayChange)
{
    const auto version = versionOf(database);
    if (!version)
        return version;
    const int target = static_cast<int>(steps.size());
    if (*version > target)
        return newerVersion(database.path(), *version, target);
    if (*version == target)
        return version;
    if (*version > 0) {
        if (!mayChange)
            return unusable(database.path(), u"must be brought to a new version, and another program has it open"_s);
        if (auto copied = copyCatalogue(database, *version, backupFolder); !copied)
            return copied.error();
    }
    const auto applied = database.transaction([&]() { return applySteps(database, steps, *version); });
    if (!applied)
        return applied.error();
    return version;
}

} // namespace plantain
