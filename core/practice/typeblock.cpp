// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/typeblock.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace plantain::practice {
namespace {

bool isIdeograph(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
}

/// Pieces first … last (exclusive) as they are written on one row.
QString joined(const QList<QString> &pieces, qsizetype first, qsizetype last)
{
    QString row;
    for (qsizetype i = first; i < last; ++i)
        row += pieces.at(i);
    return row.trimmed();
}

QList<double> advancesOf(const TypeStyle &style, const QList<QString> &pieces)
{
    QList<double> advances;
    for (const QString &piece : pieces)
        advances.append(style.set(piece).advance);
    return advances;
}

/// Breaks into exactly \p count rows so that the widest is as narrow as it can be.
QList<QString> balanced(const QList<QString> &pieces, const QList<double> &advances, qsizetype count)
{
    const qsizetype n = pieces.size();
    // best[r][i]: the widest row when the first i pieces make r rows; from[r][i]: where the last of them begins.
    QList<QList<double>> best(count + 1, QList<double>(n + 1, std::numeric_limits<double>::max()));
    QList<QList<qsizetype>> from(count + 1, QList<qsizetype>(n + 1, 0));
    best[0][0] = 0;
    for (qsizetype r = 1; r <= count; ++r) {
        for (qsizetype i = r; i <= n; ++i) {
            double width = 0;
            for (qsizetype j = i; j-- > r - 1;) {
                width += advances.at(j);
                const double widest = std::max(best.at(r - 1).at(j), width);
                if (widest < best.at(r).at(i)) {
                    best[r][i] = widest;
                    from[r][i] = j;
                }
            }
        }
    }
    QList<QString> rows;
    for (qsizetype r = count, i = n; r > 0; --r) {
        const qsizetype j = from.at(r).at(i);
        rows.prepend(joined(pieces, j, i));
        i = j;
    }
    return rows;
}

/// Stacks rows whose sizes are known.
TypeBlock stacked(QList<TypeBlock::Row> rows, double gap, double leading)
{
    TypeBlock block;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        TypeBlock::Row &row = rows[i];
        if (i == 0) {
            row.baseline = row.run.top * row.size;
        } else {
            const TypeBlock::Row &above = rows.at(i - 1);
            const double meanSize = (above.size + row.size) / 2;
            const double clear =
                above.baseline + above.run.bottom * above.size + row.run.top * row.size + gap * meanSize;
            row.baseline = leading > 0 ? std::max(above.baseline + leading * row.size, clear) : clear;
        }
        block.width = std::max(block.width, row.run.advance * row.size);
        block.height = row.baseline + row.run.bottom * row.size;
    }
    block.rows = std::move(rows);
    return block;
}

TypeBlock resized(const TypeBlock &block, double factor)
{
    TypeBlock result = block;
    for (TypeBlock::Row &row : result.rows) {
        row.size *= factor;
        row.baseline *= factor;
    }
    result.width *= factor;
    result.height *= factor;
    return result;
}

/// Rows of words at the sizes the rules ask for.
TypeBlock sized(const TypeStyle &style, const QList<QString> &rows, const DisplayRules &rules)
{
    QList<TypeBlock::Row> set;
    double widest = 0;
    for (const QString &row : rows) {
        set.append({style.set(row), 0, 0});
        widest = std::max(widest, set.last().run.advance);
    }
    if (widest <= 0)
        return {};
    double least = std::numeric_limits<double>::max();
    double most = 0;
    for (TypeBlock::Row &row : set) {
        row.size = rules.width / (rules.flush ? std::max(row.run.advance, widest * 0.02) : widest);
        least = std::min(least, row.size);
        most = std::max(most, row.size);
    }
    constexpr double kMostUneven = 2.3; // a short word beside a long one would shout
    bool flush = rules.flush;
    for (TypeBlock::Row &row : set) {
        if (row.size > least * kMostUneven) {
            row.size = least * kMostUneven;
            flush = false;
        }
        if (rules.maxSize > 0 && row.size > rules.maxSize) {
            row.size = rules.maxSize;
            flush = flush && set.size() == 1;
        }
    }
    TypeBlock block = stacked(std::move(set), rules.gap, 0);
    if (block.height > rules.maxHeight) {
        block = resized(block, rules.maxHeight / block.height);
        flush = false;
    }
    block.flush = flush;
    return block;
}

