// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/blobstore.h"
#include "core/store/catalogue.h"

#include <QFuture>
#include <QPromise>

#include <functional>
#include <memory>

namespace plantain {

/// Something about an opened library that the user should know.
struct LibraryNote
{
    enum class Kind
    {
        NetworkFileSystem, ///< SQLite's locks are not safe there; detail: the type
        Rescued,           ///< detail: how many pictures of interrupted turns were saved
        Interrupted,       ///< detail: how many turns were ended because their program is gone
    };
    Kind kind = Kind::Interrupted;
    QString detail;

    bool operator==(const LibraryNote &) const = default;
};

/// The folder that holds everything made: an SQLite catalogue and the files. Opened once per program; several programs
/// may have the same library open. Made and destroyed on one thread; ask() from any. The destructor waits for all
/// questions that were asked.
///
/// \code
/// catalogue.sqlite (-wal, -shm)         the catalogue, mode 0600
/// originals/ab/SHA256.png               pictures as received, mode 0400; "ab": first two digits of the hash
/// signatures/ab/SHA256.sig              thought signatures; references/ab/SHA256.jpg: pictures the user added
/// spool/OWNER-ULID.part                 blobs that are being written
/// spool/OWNER-ATTEMPT.journal           what an exchange under way has received
/// locks/OWNER.lock, locks/start         held by running programs; held while one starts
/// backups/catalogue-v1-TIME.sqlite      copies made before migrations
/// \endcode
class Library final
{
public:
    /// Opens or makes the library in \a folder (made with mode 0700), migrates it (a copy of the catalogue is kept
    /// beside it), takes this program's lock and recovers what programs that are gone left behind. Blocking: tens of
    /// milliseconds, more on a migration.
    /// \errors LibraryUnusable naming the folder (not a folder, not writable, damaged, made by a newer version: then
    /// untouched), StorageFull
    [[nodiscard]] static Result<std::unique_ptr<Library>> open(const QString &folder);
    ~Library();
    Q_DISABLE_COPY_MOVE(Library)

    [[nodiscard]] QString folder() const;
    [[nodiscard]] const QList<LibraryNote> &notes() const;
    [[nodiscard]] std::shared_ptr<BlobStore> blobs() const;

    /// Runs \a question (Catalogue & → Result<T>) on the database thread, in order of asking. Continue with
    /// then(context, …) only; the library outlives its questions. Every question is asked, also when nobody waits for
    /// the answer any more.
    template <typename Question>
    [[nodiscard]] auto ask(Question question)
    {
        // Not QtConcurrent::run(): whoever waits for its future takes the work over to his own thread.
        using Answer = std::invoke_result_t<Question &, Catalogue &>;
        struct Asked
        {
            Question question;
            QPromise<Answer> promise;
        };
        auto asked = std::make_shared<Asked>(Asked{std::move(question), {}});
        QFuture<Answer> answer = asked->promise.future();
        onDatabaseThread([this, asked]() {
            asked->promise.start();
            asked->promise.addResult(asked->question(catalogue()));
            asked->promise.finish();
        });
        return answer;
    }

    /// The spool for the reply of one attempt. What it finishes is durable at once, and a journal beside it lets the
    /// next start find it. \thread any
    [[nodiscard]] std::unique_ptr<BlobSpool> spool(const AttemptId &attempt);
    /// Notes the whole answer of an attempt in its journal, durably, so that a kill before endTurn() loses nothing.
    /// \errors StorageFull, StorageFailed \thread any
    Result<void> noteAnswer(const AttemptId &attempt, const GenerationResult &result);

    /// Bytes free on the library's file system, -1 if unknown. \thread any
    [[nodiscard]] qint64 freeBytes() const;

private:
    class Private;
    explicit Library(std::unique_ptr<Private> d);
    void onDatabaseThread(std::function<void()> work);
    [[nodiscard]] Catalogue &catalogue() const;

    std::unique_ptr<Private> d;
};

} // namespace plantain
