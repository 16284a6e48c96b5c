// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/colours.h"
#include "core/practice/vocabulary.h"

#include <array>
#include <limits>

namespace plantain::practice {
namespace {

struct NamedColour
{
    QStringView names; ///< folded, the English name first, separated by '|'
    quint32 rgb;
};

// Poster colours rather than screen primaries: a prompt's "red" means a printer's red.
constexpr std::array kColours{
    NamedColour{u"red|rot|roten|roter|rotes|rote|rouge|rojo|roja", 0xffd9342b},
    NamedColour{u"orange|naranja|orangen", 0xfff0762b},
    NamedColour{u"yellow|gelb|gelben|gelber|gelbe|jaune|amarillo|amarilla", 0xfff6c927},
    NamedColour{u"green|grun|grunen|gruner|grune|vert|verte|verde", 0xff2f8f4e},
    NamedColour{u"blue|blau|blauen|blauer|blaue|bleu|bleue|azul", 0xff2252c4},
    NamedColour{u"purple|lila|violett|morado|morada", 0xff6b3fa0},
    NamedColour{u"violet", 0xff7a4fd0},
    NamedColour{u"pink|rosa", 0xfff29ab2},
    NamedColour{u"black|schwarz|schwarzen|schwarzer|schwarze|noir|noire|negro|negra", 0xff141414},
    NamedColour{u"white|weiss|weissen|weisser|weisse|blanc|blanche|blanco|blanca", 0xffffffff},
    NamedColour{u"off-white", 0xfff7f4ec},
    NamedColour{u"grey|gray|grau|grauen|gris", 0xff8b8d90},
    NamedColour{u"brown|braun|brauner|marron", 0xff7a4a2b},
    NamedColour{u"teal", 0xff1b7f86},
    NamedColour{u"turquoise|turkis", 0xff28b3b0},
    NamedColour{u"navy|marineblau", 0xff17304f},
    NamedColour{u"navy blue", 0xff17304f},
    NamedColour{u"cream|creme|crema", 0xfff6f1e6},
    NamedColour{u"beige", 0xffe8dcc3},
    NamedColour{u"ivory", 0xfffaf5e6},
    NamedColour{u"sand", 0xffe5cf9f},
    NamedColour{u"gold|golden|dore", 0xffd9a12b},
    NamedColour{u"silver|silber", 0xffc3c7cc},
    NamedColour{u"coral|korallenrot", 0xfff4573f},
    NamedColour{u"apricot|aprikose", 0xffffb568},
    NamedColour{u"peach", 0xffffc29b},
    NamedColour{u"salmon pink", 0xfffa8d76},
    NamedColour{u"mint", 0xffb5e6d2},
    NamedColour{u"lime", 0xffc6e03c},
    NamedColour{u"lemon yellow", 0xfff8e04c},
    NamedColour{u"olive", 0xff77803a},
    NamedColour{u"sage", 0xffa9bfa2},
    NamedColour{u"emerald", 0xff0f8a5f},
    NamedColour{u"forest green", 0xff22522f},
    NamedColour{u"sea green", 0xff2a9d82},
    NamedColour{u"sky blue|himmelblau", 0xff8ecdf2},
    NamedColour{u"royal blue|konigsblau", 0xff1e3fae},
    NamedColour{u"midnight blue", 0xff101a44},
    NamedColour{u"electric blue", 0xff1f4bff},
    NamedColour{u"brick red", 0xffa63c2a},
    NamedColour{u"crimson", 0xffc8102e},
    NamedColour{u"scarlet", 0xffe5352b},
    NamedColour{u"burgundy|bordeaux|weinrot", 0xff6d1a2d},
    NamedColour{u"maroon", 0xff6b1f28},
    NamedColour{u"terracotta", 0xffc5613d},
    NamedColour{u"rust", 0xffb04a25},
    NamedColour{u"ochre|ocker|ocre", 0xffcc8a2b},
    NamedColour{u"mustard|senfgelb", 0xffe0ac33},
    NamedColour{u"amber", 0xfff2a93b},
    NamedColour{u"indigo", 0xff2b2470},
    NamedColour{u"lavender|lavendel", 0xffc9bdf0},
    NamedColour{u"lilac", 0xffcdbdf0},
    NamedColour{u"magenta", 0xffd0218a},
    NamedColour{u"fuchsia", 0xffd6298f},
    NamedColour{u"cyan", 0xff1fb6d6},
    NamedColour{u"aqua", 0xff5fd3d0},
    NamedColour{u"charcoal|anthracite|anthrazit", 0xff2c2f33},
    NamedColour{u"copper|kupfer", 0xffb8703f},
    NamedColour{u"bronze", 0xff9a6b37},
    NamedColour{u"plum", 0xff6f2a5b},
    NamedColour{u"aubergine", 0xff35163c},
    NamedColour{u"petrol", 0xff0f5c6b},
};

std::optional<quint32> hexColour(QStringView word)
{
    if (!word.startsWith(u'#') || (word.size() != 4 && word.size() != 7))
        return std::nullopt;
    bool ok = false;
    const uint value = word.sliced(1).toUInt(&ok, 16);
    if (!ok)
        return std::nullopt;
    if (word.size() == 7)
        return 0xff000000U | value;
    const uint r = (value >> 8U) & 0xfU;
    const uint g = (value >> 4U) & 0xfU;
    const uint b = value & 0xfU;
    return 0xff000000U | (r * 0x11U << 16U) | (g * 0x11U << 8U) | b * 0x11U;
}

std::optional<quint32> namedColour(QStringView foldedName)
{
    for (const NamedColour &colour : kColours) {
        if (colour.names.split(u'|').contains(foldedName))
            return colour.rgb;
    }
    return std::nullopt;
}

/// What a word before the colour does to it.
quint32 tuned(quint32 rgb, QStringView modifier)
{
    if (modifier == u"dark" || modifier == u"deep" || modifier == u"dunkles" || modifier == u"dunklem")
        return mixed(rgb, 0xff0a0a12, 0.5);
    if (modifier == u"light" || modifier == u"pale" || modifier == u"soft" || modifier == u"helles" ||
        modifier == u"hellem")
        return mixed(rgb, 0xffffffff, 0.55);
    if (modifier == u"pastel")
        return mixed(rgb, 0xfffff6f0, 0.6);
    if (modifier == u"bright" || modifier == u"vivid" || modifier == u"neon")
        return vivid(rgb);
    return rgb;
}

std::optional<quint32> compoundColour(const QString &word)
{
    struct Prefix
    {
        QStringView text;
        QStringView modifier;
    };
    static constexpr std::array kPrefixes{Prefix{u"dunkel", u"dark"}, Prefix{u"hell", u"light"}};
    for (const Prefix &prefix : kPrefixes) {
        if (!word.startsWith(prefix.text))
            continue;
        if (const auto base = namedColour(QStringView(word).sliced(prefix.text.size())))
            return tuned(*base, prefix.modifier);
    }
    return std::nullopt;
}

} // namespace

QList<ColourHit> coloursIn(QStringView text)
{
    const QList<Word> words = wordsOf(text);
    QList<ColourHit> hits;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const Word &word = words.at(at);
        std::optional<quint32> rgb;
        qsizetype last = at;
        if (at + 1 < words.size()) {
            rgb = namedColour(QString(word.folded + u' ' + words.at(at + 1).folded));
            last = rgb ? at + 1 : at;
        }
        if (!rgb)
            rgb = hexColour(word.folded);
        if (!rgb)
            rgb = namedColour(word.folded);
        if (!rgb)
            rgb = compoundColour(word.folded);
        if (!rgb)
            continue;
        qsizetype begin = word.begin;
        if (at > 0) {
            const quint32 changed = tuned(*rgb, words.at(at - 1).folded);
            if (changed != *rgb)
                begin = words.at(at - 1).begin;
            rgb = changed;
        }
        const qsizetype end = words.at(last).end;
        hits.append({*rgb, text.sliced(begin, end - begin).toString(), begin, end});
        at = last;
    }
    return hits;
}

QString colourName(quint32 rgb)
{
    double best = std::numeric_limits<double>::max();
    QStringView name;
    for (const NamedColour &colour : kColours) {
        const double distance = colourDistance(rgb, colour.rgb);
        if (distance < best) {
            best = distance;
            name = colour.names.left(colour.names.indexOf(u'|') < 0 ? colour.names.size() : colour.names.indexOf(u'|'));
        }
    }
    return name.toString();
}

} // namespace plantain::practice
