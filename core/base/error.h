// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace plantain {

/// What went wrong, sorted by what the reader can do about it. The list is design.md section 5.
/// The stable name for scripts is errorKindName(); the sentence for people is made in core/engine/diagnosis.
enum class ErrorKind
{
    KeyMissing,
    KeyInvalid,
    KeyLeaked,
    KeyRestricted,
    ServiceDisabled,
    PermissionDenied,
    BillingRequired,
    CreditsDepleted,
    PlanExcludesModel,
    OwnCap,
    RegionBlocked,
    InvalidRequest,
    SignatureMissing,
    ModelNotFound,
    RequestTooLarge,
    InputUnreadable,
    QuotaPerMinute,
    QuotaTokensPerMinute,
    QuotaImagesPerMinute,
    QuotaPerDay,
    QuotaSpend,
    QuotaUnspecified,
    Overloaded,
    ServerError,
    DeadlineExceeded,
    Offline,
    Tls,
    AnswerLost,
    Timeout,
    ReplyTruncated,
    ReplyMalformed,
    PromptBlocked,
    ImageBlocked,
    Recitation,
    NoImage,
    TextOnly,
    ImageFormat,
    ReplyTooLarge,
    StorageFull,
    StorageFailed,
    LibraryUnusable,
    ReaderMissing,
    Internal,
};

/// Stable, lower-case, hyphenated name of a kind, e.g. "quota-per-day". Part of the command line's JSON.
[[nodiscard]] QString errorKindName(ErrorKind kind);
/// The kind with that name, or nothing.
[[nodiscard]] std::optional<ErrorKind> errorKindFromName(QStringView name);
/// Every kind, in the order of the enum.
[[nodiscard]] QList<ErrorKind> allErrorKinds();

/// A failure as a value. \c kind decides what happens next; nothing here is a sentence for the user.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    /// The service's own words, unchanged; empty if it said nothing.
    QString serverText;
    /// English, for the log and for "details"; never holds a key. Names the thing: the file, the folder, the host.
    QString detail;
    /// What the failure is about, for the sentence: a field of the draft, a file name, a model id, a category. May be
    /// empty.
    QString subject;
    /// How long the service asked to wait.
    std::optional<std::chrono::milliseconds> retryAfter = std::nullopt;
    /// HTTP status, 0 if there was none.
    int httpStatus = 0;

    bool operator==(const Error &) const = default;
};

/// An error without a service behind it.
[[nodiscard]] inline Error makeError(ErrorKind kind, const QString &detail, const QString &subject = {})
{
    return Error{kind, {}, detail, subject, std::nullopt, 0};
}

} // namespace plantain
