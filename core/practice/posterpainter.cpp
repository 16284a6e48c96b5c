// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/posterpainter.h"

#include "core/practice/colours.h"
#include "core/practice/drawing.h"
#include "core/practice/hash.h"
#include "core/practice/inkchoice.h"
#include "core/practice/motifs.h"

#include <QPainter>
#include <QRadialGradient>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace plantain::practice {
namespace {

/// A tile of faint noise: paper under plain colour, and no bands in gradients.
QImage grainTile(double strength)
{
    constexpr int kSide = 256;
    QImage tile(kSide, kSide, QImage::Format_ARGB32_Premultiplied);
    Dice dice(0x9a71U);
    for (int y = 0; y < kSide; ++y) {
        auto *row = reinterpret_cast<QRgb *>(tile.scanLine(y));
        for (int x = 0; x < kSide; ++x) {
            const double value = dice.real() + dice.real() - 1.0;
            const int alpha = static_cast<int>(std::lround(std::abs(value) * strength));
            row[x] = value < 0 ? qRgba(0, 0, 0, alpha) : qRgba(alpha, alpha, alpha, alpha);
        }
    }
    return tile;
}

class PosterPainter final
{
public:
    PosterPainter(const Scene &scene, QImage &image, const PictureLookup &lookup, const FontBook &fonts)
        : m_scene(scene),
          m_lookup(lookup),
          m_fonts(fonts),
          m_image(image),
          m_sheet(QPointF(0, 0), QSizeF(image.size())),
          m_plan(planSheet(scene, m_sheet.size(), fonts)),
          m_painter(&image)
    {
        m_painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    }

    QList<PaintedSheet::Legibility> paint()
    {
        const bool overPicture = paintGivenGround();
        if (!overPicture)
            paintGround();
        paintFigures();
        for (const QRectF &field : m_plan.fields)
            m_painter.fillRect(field, colour(m_scene.palette.ground));
        if (!overPicture) {
            paintManner();
            paintGrain();
        }
        return paintType(overPicture);
    }

private:
    /// A picture that was given keeps its pixels: scaled to cover, nothing else.
    bool paintGivenGround()
    {
        if (m_scene.groundPicture.isEmpty() || !m_lookup)
            return false;
        const QImage picture = m_lookup(m_scene.groundPicture);
        if (picture.isNull())
            return false;
        drawCovering(picture, m_sheet);
        if (m_scene.groundLight != 0.0)
            m_painter.fillRect(m_sheet, colour(m_scene.groundLight < 0 ? 0xff05060c : 0xffffffff,
                                               std::abs(m_scene.groundLight) * 0.6));
        return true;
    }

