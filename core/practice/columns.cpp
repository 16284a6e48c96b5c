// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/columns.h"

#include <algorithm>
#include <cmath>

namespace plantain::practice {
namespace {

/// A line set at its place in a storey; positions are relative to the storey's top left.
struct Piece
{
    qsizetype line = 0;
    TypeBlock block;
    QRectF box;
    Align align = Align::Left;
    bool accent = false;
};

struct SetStorey
{
    QList<Piece> pieces;
    QList<QRectF> rules;
    double height = 0.0;
};

/// Sizes in units, for a 300 x 400 sheet.
double sizeOf(const Line &line, bool inStrip)
{
    switch (line.role) {
    case Role::Subtitle:
        return inStrip ? 14.0 : 19.5;
    case Role::Offer:
        return inStrip ? 14.5 : 28.0;
    case Role::Date:
    case Role::Venue:
        return inStrip ? 12.4 : 15.0;
    case Role::Detail:
        return inStrip ? 10.4 : 11.5;
    case Role::Headline:
    case Role::Count:
        break;
    }
    return 24.0;
}

class Column final
{
public:
    Column(const TypeRules &rules, double width, double frameHeight, double shrink)
        : m_rules(rules),
          m_width(width),
          m_frameHeight(frameHeight),
          m_shrink(shrink)
    {}

    [[nodiscard]] SetStorey set(const Storey &storey) const
    {
        switch (storey.kind) {
        case Storey::Kind::Display:
            return display(storey);
        case Storey::Kind::Text:
            return text(storey);
        case Storey::Kind::Strip:
            return strip(storey);
        case Storey::Kind::Rule: {
            const double thickness = std::max(1.0, 1.3 * m_rules.unit);
            return {{}, {QRectF(0, 0, m_width, thickness)}, thickness};
        }
        case Storey::Kind::Gap:
            break;
        }
        return {{}, {}, storey.height * m_rules.unit * m_shrink};
    }

private:
    [[nodiscard]] const Line &line(qsizetype index) const { return m_rules.scene.lines.at(index); }

    [[nodiscard]] SetStorey display(const Storey &storey) const
    {
        const Line &text = line(storey.line);
        const TypeStyle style = styleOf(m_rules, text, false);
        DisplayRules rules;
        rules.width = m_width * std::min(1.0, text.scale);
        rules.maxHeight = m_frameHeight * storey.share * m_shrink * std::max(0.3, text.scale);
        rules.maxSize = std::max(m_frameHeight, m_width) * 0.62 * m_shrink;
        rules.flush = storey.flush;
        rules.gap = style.capitals ? 0.075 : 0.05;
        const TypeBlock measured = setDisplay(style, text.measure, rules);
        TypeBlock block = measured;
        if (text.text != text.measure && !measured.rows.isEmpty()) {
            DisplayRules again = rules;
            again.maxHeight = measured.height;
            again.rows = static_cast<int>(measured.rows.size());
            if (!storey.flush)
                again.maxSize = measured.rows.first().size;
            block = setDisplay(style, text.text, again);
            again.rows = 0;
            const TypeBlock free = setDisplay(style, text.text, again);
            if (!free.rows.isEmpty() &&
                (block.rows.isEmpty() || free.rows.first().size > block.rows.first().size * 1.25))
                block = free;
        }
        SetStorey result;
        result.height = measured.height;
        result.pieces.append({storey.line, block, QRectF(0, 0, m_width, measured.height), storey.align, false});
        return result;
    }

    /// A line of running size: the room its measure needs, its text made to fit that room.
    [[nodiscard]] Piece running(qsizetype index, double width, bool inStrip, Align align) const
    {
        const Line &text = line(index);
        const TypeStyle style = styleOf(m_rules, text, inStrip);
        double size = sizeOf(text, inStrip) * m_rules.unit * m_shrink * text.scale;
        constexpr double kLeading = 1.22;
        // A short line had rather be a little smaller than broken.
        const double natural = style.set(text.measure).advance * size;
        if (natural > width && natural < width * 1.45)
            size *= width / natural;
        const TypeBlock measured = setRunning(style, text.measure, size, width, kLeading);
        TypeBlock block = measured;
        if (text.text != text.measure) {
            double trial = size;
            block = setRunning(style, text.text, trial, width, kLeading);
            for (int i = 0; i < 24 && block.height > measured.height * 1.02; ++i) {
                trial *= 0.93;
                block = setRunning(style, text.text, trial, width, kLeading);
            }
        }
        return {index, block, QRectF(0, 0, width, measured.height), align,
                text.role == Role::Subtitle || text.role == Role::Offer};
    }

