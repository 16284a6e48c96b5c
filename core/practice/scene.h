// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QSize>
#include <QString>

#include <array>
#include <functional>
#include <optional>

/// What the practice service draws, as data. A Scene is a plain value: it may be copied, compared and carried between
/// threads. It knows nothing of pixels, so that one scene re-flows at any ratio and size; only paintScene() meets
/// pixels.
namespace plantain::practice {

/// What a line of type is for. It decides size, order and the place a layout gives it.
enum class Role : quint8
{
    Headline,
    Subtitle,
    Offer,
    Date,
    Venue,
    Detail, ///< small print, addresses, web pages, anything else
    Count
};

/// Where the words of a prompt want a line or a figure. Auto leaves it to the layout.
enum class Spot : quint8
{
    Auto,
    TopLeft,
    Top,
    TopRight,
    Left,
    Centre,
    Right,
    BottomLeft,
    Bottom,
    BottomRight,
    Count
};

/// Kind of type face. Auto leaves it to role and style.
enum class Face : quint8
{
    Auto,
    Grotesque,
    Condensed,
    Geometric,
    Serif,
    Slab,
    Script,
    Mono,
    Count
};

/// The manner of the whole poster.
enum class Style : quint8
{
    Modern,
    Minimal,
    Swiss,
    Deco,
    Retro,
    Brutalist,
    Watercolour,
    Neon,
    Count
};

/// What lies behind everything when no picture does.
enum class Ground : quint8
{
    Plain,
    Gradient,
    Paper,
    Count
};

/// How type and illustration share the sheet; see typelayout.h.
enum class Layout : quint8
{
    Stack,   ///< headline as a block of full width at the top, picture below, offer at the foot
    Lead,    ///< headline ranged left at the top, facts at the bottom left
    Panel,   ///< picture in a panel inside the margins, headline and facts below a rule
    Centred, ///< picture over the whole sheet, centred type at the foot
    Split,   ///< a field of colour with the type above, the picture filling the rest
    Band,    ///< headline as large as it goes in a plain band across a pattern
    Framed,  ///< centred type inside a drawn frame
    Count
};

/// What the illustration shows.
enum class Motif : quint8
{
    None,
    Abstract,
    Shapes,
    Stripes,
    Letter,
    Sea,
    Beach,
    Mountains,
    Forest,
    City,
    Night,
    Aurora,
    Snow,
    Rain,
    Desert,
    Sun,
    Cup,
    Record,
    Piano,
    Notes,
    Guitar,
    Bicycle,
    Apple,
    Fruit,
    Leaves,
    Flowers,
    Book,
    Laptop,
    Ball,
    Cat,
    Dog,
    Rocket,
    Pizza,
    Fish,
    Bird,
    Heart,
    Umbrella,
    Train,
    Car,
    House,
    Boat,
    Glass,
    Balloon,
    Film,
    Bread,
    Bulb,
    Count
};

/// One line of type.
struct Line
{
    QString text;
    /// The words the line's size was first found with. An edit of the text keeps them, so that nothing else moves.
    QString measure;
    Role role = Role::Headline;
    Spot spot = Spot::Auto;
    Face face = Face::Auto;
    int weight = 0; ///< 0 = by role, otherwise 100 … 900
    bool italic = false;
    bool capitals = false;
    bool firm = false;   ///< set by an explicit correction: no slip may touch it again
    quint32 ink = 0;     ///< 0xAARRGGBB, 0 = the painter chooses
    double scale = 1.0;  ///< 0.3 … 3, times the size of its role
    double shiftX = 0.0; ///< in shares of the shorter side, -0.1 … 0.1: a slip's small move

    bool operator==(const Line &) const = default;
};

/// One thing in the illustration: a motif, or a picture that was given.
struct Figure
{
    Motif motif = Motif::None;
    QByteArray picture; ///< hex SHA-256 of a given picture; empty for a drawn motif
    Spot spot = Spot::Auto;
    double scale = 1.0;  ///< 0.2 … 3
    quint32 tint = 0;    ///< 0xAARRGGBB main colour, 0 = from the palette
    double shiftX = 0.0; ///< in shares of the shorter side, -0.1 … 0.1

    bool operator==(const Figure &) const = default;
};

/// Colours that go together, each 0xFFRRGGBB. ground to groundEnd is the sky of a landscape or the gradient behind.
struct Palette
{
    quint32 ground = 0xffffffff;
    quint32 groundEnd = 0xffffffff;
    quint32 ink = 0xff000000;
    std::array<quint32, 4> accents{0xff000000, 0xff808080, 0xff404040, 0xffe0e0e0};

    bool operator==(const Palette &) const = default;
};

struct Scene
{
    quint32 seed = 1;
    Style style = Style::Modern;
    Layout layout = Layout::Stack;
    Ground ground = Ground::Plain;
    bool night = false;
    Palette palette;
    QList<Figure> figures; ///< back to front
    QList<Line> lines;     ///< in the order in which they were asked for
    /// Hex SHA-256 of a given picture that lies behind everything with its pixels kept; empty = none.
    QByteArray groundPicture;
    /// -1 … 1: how much the picture behind was made darker or lighter by an edit.
    double groundLight = 0.0;

    /// Compact bytes with a version in front, see fromBytes().
    [[nodiscard]] QByteArray toBytes() const;
    /// Nothing for bytes that are damaged, of another version, out of range or larger than any scene of ours.
    [[nodiscard]] static std::optional<Scene> fromBytes(const QByteArray &bytes);
    bool operator==(const Scene &) const = default;
};

/// A picture that came in the request, named by the hex SHA-256 of its bytes.
struct GivenPicture
{
    QByteArray sha256;
    QSize sizePx;
};

/// Whether the mistakes real models make are made too. They depend on the words alone, never on chance.
enum class Slips
{
    Off,
    Real
};

struct Asked
{
    QString instruction;
    QString systemInstruction;
    QList<GivenPicture> pictures; ///< of this turn
    QSize sizePx;
    Slips slips = Slips::Off;
};

struct Answer
{
    Scene scene;
    QString words;           ///< what a model would say with the picture, English
    bool understood = false; ///< false: an edit left the scene as it was, and words says why
};

/// Turns the first instruction of a thread into a scene. Pure: same question, same answer.
[[nodiscard]] Answer composeScene(const Asked &asked);

/// Applies the instructions of a later turn, in their order. Pure.
[[nodiscard]] Answer editScene(const Scene &before, const Asked &asked);

/// Finds a given picture again by its hex SHA-256; a null image when it is not there.
using PictureLookup = std::function<QImage(const QByteArray &sha256)>;

/// Paints a scene: RGB32, exactly \p sizePx (each side 1 … 16384, otherwise a null image). Deterministic for a given
/// set of installed fonts. May be called on any thread, but a QGuiApplication must exist (offscreen platform is
/// enough).
[[nodiscard]] QImage paintScene(const Scene &scene, QSize sizePx, const PictureLookup &lookup);

} // namespace plantain::practice
