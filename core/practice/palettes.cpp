// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/palettes.h"

#include "core/practice/colours.h"

#include <algorithm>
#include <array>

namespace plantain::practice {
namespace {

// Accents: main colour of the object, second colour, the deep one, the light one.
constexpr Palette kSunset{0xffee3f2a, 0xffffb054, 0xfffff8ea, {0xffffc94a, 0xff11848a, 0xff063f52, 0xfffff0b8}};
constexpr Palette kDusk{0xff1b1442, 0xffe0607a, 0xfffff3e6, {0xffffd08a, 0xff2a2a6a, 0xff120f33, 0xfffff0d0}};
constexpr Palette kBeach{0xff7fd0e6, 0xfffdf0d2, 0xff0f3d5c, {0xffff6f4e, 0xff1aa3a8, 0xffeacb8c, 0xfffffaf0}};
constexpr Palette kBlueHour{0xff132a86, 0xff2f55d4, 0xfff4f1e6, {0xfff2a93b, 0xff7fa4ff, 0xff081238, 0xfff4f1e6}};
constexpr Palette kBauhaus{0xfff6f1e6, 0xfff6f1e6, 0xff17304f, {0xffe4572e, 0xff2a7f9e, 0xff17304f, 0xfff3b61f}};
constexpr Palette kNordic{0xff071a26, 0xff0e3a48, 0xffe9fff4, {0xff4fd6b1, 0xff8d5cff, 0xff041018, 0xff9fe8c9}};
constexpr Palette kHarvest{0xffefe3c8, 0xffefe3c8, 0xff24452a, {0xffd9482b, 0xffe8892b, 0xff24452a, 0xff3f6b3c}};
constexpr Palette kStudio{0xfff2b5c3, 0xfff2b5c3, 0xff191919, {0xffe5352b, 0xff1e3fae, 0xff191919, 0xfff5d547}};
constexpr Palette kAcid{0xffe6ef4b, 0xffe6ef4b, 0xff131313, {0xff131313, 0xffff4d2e, 0xff131313, 0xfffdfde8}};
constexpr Palette kMatinee{0xffc8102e, 0xffc8102e, 0xfffff6ea, {0xfffbf8f1, 0xfff2c14e, 0xff1a1717, 0xfffbf8f1}};
constexpr Palette kVelo{0xff176f74, 0xff176f74, 0xfff5f0e4, {0xfff6c453, 0xffe8643c, 0xff0e4a50, 0xfff5f0e4}};
constexpr Palette kTypeWeek{0xffff5b1f, 0xffff5b1f, 0xff1a0d05, {0xff1a0d05, 0xfffff1de, 0xff7a1a00, 0xffffb800}};
constexpr Palette kSage{0xffdfe6d8, 0xffdfe6d8, 0xff22382c, {0xff4f8a5f, 0xffe2a03f, 0xff22382c, 0xffc95d3c}};
constexpr Palette kLilac{0xffcdbdf0, 0xffcdbdf0, 0xff231942, {0xff5e3bce, 0xffff7a59, 0xff231942, 0xffffd166}};
constexpr Palette kInk{0xfff3eee2, 0xfff3eee2, 0xff1b2a6b, {0xffe0492f, 0xff3f6fd1, 0xff1b2a6b, 0xfff0b429}};
constexpr Palette kPines{0xff12352b, 0xff2c6a52, 0xfff3ead3, {0xffe9b44c, 0xff4f9d69, 0xff0b221b, 0xfff3ead3}};
constexpr Palette kMist{0xfff3d9b8, 0xfff9efdc, 0xff1d3a36, {0xff2f6b5e, 0xff78a58c, 0xff163430, 0xffe9734a}};
constexpr Palette kAubergine{0xff2b1233, 0xff6a2560, 0xfffbe9dc, {0xffff7f50, 0xfff7c548, 0xff120618, 0xfffbe9dc}};
constexpr Palette kAlps{0xffffd9a0, 0xfffff1d8, 0xff1c2f57, {0xff4a6fb0, 0xff8fa9d8, 0xff1c2f57, 0xffef6a4c}};
constexpr Palette kSky{0xff8ecdf2, 0xffd9f0fb, 0xff10294d, {0xffff6b4a, 0xff1d5fa8, 0xff10294d, 0xffffffff}};
constexpr Palette kMustard{0xffeab543, 0xffeab543, 0xff231a0c, {0xffb5341f, 0xff1f4e5f, 0xff231a0c, 0xfffff3d4}};
constexpr Palette kMint{0xffbfe8d4, 0xffbfe8d4, 0xff103b35, {0xffff6f61, 0xff1a7f72, 0xff103b35, 0xffffe29a}};
constexpr Palette kCoffee{0xfff1e4d3, 0xfff1e4d3, 0xff3a2116, {0xffc5613d, 0xff7a4a2b, 0xff3a2116, 0xfffffaf2}};
constexpr Palette kDesert{0xfff6b26b, 0xfffce3b4, 0xff4a1c1c, {0xffd9572b, 0xffb23a2a, 0xff5c1f22, 0xfffff2cf}};
constexpr Palette kWinter{0xff2d5b8a, 0xffa9cfe6, 0xffffffff, {0xffffffff, 0xff5d8fb8, 0xff123a5c, 0xfff4fafd}};
constexpr Palette kRain{0xff3c5a78, 0xff8fb0c4, 0xfff6f8f5, {0xffffc53d, 0xff5f86a3, 0xff1f3448, 0xffe6f0f4}};
constexpr Palette kNight{0xff0d1440, 0xff43308a, 0xfff7f0dc, {0xfff7e3a1, 0xff6d5bd0, 0xff070a24, 0xffffffff}};
constexpr Palette kNeon{0xff0b0718, 0xff2a0f4a, 0xffffffff, {0xffff2e88, 0xff23e5ff, 0xff05030c, 0xfffff34d}};
constexpr Palette kDeco{0xff10241f, 0xff10241f, 0xffe9cf8f, {0xffd9b25f, 0xff2f6b5a, 0xff081512, 0xfff3e6c4}};
constexpr Palette kRetro{0xfff4e3c1, 0xfff4e3c1, 0xff40261a, {0xffe2622b, 0xff2b8c86, 0xff40261a, 0xfff0b13c}};
constexpr Palette kRaw{0xfff2f2ee, 0xfff2f2ee, 0xff0c0c0c, {0xffff3b1f, 0xff0c0c0c, 0xff0c0c0c, 0xffd9d9d2}};
constexpr Palette kQuiet{0xfff5f3ee, 0xfff5f3ee, 0xff1a1a1a, {0xffd9482b, 0xff2a4b7c, 0xff1a1a1a, 0xffe3ddd0}};
constexpr Palette kWash{0xfffbf7ee, 0xfffbf7ee, 0xff27334d, {0xffe58a72, 0xff7fb0a8, 0xff3d5a80, 0xfff2cc8f}};
constexpr Palette kRose{0xfffbe4df, 0xfffbe4df, 0xff4a1230, {0xffe2486d, 0xfff29a76, 0xff4a1230, 0xff4f8a5f}};
constexpr Palette kSignal{0xffe5352b, 0xffe5352b, 0xfffff6ea, {0xfffff6ea, 0xff1b1b1b, 0xff7d1310, 0xffffc93c}};
constexpr Palette kCobalt{0xff1f45d8, 0xff1f45d8, 0xfffdf7e8, {0xffff6a3d, 0xfffdf7e8, 0xff0c1f73, 0xffffd23f}};

constexpr std::array kAnything{kCobalt,   kMustard, kSage,    kLilac, kInk,       kMint,
                               kTypeWeek, kStudio,  kBauhaus, kVelo,  kAubergine, kRose};

template <size_t N>
const Palette &oneOf(const std::array<Palette, N> &list, quint32 seed)
{
    return list.at((seed >> 5U) % N);
}

Palette paletteOfStyle(Style style, const Palette &otherwise, quint32 seed)
{
    switch (style) {
    case Style::Swiss:
        return oneOf(std::array{kBauhaus, kSignal, kInk}, seed);
    case Style::Deco:
        return kDeco;
    case Style::Retro:
        return oneOf(std::array{kRetro, kMustard}, seed);
    case Style::Brutalist:
        return oneOf(std::array{kRaw, kAcid}, seed);
    case Style::Neon:
        return kNeon;
    case Style::Minimal:
        return kQuiet;
    case Style::Watercolour:
        return kWash;
    case Style::Modern:
    case Style::Count:
        break;
    }
    return otherwise;
}

Palette paletteOfMotif(Motif motif, quint32 seed)
{
    switch (motif) {
    case Motif::Sea:
        return kSunset;
    case Motif::Boat:
        return oneOf(std::array{kSky, kInk}, seed);
    case Motif::Beach:
        return kBeach;
    case Motif::Mountains:
        return oneOf(std::array{kAlps, kMist}, seed);
    case Motif::Forest:
        return oneOf(std::array{kPines, kMist}, seed);
    case Motif::City:
        return oneOf(std::array{kAubergine, kDusk}, seed);
    case Motif::Night:
    case Motif::Rocket:
        return kNight;
    case Motif::Aurora:
        return kNordic;
    case Motif::Snow:
        return kWinter;
    case Motif::Rain:
    case Motif::Umbrella:
        return kRain;
    case Motif::Desert:
        return kDesert;
    case Motif::Sun:
        return oneOf(std::array{kSunset, kMustard}, seed);
    case Motif::Cup:
    case Motif::Bread:
        return oneOf(std::array{kCoffee, kMustard, kMint}, seed);
    case Motif::Record:
        return oneOf(std::array{kBlueHour, kAubergine}, seed);
    case Motif::Piano:
        return kMatinee;
    case Motif::Notes:
        return oneOf(std::array{kMatinee, kInk, kBlueHour}, seed);
    case Motif::Guitar:
        return oneOf(std::array{kAubergine, kMustard}, seed);
    case Motif::Bicycle:
        return kVelo;
    case Motif::Apple:
    case Motif::Fruit:
        return kHarvest;
    case Motif::Leaves:
        return oneOf(std::array{kSage, kPines}, seed);
    case Motif::Flowers:
        return oneOf(std::array{kRose, kLilac, kSage}, seed);
    case Motif::Shapes:
        return oneOf(std::array{kBauhaus, kStudio, kInk}, seed);
    case Motif::Stripes:
        return kAcid;
    case Motif::Letter:
        return oneOf(std::array{kTypeWeek, kCobalt}, seed);
    case Motif::Heart:
        return oneOf(std::array{kSignal, kRose}, seed);
    case Motif::Bird:
    case Motif::Balloon:
        return kSky;
    case Motif::Film:
        return oneOf(std::array{kSignal, kAubergine}, seed);
    case Motif::Pizza:
        return oneOf(std::array{kSignal, kVelo}, seed);
    default:
        return oneOf(kAnything, seed);
    }
}

/// Named colours take the place of the harmony's; the ones nobody named stay if they do not clash with the ground.
void honour(Palette &palette, const ColourWish &wish, bool landscape)
{
    QList<quint32> accents = wish.accents;
    if (wish.ground) {
        palette.ground = *wish.ground;
        palette.groundEnd = wish.groundEnd.value_or(landscape ? mixed(*wish.ground, 0xffffffff, 0.4) : *wish.ground);
    } else if (!accents.isEmpty() && !landscape) {
        // The first colour is the sheet's unless several were named: then a quiet ground carries them.
        if (accents.size() == 1 || accents.size() == 2) {
            palette.ground = accents.takeFirst();
            palette.groundEnd = palette.ground;
        } else {
            palette.ground = 0xfff6f1e6;
            palette.groundEnd = palette.ground;
        }
    } else if (!accents.isEmpty()) {
        palette.ground = accents.takeFirst();
        palette.groundEnd = mixed(palette.ground, 0xfffff1d8, 0.6);
    }
    if (accents.isEmpty())
        return;
    for (size_t i = 0; i < palette.accents.size(); ++i)
        palette.accents.at(i) = accents.at(static_cast<qsizetype>(i) % accents.size());
    const auto byLuminance = [](quint32 a, quint32 b) { return luminance(a) < luminance(b); };
    const quint32 darkest = *std::min_element(accents.begin(), accents.end(), byLuminance);
    const quint32 lightest = *std::max_element(accents.begin(), accents.end(), byLuminance);
    palette.accents[2] = accents.size() > 1 ? darkest : mixed(darkest, 0xff0a0a14, 0.55);
    if (accents.size() == 1) {
        palette.accents[1] = turned(accents.first(), 0, 0.9, 0.8);
        palette.accents[3] = mixed(lightest, 0xffffffff, 0.7);
    } else if (accents.size() == 2) {
        palette.accents[3] = mixed(lightest, 0xffffffff, 0.5);
    }
}

} // namespace

Palette paletteFor(Motif motif, Style style, bool night, const ColourWish &wish, quint32 seed)
{
    const bool landscape = motif >= Motif::Sea && motif <= Motif::Desert;
    Palette palette = paletteOfStyle(style, paletteOfMotif(motif, seed), seed);
    if (landscape && style != Style::Neon && style != Style::Deco)
        palette = paletteOfMotif(motif, seed);
    if (night && !wish.ground)
        palette = motif == Motif::Sea ? kDusk : atNight(palette);
    const bool named = wish.ground.has_value() || !wish.accents.isEmpty();
    honour(palette, wish, landscape);
    if (!(named && wish.tone != Tone::Monochrome))
        palette = inTone(palette, wish.tone);
    palette.ink = inkFor(palette, palette.ink);
    return palette;
}

Palette inTone(const Palette &palette, Tone tone)
{
    const auto each = [&](auto &&change) {
        Palette result = palette;
        result.ground = change(palette.ground);
        result.groundEnd = change(palette.groundEnd);
        for (size_t i = 0; i < result.accents.size(); ++i)
            result.accents.at(i) = change(palette.accents.at(i));
        result.ink = inkFor(result, palette.ink);
        return result;
    };
    switch (tone) {
    case Tone::Warm:
        return each([](quint32 c) { return mixed(c, 0xffff8a3c, 0.28); });
    case Tone::Cool:
        return each([](quint32 c) { return mixed(c, 0xff2f7fd0, 0.30); });
    case Tone::Pastel:
        return each(
            [](quint32 c) { return mixed(turned(c, 0, 0.75), 0xfffffaf4, lightnessOf(c) < 0.3 ? 0.18 : 0.52); });
    case Tone::Monochrome:
        return each([](quint32 c) { return turned(c, 0, 0.0); });
    case Tone::Dark:
        return each([](quint32 c) { return lightnessOf(c) > 0.35 ? withLightness(c, lightnessOf(c) * 0.42) : c; });
    case Tone::Bright:
        return each([](quint32 c) { return turned(c, 0, 1.35); });
    case Tone::None:
        break;
    }
    return palette;
}

Palette atNight(const Palette &palette)
{
    Palette result = palette;
    result.ground = mixed(withLightness(palette.ground, 0.13), 0xff0d1440, 0.6);
    result.groundEnd = mixed(withLightness(palette.groundEnd, 0.3), 0xff43308a, 0.55);
    result.accents[1] = mixed(palette.accents[1], 0xff141a4a, 0.55);
    result.accents[2] = mixed(palette.accents[2], 0xff070a24, 0.75);
    result.ink = inkFor(result, 0xfff7f0dc);
    return result;
}

Palette withGradient(const Palette &palette)
{
    Palette result = palette;
    const bool dark = lightnessOf(palette.ground) < 0.5;
    result.groundEnd = dark ? turned(palette.ground, 14, 1.1, 1.5) : turned(palette.ground, -16, 1.1, 0.92);
    result.ink = inkFor(result, palette.ink);
    return result;
}

quint32 inkFor(const Palette &palette, quint32 preferred)
{
    const auto worst = [&](quint32 ink) {
        return std::min(contrast(ink, palette.ground), contrast(ink, palette.groundEnd));
    };
    if (worst(preferred) >= 4.5)
        return preferred;
    const quint32 dark = mixed(withLightness(palette.ground, 0.12), 0xff101010, 0.4);
    std::array<quint32, 4> candidates{palette.accents[2], dark, 0xfffff8ea, 0xff141414};
    quint32 best = preferred;
    for (const quint32 candidate : candidates) {
        if (worst(candidate) >= 4.5)
            return candidate;
        if (worst(candidate) > worst(best))
            best = candidate;
    }
    return best;
}

} // namespace plantain::practice
