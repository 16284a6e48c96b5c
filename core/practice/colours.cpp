// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/colours.h"

#include <QColor>

#include <algorithm>
#include <cmath>

namespace plantain::practice {
namespace {

double linear(int channel)
{
    const double c = channel / 255.0;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

QRgb fromHsl(double hue, double saturation, double lightness)
{
    const double wrapped = hue - std::floor(hue);
    return QColor::fromHslF(static_cast<float>(wrapped), static_cast<float>(std::clamp(saturation, 0.0, 1.0)),
                            static_cast<float>(std::clamp(lightness, 0.0, 1.0)))
        .rgb();
}

double hueOf(const QColor &colour)
{
    return std::max(0.0, static_cast<double>(colour.hslHueF())); // grey has no hue: -1
}

} // namespace

quint32 mixed(quint32 from, quint32 to, double share)
{
    const double t = std::clamp(share, 0.0, 1.0);
    const auto channel = [t](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * t)); };
    return qRgb(channel(qRed(from), qRed(to)), channel(qGreen(from), qGreen(to)), channel(qBlue(from), qBlue(to)));
}

quint32 vivid(quint32 rgb)
{
    const QColor colour(rgb);
    if (colour.hslSaturationF() < 0.05F)
        return rgb;
    return fromHsl(hueOf(colour), 1.0, std::clamp(static_cast<double>(colour.lightnessF()), 0.45, 0.6));
}

quint32 turned(quint32 rgb, double degrees, double saturation, double lightness)
{
    const QColor colour(rgb);
    return fromHsl(hueOf(colour) + degrees / 360.0, static_cast<double>(colour.hslSaturationF()) * saturation,
                   static_cast<double>(colour.lightnessF()) * lightness);
}

quint32 withLightness(quint32 rgb, double lightness)
{
    const QColor colour(rgb);
    return fromHsl(hueOf(colour), static_cast<double>(colour.hslSaturationF()), lightness);
}

double lightnessOf(quint32 rgb)
{
    return static_cast<double>(QColor(rgb).lightnessF());
}

double luminance(quint32 rgb)
{
    return 0.2126 * linear(qRed(rgb)) + 0.7152 * linear(qGreen(rgb)) + 0.0722 * linear(qBlue(rgb));
}

double contrast(quint32 a, quint32 b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

double colourDistance(quint32 a, quint32 b)
{
    const double meanRed = (qRed(a) + qRed(b)) / 2.0;
    const double r = qRed(a) - qRed(b);
    const double g = qGreen(a) - qGreen(b);
    const double bl = qBlue(a) - qBlue(b);
    return std::sqrt((2.0 + meanRed / 256.0) * r * r + 4.0 * g * g + (2.0 + (255.0 - meanRed) / 256.0) * bl * bl);
}

} // namespace plantain::practice
