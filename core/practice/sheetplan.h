// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/fontbook.h"
#include "core/practice/scene.h"

#include <QPainterPath>
#include <QRectF>

namespace plantain::practice {

/// A line of type where it will stand.
struct SetText
{
    qsizetype line = 0; ///< index into Scene::lines
    QPainterPath path;
    QRectF box;          ///< the place kept for it; does not change when an edit keeps the line's measure
    double size = 0.0;   ///< of the largest row, in pixels per em
    bool accent = false; ///< may take an accent colour
};

/// How a sheet of given pixels is divided. Boxes of texts never meet each other or leave the sheet.
struct SheetPlan
{
    QList<SetText> texts;
    QList<QRectF> rules;  ///< thin lines in the colour of the type
    QList<QRectF> fields; ///< parts in the ground's colour laid over the illustration
    QRectF art;           ///< what the illustration may cover
    QRectF zone;          ///< the part of it without type
    bool panel = false;   ///< the art is a picture of its own inside the margins
    double unit = 1.0;    ///< pixels of one layout unit: 1/300 of the width of a 3:4 sheet
    double margin = 0.0;
};

[[nodiscard]] SheetPlan planSheet(const Scene &scene, QSizeF sheet, const FontBook &fonts);

} // namespace plantain::practice
