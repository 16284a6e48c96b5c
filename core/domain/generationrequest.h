// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/draft.h"

#include <QByteArray>

namespace plantain {

/// One piece of a message in wire order. Exactly one of text and image is its content.
struct Part
{
    enum class Kind
    {
        Text,  ///< text; may be empty, and an empty text part is still a part
        Image, ///< the bytes of image, of type mimeType
        Other, ///< content of a kind we do not know; all of it stands in extra
    };

    Kind kind = Kind::Text;
    QString text;
    BlobRef image;
    QString mimeType;
    /// The part is a thought (words or draft picture): not the result, but sent back like the rest.
    bool thought = false;
    /// The thought signature that came on this part; sent back on this part, character by character.
    std::optional<BlobRef> signature;
    /// Members of the part that we do not know, as compact JSON of one object ("{…}"), or empty. Sent back as they
    /// came.
    QByteArray extra;

    bool operator==(const Part &) const = default;
};

enum class Role
{
    User,
    Model
};

/// One message of a thread: who speaks, and in which parts.
struct Content
{
    Role role = Role::User;
    QList<Part> parts;

    bool operator==(const Content &) const = default;
};

/// Everything a request says, before it is written as JSON. What is estimated, priced and sent is this same value.
struct GenerationRequest
{
    QString modelId;
    QString systemInstruction;
    QList<Content> contents; ///< the thread, oldest first, ending with the user's new message
    OutputFormat format;
    SafetySettings safety;
    ThinkingChoice thinking;
    bool search = false;
    bool imageOnly = false;
    std::optional<int> seed;
    std::optional<double> temperature;

    bool operator==(const GenerationRequest &) const = default;
};

} // namespace plantain
