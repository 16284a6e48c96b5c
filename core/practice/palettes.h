// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/promptreading.h"
#include "core/practice/scene.h"

namespace plantain::practice {

/// Colours for a subject in a style: what the prompt named where it named it, a harmony chosen by the seed elsewhere.
[[nodiscard]] Palette paletteFor(Motif motif, Style style, bool night, const ColourWish &wish, quint32 seed);

/// The same colours in another mood.
[[nodiscard]] Palette inTone(const Palette &palette, Tone tone);
/// The same colours after dark.
[[nodiscard]] Palette atNight(const Palette &palette);
/// A gradient made of the plain ground.
[[nodiscard]] Palette withGradient(const Palette &palette);
/// An ink that reads on the ground (and on the end of its gradient), keeping \p preferred if it does.
[[nodiscard]] quint32 inkFor(const Palette &palette, quint32 preferred);

} // namespace plantain::practice