    [[nodiscard]] SetStorey text(const Storey &storey) const
    {
        SetStorey result;
        const Piece piece = running(storey.line, m_width, false, storey.align);
        result.height = piece.box.height();
        result.pieces.append(piece);
        return result;
    }

    /// Cells side by side if their words fit, one under the other if not.
    [[nodiscard]] SetStorey strip(const Storey &storey) const
    {
        std::array<double, 3> natural{};
        int used = 0;
        for (size_t cell = 0; cell < 3; ++cell) {
            for (const qsizetype index : storey.cells.at(cell)) {
                const double size = sizeOf(line(index), true) * m_rules.unit * m_shrink * line(index).scale;
                natural.at(cell) = std::max(
                    natural.at(cell), styleOf(m_rules, line(index), true).set(line(index).measure).advance * size);
            }
            used += storey.cells.at(cell).isEmpty() ? 0 : 1;
        }
        const double gutter = 14 * m_rules.unit;
        const double total = natural[0] + natural[1] + natural[2] + gutter * (used - 1);
        const bool sideBySide = used > 1 && total <= m_width * 1.02;
        const bool wrapped = used > 1 && !sideBySide && total <= m_width * 1.5;
        if (used <= 1 || sideBySide || wrapped)
            return cells(storey, natural, gutter, used);
        return piled(storey);
    }

    [[nodiscard]] SetStorey cells(const Storey &storey, const std::array<double, 3> &natural, double gutter,
                                  int used) const
    {
        const double sum = natural[0] + natural[1] + natural[2];
        const double room = m_width - gutter * std::max(0, used - 1);
        const bool centre = !storey.cells[1].isEmpty() && used > 1;
        SetStorey result;
        double x = 0;
        std::array<double, 3> heights{};
        std::array<qsizetype, 3> begins{};
        for (size_t cell = 0; cell < 3; ++cell) {
            begins.at(cell) = result.pieces.size();
            if (storey.cells.at(cell).isEmpty())
                continue;
            double width = used == 1 ? m_width : room * (sum > 0 ? natural.at(cell) / sum : 1.0);
            if (centre)
                width = room / 3;
            const double left = cell == 2 ? m_width - width : cell == 1 ? (m_width - width) / 2 : x;
            heights.at(cell) = pile(storey.cells.at(cell), left, width, static_cast<Align>(cell), 0, result.pieces);
            x += width + gutter;
            result.height = std::max(result.height, heights.at(cell));
        }
        if (storey.bottomAligned) {
            for (size_t cell = 0; cell < 3; ++cell) {
                const qsizetype end = cell < 2 ? begins.at(cell + 1) : result.pieces.size();
                for (qsizetype i = begins.at(cell); i < end; ++i)
                    result.pieces[i].box.translate(0, result.height - heights.at(cell));
            }
        }
        return result;
    }

    [[nodiscard]] SetStorey piled(const Storey &storey) const
    {
        SetStorey result;
        for (size_t cell = 0; cell < 3; ++cell) {
            const Align align = storey.cells[0].isEmpty() && storey.cells[2].isEmpty() ? Align::Centre : Align::Left;
            if (storey.cells.at(cell).isEmpty())
                continue;
            const double from = result.height > 0 ? result.height + gapBetween() : 0;
            result.height = pile(storey.cells.at(cell), 0, m_width, align, from, result.pieces);
        }
        return result;
    }

    [[nodiscard]] double gapBetween() const { return 4.2 * m_rules.unit * m_shrink; }

    /// Lines under each other; returns the y where they end.
    double pile(const QList<qsizetype> &lines, double left, double width, Align align, double from,
                QList<Piece> &pieces) const
    {
        double y = from;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0)
                y += gapBetween();
            Piece piece = running(lines.at(i), width, true, align);
            piece.box.moveTopLeft({left, y});
            y += piece.box.height();
            pieces.append(piece);
        }
        return y;
    }

    const TypeRules &m_rules;
    double m_width;
    double m_frameHeight;
    double m_shrink;
};

struct Stack
{
    QList<SetStorey> storeys;
    double height = 0.0;
};

Stack setStack(const Column &column, const QList<Storey> &storeys)
{
    Stack stack;
    for (const Storey &storey : storeys) {
        stack.storeys.append(column.set(storey));
        stack.height += stack.storeys.last().height;
    }
    return stack;
}

