// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"

#include <array>

using namespace Qt::StringLiterals;

namespace plantain {

namespace {

struct Name
{
    ErrorKind kind;
    QLatin1StringView text;
};

constexpr std::array names{
    Name{ErrorKind::KeyMissing, "key-missing"_L1},
    Name{ErrorKind::KeyInvalid, "key-invalid"_L1},
    Name{ErrorKind::KeyLeaked, "key-leaked"_L1},
    Name{ErrorKind::KeyRestricted, "key-restricted"_L1},
    Name{ErrorKind::ServiceDisabled, "service-disabled"_L1},
    Name{ErrorKind::PermissionDenied, "permission-denied"_L1},
    Name{ErrorKind::BillingRequired, "billing-required"_L1},
    Name{ErrorKind::CreditsDepleted, "credits-depleted"_L1},
    Name{ErrorKind::PlanExcludesModel, "plan-excludes-model"_L1},
    Name{ErrorKind::OwnCap, "own-cap"_L1},
    Name{ErrorKind::RegionBlocked, "region-blocked"_L1},
    Name{ErrorKind::InvalidRequest, "invalid-request"_L1},
    Name{ErrorKind::SignatureMissing, "signature-missing"_L1},
    Name{ErrorKind::ModelNotFound, "model-not-found"_L1},
    Name{ErrorKind::RequestTooLarge, "request-too-large"_L1},
    Name{ErrorKind::InputUnreadable, "input-unreadable"_L1},
    Name{ErrorKind::QuotaPerMinute, "quota-per-minute"_L1},
    Name{ErrorKind::QuotaTokensPerMinute, "quota-tokens-per-minute"_L1},
    Name{ErrorKind::QuotaImagesPerMinute, "quota-images-per-minute"_L1},
    Name{ErrorKind::QuotaPerDay, "quota-per-day"_L1},
    Name{ErrorKind::QuotaSpend, "quota-spend"_L1},
    Name{ErrorKind::QuotaUnspecified, "quota-unspecified"_L1},
    Name{ErrorKind::Overloaded, "overloaded"_L1},
    Name{ErrorKind::ServerError, "server-error"_L1},
    Name{ErrorKind::DeadlineExceeded, "deadline-exceeded"_L1},
    Name{ErrorKind::Offline, "offline"_L1},
    Name{ErrorKind::Tls, "tls"_L1},
    Name{ErrorKind::AnswerLost, "answer-lost"_L1},
    Name{ErrorKind::Timeout, "timeout"_L1},
    Name{ErrorKind::ReplyTruncated, "reply-truncated"_L1},
    Name{ErrorKind::ReplyMalformed, "reply-malformed"_L1},
    Name{ErrorKind::PromptBlocked, "prompt-blocked"_L1},
    Name{ErrorKind::ImageBlocked, "image-blocked"_L1},
    Name{ErrorKind::Recitation, "recitation"_L1},
    Name{ErrorKind::NoImage, "no-image"_L1},
    Name{ErrorKind::TextOnly, "text-only"_L1},
    Name{ErrorKind::ImageFormat, "image-format"_L1},
    Name{ErrorKind::ReplyTooLarge, "reply-too-large"_L1},
    Name{ErrorKind::StorageFull, "storage-full"_L1},
    Name{ErrorKind::StorageFailed, "storage-failed"_L1},
    Name{ErrorKind::LibraryUnusable, "library-unusable"_L1},
    Name{ErrorKind::ReaderMissing, "reader-missing"_L1},
    Name{ErrorKind::Internal, "internal"_L1},
};

static_assert(names.size() == static_cast<size_t>(ErrorKind::Internal) + 1, "every kind has a name");

} // namespace

QString errorKindName(ErrorKind kind)
{
    for (const Name &name : names) {
        if (name.kind == kind)
            return name.text;
    }
    return u"internal"_s;
}

std::optional<ErrorKind> errorKindFromName(QStringView text)
{
    for (const Name &name : names) {
        if (text == name.text)
            return name.kind;
    }
    return std::nullopt;
}

QList<ErrorKind> allErrorKinds()
{
    QList<ErrorKind> kinds;
    for (const Name &name : names)
        kinds.append(name.kind);
    return kinds;
}

} // namespace plantain
