// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/promptreading.h"

#include "core/practice/quotes.h"
#include "core/practice/vocabulary.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace plantain::practice {
namespace {

constexpr QStringView kMonths =
    u"jan feb mar apr may jun jul aug sep oct nov dec sept january february march april june july "
    "august september october november december januar februar marz mai juni juli oktober dezember "
    "janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre enero febrero "
    "marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre";
constexpr QStringView kWeekdays =
    u"mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday montag dienstag "
    "mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes "
    "martes miercoles jueves viernes sabado domingo daily taglich tonight";
constexpr QStringView kPosterWords =
    u"poster* plakat* affiche* cartel* flyer* sign signage schild* banner* invitation* invite einladung* "
    "cover card karte postcard label menu speisekarte advert* ad billboard* leaflet* announcement* "
    "placard* brochure*";

struct Context
{
    QString before; ///< words that lead to the quote
    QString after;  ///< words that follow it and still speak of it
};

const QRegularExpression &separator()
{
    static const QRegularExpression expression(u"[,;.:\\n]|\\b(?:and|with|und|mit|et|avec|y|con|plus|then)\\b"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    return expression;
}

/// Cuts the words between two quotes into those that belong to the first and those that lead to the second.
std::pair<QString, QString> cutBetween(const QString &between)
{
    const QString trimmed = between.trimmed();
    if (trimmed.startsWith(u'(')) {
        const qsizetype close = between.indexOf(u')');
        if (close > 0)
            return {between.left(close), between.mid(close + 1)};
    }
    const QRegularExpressionMatch match = separator().match(between);
    if (!match.hasMatch())
        return {QString(), between};
    return {between.left(match.capturedStart()), between.mid(match.capturedEnd())};
}

/// The last clause of the words before the first quote.
QString leadIn(const QString &before)
{
    static const QRegularExpression mark(u"[,;.\\n]"_s);
    QString text = before.trimmed();
    while (text.endsWith(u':') || text.endsWith(u','))
        text.chop(1);
    return text.mid(text.lastIndexOf(mark) + 1);
}

QList<Context> contextsOf(const QString &text, const QList<Quote> &quotes)
{
    QList<Context> contexts(quotes.size());
    for (qsizetype i = 0; i < quotes.size(); ++i) {
        if (i == 0)
            contexts[0].before = leadIn(text.left(quotes.at(0).begin));
        const bool last = i + 1 == quotes.size();
        const qsizetype end = last ? text.size() : quotes.at(i + 1).begin;
        const QString between = text.mid(quotes.at(i).end, end - quotes.at(i).end);
        const auto [mine, next] = cutBetween(between);
        contexts[i].after = last && mine.isEmpty() && !separator().match(between).hasMatch() ? between : mine;
        if (!last)
            contexts[i + 1].before = next;
    }
    return contexts;
}

/// "Date: 12 July" on a line of its own counts as a quote.
QList<Quote> labelledLines(const QString &text)
{
    static const QRegularExpression expression(
        u"^[ \\t]*(?:[-*\\x{2022}]\\s*)?((?:[\\p{L} -]{3,24}))(?:\\([^)\\n]*\\))?[ \\t]*:[ \\t]*([^\\n\"\\x{201c}]{2,120})$"_s,
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption);
    QList<Quote> quotes;
    auto it = expression.globalMatch(text);
    while (it.hasNext()) {
        const QRegularExpressionMatch match = it.next();
        if (roleByNeighbours(match.captured(1)) && findQuotes(match.captured(2)).isEmpty())
            quotes.append({match.captured(2).simplified(), match.capturedStart(2), match.capturedEnd(2)});
    }
    return quotes;
}

/// Type style words near a quote.
void readTypeStyle(const Context &context, Line &line)
{
    const QString around = context.before + u" \n "_s + context.after;
    const QList<Word> words = wordsOf(around);
    line.spot = spotIn(around);
    line.face = faceIn(around);
    line.italic = mentions(words, u"italic italics kursiv* italique cursiva oblique");
    line.capitals =
        mentions(words, u"capitals caps uppercase upper-case all-caps grossbuchstaben versalien majuscules mayusculas");
    if (mentions(words, u"bold fett fetter heavy gras negrita"))
        line.weight = 700;
    else if (mentions(words, u"black ultra-bold extra-bold") && !mentions(words, u"in on"))
        line.weight = 900;
    else if (mentions(words, u"thin light hairline fine leicht") &&
             mentions(words, u"type letters weight lettering text font"))
        line.weight = 300;
    if (mentions(words, u"huge giant enormous massive riesig* oversized"))
        line.scale = 1.25;
    else if (mentions(words, u"tiny small klein* petit* pequen*") && line.role != Role::Detail)
        line.scale = 0.85;
    static const QRegularExpression inColour(u"^\\s*\\(?(?:set |written |printed |painted )?(?:in|en)\\s"_s);
    const QList<ColourHit> colours = coloursIn(context.after);
    const QString rest = colours.isEmpty() ? QString() : context.after.mid(colours.first().end).trimmed();
    if (!colours.isEmpty() && inColour.match(context.after).hasMatch() && !rest.startsWith(u"back"_s) &&
        !context.after.left(colours.first().begin).contains(u" on "_s))
        line.ink = colours.first().rgb;
}

/// Gives a role to every line that has none yet, so that there is one headline.
void settleRoles(QList<Line> &lines, const QList<std::optional<Role>> &said)
{
    const auto isHeadline = [&](qsizetype i) { return said.at(i) == Role::Headline; };
    qsizetype headline = -1;
    for (qsizetype i = 0; i < lines.size() && headline < 0; ++i) {
        if (isHeadline(i))
            headline = i;
    }
    const auto pick = [&](auto &&acceptable) {
        for (qsizetype i = 0; i < lines.size() && headline < 0; ++i) {
            if (!said.at(i) && acceptable(roleByPattern(lines.at(i).text)))
                headline = i;
        }
    };
    pick([](std::optional<Role> role) { return !role || *role == Role::Venue; });
    pick([](std::optional<Role>) { return true; });

    bool subtitle = std::any_of(said.begin(), said.end(), [](auto role) { return role == Role::Subtitle; });
    for (qsizetype i = 0; i < lines.size(); ++i) {
        Line &line = lines[i];
        if (i == headline) {
            line.role = Role::Headline;
        } else if (said.at(i) && *said.at(i) != Role::Headline) {
            line.role = *said.at(i);
        } else if (const auto role = roleByPattern(line.text)) {
            line.role = *role;
        } else {
            line.role = subtitle ? Role::Detail : Role::Subtitle;
            subtitle = true;
        }
    }
}

QList<Line> readLines(const QString &text, const QList<Quote> &quotes)
{
    const QList<Context> contexts = contextsOf(text, quotes);
    QList<Line> lines;
    QList<std::optional<Role>> said;
    for (qsizetype i = 0; i < quotes.size() && i < 24; ++i) {
        Line line;
        line.text = quotes.at(i).text.left(300);
        line.measure = line.text;
        readTypeStyle(contexts.at(i), line);
        const auto after = roleByNeighbours(contexts.at(i).after);
        said.append(after ? after : roleByNeighbours(contexts.at(i).before));
        lines.append(line);
    }
    settleRoles(lines, said);
    return lines;
}

QString titleCased(const QString &phrase)
{
    static const QStringList kSmall{u"a"_s,   u"an"_s, u"the"_s, u"of"_s,  u"in"_s,  u"at"_s,  u"on"_s, u"for"_s,
                                    u"and"_s, u"to"_s, u"der"_s, u"die"_s, u"das"_s, u"und"_s, u"de"_s, u"la"_s};
    QStringList words = phrase.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (i > 0 && kSmall.contains(words.at(i).toLower()))
            continue;
        words[i][0] = words.at(i).at(0).toUpper();
    }
    return words.join(u' ');
}

/// A title out of "a poster for a jazz concert" or "summer sale poster".
QString titleFrom(const QString &text)
{
    static const QRegularExpression forWhat(
        u"\\b(?:poster|plakat|affiche|cartel|flyer|sign|banner|invitation|einladung|cover|card|karte|menu|leaflet|"
        "billboard|announcement|brochure)\\b[^.,;:\\n]{0,24}?\\b(?:for|about|announcing|advertising|promoting|of|to|"
        "zum|zur|"
        "f\\x{fc}r|pour|para|de)\\s+(?:an?|the|my|our|your|this|einen|eine|ein|das|die|den|der|le|la|les|un|une|una|el|"
        "los)?\\s*"
        "([^.,;:!?\\n(]{3,80})"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression tail(
        u"\\s(?:with|in|on|at|using|featuring|that|which|where|showing|mit|im|am|avec|con|by|from|style|made|and its|set)\\b.*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression beforeNoun(u"(?:^|[.,;:\\n])\\s*(?:(?:please\\s+)?(?:make|create|design|draw|paint|"
                                               u"generate)\\s+(?:me\\s+)?)?((?:[\\p{L}\\p{N}'-]+\\s+){1,6}?)"
                                               "(?:poster|plakat|flyer|sign|banner|invitation|card|menu)\\b"_s,
                                               QRegularExpression::CaseInsensitiveOption |
                                                   QRegularExpression::UseUnicodePropertiesOption);

    QString phrase = forWhat.match(text).captured(1).simplified();
    phrase.remove(tail);
    if (phrase.isEmpty())
        phrase = beforeNoun.match(text).captured(1).simplified();
    // Words that speak of the manner are not the matter.
    const QList<ColourHit> colours = coloursIn(phrase);
    QStringList kept;
    for (const Word &word : wordsOf(phrase)) {
        const bool colour = std::any_of(colours.begin(), colours.end(), [&](const ColourHit &hit) {
            return word.begin < hit.end && hit.begin < word.end;
        });
        const bool manner =
            colour || styleIn(word.folded) != Style::Modern ||
            mentions({word}, u"a an the my our modern colourful colorful beautiful nice simple bold small large "
                             "big gradient abstract elegant typographic event ein eine une un una warm cool "
                             "pastel playful new portrait landscape");
        if (!manner)
            kept.append(phrase.mid(word.begin, word.end - word.begin));
    }
    if (kept.size() > 7)
        kept = kept.mid(0, 7);
    return titleCased(kept.join(u' '));
}

Tone toneIn(const QList<Word> &words)
{
    if (mentions(words, u"monochrome* black-and-white greyscale grayscale einfarbig schwarz-weiss schwarzweiss"))
        return Tone::Monochrome;
    if (mentions(words, u"pastel* muted soft delicate gentle"))
        return Tone::Pastel;
    if (mentions(words, u"dark moody dunkel* gloomy sombre nocturnal"))
        return Tone::Dark;
    if (mentions(words, u"bright vivid vibrant neon colourful colorful bunt* loud saturated"))
        return Tone::Bright;
    if (mentions(words, u"warm* chaud* calid*"))
        return Tone::Warm;
    if (mentions(words, u"cool cold kuhl* froid* icy frio"))
        return Tone::Cool;
    return Tone::None;
}

/// "orange, teal and navy on cream": what follows "on" is the ground, the rest are accents.
ColourWish readColours(const QString &text)
{
    ColourWish wish;
    wish.tone = toneIn(wordsOf(text));
    static const QRegularExpression gradientWord(
        u"\\b(?:gradient|verlauf|d\\x{e9}grad\\x{e9}|degradado|fad(?:e|es|ing))\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression onWord(
        u"\\b(?:on|against|over|auf|sur|sobre)\\s+(?:an?\\s+|the\\s+|einem\\s+|fond\\s+|fondo\\s+)?"
        "(?:plain\\s+|solid\\s+|flat\\s+)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression groundAfter(
        u"^\\s*(?:back)?ground|^\\s*hintergrund|^\\s*paper|^\\s*papier|^\\s*sky|^\\s*backdrop"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression fromTo(u"^\\s*(?:to|into|bis|zu|through|and|nach|\\x{e0}|a)\\s*$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const bool gradient = gradientWord.match(text).hasMatch();
    const QList<ColourHit> hits = coloursIn(text);
    for (qsizetype i = 0; i < hits.size(); ++i) {
        const ColourHit &hit = hits.at(i);
        const QString before = text.left(hit.begin);
        const QString after = text.mid(hit.end);
        const bool pairFollows =
            i + 1 < hits.size() && fromTo.match(text.mid(hit.end, hits.at(i + 1).begin - hit.end)).hasMatch();
        if (gradient && pairFollows && !wish.groundEnd &&
            (before.trimmed().endsWith(u"from"_s) || before.trimmed().endsWith(u"von"_s) ||
             gradientWord.match(before.right(24)).hasMatch() ||
             gradientWord.match(text.mid(hits.at(i + 1).end).left(16)).hasMatch())) {
            wish.ground = hit.rgb;
            wish.groundEnd = hits.at(i + 1).rgb;
            ++i;
        } else if (!wish.ground && (onWord.match(before).hasMatch() || groundAfter.match(after).hasMatch())) {
            wish.ground = hit.rgb;
        } else {
            wish.accents.append(hit.rgb);
        }
    }
    return wish;
}

std::optional<Ground> groundIn(const QList<Word> &words)
{
    if (mentions(words, u"gradient* verlauf* degrade* degradado* fade fading"))
        return Ground::Gradient;
    if (mentions(words, u"paper papier* papel textured grain grainy kraft parchment"))
        return Ground::Paper;
    if (mentions(words, u"plain solid flat einfarbig uni liso"))
        return Ground::Plain;
    return std::nullopt;
}

} // namespace

std::optional<Role> roleByNeighbours(QStringView context)
{
    struct Entry
    {
        QStringView patterns;
        Role role;
    };
    static constexpr std::array kEntries{
        Entry{u"subtitle* subhead* subline tagline* slogan* untertitel* sous-titre* subtitulo* strapline motto claim",
              Role::Subtitle},
        Entry{
            u"headline* title* titel header heading uberschrift* titre titulo schlagzeile titled called named reading",
            Role::Headline},
        Entry{u"date dates datum fecha when time times termin", Role::Date},
        Entry{u"venue place location where ort lieu lugar address adresse direccion held", Role::Venue},
        Entry{u"offer offers price* discount* ticket* preis angebot prix oferta precio badge", Role::Offer},
        Entry{u"small fine footer footnote website url contact organiser credit credits kleingedruckt* web details "
              u"imprint",
              Role::Detail},
    };
    const QList<Word> words = wordsOf(context);
    // The word nearest to the quote decides, so the last one of the context wins.
    for (qsizetype i = words.size(); i-- > 0;) {
        for (const Entry &entry : kEntries) {
            if (mentions({words.at(i)}, entry.patterns))
                return entry.role;
        }
    }
    return std::nullopt;
}

std::optional<Role> roleByPattern(const QString &text)
{
    static const QRegularExpression digits(u"\\d"_s);
    static const QRegularExpression web(u"www\\.|https?:|@|\\.(?:com|org|net|de|eu|fr|es|io)\\b"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression money(
        u"%|[\\x{20ac}$\\x{a3}]\\s?\\d|\\d\\s?[\\x{20ac}$\\x{a3}]|\\d\\s?(?:euro|eur|chf)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression clock(u"\\b\\d{1,2}[:.h]\\d{2}\\b|\\b\\d{1,2}\\s?(?:am|pm|uhr)\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression numericDate(u"\\b\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{2,4})?"_s);
    const QList<Word> words = wordsOf(text);
    const bool hasDigit = digits.match(text).hasMatch();
    if (web.match(text).hasMatch())
        return Role::Detail;
    if (money.match(text).hasMatch() ||
        (mentions(words, u"free gratis gratuit tickets admission entry eintritt") && words.size() <= 6))
        return Role::Offer;
    if ((hasDigit && (mentions(words, kMonths) || mentions(words, kWeekdays))) || clock.match(text).hasMatch() ||
        numericDate.match(text).hasMatch() || (mentions(words, kWeekdays) && words.size() <= 3 && words.size() > 0))
        return Role::Date;
    if (mentions(
            words,
            u"street st. road avenue square lane platz* strasse* *strasse str weg allee rue place avenida calle plaza "
            u"hall halle* "
            "house haus park museum theatre theater arena club centre center gallery galerie hotel kulturhaus* library "
            "school university church kirche rathaus marktplatz* schloss*") &&
        (hasDigit || text.contains(u',') || words.size() <= 4))
        return Role::Venue;
    static const QRegularExpression placeAndTown(u"^[^,]{3,40},\\s*\\p{Lu}[\\p{L} -]{2,30}$"_s,
                                                 QRegularExpression::UseUnicodePropertiesOption);
    if (placeAndTown.match(text).hasMatch() && words.size() <= 5)
        return Role::Venue;
    return std::nullopt;
}

bool asksToChangePicture(const QString &instruction)
{
    const QList<Quote> quotes = findQuotes(instruction);
    const QList<Word> words = wordsOf(withoutQuotes(instruction, quotes));
    return mentions(words, u"change* replace* edit* remove* delete erase fix* correct* retouch* keep recolour* "
                           u"recolor* adjust* update* "
                           "rewrite swap* turn translate make modify andere* andern ersetze* entferne* korrigiere* "
                           "remplace* change* "
                           "supprime* cambia* quita*") &&
           !mentions(words, u"new create design generate");
}

PromptReading readPrompt(const QString &instruction)
{
    PromptReading reading;
    QList<Quote> quotes = findQuotes(instruction);
    if (quotes.isEmpty())
        quotes = labelledLines(instruction);
    const QString outside = withoutQuotes(instruction, quotes);
    const QList<Word> words = wordsOf(outside);

    reading.lines = readLines(instruction, quotes);
    reading.style = styleIn(outside);
    reading.ground = groundIn(words);
    reading.poster = !quotes.isEmpty() || mentions(words, kPosterWords);
    reading.night = mentions(words, u"night midnight nighttime nachts nacht evening-blue nuit noche");
    for (const MotifHit &hit : motifsIn(outside))
        reading.motifs.append(hit.motif);
    if (reading.motifs.isEmpty()) { // then the words on the poster must tell what it is about
        for (const Quote &quote : quotes) {
            for (const MotifHit &hit : motifsIn(quote.text))
                reading.motifs.append(hit.motif);
            if (!reading.motifs.isEmpty())
                break;
        }
    }

    QString forColours = outside;
    for (const Line &line : reading.lines) { // a colour that belongs to a line of type is no ground or accent
        if (line.ink == 0)
            continue;
        for (const ColourHit &hit : coloursIn(forColours)) {
            if (hit.rgb != line.ink)
                continue;
            forColours.replace(hit.begin, hit.end - hit.begin, QString(hit.end - hit.begin, u' '));
            break;
        }
    }
    reading.colours = readColours(forColours);

    const bool wordless = mentions(words, u"no without ohne sans sin") &&
                          mentions(words, u"text words lettering type typography writing texte texto worte schrift");
    if (quotes.isEmpty() && reading.poster && !wordless) {
        Line title;
        title.text = titleFrom(instruction);
        title.measure = title.text;
        if (!title.text.isEmpty())
            reading.lines.append(title);
    }
    return reading;
}

} // namespace plantain::practice