void place(const TypeRules &rules, const Stack &stack, QPointF at, double width, ColumnResult &result)
{
    for (const SetStorey &storey : stack.storeys) {
        for (const QRectF &rule : storey.rules)
            result.rules.append(rule.translated(at));
        for (const Piece &piece : storey.pieces) {
            SetText text;
            text.line = piece.line;
            text.box = piece.box.translated(at);
            const double shift = rules.scene.lines.at(piece.line).shiftX * std::min(width, 300 * rules.unit);
            text.path = piece.block.outline(text.box.topLeft() + QPointF(shift, 0), text.box.width(), piece.align);
            for (const TypeBlock::Row &row : piece.block.rows)
                text.size = std::max(text.size, row.size);
            text.accent = piece.accent;
            result.texts.append(text);
        }
        at.ry() += storey.height;
    }
}

} // namespace

TypeStyle styleOf(const TypeRules &rules, const Line &line, bool inStrip)
{
    const Style manner = rules.scene.style;
    const bool headline = line.role == Role::Headline;
    Face face = line.face;
    int weight = line.weight;
    bool italic = line.italic;
    bool capitals = line.capitals;
    double tracking = 0;
    const auto prefer = [&](Face wanted, int wantedWeight) {
        if (face == Face::Auto)
            face = wanted;
        if (weight == 0)
            weight = wantedWeight;
    };
    if (headline) {
        switch (manner) {
        case Style::Swiss:
            prefer(Face::Geometric, 700);
            break;
        case Style::Deco:
            prefer(Face::Condensed, 400);
            capitals = capitals || line.face == Face::Auto;
            tracking = 0.06;
            break;
        case Style::Retro:
            prefer(line.capitals ? Face::Slab : Face::Script, 700);
            break;
        case Style::Brutalist:
            prefer(Face::Grotesque, 900);
            capitals = true;
            tracking = -0.03;
            break;
        case Style::Watercolour:
            prefer(Face::Serif, 500);
            break;
        case Style::Minimal:
            prefer(line.capitals ? Face::Condensed : Face::Geometric, 600);
            break;
        case Style::Neon:
            prefer(Face::Condensed, 700);
            break;
        case Style::Modern:
        case Style::Count: {
            // The same prompt always takes the same face; capitals ask for a condensed one.
            const quint32 turn = (rules.scene.seed >> 3U) % 5U;
            if (line.capitals || turn < 2)
                prefer(Face::Condensed, 700);
            else
                prefer(turn == 2 ? Face::Serif : Face::Geometric, turn == 2 ? 500 : 700);
            break;
        }
        }
        if (face == Face::Condensed)
            capitals = capitals || line.face == Face::Auto;
    } else {
        const bool serifPair =
            manner == Style::Watercolour || (manner == Style::Modern && (rules.scene.seed >> 7U) % 2U == 0);
        if (line.role == Role::Subtitle && !inStrip && serifPair && line.face == Face::Auto) {
            prefer(Face::Serif, 500);
            italic = true;
        }
        if (manner == Style::Deco) {
            capitals = capitals || line.face == Face::Auto;
            tracking = 0.08;
        }
        const int plain = line.role == Role::Venue ? 500 : line.role == Role::Detail ? 400 : 600;
        prefer(manner == Style::Brutalist ? Face::Mono
               : manner == Style::Deco    ? Face::Grotesque
                                          : Face::Geometric,
               line.role == Role::Offer ? 700 : plain);
    }
    TypeStyle style = rules.fonts.style(face, weight, italic);
    style.capitals = capitals;
    style.tracking = tracking != 0 ? tracking : capitals && face == Face::Condensed ? 0.004 : 0.0;
    return style;
}

ColumnResult setColumn(const TypeRules &rules, const ColumnContent &content, const QRectF &frame, double leastFree)
{
    ColumnResult result;
    double shrink = 1.0;
    for (int round = 0; round < 60; ++round, shrink *= 0.95) {
        const Column column(rules, frame.width(), frame.height(), shrink);
        const Stack top = setStack(column, content.top);
        const Stack middle = setStack(column, content.middle);
        const Stack bottom = setStack(column, content.bottom);
        const double used = top.height + middle.height + bottom.height;
        if (used > frame.height() * (1.0 - leastFree) + 0.5 && round + 1 < 60)
            continue;
        result.topEnd = frame.top() + top.height;
        result.bottomBegin = frame.bottom() - bottom.height;
        place(rules, top, frame.topLeft(), frame.width(), result);
        if (!content.middle.isEmpty()) {
            const double free = result.bottomBegin - result.topEnd - middle.height;
            const QPointF at(frame.left(), result.topEnd + free / 2);
            place(rules, middle, at, frame.width(), result);
            result.middle = QRectF(at, QSizeF(frame.width(), middle.height));
        }
        place(rules, bottom, {frame.left(), result.bottomBegin}, frame.width(), result);
        break;
    }
    return result;
}

} // namespace plantain::practice
