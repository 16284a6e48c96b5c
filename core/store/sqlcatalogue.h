// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/catalogue.h"
#include "core/store/database.h"
#include "core/store/librarylock.h"

namespace plantain {

/// The catalogue on SQLite. Lives on the database thread with its connection.
class SqlCatalogue final : public Catalogue
{
public:
    /// \param owner id of this program's lock
    SqlCatalogue(Database &database, const QString &libraryFolder, const QString &owner);

    Result<QList<PosterSummary>> posters() override;
    Result<PosterId> createPoster(const QString &name) override;
    Result<void> renamePoster(const PosterId &id, const QString &name) override;
    Result<Conversation> conversation(const PosterId &id) override;

    Result<Turn> turn(const TurnId &id) override;
    Result<std::optional<TurnId>> newestPicture() override;
    Result<void> renameTurn(const TurnId &id, const QString &title) override;

    Result<void> addPending(const Turn &turn) override;
    Result<bool> claim(const TurnId &id) override;
    Result<void> addComplete(const Turn &turn) override;

    Result<void> openAttempt(const Attempt &attempt) override;
    Result<void> closeAttempt(const AttemptId &id, const AttemptEnd &end) override;
    Result<void> endTurn(const TurnId &id, const TurnEnd &turnEnd, const AttemptId &attempt,
                         const AttemptEnd &attemptEnd) override;
    Result<void> endTurn(const TurnId &id, const TurnEnd &turnEnd) override;

    Result<QList<Attempt>> attempts(const TurnId &id) override;

    Result<QByteArray> setting(const QString &name) override;
    Result<void> setSetting(const QString &name, const QByteArray &value) override;

private:
    Result<void> add(const Turn &turn);
    Result<void> touchPoster(const QString &posterOfTurn, const QDateTime &when);
    Result<void> writeTurnEnd(const TurnId &id, const TurnEnd &turnEnd);
    Result<void> writeAttemptEnd(const AttemptId &id, const AttemptEnd &end);
    /// \a turnEnd, with what the journal of its attempt rescued if it has no answer.
    [[nodiscard]] TurnEnd withReceivedPictures(TurnEnd turnEnd, const AttemptId &attempt) const;

    Database &m_database;
    QString m_folder;
    QString m_owner;
    LibraryLocks m_locks;
};

} // namespace plantain
