// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <utility>

namespace plantain::gemini {

/// URLs of the Gemini API below a base such as https://generativelanguage.googleapis.com/v1beta.
/// Model ids and page tokens are percent-encoded. \source gemini-image-api 2.1
[[nodiscard]] QUrl generateUrl(const QUrl &base, const QString &modelId);
[[nodiscard]] QUrl countTokensUrl(const QUrl &base, const QString &modelId);
[[nodiscard]] QUrl modelUrl(const QUrl &base, const QString &modelId);
[[nodiscard]] QUrl modelsUrl(const QUrl &base, int pageSize, const QString &pageToken);

/// Google's own base URL.
[[nodiscard]] QUrl officialBaseUrl();

enum class KeyStyle
{
    GoogApiKey,
    Bearer
};

/// Content type, accepted types and, if there is one, the key. The key is never part of a URL.
[[nodiscard]] QList<std::pair<QByteArray, QByteArray>> requestHeaders(const Secret &key, KeyStyle style);

} // namespace plantain::gemini
