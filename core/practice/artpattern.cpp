// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/colours.h"
#include "core/practice/drawing.h"
#include "core/practice/hash.h"
#include "core/practice/motifs.h"

#include <QTransform>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace plantain::practice {
namespace {

/// How many columns and rows of squares fill a rectangle with the least left over.
std::pair<int, int> gridFor(const QRectF &area, double wanted)
{
    std::pair<int, int> best{1, 1};
    double bestWaste = std::numeric_limits<double>::max();
    const int most = std::max(2, static_cast<int>(std::lround(area.width() / wanted * 1.5)));
    const int least = std::max(1, static_cast<int>(std::lround(area.width() / wanted * 0.6)));
    for (int columns = least; columns <= most; ++columns) {
        const double cell = area.width() / columns;
        const int rows = std::max(1, static_cast<int>(std::lround(area.height() / cell)));
        const double waste =
            std::abs(rows * cell - area.height()) / area.height() + 0.012 * std::abs(cell - wanted) / wanted;
        if (waste < bestWaste) {
            bestWaste = waste;
            best = {columns, rows};
        }
    }
    return best;
}

/// Quarter discs, discs, triangles and arches in squares.
void paintGrid(const Stage &stage)
{
    QPainter &p = stage.painter;
    const QRectF area = stage.typed ? stage.zone : stage.sheet;
    const auto [columns, rows] = gridFor(area, 64 * stage.unit / std::max(0.3, stage.scale));
    const QSizeF cell(area.width() / columns, area.height() / rows);
    const Palette &palette = stage.palette;
    const quint32 tile = lightnessOf(palette.ground) > 0.5 ? mixed(palette.ground, palette.ink, 0.07)
                                                           : mixed(palette.ground, 0xffffffff, 0.09);
    std::array<quint32, 4> tones{stage.main(), palette.accents[2], palette.accents[3], palette.accents[1]};
    for (quint32 &tone : tones) { // a shape in the ground's colour would be a hole
        if (colourDistance(tone, palette.ground) < 60)
            tone = palette.ink;
    }
    Dice dice(stage.seed ^ 0x6a1dU);
    int before = -1;
    QList<int> above(columns, -1);
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < columns; ++x) {
            int front = dice.below(4);
            while (front == before || front == above.at(x))
                front = (front + 1) % 4;
            before = front;
            above[x] = front;
            int back = (front + 1 + dice.below(3)) % 4;
            if (colourDistance(tones.at(static_cast<size_t>(back)), tones.at(static_cast<size_t>(front))) < 60)
                back = (back + 1) % 4;
            const int shape = (x + 2 * y + static_cast<int>(stage.seed % 5U) + dice.below(2)) % 6;
            p.save();
            p.translate(area.left() + x * cell.width(), area.top() + y * cell.height());
            p.scale(cell.width() / 64, cell.height() / 64);
            const bool filled = shape == 1 || shape == 3 || dice.below(3) == 0;
            p.fillRect(QRectF(-0.15, -0.15, 64.3, 64.3),
                       colour(filled && back != front ? tones.at(static_cast<size_t>(back)) : tile));
            p.translate(32, 32);
            p.rotate(90.0 * dice.below(4));
            p.translate(-32, -32);
            static constexpr std::array<QStringView, 6> kShapes{
                u"M0 0 H64 C64 35.3 35.3 64 0 64 Z", // quarter disc
                u"O 32 32 32",                       // disc
                u"M0 64 C0 28.7 28.7 0 64 0 V64 Z",  // the other quarter
                u"M0 0 H64 L0 64 Z",                 // triangle
                u"M0 0 H64 C64 17.7 49.7 32 32 32 C14.3 32 0 17.7 0 0 Z M0 32 H64 C64 49.7 49.7 64 32 64 C14.3 64 0 "
                u"49.7 0 32 Z", // two bowls
                u"M0 64 V32 C0 14.3 14.3 0 32 0 C49.7 0 64 14.3 64 32 V64 H44 V32 C44 25.4 38.6 20 32 20 C25.4 20 20 "
                u"25.4 20 32 V64 Z", // arch
            };
            fillPath(p, pathOf(kShapes.at(static_cast<size_t>(shape))), colour(tones.at(static_cast<size_t>(front))));
            p.restore();
        }
    }
}

