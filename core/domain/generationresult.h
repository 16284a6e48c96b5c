// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/generationrequest.h"

namespace plantain {

/// Token counts of one answer as the service reported them. -1: not reported.
struct Usage
{
    qint64 promptTokens = -1;
    qint64 promptImageTokens = -1; ///< part of promptTokens
    qint64 outputTokens = -1;      ///< words and pictures, without thoughts
    qint64 outputImageTokens = -1; ///< part of outputTokens
    qint64 thoughtTokens = -1;
    qint64 totalTokens = -1;
    QString serviceTier;
    /// The service's report as it came, compact JSON of one object; empty if there was none.
    QByteArray raw;

    bool operator==(const Usage &) const = default;
};

/// Why an answer ended, as far as we know the word. The word itself stays in GenerationResult::finishText.
enum class FinishReason
{
    Missing, ///< the answer did not say
    Stop,
    MaxTokens,
    Safety,
    Recitation,
    Language,
    Other,
    Blocklist,
    ProhibitedContent,
    Spii,
    MalformedFunctionCall,
    ImageSafety,
    ImageProhibitedContent,
    ImageRecitation,
    ImageOther,
    NoImage,
    UnexpectedToolCall,
    TooManyToolCalls,
    Unknown, ///< a word that did not exist when this was written
};

/// What the service rated about a prompt or an answer.
struct SafetyRating
{
    QString category;    ///< the service's word
    QString probability; ///< the service's word
    bool blocked = false;

    bool operator==(const SafetyRating &) const = default;
};

/// A complete answer, its large pieces already stored and named.
struct GenerationResult
{
    QList<Part> parts; ///< of the first candidate, in wire order
    FinishReason finish = FinishReason::Missing;
    QString finishText;    ///< the service's word, e.g. "STOP"
    QString finishMessage; ///< the service's sentence
    QString blockReason;   ///< why the prompt was refused, the service's word; empty if it was not
    QString blockMessage;
    QList<SafetyRating> safetyRatings;
    Usage usage;
    QByteArray grounding; ///< sources the model used, compact JSON of one object; empty without search
    QString modelVersion; ///< the model that really answered
    QString responseId;

    /// The last picture that is not a thought: the result. Nothing if there is none.
    [[nodiscard]] std::optional<Part> picture() const;
    /// All pictures that are not thoughts, in wire order.
    [[nodiscard]] QList<Part> pictures() const;
    /// The words beside the picture: text parts that are not thoughts, joined.
    [[nodiscard]] QString text() const;
    /// The failure that this answer amounts to, or nothing if it holds a picture.
    /// \errors PromptBlocked, ImageBlocked, Recitation, NoImage, TextOnly, ReplyMalformed (nothing at all)
    [[nodiscard]] std::optional<Error> failure() const;

    bool operator==(const GenerationResult &) const = default;
};

} // namespace plantain
