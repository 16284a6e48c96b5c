// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <memory>

class QSqlError;

namespace plantain {

/// One SQLite connection. It belongs to the thread that opened it and must die there.
class Database final
{
public:
    enum class Mode
    {
        ReadOnly, ///< to look at a file without changing it
        ReadWrite,
    };

    /// Opens the file, which is made if need be in Mode::ReadWrite. Reads nothing yet.
    /// \errors LibraryUnusable, StorageFull
    static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Write-ahead log, full sync, foreign keys. \errors those of run()
    Result<void> configure();

    /// Runs one statement (the driver takes no more) with \a values for its question marks. The query stands before its
    /// first row; while it lives it may hold a read lock.
    /// \errors StorageFull, StorageFailed, LibraryUnusable for a damaged file; each names the file
    Result<QSqlQuery> run(const QString &sql, const QVariantList &values = {});
    /// Runs a statement without an answer. Gives the number of rows changed.
    Result<int> change(const QString &sql, const QVariantList &values = {});
    /// The first column of the first row, an invalid QVariant if there is no row.
    Result<QVariant> value(const QString &sql, const QVariantList &values = {});

    /// Runs \a work, a function that returns Result<T>, in one immediate transaction: it waits for other writers at the
    /// start, and whatever it read stays true until the end. An error undoes everything.
    template <typename Work>
    auto transaction(Work work) -> decltype(work())
    {
        if (auto begun = change(QStringLiteral("BEGIN IMMEDIATE")); !begun)
            return begun.error();
        auto outcome = work();
        if (!outcome) {
            rollBack();
            return outcome;
        }
        if (auto committed = change(QStringLiteral("COMMIT")); !committed) {
            rollBack();
            return committed.error();
        }
        return outcome;
    }

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    Database(QString path, QString connection);
    void rollBack();
    [[nodiscard]] Error error(const QSqlError &sqlError) const;

    QString m_path;
    QString m_connection;
};

} // namespace plantain
