// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/blob.h"
#include "core/domain/generationresult.h"

#include <QJsonObject>

namespace plantain {

// The parts of a turn that the catalogue and the journal keep as JSON documents. The names are ours, not the service's.
// What is empty or default is left out; members that a later version added are passed over when read; a word that a
// later version added becomes the nearest thing this one knows. Reading what was written gives an equal value.

[[nodiscard]] QJsonObject blobToJson(const BlobRef &ref);
[[nodiscard]] std::optional<BlobRef> blobFromJson(const QJsonValue &json);

[[nodiscard]] QJsonObject draftToJson(const Draft &draft);
[[nodiscard]] Draft draftFromJson(const QJsonObject &json);

[[nodiscard]] QJsonObject usageToJson(const Usage &usage);
[[nodiscard]] Usage usageFromJson(const QJsonObject &json);

[[nodiscard]] QJsonObject resultToJson(const GenerationResult &result);
[[nodiscard]] GenerationResult resultFromJson(const QJsonObject &json);

[[nodiscard]] QJsonObject errorToJson(const Error &error);
[[nodiscard]] Error errorFromJson(const QJsonObject &json);

} // namespace plantain
