// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/workers.h"
#include "core/engine/jobqueue.h"

#include <QFuture>

namespace plantain {

/// One press of Generate: what is asked, what it continues, and from whom.
struct Submission
{
    Draft draft;
    PosterId poster; ///< null: a new poster, named after the prompt
    TurnId parent;   ///< null: a root
    /// Begin a new thread: nothing is replayed, and the parent's picture goes along as the first picture of the user.
    bool newThread = false;
    JobOptions options;
};

/// The studio without a window: takes drafts, runs them, tells what happens. Window and command line stand on it.
/// Owned by app/application.
/// \thread GUI thread
class Studio final : public QObject
{
    Q_OBJECT

public:
    Studio(const JobServices &services, Workers &workers, QObject *parent = nullptr);

    /// Stores the turn as pending and queues it. The returned turn is stored: nothing typed is lost from here on.
    /// \errors StorageFull, StorageFailed; InvalidRequest if a new thread is to start from a turn without a picture
    [[nodiscard]] QFuture<Result<Turn>> submit(const Submission &submission);

    /// Reads a picture for a draft and stores it in the library. Place and camera data are taken out unless
    /// \a keepCameraData.
    /// \errors InputUnreadable naming the file: cannot be read, is no picture, is of a type that the service does not
    /// take, has more than referenceByteLimit bytes or 256 megapixels; StorageFull, StorageFailed
    [[nodiscard]] QFuture<Result<Reference>> importReference(const QString &filePath, bool keepCameraData = false);

    /// Writes the original bytes of a turn's picture to \a filePath. A wrong extension gets the right one appended; an
    /// existing file is replaced only if \a overwrite (the file dialog has asked).
    /// \return the path that was written \errors StorageFull, StorageFailed
    [[nodiscard]] QFuture<Result<QString>> saveOriginal(const Turn &turn, const QString &filePath, bool overwrite);

    [[nodiscard]] JobQueue &queue() { return m_queue; }
    [[nodiscard]] Library &library() { return m_services.library; }
    [[nodiscard]] const ModelCatalog &catalog() const { return m_services.catalog; }
    [[nodiscard]] Workers &workers() { return m_workers; }

    /// Largest file that is taken as a reference.
    static constexpr qint64 referenceByteLimit = 50'000'000;

Q_SIGNALS:
    /// A turn was stored as pending.
    void turnAdded(const plantain::Turn &turn);
    void jobChanged(const plantain::JobStatus &status);
    /// A turn ended: done, failed or cancelled.
    void turnEnded(const plantain::Turn &turn);

private:
    JobServices m_services;
    Workers &m_workers;
    JobQueue m_queue;
};

/// What was asked, in a line of at most 60 characters: the first line of the prompt, cut at a word.
[[nodiscard]] QString titleFromPrompt(const QString &prompt);

} // namespace plantain
