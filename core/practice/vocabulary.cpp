// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/vocabulary.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace plantain::practice {
namespace {

struct MotifEntry
{
    QStringView patterns;
    Motif motif;
    QStringView name;
};

constexpr std::array kMotifs{
    MotifEntry{u"sea ocean* sunset* sunrise* coast* shore* water waves wave meer see ozean mer ocean mar puesta lake* "
               u"harbour harbor surf* seaside sonnenuntergang*",
               Motif::Sea, u"the sea"},
    MotifEntry{u"beach* strand* plage* playa* island* palm palms tropical holiday* vacation*", Motif::Beach,
               u"the beach"},
    MotifEntry{u"mountain* alps alpine peak peaks hill hills berg berge gebirge montagne* montana* hike* hiking climb* "
               u"ski skiing",
               Motif::Mountains, u"the mountains"},
    MotifEntry{u"forest* tree trees wood woods wald* baum baume foret* arbre* bosque* pine pines camp* jungle",
               Motif::Forest, u"the forest"},
    MotifEntry{u"city cities skyline* town urban stadt* ville* ciudad* skyscraper* street* downtown building* "
               u"architecture rooftop*",
               Motif::City, u"the skyline"},
    MotifEntry{u"night moon* star stars starry nacht* mond* sterne nuit* lune noche* luna galaxy cosmos space planet* "
               u"astronom* "
               u"observatory universe",
               Motif::Night, u"the night sky"},
    MotifEntry{u"aurora* nordlicht* polarlicht* northern", Motif::Aurora, u"the northern lights"},
    MotifEntry{u"snow* winter* christmas weihnacht* schnee* neige nieve hiver invierno xmas advent", Motif::Snow,
               u"the snow"},
    MotifEntry{u"rain rainy storm* regen* pluie lluvia thunder*", Motif::Rain, u"the rain"},
    MotifEntry{u"desert* dune* canyon* cactus cacti wuste* western", Motif::Desert, u"the desert"},
    MotifEntry{u"sun sunny sunshine sunburst summer* sonne* sommer* soleil ete sol verano", Motif::Sun, u"the sun"},
    MotifEntry{u"coffee* cup cups mug mugs cafe* kaffee* tea teahouse espresso* latte* cappuccino* barista* tasse*",
               Motif::Cup, u"the cup"},
    MotifEntry{
        u"record records vinyl* jazz* music musik musique musica dj soul funk disco* schallplatte* album* turntable* "
        u"techno club blues",
        Motif::Record, u"the record"},
    MotifEntry{u"piano* klavier* pianist* chopin* satie debussy* matinee* recital* keyboard", Motif::Piano,
               u"the piano keys"},
    MotifEntry{
        u"choir* orchest* symphon* opera* chorale* melody note notes classical philharmon* chor konzert* concert* "
        u"concierto* festival*",
        Motif::Notes, u"the notes"},
    MotifEntry{u"guitar* gitarre* guitare* guitarra* rock band bands folk songwriter*", Motif::Guitar, u"the guitar"},
    MotifEntry{u"bicycle* bike bikes biking cycl* velo* fahrrad* rad radtour* bicicleta* bici ride", Motif::Bicycle,
               u"the bicycle"},
    MotifEntry{u"apple apples apfel* pomme pommes manzana* orchard*", Motif::Apple, u"the apple"},
    MotifEntry{u"fruit* oranges market* markt* herbstmarkt* marche mercado* harvest* farm* vegetable* grocer* obst "
               u"tomato* lemon "
               u"lemons pear pears cherries peaches citrus herbst* autumn organic",
               Motif::Fruit, u"the fruit"},
    MotifEntry{
        u"leaf leaves plant plants garden* botanic* blatt* blatter* pflanze* garten* feuille* hoja* green* eco nature "
        u"natur* sustainab* fern ferns monstera earth climate",
        Motif::Leaves, u"the leaves"},
    MotifEntry{u"flower* blossom* bloom* spring fruhling* blume* fleur* flor flores tulip* roses daisy daisies "
               u"sunflower* florist* "
               u"printemps primavera wedding* hochzeit*",
               Motif::Flowers, u"the flowers"},
    MotifEntry{u"book* read* library librar* buch* bucher* lesung* livre* libro* literatur* literary poet* poem* "
               u"novel* author* story "
               u"stories writing",
               Motif::Book, u"the book"},
    MotifEntry{
        u"laptop* computer* code coding coder* developer* software hack* program* web app apps tech technolog* data ai "
        u"startup* webinar* cyber* robot*",
        Motif::Laptop, u"the laptop"},
    MotifEntry{u"shapes shape geometric* bauhaus* abstract* formen geometri* circle* triangle* square* mosaic pattern* "
               u"summit* "
               u"design* studio exhibition* ausstellung* expo* museum* gallery conference* kongress* art modern",
               Motif::Shapes, u"the shapes"},
    MotifEntry{u"stripes stripe diagonal* run runs running runner* marathon* sprint* race* sport* lauf* course "
               u"carrera* fitness gym "
               u"workout* athlet* 10k 5k",
               Motif::Stripes, u"the stripes"},
    MotifEntry{u"football* soccer* fussball* ball balls basketball* tournament* league match turnier* futbol handball "
               u"volleyball",
               Motif::Ball, u"the ball"},
    MotifEntry{u"typograph* lettering type font fonts letters letter typografie* schrift*", Motif::Letter,
               u"the letter"},
    MotifEntry{u"cat cats kitten* katze* chat chats gato*", Motif::Cat, u"the cat"},
    MotifEntry{u"dog dogs puppy puppies hund hunde* chien* perro*", Motif::Dog, u"the dog"},
    MotifEntry{u"rocket* launch* spaceship* spacecraft* astronaut* rakete* fusee* cohete*", Motif::Rocket,
               u"the rocket"},
    MotifEntry{u"pizza* pizzeria* italian trattoria", Motif::Pizza, u"the pizza"},
    MotifEntry{u"fish fishes fishing fisch* poisson* pez pescado* sushi aquarium* seafood salmon", Motif::Fish,
               u"the fish"},
    MotifEntry{u"bird birds vogel* voegel* oiseau* pajaro* swallow* robin dove* owl", Motif::Bird, u"the bird"},
    MotifEntry{u"heart* love valentine* herz* liebe* coeur amor corazon charity donat*", Motif::Heart, u"the heart"},
    MotifEntry{u"umbrella* parasol* regenschirm* schirm* parapluie* paraguas", Motif::Umbrella, u"the umbrella"},
    MotifEntry{u"train trains railway* railroad* zug bahn bahnhof* tren gare locomotive* tram metro journey",
               Motif::Train, u"the train"},
    MotifEntry{u"car cars auto autos oldtimer* automobile* voiture* coche* garage motor* roadtrip", Motif::Car,
               u"the car"},
    MotifEntry{u"house* home homes haus hauser maison* casa* real-estate cottage* cabin village*", Motif::House,
               u"the house"},
    MotifEntry{u"boat* sail* ship ships boot segel* bateau* barco* regatta* yacht*", Motif::Boat, u"the boat"},
    MotifEntry{
        u"cocktail* wine* bar drink* wein* vin vino glass martini aperitif aperitivo aperol champagne beer* bier* "
        u"brewery lounge",
        Motif::Glass, u"the glass"},
    MotifEntry{u"balloon* ballon* globo* fair carnival* kirmes birthday* geburtstag* party parties anniversaire",
               Motif::Balloon, u"the balloon"},
    MotifEntry{u"film* cinema* movie* kino* cine theatre theater theatr* camera* photo* documentar*", Motif::Film,
               u"the film reel"},
    MotifEntry{u"bread* baker* brot* backerei* boulanger* croissant* panaderia* pastry pastries pain sourdough cake*",
               Motif::Bread, u"the bread"},
    MotifEntry{u"idea ideas lamp bulb lightbulb innovation* workshop* inspir* creativ* energy lecture* talk talks "
               u"school* course*",
               Motif::Bulb, u"the lamp"},
};

struct NamedStyle
{
    QStringView patterns;
    Style style;
};
constexpr std::array kStyles{
    NamedStyle{u"watercolour* watercolor* aquarell* aquarelle acuarela painted painterly", Style::Watercolour},
    NamedStyle{u"bauhaus* swiss schweizer helvetica international constructivis* suprematis*", Style::Swiss},
    NamedStyle{u"deco artdeco art-deco gatsby 1920s twenties", Style::Deco},
    NamedStyle{u"brutalis* raw grunge punk", Style::Brutalist},
    NamedStyle{u"retro vintage 50s 60s 70s 1950s 1960s 1970s mid-century nostalgic", Style::Retro},
    NamedStyle{u"neon cyberpunk synthwave glowing vaporwave", Style::Neon},
    NamedStyle{u"minimal* clean simple reduced schlicht* sobre", Style::Minimal},
};

struct NamedFace
{
    QStringView patterns;
    Face face;
};
constexpr std::array kFaces{
    NamedFace{u"condensed narrow compressed schmal* bebas", Face::Condensed},
    NamedFace{u"slab slab-serif egyptian typewriter-like", Face::Slab},
    NamedFace{u"sans sans-serif grotesque grotesk helvetica inter", Face::Grotesque},
    NamedFace{u"geometric futura spartan rounded", Face::Geometric},
    NamedFace{u"serif serifs antiqua garamond classical elegant roman", Face::Serif},
    NamedFace{u"script handwritten handwriting cursive calligraph* brush handschrift* hand-lettered lobster",
              Face::Script},
    NamedFace{u"mono monospace monospaced typewriter code", Face::Mono},
};

} // namespace

