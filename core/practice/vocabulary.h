// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/scene.h"

#include <QStringView>

/// The words the practice service knows: English first, the plain ones in German, French and Spanish too.
/// Pure functions over text from which quotes have been taken out.
namespace plantain::practice {

/// One word of a text: lower case, accents taken off, position in the original.
struct Word
{
    QString folded;
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// Lower case without accents; ß becomes ss.
[[nodiscard]] QString folded(QStringView text);
[[nodiscard]] QList<Word> wordsOf(QStringView text);

/// Does the pattern fit the folded word? "sun" is exact, "sun*" a beginning.
[[nodiscard]] bool fits(QStringView pattern, QStringView foldedWord);
/// Is any of these patterns, separated by spaces, among the words of the text?
[[nodiscard]] bool mentions(const QList<Word> &words, QStringView patterns);

struct ColourHit
{
    quint32 rgb = 0; ///< 0xFFRRGGBB
    QString name;    ///< as it was written
    qsizetype begin = 0;
    qsizetype end = 0;
};
/// Named colours (with dark, light, pale … before them) and hex codes, in reading order.
[[nodiscard]] QList<ColourHit> coloursIn(QStringView text);

struct MotifHit
{
    Motif motif = Motif::None;
    qsizetype begin = 0;
    qsizetype end = 0;
};
/// Things that can be drawn, in reading order, each kind once. Words that name a colour are no subject.
[[nodiscard]] QList<MotifHit> motifsIn(QStringView text);

[[nodiscard]] Style styleIn(QStringView text); ///< Modern when nothing is said
[[nodiscard]] Face faceIn(QStringView text);   ///< Auto when nothing is said
[[nodiscard]] Spot spotIn(QStringView text);   ///< Auto when nothing is said
[[nodiscard]] QString spotName(Spot spot);     ///< "at the top right"
[[nodiscard]] QString motifName(Motif motif);  ///< "the sun", "the mountains"
[[nodiscard]] QString colourName(quint32 rgb); ///< nearest named colour, "orange"

} // namespace plantain::practice
