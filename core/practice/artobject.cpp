// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/motifs.h"

namespace plantain::practice {

void paintObject(Motif motif, const Stage &stage)
{
    Q_UNUSED(motif);
    paintPattern(Motif::Abstract, stage);
}

} // namespace plantain::practice