QString folded(QStringView text)
{
    QString result;
    const QString decomposed = text.toString().toLower().normalized(QString::NormalizationForm_D);
    for (const QChar c : decomposed) {
        if (c == u'\u00df')
            result += u"ss"_s;
        else if (c == u'\u2019')
            result += u'\'';
        else if (!c.isMark())
            result += c;
    }
    return result;
}

QList<Word> wordsOf(QStringView text)
{
    QList<Word> words;
    const auto isInner = [&](qsizetype at) {
        const QChar c = text.at(at);
        return (c == u'-' || c == u'\'' || c == u'\u2019') && at + 1 < text.size() &&
               text.at(at + 1).isLetterOrNumber();
    };
    for (qsizetype at = 0; at < text.size();) {
        if (!text.at(at).isLetterOrNumber() && text.at(at) != u'#') {
            ++at;
            continue;
        }
        const qsizetype begin = at++;
        while (at < text.size() && (text.at(at).isLetterOrNumber() || text.at(at).isMark() || isInner(at)))
            ++at;
        words.append({folded(text.sliced(begin, at - begin)), begin, at});
    }
    return words;
}

bool fits(QStringView pattern, QStringView foldedWord)
{
    if (pattern.endsWith(u'*'))
        return foldedWord.startsWith(pattern.chopped(1));
    return pattern == foldedWord;
}

