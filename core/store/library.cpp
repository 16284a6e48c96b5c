// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/library.h"

#include "core/base/logging.h"
#include "core/store/journal.h"
#include "core/store/libraryfolder.h"
#include "core/store/librarylock.h"
#include "core/store/migrations.h"
#include "core/store/recovery.h"
#include "core/store/spool.h"

#include <QFileInfo>
#include <QSemaphore>
#include <QThreadPool>

#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace plantain {

class Library::Private final
{
public:
    explicit Private(const QString &libraryFolder)
        : folder(libraryFolder),
          owner(newUlid()),
          locks(libraryFolder),
          blobs(std::make_shared<BlobStore>(libraryFolder, owner))
    {
        // One thread for as long as the library lives: the connection belongs to it.
        pool.setMaxThreadCount(1);
        pool.setExpiryTimeout(-1);
    }
    ~Private();
    Q_DISABLE_COPY_MOVE(Private)

    Result<void> open();
    Result<void> openCatalogue();
    Result<void> recover();
    [[nodiscard]] bool othersRun() const;

    const QString folder;
    const QString owner; ///< id of this program's lock
    const LibraryLocks locks;
    const std::shared_ptr<BlobStore> blobs; ///< shared with workers, which may outlive the library
    QList<LibraryNote> notes;
    std::unique_ptr<FileLock> lock;
    std::unique_ptr<Database> database;      ///< database thread only
    std::unique_ptr<SqlCatalogue> catalogue; ///< database thread only
    QThreadPool pool;
};

Library::Private::~Private()
{
    // Behind all questions that were asked.
    pool.start([this]() {
        catalogue.reset();
        database.reset();
    });
    pool.waitForDone();
    if (lock)
        locks.forget(owner);
}

Result<void> Library::Private::open()
{
    if (auto prepared = prepareLibraryFolder(folder); !prepared)
        return prepared;
    if (const QString type = networkFileSystemOf(folder); !type.isEmpty())
        notes.append({LibraryNote::Kind::NetworkFileSystem, type});
    const auto startLock = locks.takeStartLock();
    if (!startLock)
        return startLock.error();
    auto ownLock = locks.takeProgramLock(owner);
    if (!ownLock)
        return ownLock.error();
    lock = std::move(ownLock).value();

    Result<void> opened;
    QSemaphore done;
    pool.start([this, &opened, &done]() {
        opened = openCatalogue();
        if (opened)
            opened = recover();
        done.release();
    });
    done.acquire();
    return opened;
}

Result<void> Library::Private::openCatalogue()
{
    const QString path = folder + u"/catalogue.sqlite"_s;
    const auto steps = catalogueMigrations();
    if (auto checked = checkCatalogueFile(path, static_cast<int>(steps.size())); !checked)
        return checked;
    // Made before SQLite would make it, because of the mode; the log beside it inherits that.
    if (const auto made = openFile(path, O_RDWR | O_CREAT); !made)
        return makeError(ErrorKind::LibraryUnusable, made.error().detail, path);
    auto opened = Database::open(path, Database::Mode::ReadWrite);
    if (!opened)
        return opened.error();
    database = std::move(opened).value();
    if (auto configured = database->configure(); !configured)
        return configured;
    const auto from = migrate(*database, steps, folder + u"/backups"_s, !othersRun());
    if (!from)
        return from.error();
    catalogue = std::make_unique<SqlCatalogue>(*database, folder, owner);
    return {};
}

bool Library::Private::othersRun() const
{
    const QStringList owners = locks.owners();
    return std::any_of(owners.begin(), owners.end(),
                       [this](const QString &other) { return other != owner && locks.isRunning(other); });
}

Result<void> Library::Private::recover()
{
    const auto summary = Recovery(*database, *catalogue, folder, locks).run();
    if (!summary)
        return summary.error();
    if (summary->rescuedPictures > 0)
        notes.append({LibraryNote::Kind::Rescued, QString::number(summary->rescuedPictures)});
    if (summary->endedTurns > 0)
        notes.append({LibraryNote::Kind::Interrupted, QString::number(summary->endedTurns)});
    return {};
}

Result<std::unique_ptr<Library>> Library::open(const QString &folder)
{
    auto d = std::make_unique<Private>(QFileInfo(folder).absoluteFilePath());
    if (const auto opened = d->open(); !opened)
        return opened.error();
    return std::unique_ptr<Library>(new Library(std::move(d)));
}

Library::Library(std::unique_ptr<Private> content)
    : d(std::move(content))
{}

Library::~Library() = default;

QString Library::folder() const
{
    return d->folder;
}

const QList<LibraryNote> &Library::notes() const
{
    return d->notes;
}

std::shared_ptr<BlobStore> Library::blobs() const
{
    return d->blobs;
}

std::unique_ptr<BlobSpool> Library::spool(const AttemptId &attempt)
{
    return std::make_unique<Spool>(d->folder, d->owner, Journal::pathFor(d->folder, d->owner, attempt));
}

Result<void> Library::noteAnswer(const AttemptId &attempt, const GenerationResult &result)
{
    return Journal(Journal::pathFor(d->folder, d->owner, attempt)).appendAnswer(result);
}

qint64 Library::freeBytes() const
{
    return freeBytesIn(d->folder);
}

void Library::onDatabaseThread(std::function<void()> work)
{
    d->pool.start(std::move(work));
}

Catalogue &Library::catalogue() const
{
    return *d->catalogue;
}

} // namespace plantain
