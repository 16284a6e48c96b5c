// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPainter>
#include <QPainterPath>
#include <QRectF>
#include <QStringView>

/// Small strokes of the brush that all illustrations share.
namespace plantain::practice {

[[nodiscard]] inline QColor colour(quint32 rgb, double alpha = 1.0)
{
    QColor result(rgb);
    result.setAlphaF(static_cast<float>(alpha));
    return result;
}

inline void fillPath(QPainter &painter, const QPainterPath &path, const QBrush &brush)
{
    painter.fillPath(path, brush);
}

inline void fillDisc(QPainter &painter, QPointF centre, double radius, const QBrush &brush)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    painter.drawEllipse(centre, radius, radius);
}

inline void strokePath(QPainter &painter, const QPainterPath &path, const QColor &ink, double width)
{
    painter.strokePath(path, QPen(ink, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

/// From the colour at the top of the box to the one at its foot.
[[nodiscard]] QBrush vertical(const QRectF &box, const QColor &top, const QColor &bottom);

/// A path written the SVG way: M L H V C Q Z, small letters relative; and three of our own:
/// O cx cy r (circle), E cx cy rx ry (ellipse), R x y w h r (rectangle with round corners).
[[nodiscard]] QPainterPath pathOf(QStringView text);

/// A closed silhouette from a line of points down to the foot of the sheet; smooth or angular.
[[nodiscard]] QPainterPath silhouette(const QList<QPointF> &line, double foot, bool smooth);

} // namespace plantain::practice
