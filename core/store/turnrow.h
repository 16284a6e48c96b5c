// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/conversation.h"
#include "core/store/catalogue.h"

#include <QVariantList>

class QSqlQuery;

namespace plantain {

// How turns and ledger rows stand in the tables. Times are milliseconds since 1970 in UTC, NULL for none.

/// The columns that readTurn() reads, in its order.
[[nodiscard]] QString turnColumns();
/// \errors StorageFailed if a document in the row cannot be read
Result<Turn> readTurn(const QSqlQuery &row);
/// Columns and values of a new row; \a owner is stored if the turn is pending.
[[nodiscard]] QString turnInsert();
[[nodiscard]] QVariantList turnValues(const Turn &turn, const QString &owner);

[[nodiscard]] QString turnEndUpdate();
[[nodiscard]] QVariantList turnEndValues(const TurnId &id, const TurnEnd &end);

[[nodiscard]] QString attemptColumns();
[[nodiscard]] Attempt readAttempt(const QSqlQuery &row);
[[nodiscard]] QString attemptInsert();
[[nodiscard]] QVariantList attemptValues(const Attempt &attempt, const QString &owner);
[[nodiscard]] QString attemptEndUpdate();
[[nodiscard]] QVariantList attemptEndValues(const AttemptId &id, const AttemptEnd &end);

/// Never NULL, as QString() would be.
[[nodiscard]] QVariant textValue(const QString &text);
[[nodiscard]] QVariant timeValue(const QDateTime &time);

} // namespace plantain