double quality(const TypeBlock &block, const DisplayRules &rules)
{
    double area = 0;
    double least = std::numeric_limits<double>::max();
    double most = 0;
    for (const TypeBlock::Row &row : block.rows) {
        area += row.run.advance * row.size * row.size;
        least = std::min(least, row.size);
        most = std::max(most, row.size);
    }
    if (block.rows.isEmpty())
        return 0;
    const double uneven = most / least;
    const double fill = block.width / std::max(1.0, rules.width);
    return area * (uneven > 1.8 ? 0.75 : 1.0) * (0.6 + 0.4 * fill);
}

} // namespace

QPainterPath TypeBlock::outline(QPointF topLeft, double withinWidth, Align align) const
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (const Row &row : rows) {
        const double ink = (row.run.right - row.run.left) * row.size;
        double x = topLeft.x() - row.run.left * row.size; // optical edge: the ink begins at the margin
        if (align == Align::Centre)
            x += (withinWidth - ink) / 2;
        else if (align == Align::Right)
            x += withinWidth - ink;
        path.addPath(row.run.at({x, topLeft.y() + row.baseline}, row.size));
    }
    return path;
}

QList<QString> breakable(const QString &text)
{
    QList<QString> pieces;
    QString piece;
    const QString clean = text.simplified();
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const QChar c = clean.at(i);
        piece += c;
        const bool lastCharacter = i + 1 == clean.size();
        if (lastCharacter)
            break;
        const QChar next = clean.at(i + 1);
        if (c == u' ' &&
            !(next == u'%' || next == u'\u20ac' || next == u'\u2013' || next == u'&' || next == u'!' || next == u'?')) {
            pieces.append(piece);
            piece.clear();
        } else if (isIdeograph(c) && isIdeograph(next)) {
            pieces.append(piece);
            piece.clear();
        }
    }
    if (!piece.isEmpty())
        pieces.append(piece);
    return pieces;
}

TypeBlock setRunning(const TypeStyle &style, const QString &text, double size, double width, double leading)
{
    const QList<QString> pieces = breakable(text);
    const QList<double> advances = advancesOf(style, pieces);
    double longest = 0;
    for (const QString &piece : pieces)
        longest = std::max(longest, style.set(piece.trimmed()).advance);
    const double actual = longest * size > width ? width / longest : size;
    qsizetype rowsNeeded = 1;
    double used = 0;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const double advance = advances.at(i) * actual;
        const double visible = style.set(pieces.at(i).trimmed()).advance * actual;
        if (used > 0 && used + visible > width * 1.0001) {
            ++rowsNeeded;
            used = 0;
        }
        used += advance;
    }
    // Balanced rather than greedy: no lonely last word.
    QList<TypeBlock::Row> rows;
    for (const QString &row : balanced(pieces, advances, std::min(rowsNeeded, pieces.size())))
        rows.append({style.set(row), actual, 0});
    return stacked(std::move(rows), 0.06, leading);
}

TypeBlock setDisplay(const TypeStyle &style, const QString &text, const DisplayRules &rules)
{
    const QList<QString> pieces = breakable(text);
    if (pieces.isEmpty() || rules.width <= 0 || rules.maxHeight <= 0)
        return {};
    const QList<double> advances = advancesOf(style, pieces);
    constexpr qsizetype kMostRows = 7;
    const qsizetype most = std::min(kMostRows, pieces.size());
    const qsizetype only = std::min<qsizetype>(rules.rows, pieces.size());
    TypeBlock best;
    double bestQuality = -1;
    for (qsizetype count = only > 0 ? only : 1; count <= (only > 0 ? only : most); ++count) {
        TypeBlock block = sized(style, balanced(pieces, advances, count), rules);
        const double value = quality(block, rules);
        if (value > bestQuality) {
            bestQuality = value;
            best = std::move(block);
        }
    }
    return best;
}

} // namespace plantain::practice
