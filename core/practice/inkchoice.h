// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/scene.h"

#include <QRectF>

namespace plantain::practice {

struct InkWish
{
    const Palette &palette;
    quint32 wanted = 0;       ///< named in the prompt; 0 = free
    bool accent = false;      ///< may take an accent colour
    bool large = false;       ///< contrast 3 is enough
    bool overPicture = false; ///< set over a given picture: always on a plate in the picture's colour
};

struct InkChoice
{
    quint32 ink = 0xff000000;
    std::optional<quint32> plate; ///< colour to lay under the type first
    double plateAlpha = 1.0;
    double contrast = 1.0; ///< against the worst twentieth of what will lie behind the type
};

/// Looks at what is painted in a box and finds an ink that reads on it; where none does, a plate that makes it read.
[[nodiscard]] InkChoice chooseInk(const QImage &image, const QRectF &box, const InkWish &wish);

} // namespace plantain::practice
