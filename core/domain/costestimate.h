// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/generationresult.h"
#include "core/domain/modelcatalog.h"

namespace plantain {

/// What a request will probably use and cost.
struct CostEstimate
{
    qint64 inputTokens = 0;
    qint64 outputTokens = 0;
    std::optional<MicroUsd> price; ///< nothing if the model's prices are unknown

    bool operator==(const CostEstimate &) const = default;
};

/// Estimates from the request that is sent: words at four characters a token, pictures at the model's fixed count,
/// signatures at nothing (they cost no prompt tokens), thoughts at the model's usual amount.
[[nodiscard]] CostEstimate estimateCost(const GenerationRequest &request, const ModelInfo &model);

/// The price of a reported usage. Nothing if the usage or the prices are unknown.
/// \source gemini-image-api 4.3: tokens of a picture and of words are priced apart; thoughts as words
[[nodiscard]] std::optional<MicroUsd> priceOf(const Usage &usage, const std::optional<ModelPrices> &prices);

} // namespace plantain
