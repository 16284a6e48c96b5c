// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/scene.h"

#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace plantain::practice {

QImage paintScene(const Scene &scene, QSize sizePx, const PictureLookup &lookup)
{
    constexpr int kMaxSidePx = 16384;
    if (sizePx.width() < 1 || sizePx.height() < 1 || sizePx.width() > kMaxSidePx || sizePx.height() > kMaxSidePx)
        return {};
    QImage image(sizePx, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF sheet(QPointF(0, 0), QSizeF(sizePx));
    QLinearGradient ground(sheet.topLeft(), sheet.bottomLeft());
    ground.setColorAt(0, QColor(scene.palette.ground));
    ground.setColorAt(1, QColor(scene.palette.groundEnd));
    painter.fillRect(sheet, ground);
    const QImage behind = scene.groundPicture.isEmpty() || !lookup ? QImage() : lookup(scene.groundPicture);
    if (!behind.isNull())
        painter.drawImage(sheet, behind);
    const double margin = std::min(sheet.width(), sheet.height()) * 0.07;
    const double pitch = (sheet.height() - 2 * margin) / std::max<double>(1, static_cast<double>(scene.lines.size()));
    double y = margin;
    for (const Line &line : scene.lines) {
        QFont font(u"Inter"_s);
        font.setPixelSize(100);
        QPainterPath path;
        path.addText(0, 0, font, line.text);
        const QRectF box = path.boundingRect();
        const double scale =
            box.isEmpty() ? 0 : std::min((sheet.width() - 2 * margin) / box.width(), pitch * 0.6 / box.height());
        painter.save();
        painter.translate(margin - box.left() * scale, y - box.top() * scale);
        painter.scale(scale, scale);
        painter.fillPath(path, QColor(scene.palette.ink));
        painter.restore();
        y += pitch;
    }
    return image;
}

} // namespace plantain::practice
