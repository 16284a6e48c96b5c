// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/scene.h"

#include <QPainterPath>
#include <QRectF>

class QPainter;

/// The illustrations: flat, drawn with paths, at any size.
namespace plantain::practice {

enum class Nature : quint8
{
    Landscape, ///< fills all of the sheet behind the type
    Object,    ///< stands alone on the ground
    Pattern    ///< fills a rectangle of any proportion
};
[[nodiscard]] Nature natureOf(Motif motif);

/// Where and in what colours a motif is drawn.
struct Stage
{
    QPainter &painter;
    QRectF sheet; ///< all that may be painted on
    QRectF zone;  ///< free of type: where the eye shall go
    Palette palette;
    Style style = Style::Modern;
    quint32 seed = 1;
    double scale = 1.0;
    quint32 tint = 0; ///< main colour wanted for the object, 0 = the palette's
    bool night = false;
    bool alone = true;   ///< nothing is drawn behind it, so an object brings a backdrop of its own
    bool typed = true;   ///< there is type on the sheet
    double unit = 1.0;   ///< as in SheetPlan
    QPainterPath letter = {}; ///< for Motif::Letter: one glyph, any size

    /// The object's main colour.
    [[nodiscard]] quint32 main() const { return tint != 0 ? tint : palette.accents[0]; }
};

void paintMotif(Motif motif, const Stage &stage);

// By kind, one file each; paintMotif() calls them.
void paintLandscape(Motif motif, const Stage &stage);     ///< Sea, Beach, Desert, Sun, Mountains, Snow
void paintDarkLandscape(Motif motif, const Stage &stage); ///< Forest, City, Night, Aurora, Rain
void paintPattern(Motif motif, const Stage &stage);
void paintObject(Motif motif, const Stage &stage);

/// The sky behind a landscape: the ground's colour where the type is, brighter towards the focus on the horizon.
void paintSky(const Stage &stage, QPointF focus);

} // namespace plantain::practice
