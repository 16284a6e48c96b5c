// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/colours.h"
#include "core/practice/drawing.h"
#include "core/practice/hash.h"
#include "core/practice/motifs.h"

#include <QRadialGradient>

#include <algorithm>
#include <cmath>

namespace plantain::practice {
namespace {

void paintStars(const Stage &stage, double downTo, int count)
{
    Dice dice(stage.seed ^ 0x57a5U);
    for (int i = 0; i < count; ++i) {
        const QPointF at(dice.real(stage.sheet.left(), stage.sheet.right()), dice.real(stage.sheet.top(), downTo));
        const double radius = stage.unit * (dice.below(11) == 0 ? 1.5 : dice.real(0.35, 0.85));
        fillDisc(stage.painter, at, radius, colour(0xfffffaf0, dice.real(0.35, 0.95)));
    }
}

/// A conifer as a stack of tiers.
void addPine(QPainterPath &path, QPointF foot, double height)
{
    for (int i = 0; i < 4; ++i) {
        const double half = height * (0.09 + 0.05 * i);
        const double y = foot.y() - height * (0.74 - 0.22 * i);
        path.moveTo(foot.x(), y - height * 0.27);
        path.quadTo(foot.x() + half * 0.3, y - height * 0.08, foot.x() + half, y);
        path.lineTo(foot.x() - half, y);
        path.quadTo(foot.x() - half * 0.3, y - height * 0.08, foot.x(), y - height * 0.27);
    }
    path.addRect(QRectF(foot.x() - height * 0.018, foot.y() - height * 0.1, height * 0.036, height * 0.14));
}

void paintForest(const Stage &stage)
{
    const QRectF &sheet = stage.sheet;
    const QRectF &zone = stage.zone;
    QPainter &p = stage.painter;
    Dice dice(stage.seed ^ 0xf0e5U);
    paintSky(stage, {zone.center().x(), zone.bottom()});
    if (stage.night)
        paintStars(stage, zone.bottom(), 120);
    const double radius = std::min(zone.width(), zone.height()) * 0.23 * stage.scale;
    const QPointF sun(zone.left() + zone.width() * (dice.below(2) == 0 ? 0.34 : 0.66), zone.top() + radius * 1.3);
    fillDisc(p, sun, radius,
             colour(stage.tint != 0                           ? stage.tint
                    : stage.night                             ? 0xfffff2cc
                    : lightnessOf(stage.palette.ground) < 0.4 ? stage.palette.accents[0]
                                                              : stage.palette.accents[3]));
    const double reach = sheet.bottom() - zone.top();
    for (int layer = 0; layer < 4; ++layer) {
        const double share = layer / 3.0;
        const double base = zone.top() + reach * (0.52 + 0.19 * layer);
        const double height = reach * (0.2 + 0.1 * layer);
        const quint32 tone =
            mixed(mixed(stage.palette.groundEnd, stage.palette.accents[1], 0.5), stage.palette.accents[2], share);
        QPainterPath row;
        row.setFillRule(Qt::WindingFill);
        const double step = height * 0.27;
        for (double x = sheet.left() - step * dice.real(); x < sheet.right() + step; x += step * dice.real(0.7, 1.5))
            addPine(row, {x, base + reach * dice.real(0.0, 0.03)}, height * dice.real(0.62, 1.08));
        row.addRect(QRectF(sheet.left(), base, sheet.width(), sheet.bottom() - base + 1));
        fillPath(p, row, colour(tone));
        if (layer < 3) { // mist in the valleys
            const QRectF mist(sheet.left(), base - height * 0.12, sheet.width(), height * 0.5);
            p.fillRect(mist, vertical(mist, colour(stage.palette.groundEnd, 0.0),
                                      colour(stage.palette.groundEnd, 0.26 - 0.07 * layer)));
        }
    }
}

void paintCity(const Stage &stage)
{
    const QRectF &sheet = stage.sheet;
    const QRectF &zone = stage.zone;
    QPainter &p = stage.painter;
    Dice dice(stage.seed ^ 0xc171U);
    paintSky(stage, {zone.center().x(), zone.bottom()});
    const bool dark = luminance(stage.palette.ground) < 0.12;
    if (dark)
        paintStars(stage, zone.bottom(), 70);
    const double radius = std::min(zone.width(), zone.height()) * 0.27 * stage.scale;
    const QPointF sun(zone.left() + zone.width() * (dice.below(2) == 0 ? 0.36 : 0.64),
                      zone.top() + std::min(zone.height() * 0.45, radius * 1.6));
    fillDisc(p, sun, radius,
             colour(stage.tint != 0 ? stage.tint : mixed(stage.palette.accents[0], stage.palette.accents[1], 0.25)));
    const double reach = sheet.bottom() - zone.top();
    for (int layer = 0; layer < 3; ++layer) {
        const quint32 tone = mixed(mixed(stage.palette.groundEnd, stage.palette.accents[2], 0.35),
                                   stage.palette.accents[2], layer / 2.0);
        const double base = zone.top() + reach * (0.62 + 0.1 * layer);
        const double wide = stage.unit * (22 + 9 * layer);
        for (double x = sheet.left() - wide * dice.real(); x < sheet.right();) {
            const double w = wide * dice.real(0.7, 1.6);
            const double h = reach * dice.real(0.06, 0.36 - 0.05 * layer);
            const QRectF house(x, base - h, w, sheet.bottom() - base + h + 1);
            p.fillRect(house, colour(tone));
            switch (dice.below(5)) {
            case 0: // a spire
                fillPath(
                    p,
                    silhouette(
                        {{x + w * 0.3, house.top()}, {x + w * 0.5, house.top() - h * 0.3}, {x + w * 0.7, house.top()}},
                        house.top() + 1, false),
                    colour(tone));
                break;
            case 1: // a mast
                p.fillRect(QRectF(x + w * 0.47, house.top() - h * 0.22, std::max(1.0, w * 0.05), h * 0.22),
                           colour(tone));
                break;
            case 2: // a slanted roof
                fillPath(p, silhouette({{x, house.top()}, {x + w, house.top() - w * 0.35}}, house.top() + 1, false),
                         colour(tone));
                break;
            default:
                break;
            }
            if (layer > 0) {
                const double cell = wide * 0.17;
                for (double wy = house.top() + cell * 1.2; wy < base + reach * 0.06; wy += cell * 1.75) {
                    for (double wx = x + cell * 0.8; wx < x + w - cell * 1.2; wx += cell * 1.5) {
                        if (dice.below(5) < 2)
                            p.fillRect(QRectF(wx, wy, cell * 0.7, cell * 0.95),
                                       colour(stage.palette.accents[1], layer == 1 ? 0.55 : 0.9));
                    }
                }
            }
            x += w + (dice.below(4) == 0 ? wide * 0.2 : 0);
        }
    }
    const QRectF haze(sheet.left(), zone.top() + reach * 0.45, sheet.width(), reach * 0.4);
    p.fillRect(haze, vertical(haze, colour(stage.palette.groundEnd, 0.0), colour(stage.palette.accents[2], 0.5)));
    p.fillRect(QRectF(sheet.left(), haze.bottom(), sheet.width(), sheet.bottom() - haze.bottom() + 1),
               colour(stage.palette.accents[2]));
}

void paintNight(const Stage &stage)
{
    const QRectF &sheet = stage.sheet;
    const QRectF &zone = stage.zone;
    QPainter &p = stage.painter;
    Dice dice(stage.seed ^ 0x1116U);
    paintSky(stage, {zone.center().x(), sheet.bottom()});
    paintStars(stage, sheet.bottom(), 170);
    const double radius = std::min(zone.width(), zone.height()) * 0.3 * stage.scale;
    const QPointF moon(zone.left() + zone.width() * 0.56, zone.top() + std::max(radius * 1.15, zone.height() * 0.42));
    QRadialGradient glow(moon, radius * 2.4);
    glow.setColorAt(0.35, colour(stage.main(), 0.35));
    glow.setColorAt(1, colour(stage.main(), 0));
    fillDisc(p, moon, radius * 2.4, glow);
    if (dice.below(2) == 0) {
        fillDisc(p, moon, radius, colour(stage.main()));
        const quint32 crater = mixed(stage.main(), stage.palette.accents[1], 0.22);
        static constexpr double kCraters[][3] = {{-0.35, -0.3, 0.2}, {0.3, -0.05, 0.26},  {-0.1, 0.42, 0.15},
                                                 {0.42, 0.5, 0.1},   {-0.55, 0.25, 0.09}, {0.1, -0.58, 0.1}};
        for (const auto &c : kCraters)
            fillDisc(p, moon + QPointF(c[0], c[1]) * radius, c[2] * radius, colour(crater));
    } else {
        QPainterPath crescent;
        crescent.addEllipse(moon, radius, radius);
        QPainterPath bite;
        bite.addEllipse(moon + QPointF(radius * 0.46, -radius * 0.2), radius * 0.86, radius * 0.86);
        fillPath(p, crescent.subtracted(bite), colour(stage.main()));
    }
    const double reach = sheet.bottom() - zone.top();
    for (int layer = 0; layer < 3; ++layer) {
        const double y = zone.top() + reach * (0.72 + 0.1 * layer);
        QList<QPointF> line;
        for (int i = 0; i <= 4; ++i)
            line.append({sheet.left() + sheet.width() * i / 4.0, y + reach * dice.real(-0.06, 0.06)});
        fillPath(p, silhouette(line, sheet.bottom(), true),
                 colour(mixed(mixed(stage.palette.groundEnd, stage.palette.accents[2], 0.55), stage.palette.accents[2],
                              layer / 2.0)));
    }
}

void paintAurora(const Stage &stage)
{
    const QRectF &sheet = stage.sheet;
    const QRectF &zone = stage.zone;
    QPainter &p = stage.painter;
    paintSky(stage, {zone.center().x(), sheet.bottom()});
    paintStars(stage, zone.bottom(), 90);
    const double reach = sheet.bottom() - sheet.top();
    const int bars = std::max(12, static_cast<int>(sheet.width() / (14 * stage.unit)));
    const double width = sheet.width() / bars;
    const double turn = static_cast<double>(stage.seed % 628U) / 100.0;
    for (int i = -1; i <= bars; ++i) {
        const double top =
            sheet.top() + reach * (0.13 + 0.1 * std::sin(i * 0.7 + turn) + 0.055 * std::sin(i * 1.9 + turn));
        const QRectF bar(sheet.left() + i * width, top, width * 1.14, reach * (0.52 + 0.1 * std::sin(i * 0.5 + turn)));
        QLinearGradient curtain(bar.topLeft(), bar.bottomLeft());
        curtain.setColorAt(0, colour(stage.palette.accents[1], 0));
        curtain.setColorAt(0.35, colour(stage.main(), 0.95));
        curtain.setColorAt(1, colour(mixed(stage.main(), stage.palette.ground, 0.5), 0));
        p.setOpacity(0.35 + 0.3 * std::abs(std::sin(i * 0.9)));
        p.fillRect(bar, curtain);
    }
    p.setOpacity(1.0);
    Dice dice(stage.seed ^ 0xa0aU);
    for (int layer = 0; layer < 2; ++layer) {
        QList<QPointF> line;
        const int peaks = std::max(6, static_cast<int>(sheet.width() / (48 * stage.unit)));
        const double base = sheet.top() + reach * (0.73 + 0.06 * layer);
        for (int i = 0; i <= peaks; ++i)
            line.append({sheet.left() + sheet.width() * i / peaks,
                         base - (i % 2 == 1 ? reach * dice.real(0.05, 0.15) : -reach * dice.real(0.0, 0.03))});
        fillPath(p, silhouette(line, sheet.bottom(), false),
                 colour(layer == 0 ? mixed(stage.palette.accents[2], stage.palette.groundEnd, 0.35)
                                   : stage.palette.accents[2]));
    }
}

void paintRain(const Stage &stage)
{
    const QRectF &sheet = stage.sheet;
    const QRectF &zone = stage.zone;
    QPainter &p = stage.painter;
    Dice dice(stage.seed ^ 0x4a17U);
    paintSky(stage, {zone.center().x(), sheet.bottom()});
    const int drops = 130;
    for (int i = 0; i < drops; ++i) {
        const QPointF at(dice.real(sheet.left(), sheet.right() + 40 * stage.unit),
                         dice.real(sheet.top() - 20 * stage.unit, sheet.bottom()));
        const double length = stage.unit * dice.real(9, 26);
        p.setPen(QPen(colour(stage.palette.accents[3], dice.real(0.2, 0.65)), stage.unit * dice.real(0.7, 1.5),
                      Qt::SolidLine, Qt::RoundCap));
        p.drawLine(at, at + QPointF(-length * 0.3, length));
    }
    p.setPen(Qt::NoPen);
    const double size = std::min(zone.width() * 0.5, zone.height() * 0.62) * stage.scale;
    if (!stage.alone)
        return;
    const QPointF centre(zone.center().x(), zone.center().y() - size * 0.16);
    p.save();
    p.translate(centre);
    p.scale(size / 100, size / 100);
    p.setBrush(colour(stage.palette.accents[3]));
    QPainterPath cloud;
    cloud.setFillRule(Qt::WindingFill);
    cloud.addPath(pathOf(u"R -62 0 124 40 20 O -24 -4 32 O 20 -10 38 O 48 16 20"));
    p.drawPath(cloud);
    p.setBrush(colour(stage.main()));
    for (int i = 0; i < 5; ++i) {
        p.save();
        p.translate(-44 + 22 * i, 62 + (i % 2) * 16);
        p.drawPath(pathOf(u"M0 -14 C 4 -6 7 -2 7 3 C 7 8 4 10 0 10 C -4 10 -7 8 -7 3 C -7 -2 -4 -6 0 -14 Z"));
        p.restore();
    }
    p.restore();
}

} // namespace

void paintDarkLandscape(Motif motif, const Stage &stage)
{
    switch (motif) {
    case Motif::Forest:
        paintForest(stage);
        break;
    case Motif::City:
        paintCity(stage);
        break;
    case Motif::Aurora:
        paintAurora(stage);
        break;
    case Motif::Rain:
        paintRain(stage);
        break;
    default:
        paintNight(stage);
        break;
    }
}

} // namespace plantain::practice
