// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/drawing.h"

#include <QLinearGradient>

#include <array>

namespace plantain::practice {
namespace {

/// Reads commands and numbers one after the other.
class PathReader final
{
public:
    explicit PathReader(QStringView text)
        : m_text(text)
    {}

    QPainterPath read()
    {
        m_path.setFillRule(Qt::WindingFill);
        while (skip()) {
            const QChar c = m_text.at(m_at);
            if (c.isLetter()) {
                m_command = c;
                ++m_at;
            }
            if (!step())
                break;
        }
        return m_path;
    }

private:
    /// To the next letter or number; false at the end.
    bool skip()
    {
        while (m_at < m_text.size() && (m_text.at(m_at) == u' ' || m_text.at(m_at) == u','))
            ++m_at;
        return m_at < m_text.size();
    }

    double number()
    {
        skip();
        const qsizetype begin = m_at;
        while (m_at < m_text.size() &&
               (m_text.at(m_at).isDigit() || m_text.at(m_at) == u'.' || (m_text.at(m_at) == u'-' && m_at == begin)))
            ++m_at;
        return m_text.sliced(begin, m_at - begin).toDouble();
    }

    QPointF point()
    {
        const double x = number();
        const double y = number();
        return m_command.isLower() ? m_path.currentPosition() + QPointF(x, y) : QPointF(x, y);
    }

    bool step()
    {
        switch (m_command.toUpper().unicode()) {
        case u'M':
            m_path.moveTo(point());
            m_command = m_command.isLower() ? u'l' : u'L';
            return true;
        case u'L':
            m_path.lineTo(point());
            return true;
        case u'H': {
            const double x = number();
            m_path.lineTo(m_command.isLower() ? m_path.currentPosition().x() + x : x, m_path.currentPosition().y());
            return true;
        }
        case u'V': {
            const double y = number();
            m_path.lineTo(m_path.currentPosition().x(), m_command.isLower() ? m_path.currentPosition().y() + y : y);
            return true;
        }
        case u'C': {
            const QPointF first = point();
            const QPointF second = point();
            m_path.cubicTo(first, second, point());
            return true;
        }
        case u'Q': {
            const QPointF control = point();
            m_path.quadTo(control, point());
            return true;
        }
        case u'Z':
            m_path.closeSubpath();
            return true;
        default:
            return figure();
        }
    }

    bool figure()
    {
        const double x = number();
        const double y = number();
        const double a = number();
        if (m_command == u'O') {
            m_path.addEllipse({x, y}, a, a);
            return true;
        }
        const double b = number();
        if (m_command == u'E') {
            m_path.addEllipse({x, y}, a, b);
            return true;
        }
        if (m_command != u'R')
            return false;
        const double radius = number();
        m_path.addRoundedRect(x, y, a, b, radius, radius);
        return true;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    QChar m_command = u'M';
    QPainterPath m_path;
};

} // namespace

QBrush vertical(const QRectF &box, const QColor &top, const QColor &bottom)
{
    QLinearGradient gradient(box.topLeft(), box.bottomLeft());
    gradient.setColorAt(0, top);
    gradient.setColorAt(1, bottom);
    return gradient;
}

QPainterPath pathOf(QStringView text)
{
    return PathReader(text).read();
}

QPainterPath silhouette(const QList<QPointF> &line, double foot, bool smooth)
{
    QPainterPath path;
    if (line.isEmpty())
        return path;
    path.moveTo(line.first().x(), foot);
    path.lineTo(line.first());
    for (qsizetype i = 1; i < line.size(); ++i) {
        if (smooth) {
            const double middle = (line.at(i - 1).x() + line.at(i).x()) / 2;
            path.cubicTo(QPointF(middle, line.at(i - 1).y()), QPointF(middle, line.at(i).y()), line.at(i));
        } else {
            path.lineTo(line.at(i));
        }
    }
    path.lineTo(line.last().x(), foot);
    path.closeSubpath();
    return path;
}

} // namespace plantain::practice
