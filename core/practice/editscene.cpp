// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/quotes.h"
#include "core/practice/scene.h"

using namespace Qt::StringLiterals;

namespace plantain::practice {

Answer editScene(const Scene &before, const Asked &asked)
{
    Answer answer{before, {}, false};
    const QList<Quote> quotes = findQuotes(asked.instruction);
    if (quotes.size() == 2) {
        for (Line &line : answer.scene.lines) {
            const qsizetype at = line.text.indexOf(quotes.at(0).text, 0, Qt::CaseInsensitive);
            if (at < 0)
                continue;
            line.text.replace(at, quotes.at(0).text.size(), quotes.at(1).text);
            line.firm = true;
            answer.understood = true;
            answer.words = u"I changed \u201c%1\u201d to \u201c%2\u201d."_s.arg(quotes.at(0).text, quotes.at(1).text);
            return answer;
        }
    }
    answer.words =
        u"I could not make that change: I can change, add, remove, move and recolour what is on the poster."_s;
    return answer;
}

} // namespace plantain::practice
