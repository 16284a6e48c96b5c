// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/inkchoice.h"

#include "core/practice/colours.h"

#include <algorithm>
#include <cmath>

namespace plantain::practice {
namespace {

/// Colours at the crossings of a net over the box.
QList<quint32> lookAt(const QImage &image, const QRectF &box)
{
    constexpr int kAcross = 40;
    constexpr int kDown = 16;
    const QRectF inside = box.intersected(QRectF(image.rect()).adjusted(0, 0, -1, -1));
    QList<quint32> seen;
    if (inside.isEmpty())
        return seen;
    seen.reserve(kAcross * kDown);
    for (int y = 0; y < kDown; ++y) {
        const int row = static_cast<int>(inside.top() + inside.height() * y / (kDown - 1));
        const auto *pixels = reinterpret_cast<const QRgb *>(image.constScanLine(row));
        for (int x = 0; x < kAcross; ++x)
            seen.append(pixels[static_cast<int>(inside.left() + inside.width() * x / (kAcross - 1))] | 0xff000000U);
    }
    return seen;
}

/// Contrast that nineteen of twenty seen colours reach.
double contrastOver(const QList<quint32> &seen, quint32 ink)
{
    if (seen.isEmpty())
        return 21.0;
    QList<double> values;
    values.reserve(seen.size());
    for (const quint32 behind : seen)
        values.append(contrast(ink, behind));
    const auto twentieth = values.begin() + values.size() / 20;
    std::nth_element(values.begin(), twentieth, values.end());
    return *twentieth;
}

quint32 meanOf(const QList<quint32> &seen)
{
    if (seen.isEmpty())
        return 0xffffffff;
    qint64 r = 0;
    qint64 g = 0;
    qint64 b = 0;
    for (const quint32 c : seen) {
        r += qRed(c);
        g += qGreen(c);
        b += qBlue(c);
    }
    const auto n = static_cast<qint64>(seen.size());
    return qRgb(static_cast<int>(r / n), static_cast<int>(g / n), static_cast<int>(b / n));
}

/// A plate on which the ink reads, as near to the wanted colour as that allows.
quint32 plateFor(quint32 ink, quint32 wanted, double need)
{
    if (contrast(ink, wanted) >= need)
        return wanted;
    const quint32 away = luminance(ink) > 0.35 ? 0xff0b0d12 : 0xffffffff;
    for (double share = 0.15; share < 1.0; share += 0.15) {
        const quint32 plate = mixed(wanted, away, share);
        if (contrast(ink, plate) >= need)
            return plate;
    }
    return away;
}

} // namespace

InkChoice chooseInk(const QImage &image, const QRectF &box, const InkWish &wish)
{
    const double need = wish.large ? 3.0 : 4.5;
    const QList<quint32> seen = lookAt(image, box);
    InkChoice choice;
    if (wish.overPicture) {
        const quint32 plate = meanOf(seen);
        const quint32 ink = wish.wanted != 0                                             ? wish.wanted
                            : contrast(0xff14161a, plate) >= contrast(0xffffffff, plate) ? 0xff14161a
                                                                                         : 0xffffffff;
        choice.ink = ink;
        choice.plate = plateFor(ink, plate, need);
        choice.contrast = contrast(ink, *choice.plate);
        return choice;
    }
    QList<quint32> candidates;
    if (wish.wanted != 0) {
        candidates = {wish.wanted};
    } else {
        if (wish.accent)
            candidates.append(wish.palette.accents[0]);
        candidates +=
            {wish.palette.ink, 0xfffff8ea, mixed(wish.palette.accents[2], 0xff101014, 0.3), 0xff121212, 0xffffffff};
    }
    for (const quint32 candidate : candidates) {
        const double reached = contrastOver(seen, candidate);
        if (reached >= need)
            return {candidate, std::nullopt, 1.0, reached};
    }
    // Nothing reads everywhere: lay a plate in the ground's colour.
    choice.ink = wish.wanted != 0 ? wish.wanted : wish.palette.ink;
    choice.plate = plateFor(choice.ink, wish.palette.ground, need);
    choice.contrast = contrast(choice.ink, *choice.plate);
    return choice;
}

} // namespace plantain::practice
