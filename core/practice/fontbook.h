// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/scene.h"

#include <QFont>
#include <QPainterPath>
#include <QStringList>

namespace plantain::practice {

/// Words as outlines. Lengths in em, so that they are multiplied by a size; the baseline is y = 0.
struct Run
{
    QPainterPath path;    ///< in units of FontBook::kUnitsPerEm
    double advance = 0.0; ///< em, horizontal stretch included
    double stretch = 1.0; ///< horizontal factor that is to be applied to the path
    double top = 0.0;     ///< em above the baseline that the ink (at least the capitals) reaches, positive
    double bottom = 0.0;  ///< em below the baseline that the ink reaches, positive
    double left = 0.0;    ///< em from the origin to the first ink; may be negative
    double right = 0.0;   ///< em from the origin to the last ink

    /// The outline at a size with the baseline's start at a point.
    [[nodiscard]] QPainterPath at(QPointF baseline, double size) const;
};

/// A face with weight and slant, ready to turn words into outlines.
struct TypeStyle
{
    QFont font;            ///< at kUnitsPerEm pixels, unhinted
    double stretch = 1.0;  ///< below 1 narrows a face that has no condensed cut
    double tracking = 0.0; ///< em between letters
    bool capitals = false;

    [[nodiscard]] Run set(const QString &words) const;
};

/// Chooses faces among the installed families by name, with fallbacks down to whatever the system has.
/// A value, made per painting, on any thread.
class FontBook final
{
public:
    static constexpr int kUnitsPerEm = 256;

    /// The families of this system.
    FontBook();
    /// Only these families count as installed.
    explicit FontBook(QStringList families);

    /// \p weight is 100 … 900.
    [[nodiscard]] TypeStyle style(Face face, int weight, bool italic) const;
    [[nodiscard]] bool has(const QString &family) const { return m_families.contains(family); }

private:
    QStringList m_families;
};

} // namespace plantain::practice
