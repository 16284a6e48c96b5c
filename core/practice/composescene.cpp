// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/hash.h"
#include "core/practice/motifs.h"
#include "core/practice/palettes.h"
#include "core/practice/promptreading.h"
#include "core/practice/quotes.h"
#include "core/practice/scene.h"
#include "core/practice/slips.h"
#include "core/practice/vocabulary.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace plantain::practice {
namespace {

/// At most one landscape behind and one thing in front of it.
QList<Figure> chosenFigures(const PromptReading &reading, quint32 seed)
{
    Motif back = Motif::None;
    Motif front = Motif::None;
    for (const Motif motif : reading.motifs) {
        const bool behind = natureOf(motif) == Nature::Landscape;
        if (behind && back == Motif::None)
            back = motif;
        if (!behind && front == Motif::None)
            front = motif;
    }
    // "Setting sun over calm water" is one picture; a pattern does not go with a landscape.
    const auto has = [&](Motif motif) { return reading.motifs.contains(motif); };
    if (back == Motif::Sun && (has(Motif::Sea) || has(Motif::Beach) || has(Motif::Mountains) || has(Motif::Desert)))
        back = *std::find_if(reading.motifs.begin(), reading.motifs.end(), [](Motif m) {
            return m == Motif::Sea || m == Motif::Beach || m == Motif::Mountains || m == Motif::Desert;
        });
    if (back != Motif::None && natureOf(front) == Nature::Pattern)
        front = Motif::None;
    if (front == Motif::Fruit && has(Motif::Apple))
        front = Motif::Apple;
    QList<Figure> figures;
    const auto add = [&](Motif motif) {
        Figure figure;
        figure.motif = motif;
        figures.append(figure);
    };
    if (back != Motif::None)
        add(back);
    if (front != Motif::None)
        add(front);
    if (figures.isEmpty())
        add((seed >> 9U) % 4U == 0 && reading.poster ? Motif::Shapes : Motif::Abstract);
    return figures;
}

Layout chosenLayout(const PromptReading &reading, Motif motif, quint32 seed)
{
    const auto oneOf = [seed](std::initializer_list<Layout> list) {
        return *(list.begin() + static_cast<std::ptrdiff_t>((seed >> 13U) % list.size()));
    };
    const auto headline = std::find_if(reading.lines.begin(), reading.lines.end(),
                                       [](const Line &line) { return line.role == Role::Headline; });
    const qsizetype length = headline == reading.lines.end() ? 0 : headline->text.size();
    if (reading.style == Style::Deco)
        return Layout::Framed;
    switch (natureOf(motif)) {
    case Nature::Pattern:
        if (motif == Motif::Stripes)
            return length <= 12 ? Layout::Band : Layout::Split;
        if (motif == Motif::Piano)
            return Layout::Split;
        if (motif == Motif::Letter)
            return Layout::Lead;
        return oneOf({Layout::Panel, Layout::Panel, Layout::Split});
    case Nature::Landscape:
        if (motif == Motif::Aurora || motif == Motif::Night)
            return oneOf({Layout::Centred, Layout::Lead});
        return length > 24 ? oneOf({Layout::Lead, Layout::Panel}) : oneOf({Layout::Stack, Layout::Stack, Layout::Lead});
    case Nature::Object:
        break;
    }
    if (reading.style == Style::Swiss || reading.style == Style::Minimal)
        return oneOf({Layout::Lead, Layout::Panel});
    return length > 24 ? Layout::Lead : oneOf({Layout::Stack, Layout::Lead, Layout::Lead, Layout::Split});
}

/// Type as the layout likes it where the prompt did not say.
void dressLines(Scene &scene)
{
    for (Line &line : scene.lines) {
        if (line.text == line.text.toUpper() && line.text != line.text.toLower() && line.role == Role::Headline)
            line.capitals = true;
    }
}

void placePictures(Scene &scene, const Asked &asked)
{
    const QString outside = withoutQuotes(asked.instruction, findQuotes(asked.instruction));
    const QList<Word> words = wordsOf(outside);
    if (!asked.pictures.isEmpty() && asksToChangePicture(asked.instruction)) {
        scene.groundPicture = asked.pictures.first().sha256;
        scene.figures.clear();
        return;
    }
    const bool logo = mentions(words, u"logo* emblem signet brand");
    const bool background = mentions(words, u"background hintergrund backdrop fond fondo");
    for (qsizetype i = 0; i < asked.pictures.size() && i < 8; ++i) {
        if (background && i == 0) {
            scene.groundPicture = asked.pictures.at(i).sha256;
            scene.figures.clear();
            continue;
        }
        Figure figure;
        figure.picture = asked.pictures.at(i).sha256;
        const bool small = logo && (i + 1 == asked.pictures.size() || asked.pictures.size() == 1);
        figure.spot = small ? Spot::BottomRight : Spot::Auto;
        figure.scale = small ? 0.3 : 1.0;
        if (!small)
            scene.figures.removeIf(
                [](const Figure &f) { return f.picture.isEmpty() && natureOf(f.motif) != Nature::Landscape; });
        scene.figures.append(figure);
    }
}

QString wordsFor(const Scene &scene)
{
    QStringList parts;
    for (const Line &line : scene.lines)
        parts.append(u'\u201c' + line.text + u'\u201d');
    if (!scene.groundPicture.isEmpty())
        return parts.isEmpty() ? u"Here is your picture."_s
                               : u"Here is your picture with %1 set over it."_s.arg(parts.join(u", "_s));
    const QString what = scene.figures.isEmpty() || scene.figures.first().motif == Motif::Abstract ||
                                 scene.figures.first().motif == Motif::None
                             ? u"a free composition"_s
                             : motifName(scene.figures.last().motif == Motif::None ? scene.figures.first().motif
                                                                                   : scene.figures.last().motif);
    if (parts.isEmpty())
        return u"Here is the picture: %1, without words."_s.arg(what);
    return u"Here is your poster with %1. It shows %2."_s.arg(parts.join(u", "_s), what);
}

} // namespace

Answer composeScene(const Asked &asked)
{
    PromptReading reading = readPrompt(asked.instruction);
    if (!asked.systemInstruction.isEmpty()) { // house style: manner and colours, never words on the sheet
        const PromptReading house = readPrompt(asked.systemInstruction);
        if (reading.style == Style::Modern)
            reading.style = house.style;
        if (!reading.colours.ground && reading.colours.accents.isEmpty() && reading.colours.tone == Tone::None)
            reading.colours = house.colours;
        if (!reading.ground)
            reading.ground = house.ground;
    }
    Scene scene;
    scene.seed = hashOf(asked.instruction);
    scene.style = reading.style;
    scene.night = reading.night;
    scene.lines = reading.lines;
    scene.figures = chosenFigures(reading, scene.seed);
    const Motif front = scene.figures.last().motif;
    const Motif back = scene.figures.first().motif;
    scene.layout = chosenLayout(reading, natureOf(back) == Nature::Landscape ? back : front, scene.seed);
    scene.palette = paletteFor(back, reading.style, reading.night, reading.colours, scene.seed);
    scene.ground =
        reading.ground.value_or(scene.palette.ground != scene.palette.groundEnd ? Ground::Gradient : Ground::Plain);
    if (scene.ground == Ground::Gradient && scene.palette.ground == scene.palette.groundEnd)
        scene.palette = withGradient(scene.palette);
    dressLines(scene);
    placePictures(scene, asked);
    if (asked.slips == Slips::Real)
        slipWhileComposing(scene, asked.instruction);
    return {scene, wordsFor(scene), true};
}

} // namespace plantain::practice
