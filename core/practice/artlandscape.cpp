// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/colours.h"
#include "core/practice/drawing.h"
#include "core/practice/hash.h"
#include "core/practice/motifs.h"

#include <QRadialGradient>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace plantain::practice {
namespace {

/// Stars over the upper part of the sheet.
void paintStars(const Stage &stage, double downTo, int count)
{
    Dice dice(stage.seed ^ 0x51a5U);
    for (int i = 0; i < count; ++i) {
        const QPointF at(dice.real(stage.sheet.left(), stage.sheet.right()), dice.real(stage.sheet.top(), downTo));
        const double radius = stage.unit * (dice.below(9) == 0 ? 1.3 : dice.real(0.35, 0.8));
        fillDisc(stage.painter, at, radius, colour(0xfffff6dc, dice.real(0.35, 0.9)));
    }
}

void paintGlow(const Stage &stage, QPointF centre, double radius, quint32 rgb, double strength)
{
    QRadialGradient glow(centre, radius);
    glow.setColorAt(0, colour(rgb, strength));
    glow.setColorAt(1, colour(rgb, 0));
    fillDisc(stage.painter, centre, radius, glow);
}

/// Thin clouds with round ends.
void paintClouds(const Stage &stage, const QRectF &within, quint32 rgb, double alpha, int count)
{
    Dice dice(stage.seed ^ 0xc10dU);
    stage.painter.setBrush(colour(rgb, alpha));
    for (int i = 0; i < count; ++i) {
        const double width = within.width() * dice.real(0.16, 0.34);
        const double height = 4.4 * stage.unit;
        const double x = within.left() + dice.real(-0.06, 0.9) * within.width();
        const double y = within.top() + within.height() * (static_cast<double>(i) + dice.real(0.2, 0.8)) / count;
        stage.painter.drawRoundedRect(QRectF(x, y, width, height), height / 2, height / 2);
        stage.painter.drawRoundedRect(QRectF(x + width * 0.22, y - height, width * 0.5, height), height / 2,
                                      height / 2);
    }
}

void paintSea(const Stage &stage)
{
    const QRectF &sheet = stage.sheet;
    const QRectF &zone = stage.zone;
    QPainter &p = stage.painter;
    const double horizon = std::min(zone.top() + zone.height() * 0.64, sheet.bottom() - sheet.height() * 0.12);
    const double radius =
        std::min({zone.width() * 0.285, (horizon - zone.top()) * 0.97, sheet.height() * 0.34}) * stage.scale;
    const QPointF sun(zone.center().x(), horizon - radius * 0.03);
    const quint32 sunColour = stage.main();
    const bool moon = stage.night;

    paintSky(stage, {sun.x(), horizon});
    if (moon)
        paintStars(stage, horizon, 90);
    paintGlow(stage, sun, radius * 1.9, mixed(sunColour, 0xffffffff, 0.4), 0.38);
    const QRectF disc(sun.x() - radius, sun.y() - radius, 2 * radius, 2 * radius);
    fillDisc(p, sun, radius,
             vertical(disc.adjusted(0, 0, 0, -radius * 0.9),
                      colour(stage.tint != 0 ? mixed(sunColour, 0xffffffff, 0.45) : stage.palette.accents[3]),
                      colour(sunColour)));
    if (!moon)
        paintClouds(stage, QRectF(zone.left(), horizon - radius * 0.55, zone.width(), radius * 0.45),
                    stage.palette.groundEnd, 0.75, 2);

    const QRectF sea(sheet.left(), horizon, sheet.width(), sheet.bottom() - horizon);
    p.fillRect(sea, vertical(sea, colour(stage.palette.accents[1]), colour(stage.palette.accents[2])));
    // A brighter line where sky and water meet, then the sun's path in shorter and shorter strokes.
    p.fillRect(QRectF(sea.left(), horizon, sea.width(), 1.2 * stage.unit),
               colour(mixed(sunColour, 0xffffffff, 0.3), 0.5));
    const double step = std::min(9.6 * stage.unit, sea.height() / 7.0);
    for (int i = 0; i < 5; ++i) {
        const double width = radius * (1.72 - 0.31 * i);
        const double height = step * (0.42 - 0.035 * i);
        p.setBrush(colour(sunColour, 0.95 - 0.13 * i));
        const double y = horizon + step * (0.8 + i);
        p.drawRoundedRect(QRectF(sun.x() - width / 2, y, width, height), height / 2, height / 2);
    }
    // Quiet swell at both sides.
    Dice dice(stage.seed ^ 0x5eaU);
    for (int i = 0; i < 16; ++i) {
        const double y = horizon + step * dice.real(0.8, 6.6);
        if (y > sheet.bottom() - 2 * stage.unit)
            continue;
        const double width = stage.unit * dice.real(14, 44);
        const double x = dice.real(sheet.left() - width / 2, sheet.right());
        if (std::abs(x + width / 2 - sun.x()) < radius * 1.05)
            continue;
        p.setBrush(colour(mixed(stage.palette.accents[1], 0xffffffff, 0.55), 0.28));
        p.drawRoundedRect(QRectF(x, y, width, 1.5 * stage.unit), stage.unit, stage.unit);
    }
}

void paintPalm(QPainter &p, QPointF foot, double height, const QColor &trunk, const QColor &leaf, double lean)
{
    QPainterPath stem;
    stem.moveTo(foot);
    const QPointF crown = foot + QPointF(lean * height, -height);
    stem.quadTo(foot + QPointF(lean * height * 0.1, -height * 0.6), crown);
    strokePath(p, stem, trunk, height * 0.045);
    for (int i = 0; i < 7; ++i) {
        const double angle = -std::numbers::pi * (0.02 + 0.16 * i);
        const QPointF tip = crown + QPointF(std::cos(angle), std::sin(angle) * 0.55 + 0.28) * height * 0.46;
        const QPointF lift = crown + QPointF(std::cos(angle) * 0.5, std::sin(angle) * 0.62 - 0.12) * height * 0.46;
        QPainterPath frond;
        frond.moveTo(crown);
        frond.quadTo(lift, tip);
        frond.quadTo(lift + QPointF(0, height * 0.09), crown);
        fillPath(p, frond, leaf);
    }
}

void paintBeach(const Stage &stage)
{
    const QRectF &sheet = stage.sheet;
    const QRectF &zone = stage.zone;
    QPainter &p = stage.painter;
    const double horizon = zone.top() + zone.height() * 0.42;
    paintSky(stage, {zone.center().x(), horizon});
    if (stage.night)
        paintStars(stage, horizon, 90);
    const double radius = std::min(zone.width() * 0.15, (horizon - zone.top()) * 0.46) * stage.scale;
    const QPointF sun(zone.left() + zone.width() * 0.68, horizon - radius * 1.35);
    paintGlow(stage, sun, radius * 2, 0xffffffff, 0.35);
    fillDisc(p, sun, radius, colour(stage.night ? 0xfffff2cc : mixed(stage.palette.accents[3], 0xffffd35c, 0.75)));

    const QRectF sea(sheet.left(), horizon, sheet.width(), sheet.bottom() - horizon);
    p.fillRect(sea, vertical(sea, colour(mixed(stage.palette.accents[1], 0xff06486a, 0.35)),
                             colour(stage.palette.accents[1])));
    const double shore = horizon + zone.height() * 0.2;
    const double w = sheet.width();
    const auto curve = [&](double y) {
        return silhouette({{sheet.left(), y + zone.height() * 0.16},
                           {sheet.left() + w * 0.38, y + zone.height() * 0.03},
                           {sheet.left() + w * 0.72, y + zone.height() * 0.12},
                           {sheet.right(), y + zone.height() * 0.02}},
                          sheet.bottom(), true);
    };
    fillPath(p, curve(shore - 5 * stage.unit), colour(mixed(stage.palette.accents[1], 0xffffffff, 0.45)));
    fillPath(p, curve(shore), colour(0xffffffff, 0.92));
    fillPath(p, curve(shore + 5 * stage.unit), colour(stage.palette.accents[2]));
    const QRectF sand(sheet.left(), shore, sheet.width(), sheet.bottom() - shore);
    fillPath(p, curve(shore + 5 * stage.unit), vertical(sand, colour(0xffffffff, 0.0), colour(0xffb9803f, 0.28)));

    const double size = zone.height() * 0.52;
    paintPalm(p, {zone.left() + zone.width() * 0.2, shore + zone.height() * 0.22}, std::min(size, zone.width() * 0.62),
              colour(0xff6b4426), colour(0xff176b57), 0.18);
    // A parasol in the accent colour.
    const double r = std::min(zone.width() * 0.14, zone.height() * 0.16);
    const QPointF top(zone.left() + zone.width() * 0.7, shore + zone.height() * 0.06);
    p.save();
    p.translate(top);
    p.rotate(14);
    p.setPen(QPen(colour(0xfffffaf0), r * 0.07, Qt::SolidLine, Qt::RoundCap));
    p.drawLine(QPointF(0, -r), QPointF(0, r * 1.15));
    p.setPen(Qt::NoPen);
    for (int i = 0; i < 6; ++i) {
        QPainterPath gore;
        const double from = -r + 2 * r * i / 6.0;
        gore.moveTo(0, -r);
        gore.quadTo(from * 0.92, -r * 0.85, from, 0);
        gore.quadTo(from + r / 6, -r * 0.16, from + r / 3, 0);
        gore.quadTo((from + r / 3) * 0.92, -r * 0.85, 0, -r);
        fillPath(p, gore, colour(i % 2 == 0 ? stage.main() : 0xfffffaf0));
    }
    p.restore();
}

/// One ridge of peaks across the sheet.
QList<QPointF> ridge(Dice &dice, const QRectF &sheet, double base, double height, int peaks)
{
    QList<QPointF> line;
    const double step = sheet.width() / peaks;
    double x = sheet.left() - step * dice.real(0.2, 0.8);
    line.append({x, base});
    for (int i = 0; i <= peaks + 1; ++i) {
        const double peak = height * dice.real(0.55, 1.0);
        line.append({x + step * dice.real(0.38, 0.6), base - peak});
        x += step;
        line.append({x, base - height * dice.real(0.0, 0.3)});
    }
    return line;
}

void paintMountains(const Stage &stage)
{
    const QRectF &sheet = stage.sheet;
    const QRectF &zone = stage.zone;
    QPainter &p = stage.painter;
    Dice dice(stage.seed ^ 0xa1b5U);
    const double foot = sheet.bottom();
    const double top = zone.top() + zone.height() * 0.2;
    paintSky(stage, {zone.center().x(), zone.bottom()});
    if (stage.night)
        paintStars(stage, zone.bottom(), 110);

    const double radius = std::min(zone.width(), zone.height()) * 0.2 * stage.scale;
    const QPointF sun(zone.left() + zone.width() * (dice.below(2) == 0 ? 0.3 : 0.68), zone.top() + radius * 1.35);
    fillDisc(p, sun, radius,
             colour(stage.night       ? 0xfffff2cc
                    : stage.tint != 0 ? stage.tint
                                      : stage.palette.accents[3]));

    const double reach = foot - top;
    const int peaks = std::max(3, static_cast<int>(std::lround(sheet.width() / (150 * stage.unit))));
    const quint32 haze = stage.palette.groundEnd;
    // The snowy range first.
    const QList<QPointF> range = ridge(dice, sheet, top + reach * 0.42, reach * 0.42, peaks);
    fillPath(p, silhouette(range, foot, false), colour(mixed(stage.palette.accents[1], haze, 0.25)));
    for (qsizetype i = 1; i + 1 < range.size(); i += 2) {
        const QPointF peak = range.at(i);
        const QPointF left = range.at(i - 1);
        const QPointF right = range.at(i + 1);
        const auto along = [](QPointF a, QPointF b, double t) { return a + (b - a) * t; };
        QPainterPath shade; // the side away from the light
        shade.moveTo(peak);
        shade.lineTo(right);
        shade.lineTo(along(peak, right, 0.4) + QPointF(-(right.x() - peak.x()) * 0.45, reach * 0.2));
        shade.closeSubpath();
        fillPath(p, shade, colour(stage.palette.accents[2], 0.16));
        QPainterPath cap;
        cap.moveTo(peak);
        cap.lineTo(along(peak, left, 0.34));
        cap.lineTo(along(peak, left, 0.2) + QPointF((peak.x() - left.x()) * 0.1, 0));
        cap.lineTo(QPointF(peak.x() - (peak.x() - left.x()) * 0.04, along(peak, left, 0.36).y()));
        cap.lineTo(QPointF(peak.x() + (right.x() - peak.x()) * 0.08, along(peak, right, 0.22).y()));
        cap.lineTo(along(peak, right, 0.33));
        cap.closeSubpath();
        fillPath(p, cap, colour(0xffffffff, 0.94));
    }
    static constexpr double kShares[] = {0.42, 0.60, 0.78};
    for (int i = 0; i < 3; ++i) {
        const double base = top + reach * (kShares[i] + 0.14);
        const quint32 tone =
            i == 2 ? stage.palette.accents[2]
                   : mixed(mixed(stage.palette.accents[0], stage.palette.accents[2], 0.35 * i), haze, 0.16 - 0.08 * i);
        const QList<QPointF> hills = ridge(dice, sheet, base, reach * (0.22 - 0.03 * i), peaks + i);
        fillPath(p, silhouette(hills, foot, i > 0), colour(tone));
    }
}

void paintSnow(const Stage &stage)
{
    const QRectF &sheet = stage.sheet;
    const QRectF &zone = stage.zone;
    QPainter &p = stage.painter;
    Dice dice(stage.seed ^ 0x5035U);
    paintSky(stage, {zone.center().x(), zone.bottom()});
    const double radius = std::min(zone.width(), zone.height()) * 0.17 * stage.scale;
    fillDisc(p, {zone.left() + zone.width() * 0.7, zone.top() + radius * 1.5}, radius, colour(0xfffff6dc));
    const double reach = sheet.bottom() - zone.top();
    const auto pine = [&](QPointF foot, double height, quint32 tone) {
        for (int i = 0; i < 3; ++i) {
            const double half = height * (0.13 + 0.07 * i);
            const double y = foot.y() - height * (1.0 - 0.29 * (i + 1)) + height * 0.1;
            QPainterPath tier;
            tier.moveTo(foot.x(), y - height * 0.42);
            tier.lineTo(foot.x() + half, y);
            tier.lineTo(foot.x() - half, y);
            tier.closeSubpath();
            fillPath(p, tier, colour(tone));
            QPainterPath snow;
            snow.moveTo(foot.x(), y - height * 0.42);
            snow.lineTo(foot.x() + half * 0.5, y - height * 0.21);
            snow.quadTo(foot.x(), y - height * 0.12, foot.x() - half * 0.5, y - height * 0.21);
            snow.closeSubpath();
            fillPath(p, snow, colour(0xffffffff));
        }
        p.fillRect(QRectF(foot.x() - height * 0.025, foot.y() - height * 0.02, height * 0.05, height * 0.06),
                   colour(0xff4b3527));
    };
    for (int layer = 0; layer < 3; ++layer) {
        const double y = zone.top() + reach * (0.5 + 0.16 * layer);
        QList<QPointF> line;
        for (int i = 0; i <= 5; ++i)
            line.append({sheet.left() + sheet.width() * i / 5.0, y - reach * dice.real(-0.04, 0.07)});
        const quint32 tone = mixed(0xffffffff, stage.palette.accents[1], 0.42 - 0.2 * layer);
        const int trees = std::max(3, static_cast<int>(sheet.width() / (70 * stage.unit)));
        if (layer < 2) {
            for (int i = 0; i < trees; ++i)
                pine({dice.real(sheet.left(), sheet.right()), y + reach * dice.real(0.0, 0.03)},
                     reach * dice.real(0.16, 0.26) * (1 + 0.4 * layer),
                     mixed(stage.palette.accents[2], stage.palette.groundEnd, 0.35 - 0.3 * layer));
        }
        fillPath(p, silhouette(line, sheet.bottom(), true), colour(tone));
    }
    for (int i = 0; i < 150; ++i)
        fillDisc(p, {dice.real(sheet.left(), sheet.right()), dice.real(sheet.top(), sheet.bottom())},
                 stage.unit * dice.real(0.5, 2.1), colour(0xffffffff, dice.real(0.4, 0.9)));
}

void paintDesert(const Stage &stage)
{
    const QRectF &sheet = stage.sheet;
    const QRectF &zone = stage.zone;
    QPainter &p = stage.painter;
    paintSky(stage, {zone.center().x(), zone.bottom()});
    const double radius = std::min(zone.width(), zone.height()) * 0.26 * stage.scale;
    const double reach = sheet.bottom() - zone.top();
    const QPointF sun(zone.left() + zone.width() * 0.62, zone.top() + radius * 1.2);
    fillDisc(p, sun, radius,
             colour(stage.night       ? 0xfffff2cc
                    : stage.tint != 0 ? stage.tint
                                      : stage.palette.accents[3]));
    Dice dice(stage.seed ^ 0xd0deU);
    for (int layer = 0; layer < 4; ++layer) {
        const double y = zone.top() + reach * (0.42 + 0.15 * layer);
        QList<QPointF> line;
        for (int i = 0; i <= 3; ++i)
            line.append({sheet.left() + sheet.width() * i / 3.0,
                         y + reach * ((i + layer) % 2 == 0 ? 0.05 : -0.06) * dice.real(0.6, 1.2)});
        const quint32 tone = layer < 2 ? mixed(stage.palette.accents[0], stage.palette.groundEnd, 0.45 - 0.35 * layer)
                                       : mixed(stage.palette.accents[1], stage.palette.accents[2], 0.75 * (layer - 2));
        fillPath(p, silhouette(line, sheet.bottom(), true), colour(tone));
    }
    const double h = std::min(reach * 0.4, zone.width() * 0.5);
    p.save();
    p.translate(zone.left() + zone.width() * 0.22, zone.top() + reach * 0.8);
    p.scale(h / 100, h / 100);
    QPainterPath arms = pathOf(u"M0 0 V-88 M0 -34 H-22 Q-30 -34 -30 -42 V-62 M0 -46 H20 Q28 -46 28 -54 V-78");
    p.strokePath(arms, QPen(colour(stage.palette.accents[2]), 15, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    p.restore();
}

void paintSunburst(const Stage &stage)
{
    const QRectF &sheet = stage.sheet;
    const QRectF &zone = stage.zone;
    QPainter &p = stage.painter;
    const double radius = std::min(zone.width(), zone.height()) * 0.34 * stage.scale;
    const QPointF centre(zone.center().x(), zone.top() + zone.height() * 0.62);
    paintSky(stage, centre);
    const double far = std::hypot(sheet.width(), sheet.height());
    const int rays = 18;
    for (int i = 0; i < rays; ++i) {
        const double from = 2 * std::numbers::pi * i / rays;
        const double to = from + std::numbers::pi / rays;
        QPainterPath ray;
        ray.moveTo(centre);
        ray.lineTo(centre + QPointF(std::cos(from), std::sin(from)) * far);
        ray.lineTo(centre + QPointF(std::cos(to), std::sin(to)) * far);
        ray.closeSubpath();
        QRadialGradient fade(centre, far * 0.8);
        fade.setColorAt(0, colour(stage.palette.groundEnd, 0.85));
        fade.setColorAt(0.55, colour(stage.palette.groundEnd, 0.1));
        fade.setColorAt(1, colour(stage.palette.groundEnd, 0.0));
        fillPath(p, ray, fade);
    }
    fillDisc(p, centre, radius * 1.16, colour(stage.palette.accents[3], 0.5));
    fillDisc(p, centre, radius, colour(stage.main()));
    const double ground = centre.y() + radius * 0.62;
    if (sheet.bottom() - ground > sheet.height() * 0.05) {
        const QRectF land(sheet.left(), ground, sheet.width(), sheet.bottom() - ground);
        const QList<QPointF> back{{sheet.left(), ground + radius * 0.2},
                                  {sheet.left() + sheet.width() * 0.3, ground - radius * 0.12},
                                  {sheet.left() + sheet.width() * 0.7, ground + radius * 0.25},
                                  {sheet.right(), ground - radius * 0.1}};
        fillPath(p, silhouette(back, sheet.bottom(), true), colour(stage.palette.accents[1]));
        const QList<QPointF> front{{sheet.left(), ground + radius * 0.28},
                                   {sheet.left() + sheet.width() * 0.45, ground + radius * 0.52},
                                   {sheet.right(), ground + radius * 0.26}};
        fillPath(p, silhouette(front, sheet.bottom(), true),
                 vertical(land, colour(mixed(stage.palette.accents[1], stage.palette.accents[2], 0.6)),
                          colour(stage.palette.accents[2])));
    }
}

} // namespace

void paintLandscape(Motif motif, const Stage &stage)
{
    switch (motif) {
    case Motif::Beach:
        paintBeach(stage);
        break;
    case Motif::Mountains:
        paintMountains(stage);
        break;
    case Motif::Snow:
        paintSnow(stage);
        break;
    case Motif::Desert:
        paintDesert(stage);
        break;
    case Motif::Sun:
        paintSunburst(stage);
        break;
    default:
        paintSea(stage);
        break;
    }
}

} // namespace plantain::practice
