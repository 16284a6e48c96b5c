// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/scene.h"

/// The mistakes real image models make, drawn from the words of the prompt: the same prompt slips the same way.
namespace plantain::practice {

/// Perhaps misspells lines (seldom when short and in capitals, never when firm) and perhaps adds a slogan nobody asked
/// for.
void slipWhileComposing(Scene &scene, const QString &instruction);

/// Perhaps moves something else a little; \p changedLine (or -1) is left alone.
void slipWhileEditing(Scene &scene, const QString &instruction, qsizetype changedLine);

/// One letter doubled, dropped or swapped in a word of five letters or more; the text itself when there is none.
[[nodiscard]] QString misspelt(const QString &text, quint32 seed);

} // namespace plantain::practice
