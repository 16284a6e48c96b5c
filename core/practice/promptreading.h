// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/scene.h"

#include <optional>

/// What a designer's words ask for, before anything is decided about the sheet.
namespace plantain::practice {

/// Overall colour mood.
enum class Tone : quint8
{
    None,
    Warm,
    Cool,
    Pastel,
    Monochrome,
    Dark,
    Bright
};

struct ColourWish
{
    std::optional<quint32> ground;
    std::optional<quint32> groundEnd; ///< the second colour of a gradient
    QList<quint32> accents;
    Tone tone = Tone::None;

    bool operator==(const ColourWish &) const = default;
};

struct PromptReading
{
    QList<Line> lines;
    QList<Motif> motifs; ///< in reading order
    ColourWish colours;
    Style style = Style::Modern;
    std::optional<Ground> ground;
    bool night = false;
    bool poster = false; ///< a poster, sign, flyer … was asked for
};

[[nodiscard]] PromptReading readPrompt(const QString &instruction);

/// Does an instruction that came with a picture ask to change that picture, rather than to use it in a new one?
[[nodiscard]] bool asksToChangePicture(const QString &instruction);

/// What a line is for, judged by the words alone; nothing when they do not tell.
[[nodiscard]] std::optional<Role> roleByPattern(const QString &text);
/// What a line is for, judged by words around it such as "headline" or "at the venue".
[[nodiscard]] std::optional<Role> roleByNeighbours(QStringView context);

} // namespace plantain::practice
