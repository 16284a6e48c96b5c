// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/database.h"

#include <QStringList>

namespace plantain {

/// The statements that lead from one schema version to the next.
using Migration = QStringList;

/// All steps: the first makes version 1 out of an empty file. Released steps never change.
[[nodiscard]] QList<Migration> catalogueMigrations();

/// Looks at a catalogue before anything opens it for writing; the file is not changed. A file that is missing or empty
/// is fine. \errors LibraryUnusable: damaged, not a catalogue of ours, or of a version above \a knownVersion
Result<void> checkCatalogueFile(const QString &path, int knownVersion);

/// Brings the catalogue to the version of the last of \a steps. Everything happens in one transaction, after a copy was
/// written into \a backupFolder (unless the catalogue was empty). Gives the version that it had.
/// \param mayChange whether no other program has the library open: an older one must not find its tables changed
/// \errors LibraryUnusable (newer version, or another program runs), StorageFull, StorageFailed
Result<int> migrate(Database &database, const QList<Migration> &steps, const QString &backupFolder, bool mayChange);

} // namespace plantain