/// A disc, a square and a triangle, large, overlapping.
void paintTrio(const Stage &stage)
{
    QPainter &p = stage.painter;
    const QRectF &zone = stage.zone;
    const double size = std::min(zone.width() * 0.92, zone.height()) * stage.scale;
    const QPointF origin(zone.center().x() - size / 2, zone.center().y() - size / 2);
    p.save();
    p.translate(origin);
    p.scale(size / 100, size / 100);
    fillPath(p, pathOf(u"O 68 32 32"), colour(stage.main()));
    fillPath(p, pathOf(u"R 0 30 46 46 0"), colour(stage.palette.accents[1]));
    fillPath(p, pathOf(u"M46 64 H96 L71 100 Z"), colour(stage.palette.accents[3]));
    p.restore();
}

void paintStripes(const Stage &stage)
{
    QPainter &p = stage.painter;
    const QRectF &sheet = stage.sheet;
    p.save();
    p.setClipRect(sheet);
    const double slant = sheet.height() * 0.5;
    const double step = 27 * stage.unit * stage.scale;
    const int count = static_cast<int>((sheet.width() + slant) / step) + 2;
    const quint32 tone = stage.tint != 0 ? stage.tint
                         : colourDistance(stage.palette.accents[0], stage.palette.ground) > 90
                             ? stage.palette.accents[0]
                             : stage.palette.ink;
    for (int i = 0; i < count; ++i) {
        const double x = sheet.left() - slant + i * step;
        const double width = step * (0.12 + 0.62 * i / count);
        QPainterPath bar;
        bar.moveTo(x, sheet.bottom());
        bar.lineTo(x + slant, sheet.top());
        bar.lineTo(x + slant + width, sheet.top());
        bar.lineTo(x + width, sheet.bottom());
        bar.closeSubpath();
        fillPath(p, bar, colour(tone));
    }
    p.restore();
}

void paintLetter(const Stage &stage)
{
    const QRectF ink = stage.letter.boundingRect();
    if (ink.isEmpty())
        return;
    // As large as it goes, bleeding off the foot.
    const QRectF &zone = stage.zone;
    const double room = stage.sheet.bottom() - zone.top();
    const double factor = std::min(zone.width() * 0.86 / ink.width(), room * 1.06 / ink.height()) * stage.scale;
    const double x = zone.left() + (zone.width() - ink.width() * factor) / 2;
    const double y = zone.top() + std::max(0.0, (room - ink.height() * factor) / 2);
    const quint32 tone =
        contrast(stage.main(), stage.palette.ground) > 2.2 || stage.tint != 0 ? stage.main() : stage.palette.ink;
    fillPath(stage.painter,
             QTransform(factor, 0, 0, factor, x - ink.left() * factor, y - ink.top() * factor).map(stage.letter),
             colour(tone));
}

void paintPiano(const Stage &stage)
{
    QPainter &p = stage.painter;
    const QRectF area(stage.zone.left(), stage.zone.top(), stage.zone.width(),
                      std::max(stage.zone.height(), stage.sheet.bottom() - stage.zone.top()));
    const double whole = area.height() * 0.2;
    int keys = std::max(5, static_cast<int>(std::lround(
                               area.width() / std::clamp(whole, 34 * stage.unit, 52 * stage.unit) * stage.scale)));
    const double width = area.width() / keys;
    const double gap = std::max(1.0, 1.4 * stage.unit);
    p.fillRect(area, colour(mixed(stage.palette.accents[2], stage.palette.accents[0], 0.45)));
    const quint32 white = stage.palette.accents[0];
    const quint32 ivory = contrast(white, stage.palette.accents[2]) > 5 ? white : 0xfffbf8f1;
    for (int i = 0; i < keys; ++i) {
        const QRectF key(area.left() + i * width, area.top() + gap, width - gap, area.height());
        p.fillRect(key, vertical(key, colour(mixed(ivory, 0xff000000, 0.10)), colour(ivory)));
    }
    const double black = width * 0.6;
    for (int i = 1; i < keys; ++i) {
        const int note = i % 7;
        if (note == 0 || note == 3)
            continue;
        const QRectF key(area.left() + i * width - black / 2 - gap / 2, area.top() + gap, black, area.height() * 0.58);
        p.fillRect(key.adjusted(gap * 1.5, 0, gap * 2.5, gap * 2.5), colour(0xff000000, 0.13));
        p.fillRect(key, colour(stage.palette.accents[2]));
        p.fillRect(QRectF(key.left() + black * 0.16, key.top(), black * 0.12, key.height() * 0.88),
                   colour(0xffffffff, 0.12));
    }
}

