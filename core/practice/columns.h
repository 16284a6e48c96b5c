// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/sheetplan.h"
#include "core/practice/typeblock.h"

#include <QList>

#include <array>

/// Stacks of type from the top, in the middle and from the foot of a frame.
namespace plantain::practice {

/// One storey of a column.
struct Storey
{
    enum class Kind : quint8
    {
        Display,
        Text,
        Strip,
        Rule,
        Gap
    };
    Kind kind = Kind::Text;
    qsizetype line = -1;                     ///< Display and Text
    std::array<QList<qsizetype>, 3> cells{}; ///< Strip: lines at the left, in the centre, at the right
    Align align = Align::Left;               ///< Display and Text
    double share = 0.0;                      ///< Display: most of the frame's height it may take
    double height = 0.0;                     ///< Gap: in units
    bool flush = false;                      ///< Display: rows fill the width
    bool bottomAligned = false;              ///< Strip: cells stand on a common foot
};

struct ColumnContent
{
    QList<Storey> top;
    QList<Storey> middle;
    QList<Storey> bottom;

    [[nodiscard]] bool empty() const { return top.isEmpty() && middle.isEmpty() && bottom.isEmpty(); }
};

struct ColumnResult
{
    QList<SetText> texts;
    QList<QRectF> rules;
    double topEnd = 0.0;      ///< y below the top stack (the frame's top when there is none)
    double bottomBegin = 0.0; ///< y above the bottom stack
    QRectF middle;            ///< of the middle stack; null without one
};

/// What the setting of every line needs to know.
struct TypeRules
{
    const Scene &scene;
    const FontBook &fonts;
    double unit = 1.0;
};

/// Default face, weight and size of a line.
[[nodiscard]] TypeStyle styleOf(const TypeRules &rules, const Line &line, bool inStrip);

/// Sets the content in a frame, smaller and smaller until it leaves \p leastFree of the frame's height free.
[[nodiscard]] ColumnResult setColumn(const TypeRules &rules, const ColumnContent &content, const QRectF &frame,
                                     double leastFree);

} // namespace plantain::practice
