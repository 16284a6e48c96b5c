// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/fontbook.h"

#include <QList>
#include <QRectF>

namespace plantain::practice {

enum class Align : quint8
{
    Left,
    Centre,
    Right
};

/// One or more rows of type that share a face, already broken and sized. Lengths in pixels.
struct TypeBlock
{
    struct Row
    {
        Run run;
        double size = 0.0;
        double baseline = 0.0; ///< from the top of the block
    };
    QList<Row> rows;
    double width = 0.0;  ///< of the widest row
    double height = 0.0; ///< from the top of the capitals of the first row to the last ink
    bool flush = false;  ///< every row fills the width

    /// The outlines with the block's top left at a point; rows are ranged within \p width.
    [[nodiscard]] QPainterPath outline(QPointF topLeft, double withinWidth, Align align) const;
};

/// Breaks at spaces (a number keeps its unit) and between ideographs, never inside a word.
[[nodiscard]] QList<QString> breakable(const QString &text);

/// Rows of one size, broken so that none is wider than \p width; a single long word makes all of them smaller.
[[nodiscard]] TypeBlock setRunning(const TypeStyle &style, const QString &text, double size, double width,
                                   double leading);

struct DisplayRules
{
    double width = 0.0;
    double maxHeight = 0.0;
    double maxSize = 0.0; ///< em in pixels, 0 = no limit
    int rows = 0;         ///< 0 = whatever fills the space best
    bool flush = false;   ///< scale each row to the full width
    double gap = 0.14;    ///< em between the ink of two rows
};
/// As large as the space allows.
[[nodiscard]] TypeBlock setDisplay(const TypeStyle &style, const QString &text, const DisplayRules &rules);

} // namespace plantain::practice