void paintWaves(const Stage &stage)
{
    QPainter &p = stage.painter;
    const QRectF area(stage.sheet.left(), stage.zone.top(), stage.sheet.width(),
                      stage.sheet.bottom() - stage.zone.top());
    Dice dice(stage.seed ^ 0x3a7eU);
    const double radius = std::min(stage.zone.width(), stage.zone.height()) * 0.28 * stage.scale;
    fillDisc(p, {stage.zone.left() + stage.zone.width() * 0.66, stage.zone.top() + radius * 1.15}, radius,
             colour(stage.main()));
    const std::array<quint32, 5> tones{
        mixed(stage.palette.accents[3], stage.palette.ground, 0.15), stage.palette.accents[1],
        mixed(stage.palette.accents[1], stage.palette.accents[2], 0.5), stage.main(), stage.palette.accents[2]};
    for (size_t i = 0; i < tones.size(); ++i) {
        const double y = area.top() + area.height() * (0.34 + 0.14 * static_cast<double>(i));
        QList<QPointF> line;
        for (int k = 0; k <= 4; ++k)
            line.append(
                {area.left() + area.width() * k / 4.0,
                 y + area.height() * ((k + static_cast<int>(i)) % 2 == 0 ? 0.075 : -0.075) * dice.real(0.6, 1.2)});
        fillPath(p, silhouette(line, stage.sheet.bottom(), true), colour(tones.at(i)));
    }
}

void paintArcs(const Stage &stage)
{
    QPainter &p = stage.painter;
    const QRectF &zone = stage.zone;
    const double size = std::max(zone.width(), zone.height()) * 0.98 * stage.scale;
    const bool fromLeft = (stage.seed >> 4U) % 2U == 0;
    const QPointF corner(fromLeft ? zone.left() : zone.right(), stage.sheet.bottom());
    const double reach = std::min(size, stage.sheet.bottom() - zone.top());
    const std::array<quint32, 4> tones{stage.main(), stage.palette.accents[1], stage.palette.accents[3],
                                       stage.palette.accents[2]};
    p.save();
    p.setClipRect(QRectF(stage.sheet.left(), zone.top(), stage.sheet.width(), stage.sheet.bottom() - zone.top()));
    for (int i = 0; i < 6; ++i)
        fillDisc(p, corner, reach * (1.0 - 0.155 * i),
                 colour(i % 2 == 1 ? stage.palette.ground : tones.at(static_cast<size_t>(i / 2) % tones.size())));
    p.restore();
    fillDisc(p, {fromLeft ? zone.right() - reach * 0.16 : zone.left() + reach * 0.16, zone.top() + reach * 0.18},
             reach * 0.13, colour(tones[3]));
}

void paintOverlaps(const Stage &stage)
{
    QPainter &p = stage.painter;
    const QRectF &zone = stage.zone;
    const double radius = std::min(zone.width() * 0.36, zone.height() * 0.36) * stage.scale;
    const std::array<quint32, 3> tones{stage.main(), stage.palette.accents[1], stage.palette.accents[3]};
    const bool light = lightnessOf(stage.palette.ground) > 0.5;
    p.setCompositionMode(light ? QPainter::CompositionMode_Multiply : QPainter::CompositionMode_Screen);
    const double turn = static_cast<double>(stage.seed % 628U) / 100.0;
    for (int i = 0; i < 3; ++i) {
        const double angle = turn + i * 2.0 * std::numbers::pi / 3.0;
        const QPointF at = zone.center() + QPointF(std::cos(angle), std::sin(angle)) * radius * 0.62;
        const quint32 tone = tones.at(static_cast<size_t>(i));
        fillDisc(p, at, radius * 0.92, colour(light ? mixed(tone, 0xffffffff, 0.12) : mixed(tone, 0xff000000, 0.12)));
    }
    p.setCompositionMode(QPainter::CompositionMode_SourceOver);
}

} // namespace

void paintPattern(Motif motif, const Stage &stage)
{
    switch (motif) {
    case Motif::Shapes:
        if (stage.style == Style::Modern && (stage.seed >> 11U) % 3U == 0)
            paintTrio(stage);
        else
            paintGrid(stage);
        break;
    case Motif::Stripes:
        paintStripes(stage);
        break;
    case Motif::Letter:
        paintLetter(stage);
        break;
    case Motif::Piano:
        paintPiano(stage);
        break;
    case Motif::None:
        break;
    default:
        switch ((stage.seed >> 8U) % 3U) {
        case 0:
            paintWaves(stage);
            break;
        case 1:
            paintArcs(stage);
            break;
        default:
            paintOverlaps(stage);
            break;
        }
        break;
    }
}

} // namespace plantain::practice
