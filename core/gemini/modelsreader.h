// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

namespace plantain::gemini {

/// One entry of the service's model list.
struct ListedModel
{
    QString id; ///< without "models/"
    QString displayName;
    QString version;
    QStringList methods;
    int inputTokenLimit = 0;
    int outputTokenLimit = 0;
    bool thinks = false;

    bool operator==(const ListedModel &) const = default;
};

struct ModelsPage
{
    QList<ListedModel> models;
    QString nextPageToken; ///< empty on the last page
};

/// \errors ReplyMalformed
[[nodiscard]] Result<ModelsPage> readModels(QByteArrayView body);
[[nodiscard]] Result<ListedModel> readModel(QByteArrayView body);
/// The number of prompt tokens in an answer of countTokens. \errors ReplyMalformed
[[nodiscard]] Result<qint64> readTokenCount(QByteArrayView body);

} // namespace plantain::gemini