    void drawCovering(const QImage &picture, const QRectF &box)
    {
        const QSizeF size = QSizeF(picture.size()).scaled(box.size(), Qt::KeepAspectRatioByExpanding);
        const double factor = size.width() / picture.width();
        const QSizeF part(box.width() / factor, box.height() / factor);
        const QRectF source(QPointF((picture.width() - part.width()) / 2, (picture.height() - part.height()) / 2),
                            part);
        if (factor < 0.6) { // bilinear alone would leave jags
            const QImage reduced = picture.copy(source.toAlignedRect())
                                       .scaled(box.size().toSize(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            m_painter.drawImage(box, reduced);
        } else {
            m_painter.drawImage(box, picture, source);
        }
    }

    void paintGround()
    {
        const Palette &palette = m_scene.palette;
        if (m_scene.ground == Ground::Gradient && palette.ground != palette.groundEnd) {
            QLinearGradient gradient(m_sheet.topLeft(), m_sheet.bottomRight());
            gradient.setColorAt(0, colour(palette.ground));
            gradient.setColorAt(1, colour(palette.groundEnd));
            m_painter.fillRect(m_sheet, gradient);
        } else {
            m_painter.fillRect(m_sheet, colour(palette.ground));
        }
    }

    void paintFigures()
    {
        bool behind = false;
        for (const Figure &figure : m_scene.figures) {
            const bool landscape = figure.picture.isEmpty() && natureOf(figure.motif) == Nature::Landscape;
            if (!figure.picture.isEmpty())
                paintGivenFigure(figure);
            else
                paintDrawn(figure, behind);
            behind = behind || landscape || !m_scene.groundPicture.isEmpty();
        }
    }

    void paintDrawn(const Figure &figure, bool behind)
    {
        const double shift = figure.shiftX * std::min(m_sheet.width(), m_sheet.height());
        const bool landscape = natureOf(figure.motif) == Nature::Landscape;
        Stage stage{m_painter, m_plan.art, zoneFor(figure).translated(shift, 0), m_scene.palette};
        stage.style = m_scene.style;
        stage.seed = m_scene.seed;
        stage.scale = figure.scale;
        stage.tint = figure.tint;
        stage.night = m_scene.night;
        const bool last = &figure == &m_scene.figures.last();
        stage.alone = landscape ? last : !behind;
        stage.typed = !m_plan.texts.isEmpty();
        stage.unit = m_plan.unit;
        if (figure.motif == Motif::Letter)
            stage.letter = letterOfHeadline();
        m_painter.save();
        m_painter.setClipRect(m_plan.art);
        if (m_plan.panel && natureOf(figure.motif) == Nature::Object && !behind) {
            // An object in a panel stands on a field of its own.
            const quint32 field = panelColour();
            m_painter.fillRect(m_plan.art, colour(field));
            stage.palette.ground = field;
            stage.palette.groundEnd = field;
            stage.zone = m_plan.art.adjusted(m_plan.margin, m_plan.margin * 0.6, -m_plan.margin, -m_plan.margin * 0.6);
        }
        paintMotif(figure.motif, stage);
        m_painter.restore();
    }

    [[nodiscard]] quint32 panelColour() const
    {
        const Palette &palette = m_scene.palette;
        for (const quint32 candidate : {palette.accents[3], palette.accents[1], palette.accents[0]}) {
            if (colourDistance(candidate, palette.ground) > 90)
                return candidate;
        }
        return mixed(palette.ground, palette.ink, 0.12);
    }

    /// The zone, or a part of it when the words put the figure somewhere.
    [[nodiscard]] QRectF zoneFor(const Figure &figure) const
    {
        QRectF zone = m_plan.zone;
        if (m_plan.texts.isEmpty())
            zone = m_sheet.adjusted(m_plan.margin, m_plan.margin, -m_plan.margin, -m_plan.margin);
        const auto narrow = [&](double from, double to) {
            zone = QRectF(zone.left() + zone.width() * from, zone.top(), zone.width() * (to - from), zone.height());
        };
        const auto flat = [&](double from, double to) {
            zone = QRectF(zone.left(), zone.top() + zone.height() * from, zone.width(), zone.height() * (to - from));
        };
        const Spot s = figure.spot;
        if (s == Spot::TopLeft || s == Spot::Left || s == Spot::BottomLeft)
            narrow(0.0, 0.55);
        if (s == Spot::TopRight || s == Spot::Right || s == Spot::BottomRight)
            narrow(0.45, 1.0);
        if (s == Spot::TopLeft || s == Spot::Top || s == Spot::TopRight)
            flat(0.0, 0.6);
        if (s == Spot::BottomLeft || s == Spot::Bottom || s == Spot::BottomRight)
            flat(0.4, 1.0);
        return zone;
    }

    [[nodiscard]] QPainterPath letterOfHeadline() const
    {
        QString glyph = u"g"_s;
        for (const Line &line : m_scene.lines) {
            if (line.role == Role::Headline && !line.text.isEmpty())
                glyph = line.text.left(1).toLower();
        }
        return m_fonts.style(Face::Serif, 500, false).set(glyph).path;
    }

    void paintGivenFigure(const Figure &figure)
    {
        const QImage picture = m_lookup ? m_lookup(figure.picture) : QImage();
        if (picture.isNull())
            return;
        const bool corner = figure.scale < 0.6 && figure.spot != Spot::Auto;
        const QRectF zone = m_plan.zone.isEmpty() ? m_sheet : m_plan.zone;
        QRectF room = zone.adjusted(m_plan.margin, 0, -m_plan.margin, 0);
        if (corner) {
            const QSizeF size = room.size() * figure.scale;
            const Spot s = figure.spot;
            const bool right = s == Spot::TopRight || s == Spot::Right || s == Spot::BottomRight;
            const bool left = s == Spot::TopLeft || s == Spot::Left || s == Spot::BottomLeft;
            const bool top = s == Spot::TopLeft || s == Spot::Top || s == Spot::TopRight;
            const bool bottom = s == Spot::BottomLeft || s == Spot::Bottom || s == Spot::BottomRight;
            const double x = right  ? room.right() - size.width()
                             : left ? room.left()
                                    : room.center().x() - size.width() / 2;
            const double y = bottom ? room.bottom() - size.height()
                             : top  ? room.top()
                                    : room.center().y() - size.height() / 2;
            room = QRectF(QPointF(x, y), size);
        } else {
            const QSizeF size = room.size() * std::min(1.0, figure.scale);
            room = QRectF(room.center() - QPointF(size.width() / 2, size.height() / 2), size);
        }
        const QSizeF fitted = QSizeF(picture.size()).scaled(room.size(), Qt::KeepAspectRatio);
        const QRectF target(room.center() - QPointF(fitted.width() / 2, fitted.height() / 2), fitted);
        if (target.width() >= 1 && target.height() >= 1)
            drawCovering(picture, target);
    }

    /// What a style adds to everything.
    void paintManner()
    {
        const double u = m_plan.unit;
        if (m_scene.layout == Layout::Framed) {
            const double inset = m_plan.margin * 0.62;
            const QColor line = colour(m_scene.palette.ink, 0.9);
            m_painter.setBrush(Qt::NoBrush);
            m_painter.setPen(QPen(line, 2.4 * u, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
            const QRectF outer = m_sheet.adjusted(inset, inset, -inset, -inset);
            m_painter.drawRect(outer);
            m_painter.setPen(QPen(line, 0.9 * u, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
            const double gap = 4.5 * u;
            m_painter.drawRect(outer.adjusted(gap, gap, -gap, -gap));
            m_painter.setPen(Qt::NoPen);
        }
        if (m_scene.style == Style::Retro && m_scene.groundPicture.isEmpty()) {
            QRadialGradient age(m_sheet.center(), std::hypot(m_sheet.width(), m_sheet.height()) * 0.62);
            age.setColorAt(0.5, colour(0xff5a3210, 0.0));
            age.setColorAt(1.0, colour(0xff5a3210, 0.22));
            m_painter.fillRect(m_sheet, age);
        }
    }

    void paintGrain()
    {
        const bool paper =
            m_scene.ground == Ground::Paper || m_scene.style == Style::Watercolour || m_scene.style == Style::Retro;
        m_painter.fillRect(m_sheet, QBrush(grainTile(paper ? 26 : 9)));
    }

    QList<PaintedSheet::Legibility> paintType(bool overPicture)
    {
        QList<PaintedSheet::Legibility> report;
        const double largeFrom = 22 * m_plan.unit;
        // All grounds are looked at before the first letter is painted.
        QList<InkChoice> choices;
        for (const SetText &text : m_plan.texts) {
            const Line &line = m_scene.lines.at(text.line);
            const QRectF ink = text.path.boundingRect();
            const QRectF looked = overPicture || ink.isEmpty() ? text.box : ink.united(text.box).intersected(m_sheet);
            InkWish wish{m_scene.palette, line.ink, text.accent, text.size >= largeFrom, overPicture};
            choices.append(chooseInk(m_image, overPicture ? plateAround(text) : looked, wish));
            report.append({text.line, text.box, choices.last().contrast, text.size >= largeFrom});
        }
        for (qsizetype i = 0; i < choices.size(); ++i)
            paintPlate(m_plan.texts.at(i), choices.at(i), overPicture);
        for (qsizetype i = 0; i < choices.size(); ++i)
            paintLetters(m_plan.texts.at(i), choices.at(i).ink);
        const quint32 ruleInk = choices.isEmpty() ? m_scene.palette.ink : choices.first().ink;
        for (const QRectF &rule : m_plan.rules)
            m_painter.fillRect(rule, colour(ruleInk, 0.85));
        return report;
    }

    [[nodiscard]] QRectF plateAround(const SetText &text) const
    {
        const QRectF ink = text.path.boundingRect();
        const double pad = std::max(4 * m_plan.unit, text.size * 0.3);
        return ink.adjusted(-pad, -pad * 0.8, pad, pad * 0.8).intersected(m_sheet);
    }

    void paintPlate(const SetText &text, const InkChoice &choice, bool overPicture)
    {
        if (!choice.plate)
            return;
        const QRectF plate = plateAround(text);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour(*choice.plate, choice.plateAlpha));
        const double corner = overPicture ? 0 : 2 * m_plan.unit;
        m_painter.drawRoundedRect(plate, corner, corner);
    }

    void paintLetters(const SetText &text, quint32 ink)
    {
        const bool headline = m_scene.lines.at(text.line).role == Role::Headline;
        if (headline && m_scene.style == Style::Neon) {
            for (int i = 4; i > 0; --i)
                strokePath(m_painter, text.path, colour(m_scene.palette.accents[0], 0.14), text.size * 0.035 * i);
        } else if (headline && m_scene.style == Style::Retro) {
            const double shift = text.size * 0.035;
            const quint32 shade = colourDistance(m_scene.palette.accents[0], ink) > 90 ? m_scene.palette.accents[0]
                                                                                       : m_scene.palette.accents[1];
            m_painter.fillPath(text.path.translated(shift, shift), colour(shade));
        }
        m_painter.fillPath(text.path, colour(ink));
    }

    const Scene &m_scene;
    const PictureLookup &m_lookup;
    const FontBook &m_fonts;
    QImage &m_image;
    QRectF m_sheet;
    SheetPlan m_plan;
    QPainter m_painter;
};

} // namespace

PaintedSheet paintSheet(const Scene &scene, QSize sizePx, const PictureLookup &lookup, const FontBook &fonts)
{
    constexpr int kMaxSidePx = 16384;
    if (sizePx.width() < 1 || sizePx.height() < 1 || sizePx.width() > kMaxSidePx || sizePx.height() > kMaxSidePx)
        return {};
    PaintedSheet result;
    result.image = QImage(sizePx, QImage::Format_RGB32);
    if (result.image.isNull())
        return {};
    PosterPainter painter(scene, result.image, lookup, fonts);
    result.texts = painter.paint();
    return result;
}

QImage paintScene(const Scene &scene, QSize sizePx, const PictureLookup &lookup)
{
    return paintSheet(scene, sizePx, lookup, FontBook()).image;
}

} // namespace plantain::practice
