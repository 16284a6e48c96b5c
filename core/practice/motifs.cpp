// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/motifs.h"

#include "core/practice/colours.h"
#include "core/practice/drawing.h"

#include <QRadialGradient>

#include <algorithm>

namespace plantain::practice {

Nature natureOf(Motif motif)
{
    switch (motif) {
    case Motif::Sea:
    case Motif::Beach:
    case Motif::Mountains:
    case Motif::Forest:
    case Motif::City:
    case Motif::Night:
    case Motif::Aurora:
    case Motif::Snow:
    case Motif::Rain:
    case Motif::Desert:
    case Motif::Sun:
        return Nature::Landscape;
    case Motif::None:
    case Motif::Abstract:
    case Motif::Shapes:
    case Motif::Stripes:
    case Motif::Letter:
    case Motif::Piano:
        return Nature::Pattern;
    default:
        return Nature::Object;
    }
}

void paintMotif(Motif motif, const Stage &stage)
{
    stage.painter.save();
    stage.painter.setPen(Qt::NoPen);
    switch (natureOf(motif)) {
    case Nature::Landscape:
        switch (motif) {
        case Motif::Forest:
        case Motif::City:
        case Motif::Night:
        case Motif::Aurora:
        case Motif::Rain:
            paintDarkLandscape(motif, stage);
            break;
        default:
            paintLandscape(motif, stage);
            break;
        }
        break;
    case Nature::Pattern:
        paintPattern(motif, stage);
        break;
    case Nature::Object:
        paintObject(motif, stage);
        break;
    }
    stage.painter.restore();
}

void paintSky(const Stage &stage, QPointF focus)
{
    const QRectF &sheet = stage.sheet;
    const QColor far = colour(stage.palette.ground);
    const QColor near = colour(stage.palette.groundEnd);
    const QColor between = colour(mixed(stage.palette.ground, stage.palette.groundEnd, 0.5));
    const bool beside = stage.zone.left() > sheet.left() + sheet.width() * 0.25 ||
                        stage.zone.right() < sheet.right() - sheet.width() * 0.25;
    if (beside) {
        QRadialGradient glow(focus, std::max(stage.zone.width(), sheet.height()) * 0.98);
        glow.setColorAt(0.0, near);
        glow.setColorAt(0.42, between);
        glow.setColorAt(0.85, far);
        stage.painter.fillRect(sheet, far);
        stage.painter.fillRect(sheet, glow);
        return;
    }
    QLinearGradient sky(sheet.left(), sheet.top(), sheet.left(), focus.y());
    const double height = std::max(1.0, focus.y() - sheet.top());
    const double typeEnd = std::clamp((stage.zone.top() - sheet.top()) / height, 0.0, 0.8);
    sky.setColorAt(0, far);
    sky.setColorAt(typeEnd, colour(mixed(stage.palette.ground, stage.palette.groundEnd, 0.3 * typeEnd)));
    sky.setColorAt(1, near);
    stage.painter.fillRect(sheet, sky);
}

} // namespace plantain::practice
