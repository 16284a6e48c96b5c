// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/domain/modelcatalog.h"

#include <QHash>
#include <QUrl>

#include <chrono>

namespace plantain {

/// Which header carries the key.
enum class KeyHeader
{
    GoogApiKey,
    Bearer
};

/// A service with its address and its key (the key itself lives in the keychain, under the profile's id).
struct Profile
{
    ProfileId id;
    QString name; ///< unique, what --profile takes; "practice" and "gemini" always exist
    bool isPractice = false;
    QUrl baseUrl; ///< with its version segment; empty for practice, whose port is known when it runs
    KeyHeader keyHeader = KeyHeader::GoogApiKey;
    QHash<QString, ModelPrices> ownPrices;      ///< by model id; wins over the registry
    qint64 bodyLimitBytes = 100'000'000;        ///< of one request; relays: 20,000,000. \source gemini-image-api 4.4
    std::chrono::seconds silenceLimit{180};     ///< at 512, 1K and 2K
    std::chrono::seconds silenceLimitFour{360}; ///< at 4K

    bool operator==(const Profile &) const = default;
};

/// \a text as a base URL: http or https, plain http only to this machine (loopback), no user, query or fragment, no
/// trailing slash, and "/v1beta" appended when the path names no version.
/// \errors InvalidRequest, subject "base-url", the detail says what is wrong
[[nodiscard]] Result<QUrl> baseUrlFromText(const QString &text);

/// localhost, 127.0.0.0/8 or ::1.
[[nodiscard]] bool isLoopbackHost(const QString &host);
/// Neither loopback nor Google's: the window names such a host all the time.
[[nodiscard]] bool isForeignHost(const QUrl &url);

} // namespace plantain
