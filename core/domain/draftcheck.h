// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/draft.h"
#include "core/domain/modelcatalog.h"

namespace plantain {

/// Something about a draft that the service would refuse, or that is unwise.
struct DraftProblem
{
    enum class Severity
    {
        Refused,
        Unwise
    };
    enum class What
    {
        EmptyPrompt,      ///< neither words nor pictures
        UnknownModel,     ///< Unwise: the registry does not have it
        RetiredModel,     ///< Unwise; value: successor's id or empty
        RatioNotTaken,    ///< value: the ratio
        SizeNotTaken,     ///< value: the size
        SizeIgnored,      ///< Unwise: the model makes one size only
        ThinkingNotTaken, ///< value: the level or budget
        SearchNotTaken,
        TooManyReferences, ///< Unwise; value: the documented number
        ReferenceType,     ///< value: the file name
        TemperatureRange,  ///< value: the temperature
        ReferenceTooLarge, ///< value: the file name
    };

    Severity severity = Severity::Refused;
    What what = What::EmptyPrompt;
    QString value;

    bool operator==(const DraftProblem &) const = default;
};

/// Everything that is to be said about \a draft for \a model; empty if nothing is. \a known: the registry has the
/// model.
[[nodiscard]] QList<DraftProblem> checkDraft(const Draft &draft, const ModelInfo &model, bool known);

/// The first refusal among \a problems as an error (InvalidRequest or InputUnreadable, subject: the field), or nothing.
[[nodiscard]] std::optional<Error> firstRefusal(const QList<DraftProblem> &problems, const ModelInfo &model);

} // namespace plantain
