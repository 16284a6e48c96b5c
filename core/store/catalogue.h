// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/blob.h"
#include "core/domain/conversation.h"

#include <QUrl>

#include <memory>

namespace plantain {

/// A poster as lists show it.
struct PosterSummary
{
    PosterId id;
    QString name;
    QDateTime createdUtc;
    QDateTime changedUtc;
    int turnCount = 0;

    bool operator==(const PosterSummary &) const = default;
};

/// One HTTP exchange of a turn as the ledger keeps it. Written before it leaves, closed when it ended.
struct Attempt
{
    AttemptId id;
    TurnId turn;
    QString profileName;
    QString host;
    QString modelId;
    QString keyFingerprint;
    QDateTime startedUtc;
    QDateTime endedUtc; ///< invalid while it is open
    QString outcome;    ///< "done", "cancelled", or an error kind's name; "unknown" after a crash; empty while open
    int httpStatus = 0;
    std::optional<MicroUsd> cost;
    Usage usage;

    bool operator==(const Attempt &) const = default;
};

/// How an exchange ended, for closeAttempt().
struct AttemptEnd
{
    QDateTime endedUtc;
    QString outcome;
    int httpStatus = 0;
    std::optional<MicroUsd> cost;
    Usage usage;
};

/// What ends a turn.
struct TurnEnd
{
    TurnState state = TurnState::Failed;
    std::optional<GenerationResult> result;
    std::optional<Error> error;
    PixelSize pictureSize;
    QDateTime finishedUtc;
    int attempts = 0;
    std::chrono::milliseconds waited{0};
    std::chrono::milliseconds took{0};
    std::optional<MicroUsd> cost;
};

/// The catalogue of a library. Every function is one transaction; blocking.
/// \thread only the database thread of the Library that owns it: see Library::ask()
/// \errors StorageFull, StorageFailed from every function; Internal for an id that does not exist
class Catalogue
{
public:
    virtual ~Catalogue() = default;

    virtual Result<QList<PosterSummary>> posters() = 0; ///< newest change first
    virtual Result<PosterId> createPoster(const QString &name) = 0;
    virtual Result<void> renamePoster(const PosterId &id, const QString &name) = 0;
    virtual Result<Conversation> conversation(const PosterId &id) = 0;

    virtual Result<Turn> turn(const TurnId &id) = 0;
    /// The newest turn that has a picture, of the newest poster that has one; nothing in an empty library.
    virtual Result<std::optional<TurnId>> newestPicture() = 0;
    virtual Result<void> renameTurn(const TurnId &id, const QString &title) = 0;

    /// Stores a pending turn before anything leaves. It belongs to this program until it ends.
    virtual Result<void> addPending(const Turn &turn) = 0;
    /// Takes a pending turn for this program in one immediate transaction. False if another running program has it, or
    /// it is not pending any more.
    virtual Result<bool> claim(const TurnId &id) = 0;
    /// Stores a turn that is complete already (imported, local).
    virtual Result<void> addComplete(const Turn &turn) = 0;

    virtual Result<void> openAttempt(const Attempt &attempt) = 0;
    virtual Result<void> closeAttempt(const AttemptId &id, const AttemptEnd &end) = 0;
    /// Ends a turn and closes the ledger row of its last exchange in one transaction, then clears the spool's journal.
    virtual Result<void> endTurn(const TurnId &id, const TurnEnd &turnEnd, const AttemptId &attempt,
                                 const AttemptEnd &attemptEnd) = 0;
    /// Ends a turn that has no open exchange (refused before sending, cancelled while waiting).
    virtual Result<void> endTurn(const TurnId &id, const TurnEnd &turnEnd) = 0;

    virtual Result<QList<Attempt>> attempts(const TurnId &id) = 0;

    virtual Result<QByteArray> setting(const QString &name) = 0; ///< empty if never set
    virtual Result<void> setSetting(const QString &name, const QByteArray &value) = 0;
};

} // namespace plantain
