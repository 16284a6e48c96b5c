// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/sqlcatalogue.h"

namespace plantain {

struct JournalContent;

/// Ends what programs that are gone left behind: their pending turns, open ledger rows and spool files. Touches nothing
/// of a program that runs. Doing it twice, or being killed in the middle and doing it again, gives the same.
///
/// | the program died…                              | turn                                   | ledger row    |
/// |-------------------------------------------------|----------------------------------------|---------------|
/// | before it opened an exchange                    | Failed, Offline: nothing was sent      | –             |
/// | while waiting to repeat                         | Failed, as the last exchange failed    | closed before |
/// | with an exchange open, nothing received         | Failed, AnswerLost: may be billed      | "unknown"     |
/// | with an exchange open, some pictures received   | Failed, ReplyTruncated, with a result  | "unknown"     |
/// |                                                 | that holds these pictures              |               |
/// | after the whole answer was noted                | Done or Failed, as the answer says     | as the answer |
///
/// \thread the database thread, under the start lock
class Recovery final
{
public:
    struct Summary
    {
        int endedTurns = 0;
        int rescuedPictures = 0;
    };

    Recovery(Database &database, SqlCatalogue &catalogue, const QString &libraryFolder, const LibraryLocks &locks);

    /// \errors StorageFull, StorageFailed, LibraryUnusable if the catalogue turns out to be damaged
    Result<Summary> run();

private:
    struct LastAttempt
    {
        AttemptId id; ///< null if there was none
        QString owner;
        QString outcome;
        QDateTime startedUtc;
        bool open = false;
        int count = 0;                ///< exchanges of the turn
        std::optional<MicroUsd> cost; ///< of all of them; nothing if one is unknown
    };

    Result<QStringList> goneOwners();
    [[nodiscard]] QStringList spoolFilesOf(const QString &owner) const;
    Result<void> placeReceived(const QString &owner);
    Result<void> endTurnsOf(const QString &owner);
    Result<void> closeAttemptsOf(const QString &owner);
    Result<void> endTurn(const TurnId &turn);
    Result<LastAttempt> lastAttemptOf(const TurnId &turn);
    Result<void> endOpenAttempt(const TurnId &turn, const LastAttempt &attempt);

    Database &m_database;
    SqlCatalogue &m_catalogue;
    QString m_folder;
    const LibraryLocks &m_locks;
    Summary m_summary;
};

} // namespace plantain
