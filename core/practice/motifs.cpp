// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/motifs.h"

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

} // namespace plantain::practice
