// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

/// Arithmetic on colours written 0xAARRGGBB. Pure.
namespace plantain::practice {

[[nodiscard]] quint32 mixed(quint32 from, quint32 to, double share); ///< share 0 = from, 1 = to; opaque
[[nodiscard]] quint32 vivid(quint32 rgb);                            ///< as saturated as its lightness allows
[[nodiscard]] quint32 turned(quint32 rgb, double degrees, double saturation = 1.0, double lightness = 1.0);
[[nodiscard]] quint32 withLightness(quint32 rgb, double lightness); ///< HSL lightness 0 … 1
[[nodiscard]] double lightnessOf(quint32 rgb);                      ///< HSL lightness 0 … 1
[[nodiscard]] double luminance(quint32 rgb);                        ///< relative luminance of WCAG 2, 0 … 1
[[nodiscard]] double contrast(quint32 a, quint32 b);                ///< contrast ratio of WCAG 2, 1 … 21
[[nodiscard]] double colourDistance(quint32 a, quint32 b);          ///< weighted RGB distance, 0 … about 765

} // namespace plantain::practice