bool mentions(const QList<Word> &words, QStringView patterns)
{
    const auto list = patterns.split(u' ', Qt::SkipEmptyParts);
    return std::any_of(words.begin(), words.end(), [&](const Word &word) {
        return std::any_of(list.begin(), list.end(), [&](QStringView pattern) { return fits(pattern, word.folded); });
    });
}

QList<MotifHit> motifsIn(QStringView text)
{
    const QList<ColourHit> colours = coloursIn(text);
    const auto isColour = [&](const Word &word) {
        return std::any_of(colours.begin(), colours.end(),
                           [&](const ColourHit &hit) { return word.begin < hit.end && hit.begin < word.end; });
    };
    QList<MotifHit> hits;
    for (const Word &word : wordsOf(text)) {
        if (isColour(word))
            continue;
        for (const MotifEntry &entry : kMotifs) {
            if (!mentions({word}, entry.patterns))
                continue;
            const bool known =
                std::any_of(hits.begin(), hits.end(), [&](const MotifHit &hit) { return hit.motif == entry.motif; });
            if (!known)
                hits.append({entry.motif, word.begin, word.end});
            break;
        }
    }
    return hits;
}

Style styleIn(QStringView text)
{
    const QList<Word> words = wordsOf(text);
    for (const NamedStyle &entry : kStyles) {
        if (mentions(words, entry.patterns))
            return entry.style;
    }
    return Style::Modern;
}

Face faceIn(QStringView text)
{
    const QList<Word> words = wordsOf(text);
    if (mentions(words, u"sans-serif sans"))
        return Face::Grotesque;
    if (mentions(words, u"slab"))
        return Face::Slab;
    for (const NamedFace &entry : kFaces) {
        if (mentions(words, entry.patterns))
            return entry.face;
    }
    return Face::Auto;
}

Spot spotIn(QStringView text)
{
    const QList<Word> words = wordsOf(text);
    const bool top = mentions(words, u"top upper above oben haut arriba header");
    const bool bottom = mentions(words, u"bottom lower below foot footer beneath unten bas abajo");
    const bool left = mentions(words, u"left links linken gauche izquierda");
    const bool right = mentions(words, u"right rechts rechten droite derecha");
    const bool centre = mentions(words, u"centre center centred centered middle mitte zentriert milieu centro");
    if (top && !bottom)
        return left ? Spot::TopLeft : right ? Spot::TopRight : Spot::Top;
    if (bottom && !top)
        return left ? Spot::BottomLeft : right ? Spot::BottomRight : Spot::Bottom;
    if (left != right)
        return left ? Spot::Left : Spot::Right;
    return centre ? Spot::Centre : Spot::Auto;
}

QString spotName(Spot spot)
{
    static constexpr std::array<QStringView, static_cast<size_t>(Spot::Count)> kNames{
        u"in its place",  u"at the top left", u"at the top",         u"at the top right", u"on the left",
        u"in the centre", u"on the right",    u"at the bottom left", u"at the bottom",    u"at the bottom right"};
    return kNames.at(static_cast<size_t>(spot)).toString();
}

QString motifName(Motif motif)
{
    const auto entry =
        std::find_if(kMotifs.begin(), kMotifs.end(), [&](const MotifEntry &e) { return e.motif == motif; });
    return entry == kMotifs.end() ? u"the picture"_s : entry->name.toString();
}

} // namespace plantain::practice
