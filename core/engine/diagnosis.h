// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace plantain {

/// Something that really helps after a failure. Window and command line know how to do each.
enum class Remedy
{
    SendAgain,      ///< the same request once more
    EnterKey,       ///< the key of the profile
    EditPrompt,     ///< the words of the draft
    EditFormat,     ///< ratio, size, model or another setting of the draft
    EditReferences, ///< take out or exchange a picture
    OtherModel,     ///< send the draft to another model
    NewThread,      ///< start again from the picture
    OpenPage,       ///< the page of Advice::page, for billing, limits or the project
    EditProfile,    ///< address and limits of the service
    ChooseFolder,   ///< another library folder
};

/// Stable name of a remedy for scripts, e.g. "send-again".
[[nodiscard]] QString remedyName(Remedy remedy);
/// What stands on its button, in the user's language.
[[nodiscard]] QString remedyLabel(Remedy remedy);

/// What went wrong in words, why, and what can be done about it; in the user's language.
struct Diagnosis
{
    QString title;          ///< one short sentence
    QString explanation;    ///< what happened, why, whether anything was paid; one to three sentences
    QList<Remedy> remedies; ///< at most two, the best first
    QUrl page;              ///< for Remedy::OpenPage, else empty
    QString serverText;     ///< the service's own words, unchanged; may be empty
    int exitStatus = 1;     ///< of the command line, design.md section 8
};

/// The one table of words and remedies.
/// \thread GUI thread (translations)
[[nodiscard]] Diagnosis diagnose(const Error &error);

/// Exit status of the command line for a kind: 1, 3, 4, 5, 6, 7 or 8.
[[nodiscard]] int exitStatusOf(ErrorKind kind);

} // namespace plantain
