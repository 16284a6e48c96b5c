// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/fontbook.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QTransform>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

using namespace Qt::StringLiterals;

namespace plantain::practice {
namespace {

struct Candidate
{
    QStringView family;
    double stretch = 1.0;
    int leastWeight = 100; ///< some faces need weight to work as what they stand in for
    int mostWeight = 900;
    bool needsItalic = false;
};

constexpr std::array kCondensed{Candidate{u"Bebas Neue"},           Candidate{u"League Gothic"},
                                Candidate{u"Oswald", 0.9, 600},     Candidate{u"Nimbus Sans Narrow", 0.76, 700},
                                Candidate{u"Inter", 0.62, 800},     Candidate{u"Liberation Sans Narrow", 0.8, 700},
                                Candidate{u"DejaVu Sans", 0.6, 700}};
constexpr std::array kGeometric{
    Candidate{u"League Spartan"}, Candidate{u"Montserrat"}, Candidate{u"URW Gothic", 0.94, 700},
    Candidate{u"Inter Display"},  Candidate{u"Lato"},       Candidate{u"DejaVu Sans", 0.88}};
constexpr std::array kGrotesque{
    Candidate{u"Inter Display"}, Candidate{u"Inter"},           Candidate{u"Lato"},
    Candidate{u"Nimbus Sans"},   Candidate{u"Liberation Sans"}, Candidate{u"DejaVu Sans", 0.9}};
constexpr std::array kSerif{Candidate{u"EB Garamond", 1.0, 400, 500}, Candidate{u"Playfair Display"},
                            Candidate{u"P052"}, Candidate{u"Liberation Serif"}, Candidate{u"DejaVu Serif", 0.9}};
constexpr std::array kSlab{Candidate{u"Roboto Slab"}, Candidate{u"URW Bookman"}, Candidate{u"DejaVu Serif", 0.92, 700}};
constexpr std::array kScript{Candidate{u"Lobster Two"}, Candidate{u"Dancing Script"}, Candidate{u"Z003"},
                             Candidate{u"EB Garamond", 1.0, 400, 500, true},
                             Candidate{u"DejaVu Serif", 0.9, 100, 900, true}};
constexpr std::array kMono{Candidate{u"JetBrains Mono"}, Candidate{u"DejaVu Sans Mono", 0.92},
                           Candidate{u"Nimbus Mono PS", 1.0, 700}};

std::span<const Candidate> candidatesFor(Face face)
{
    switch (face) {
    case Face::Condensed:
        return kCondensed;
    case Face::Geometric:
        return kGeometric;
    case Face::Serif:
        return kSerif;
    case Face::Slab:
        return kSlab;
    case Face::Script:
        return kScript;
    case Face::Mono:
        return kMono;
    case Face::Auto:
    case Face::Grotesque:
    case Face::Count:
        break;
    }
    return kGrotesque;
}

} // namespace

QPainterPath Run::at(QPointF baseline, double size) const
{
    const double factor = size / FontBook::kUnitsPerEm;
    return QTransform(factor * stretch, 0, 0, factor, baseline.x(), baseline.y()).map(path);
}

Run TypeStyle::set(const QString &words) const
{
    const QString text = capitals ? words.toUpper() : words;
    QFont spaced = font;
    if (tracking != 0.0)
        spaced.setLetterSpacing(QFont::AbsoluteSpacing, tracking * FontBook::kUnitsPerEm);
    Run run;
    run.stretch = stretch;
    run.path.setFillRule(Qt::WindingFill);
    run.path.addText(0, 0, spaced, text);
    const QFontMetricsF metrics(spaced);
    const double unit = FontBook::kUnitsPerEm;
    run.advance = (metrics.horizontalAdvance(text) / unit - tracking) * stretch;
    const QRectF ink = run.path.boundingRect();
    run.top = std::max(-ink.top(), metrics.capHeight()) / unit;
    run.bottom = std::max(ink.bottom(), 0.0) / unit;
    run.left = ink.left() / unit * stretch;
    run.right = ink.right() / unit * stretch;
    return run;
}

FontBook::FontBook()
    : FontBook(QFontDatabase::families())
{}

FontBook::FontBook(QStringList families)
    : m_families(std::move(families))
{}

TypeStyle FontBook::style(Face face, int weight, bool italic) const
{
    const std::span<const Candidate> candidates = candidatesFor(face);
    const auto found = std::find_if(candidates.begin(), candidates.end(),
                                    [&](const Candidate &c) { return m_families.contains(c.family); });
    const Candidate chosen = found != candidates.end() ? *found
                             : m_families.isEmpty()    ? Candidate{u"sans-serif"}
                                                       : Candidate{m_families.first()};
    TypeStyle result;
    result.stretch = chosen.stretch;
    result.font = QFont(chosen.family.toString());
    result.font.setWeight(static_cast<QFont::Weight>(std::clamp(weight, chosen.leastWeight, chosen.mostWeight)));
    result.font.setItalic(italic || chosen.needsItalic);
    result.font.setPixelSize(kUnitsPerEm);
    result.font.setHintingPreference(QFont::PreferNoHinting);
    result.font.setStyleStrategy(QFont::PreferOutline);
    return result;
}

} // namespace plantain::practice
