// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/quotes.h"

namespace plantain::practice {
namespace {

/// The marks that may close what \p open opens; empty when \p open opens nothing.
QStringView closersOf(QChar open)
{
    switch (open.unicode()) {
    case u'"':
        return u"\"\u201d";
    case u'\'':
        return u"'\u2019";
    case u'`':
        return u"`'\u2019";
    case u'\u201c': // “
        return u"\u201d\"";
    case u'\u201d': // ” as in Swedish
        return u"\u201d";
    case u'\u201e': // „
        return u"\u201c\u201d\"";
    case u'\u2018': // ‘
        return u"\u2019'";
    case u'\u201a': // ‚
        return u"\u2018\u2019'";
    case u'\u00ab': // «
        return u"\u00bb";
    case u'\u00bb': // »
        return u"\u00ab";
    case u'\u2039': // ‹
        return u"\u203a";
    case u'\u203a': // ›
        return u"\u2039";
    case u'\u300c': // 「
        return u"\u300d";
    case u'\u300e': // 『
        return u"\u300f";
    default:
        return {};
    }
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019' || c == u'`';
}

bool isWordCharacter(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && text.at(at).isLetterOrNumber();
}

/// An apostrophe between two letters belongs to the word.
bool isInsideWord(const QString &text, qsizetype at)
{
    return isWordCharacter(text, at - 1) && isWordCharacter(text, at + 1);
}

qsizetype closingMark(const QString &text, qsizetype open)
{
    const QStringView closers = closersOf(text.at(open));
    for (qsizetype at = open + 1; at < text.size(); ++at) {
        if (!closers.contains(text.at(at)))
            continue;
        if (isApostrophe(text.at(at)) && isInsideWord(text, at))
            continue;
        return at;
    }
    return -1;
}

} // namespace

QList<Quote> findQuotes(const QString &text)
{
    QList<Quote> quotes;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (closersOf(c).isEmpty())
            continue;
        // A closing-looking or apostrophe-looking mark right behind a letter or number cannot open: 5" wide, dogs'
        // bowls.
        const bool mayFollowWord =
            c == u'\u300c' || c == u'\u300e' || c == u'\u201c' || c == u'\u201e' || c == u'\u00ab';
        if (!mayFollowWord && isWordCharacter(text, at - 1))
            continue;
        const qsizetype close = closingMark(text, at);
        if (close < 0)
            continue;
        const QString inside = text.mid(at + 1, close - at - 1).simplified();
        if (!inside.isEmpty())
            quotes.append({inside, at, close + 1});
        at = close;
    }
    return quotes;
}

QString withoutQuotes(const QString &text, const QList<Quote> &quotes)
{
    QString result = text;
    for (const Quote &quote : quotes) {
        for (qsizetype at = quote.begin; at < quote.end; ++at)
            result[at] = u' ';
    }
    return result;
}

} // namespace plantain::practice
