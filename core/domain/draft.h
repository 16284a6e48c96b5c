// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/blob.h"
#include "core/base/units.h"
#include "core/domain/outputformat.h"
#include "core/domain/safetysettings.h"

#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace plantain {

/// How hard a model that can think is asked to: not at all said, a named level, or a token budget (older models).
/// The service refuses a request that carries both, so there is only one here.
using ThinkingChoice = std::variant<std::monostate, QString, int>;

/// A picture that goes along with the prompt. Its bytes are stored in the library and sent as they are.
struct Reference
{
    BlobRef blob;
    QString mimeType; ///< from the bytes, e.g. "image/png"
    QString fileName; ///< what the user knows it by; not sent
    PixelSize size;

    bool operator==(const Reference &) const = default;
};

/// What stands in the editor and has not been sent: everything that the user decides about one turn.
/// A value without behaviour; checkDraft() says what is wrong with it.
struct Draft
{
    QString prompt;
    QString systemInstruction;
    QString modelId;
    OutputFormat format;
    SafetySettings safety;
    ThinkingChoice thinking;
    bool search = false;    ///< let the model search the web
    bool imageOnly = false; ///< ask for the picture without words beside it
    std::optional<int> seed;
    std::optional<double> temperature; ///< 0 to 2; the newest models ignore it
    QList<Reference> references;

    bool operator==(const Draft &) const = default;
};

} // namespace plantain
