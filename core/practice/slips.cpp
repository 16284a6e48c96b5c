// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/slips.h"

#include "core/practice/hash.h"
#include "core/practice/vocabulary.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace plantain::practice {
namespace {

struct Known
{
    QStringView right;
    QStringView wrong;
};
/// What people and models get wrong again and again.
constexpr std::array kKnown{
    Known{u"Development", u"Developement"}, Known{u"Exhibition", u"Exibition"}, Known{u"Restaurant", u"Restaraunt"},
    Known{u"Definitely", u"Definately"},    Known{u"Calendar", u"Calender"},    Known{u"Orchestra", u"Orchestera"},
    Known{u"Anniversary", u"Aniversary"},   Known{u"Entrance", u"Entrence"},    Known{u"Programme", u"Programm"},
    Known{u"Saturday", u"Saturaday"},       Known{u"February", u"Febuary"},     Known{u"Wednesday", u"Wednsday"},
};

bool allCapitals(const QString &text)
{
    return text == text.toUpper();
}

} // namespace

QString misspelt(const QString &text, quint32 seed)
{
    for (const Known &known : kKnown) {
        const qsizetype at = text.indexOf(known.right);
        if (at >= 0)
            return text.left(at) + known.wrong.toString() + text.mid(at + known.right.size());
    }
    QList<Word> words = wordsOf(text);
    words.removeIf([&](const Word &word) {
        const QStringView written = QStringView(text).sliced(word.begin, word.end - word.begin);
        return written.size() < 5 || !std::all_of(written.begin(), written.end(), [](QChar c) { return c.isLetter(); });
    });
    if (words.isEmpty())
        return text;
    Dice dice(seed);
    const Word &word = words.at(dice.below(static_cast<int>(words.size())));
    const int inner = static_cast<int>(word.end - word.begin) - 3;
    const qsizetype at = word.begin + 1 + dice.below(std::max(1, inner));
    QString result = text;
    switch (dice.below(3)) {
    case 0:
        result.insert(at, text.at(at));
        break;
    case 1:
        result.remove(at, 1);
        break;
    default:
        if (text.at(at) == text.at(at + 1))
            result.remove(at, 1);
        else
            std::swap(result[at], result[at + 1]);
        break;
    }
    return result;
}

void slipWhileComposing(Scene &scene, const QString &instruction)
{
    for (Line &line : scene.lines) {
        const quint32 hash = hashOf(instruction + u'\n' + line.text);
        double chance = std::min(0.45, 0.016 * static_cast<double>(line.text.size()));
        if (allCapitals(line.text) && line.text.size() <= 14)
            chance *= 0.25;
        if (line.firm || hash % 1000U >= static_cast<quint32>(chance * 1000.0))
            continue;
        line.text = misspelt(line.text, hash);
        line.measure = line.text;
    }
    static constexpr std::array<QStringView, 6> kSlogans{u"Don't miss it!",  u"See you there",
                                                         u"Be part of it",   u"Made for moments",
                                                         u"The time is now", u"More than you expect"};
    const quint32 hash = hashOf(instruction + u"\nslogan"_s);
    if (!scene.lines.isEmpty() && hash % 8U == 0) {
        Line slogan;
        slogan.text = kSlogans.at((hash >> 8U) % kSlogans.size()).toString();
        slogan.measure = slogan.text;
        slogan.role = Role::Detail;
        scene.lines.append(slogan);
    }
}

void slipWhileEditing(Scene &scene, const QString &instruction, qsizetype changedLine)
{
    const quint32 hash = hashOf(instruction + u"\nshift"_s, scene.seed);
    if (hash % 5U != 0)
        return;
    const double shift = (hash & 0x100U) != 0 ? 0.02 : -0.02;
    const auto lines = static_cast<quint32>(scene.lines.size());
    if ((hash & 0x200U) != 0 && lines > 1) {
        const auto at = static_cast<qsizetype>((hash >> 12U) % lines);
        if (at != changedLine)
            scene.lines[at].shiftX = shift;
    } else if (!scene.figures.isEmpty()) {
        scene.figures.last().shiftX = shift;
    }
}

} // namespace plantain::practice
