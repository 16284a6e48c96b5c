// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/scene.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

#include <cmath>

using namespace Qt::StringLiterals;

namespace plantain::practice {
namespace {

constexpr qint64 kVersion = 1;
constexpr qsizetype kMaxBytes = 256 * 1024;
constexpr qsizetype kMaxLines = 64;
constexpr qsizetype kMaxFigures = 16;
constexpr qsizetype kMaxTextLength = 4000;
constexpr qsizetype kHexSha256Length = 64;

template <typename Enum>
qint64 number(Enum value)
{
    return static_cast<qint64>(value);
}

QCborArray lineToCbor(const Line &line)
{
    return {line.text,   line.measure, number(line.role), number(line.spot), number(line.face),
            line.weight, line.italic,  line.capitals,     line.firm,         static_cast<qint64>(line.ink),
            line.scale,  line.shiftX};
}

QCborArray figureToCbor(const Figure &figure)
{
    return {number(figure.motif), figure.picture, number(figure.spot), figure.scale, static_cast<qint64>(figure.tint),
            figure.shiftX};
}

/// Takes the values of an array in their order. After the first that does not fit, ok() is false for good.
class Taker final
{
public:
    explicit Taker(const QCborArray &array)
        : m_array(array)
    {}

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool complete() const { return m_ok && m_next == m_array.size(); }

    qint64 integer(qint64 low, qint64 high)
    {
        const QCborValue value = next();
        const qint64 result = value.toInteger(low - 1);
        return require(value.isInteger() && result >= low && result <= high) ? result : low;
    }
    template <typename Enum>
    Enum choice()
    {
        return static_cast<Enum>(integer(0, static_cast<qint64>(Enum::Count) - 1));
    }
    quint32 colour() { return static_cast<quint32>(integer(0, 0xffffffffLL)); }
    bool yesNo()
    {
        const QCborValue value = next();
        return require(value.isBool()) && value.toBool();
    }
    double real(double low, double high)
    {
        const QCborValue value = next();
        const double result = value.toDouble(low - 1);
        return require((value.isDouble() || value.isInteger()) && std::isfinite(result) && result >= low &&
                       result <= high)
                   ? result
                   : low;
    }
    QString text()
    {
        const QCborValue value = next();
        const QString result = value.toString();
        return require(value.isString() && result.size() <= kMaxTextLength) ? result : QString();
    }
    QByteArray digest()
    {
        const QCborValue value = next();
        const QByteArray result = value.toByteArray();
        return require(value.isByteArray() && (result.isEmpty() || result.size() == kHexSha256Length)) ? result
                                                                                                       : QByteArray();
    }
    QCborArray array(qsizetype maximum)
    {
        const QCborValue value = next();
        return require(value.isArray() && value.toArray().size() <= maximum) ? value.toArray() : QCborArray();
    }

private:
    QCborValue next()
    {
        m_ok = m_ok && m_next < m_array.size();
        return m_ok ? m_array.at(m_next++) : QCborValue();
    }
    bool require(bool condition)
    {
        m_ok = m_ok && condition;
        return m_ok;
    }

    const QCborArray &m_array;
    qsizetype m_next = 0;
    bool m_ok = true;
};

std::optional<Line> lineFromCbor(const QCborArray &array)
{
    Taker take(array);
    Line line;
    line.text = take.text();
    line.measure = take.text();
    line.role = take.choice<Role>();
    line.spot = take.choice<Spot>();
    line.face = take.choice<Face>();
    line.weight = static_cast<int>(take.integer(0, 900));
    line.italic = take.yesNo();
    line.capitals = take.yesNo();
    line.firm = take.yesNo();
    line.ink = take.colour();
    line.scale = take.real(0.3, 3.0);
    line.shiftX = take.real(-0.1, 0.1);
    return take.complete() ? std::optional(line) : std::nullopt;
}

std::optional<Figure> figureFromCbor(const QCborArray &array)
{
    Taker take(array);
    Figure figure;
    figure.motif = take.choice<Motif>();
    figure.picture = take.digest();
    figure.spot = take.choice<Spot>();
    figure.scale = take.real(0.2, 3.0);
    figure.tint = take.colour();
    figure.shiftX = take.real(-0.1, 0.1);
    return take.complete() ? std::optional(figure) : std::nullopt;
}

} // namespace

QByteArray Scene::toBytes() const
{
    QCborArray colours{static_cast<qint64>(palette.ground), static_cast<qint64>(palette.groundEnd),
                       static_cast<qint64>(palette.ink)};
    for (const quint32 accent : palette.accents)
        colours.append(static_cast<qint64>(accent));
    QCborArray figureArray;
    for (const Figure &figure : figures)
        figureArray.append(figureToCbor(figure));
    QCborArray lineArray;
    for (const Line &line : lines)
        lineArray.append(lineToCbor(line));
    const QCborArray all{kVersion,       static_cast<qint64>(seed),
                         number(style),  number(layout),
                         number(ground), night,
                         colours,        figureArray,
                         lineArray,      groundPicture,
                         groundLight};
    return QCborValue(all).toCbor();
}

std::optional<Scene> Scene::fromBytes(const QByteArray &bytes)
{
    if (bytes.isEmpty() || bytes.size() > kMaxBytes)
        return std::nullopt;
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || error.offset != bytes.size() || !value.isArray())
        return std::nullopt;

    const QCborArray all = value.toArray();
    Taker take(all);
    Scene scene;
    take.integer(kVersion, kVersion);
    scene.seed = take.colour();
    scene.style = take.choice<Style>();
    scene.layout = take.choice<Layout>();
    scene.ground = take.choice<Ground>();
    scene.night = take.yesNo();
    const QCborArray colours = take.array(3 + static_cast<qsizetype>(scene.palette.accents.size()));
    const QCborArray figures = take.array(kMaxFigures);
    const QCborArray lines = take.array(kMaxLines);
    scene.groundPicture = take.digest();
    scene.groundLight = take.real(-1.0, 1.0);
    if (!take.complete())
        return std::nullopt;

    Taker takeColour(colours);
    scene.palette.ground = takeColour.colour();
    scene.palette.groundEnd = takeColour.colour();
    scene.palette.ink = takeColour.colour();
    for (quint32 &accent : scene.palette.accents)
        accent = takeColour.colour();
    if (!takeColour.complete())
        return std::nullopt;
    for (const QCborValue &entry : figures) {
        const std::optional<Figure> figure = figureFromCbor(entry.toArray());
        if (!figure)
            return std::nullopt;
        scene.figures.append(*figure);
    }
    for (const QCborValue &entry : lines) {
        const std::optional<Line> line = lineFromCbor(entry.toArray());
        if (!line)
            return std::nullopt;
        scene.lines.append(*line);
    }
    return scene;
}

} // namespace plantain::practice
