// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/fontbook.h"
#include "core/practice/scene.h"
#include "core/practice/sheetplan.h"

namespace plantain::practice {

/// What was painted: the picture, and for each text what it stands on.
struct PaintedSheet
{
    struct Legibility
    {
        qsizetype line = 0;
        QRectF box;
        double contrast = 1.0; ///< of the ink against the worst twentieth of what lies behind it
        bool large = false;    ///< 3 is enough for large type, 4.5 is needed for the rest
    };
    QImage image;
    QList<Legibility> texts;
};

/// paintScene() with a choice of fonts and an account of it.
[[nodiscard]] PaintedSheet paintSheet(const Scene &scene, QSize sizePx, const PictureLookup &lookup,
                                      const FontBook &fonts);

} // namespace plantain::practice
