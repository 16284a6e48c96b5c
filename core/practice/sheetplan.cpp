// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sheetplan.h"

#include "core/practice/columns.h"
#include "core/practice/motifs.h"

#include <algorithm>
#include <cmath>

namespace plantain::practice {
namespace {

constexpr double kLandscapeFrom = 1.22; ///< width / height from which type stands beside the picture
constexpr double kRibbonFrom = 2.75;    ///< … from which facts get a column of their own

bool isTop(Spot spot)
{
    return spot == Spot::Top || spot == Spot::TopLeft || spot == Spot::TopRight;
}
bool isBottom(Spot spot)
{
    return spot == Spot::Bottom || spot == Spot::BottomLeft || spot == Spot::BottomRight;
}
bool isRight(Spot spot)
{
    return spot == Spot::Right || spot == Spot::TopRight || spot == Spot::BottomRight;
}
Align alignOf(Spot spot, Align otherwise)
{
    if (isRight(spot))
        return Align::Right;
    if (spot == Spot::TopLeft || spot == Spot::BottomLeft || spot == Spot::Left)
        return Align::Left;
    return spot == Spot::Centre ? Align::Centre : otherwise;
}

using Lines = QList<qsizetype>;

/// The lines by role; those with a place of their own apart.
struct Cast
{
    qsizetype headline = -1;
    Lines subtitles;
    Lines offers;
    Lines dates;
    Lines venues;
    Lines details;
    Lines placed;

    [[nodiscard]] Lines dateAndVenue() const { return dates + venues; }
};

/// Does the layout put this line there anyway?
bool standsThereAnyway(const Line &line, Layout layout)
{
    const bool low = line.spot == Spot::Bottom || line.spot == Spot::BottomLeft;
    switch (layout) {
    case Layout::Stack:
        return (line.role == Role::Offer && low) || (line.role == Role::Venue && line.spot == Spot::TopLeft) ||
               (line.role == Role::Date && line.spot == Spot::TopRight);
    case Layout::Lead:
    case Layout::Panel:
        return (line.role == Role::Date || line.role == Role::Venue) && low;
    case Layout::Centred:
        return (line.role == Role::Date || line.role == Role::Venue) && line.spot == Spot::Bottom;
    default:
        return false;
    }
}

Cast castOf(const Scene &scene, Layout layout)
{
    Cast cast;
    for (qsizetype i = 0; i < scene.lines.size(); ++i) {
        const Line &line = scene.lines.at(i);
        if (line.text.isEmpty())
            continue;
        if (line.role == Role::Headline && cast.headline < 0) {
            cast.headline = i;
            continue;
        }
        if (line.spot != Spot::Auto && !standsThereAnyway(line, layout)) {
            cast.placed.append(i);
            continue;
        }
        switch (line.role) {
        case Role::Subtitle:
        case Role::Headline:
            cast.subtitles.append(i);
            break;
        case Role::Offer:
            cast.offers.append(i);
            break;
        case Role::Date:
            cast.dates.append(i);
            break;
        case Role::Venue:
            cast.venues.append(i);
            break;
        case Role::Detail:
        case Role::Count:
            cast.details.append(i);
            break;
        }
    }
    return cast;
}

/// Builds storeys one after the other, with a gap between neighbours.
class Builder final
{
public:
    explicit Builder(QList<Storey> &list)
        : m_list(list)
    {}
    Builder &display(qsizetype line, double share, Align align, bool flush)
    {
        if (line >= 0) {
            open();
            m_list.append(
                {.kind = Storey::Kind::Display, .line = line, .align = align, .share = share, .flush = flush});
        }
        return *this;
    }
    Builder &texts(const Lines &lines, Align align)
    {
        for (const qsizetype line : lines) {
            open();
            m_list.append({.kind = Storey::Kind::Text, .line = line, .align = align});
            m_gap = 5;
        }
        return *this;
    }
    Builder &strip(const Lines &left, const Lines &centre, const Lines &right, bool bottomAligned = false)
    {
        if (!left.isEmpty() || !centre.isEmpty() || !right.isEmpty()) {
            open();
            m_list.append(
                {.kind = Storey::Kind::Strip, .cells = {left, centre, right}, .bottomAligned = bottomAligned});
        }
        return *this;
    }
    Builder &rule()
    {
        if (!m_list.isEmpty()) {
            open();
            m_list.append({.kind = Storey::Kind::Rule});
        }
        return *this;
    }
    /// Space before the next storey, if there is one and this is not the first.
    Builder &gap(double units)
    {
        m_gap = units;
        return *this;
    }

private:
    void open()
    {
        if (!m_list.isEmpty() && m_gap > 0)
            m_list.append({.kind = Storey::Kind::Gap, .height = m_gap});
        m_gap = 0;
    }
    QList<Storey> &m_list;
    double m_gap = 0;
};

ColumnContent contentOf(Layout layout, const Cast &cast, bool beside, Align align)
{
    ColumnContent content;
    Builder top(content.top);
    Builder middle(content.middle);
    Builder bottom(content.bottom);
    switch (layout) {
    case Layout::Stack:
        top.strip(cast.venues, {}, cast.dates);
        top.gap(5).rule().gap(9).display(cast.headline, beside ? 0.66 : 0.52, align, true).gap(8);
        if (!cast.offers.isEmpty())
            top.texts(cast.subtitles, align);
        bottom.texts(cast.offers.isEmpty() ? cast.subtitles : cast.offers, align);
        bottom.gap(5).strip(cast.details, {}, {});
        break;
    case Layout::Lead:
    case Layout::Count:
        top.display(cast.headline, beside ? 0.58 : 0.44, align, false).gap(7).texts(cast.subtitles, align);
        bottom.texts(cast.offers, align).gap(6).strip(cast.dateAndVenue(), {}, cast.details, true);
        break;
    case Layout::Panel:
        if (beside) {
            top.display(cast.headline, 0.6, align, false).gap(7).texts(cast.subtitles, align);
            bottom.strip(cast.dateAndVenue(), {}, cast.offers + cast.details, true);
        } else {
            bottom.display(cast.headline, 0.25, align, false).gap(6).texts(cast.subtitles, align);
            bottom.gap(10).rule().gap(9).strip(cast.dateAndVenue(), {}, cast.offers + cast.details, true);
        }
        break;
    case Layout::Centred:
        top.strip({}, cast.offers, {});
        bottom.display(cast.headline, 0.2, Align::Centre, false).gap(6).texts(cast.subtitles, Align::Centre);
        bottom.gap(6).strip({}, cast.dateAndVenue() + cast.details, {});
        break;
    case Layout::Split:
        top.display(cast.headline, beside ? 0.6 : 0.3, align, false).gap(6).texts(cast.subtitles, align);
        if (beside)
            bottom.strip(cast.dateAndVenue(), {}, cast.offers + cast.details, true);
        else
            top.gap(9).strip(cast.dateAndVenue(), {}, cast.offers + cast.details, true);
        break;
    case Layout::Band:
        middle.display(cast.headline, 0.52, Align::Centre, true);
        bottom.strip(cast.subtitles + cast.dates, {}, cast.venues + cast.offers + cast.details, true);
        break;
    case Layout::Framed:
        top.strip({}, cast.venues, {}).gap(10).display(cast.headline, beside ? 0.42 : 0.34, Align::Centre, false);
        top.gap(7).texts(cast.subtitles, Align::Centre);
        bottom.texts(cast.offers, Align::Centre).gap(6).strip({}, cast.dates + cast.details, {});
        break;
    }
    return content;
}

/// The headline where the words want it.
void moveHeadline(ColumnContent &content, const Scene &scene, qsizetype headline)
{
    const Spot spot = scene.lines.at(headline).spot;
    if (spot == Spot::Auto)
        return;
    const auto takeFrom = [&](QList<Storey> &list) -> std::optional<Storey> {
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (list.at(i).kind == Storey::Kind::Display)
                return list.takeAt(i);
        }
        return std::nullopt;
    };
    QList<Storey> &wanted = isTop(spot) ? content.top : isBottom(spot) ? content.bottom : content.middle;
    const bool thereAlready = std::any_of(wanted.begin(), wanted.end(),
                                          [](const Storey &storey) { return storey.kind == Storey::Kind::Display; });
    if (!thereAlready) {
        std::optional<Storey> storey = takeFrom(content.top);
        if (!storey)
            storey = takeFrom(content.middle);
        if (!storey)
            storey = takeFrom(content.bottom);
        if (!storey)
            return;
        // Under a strip at the top, over the facts at the bottom.
        if (isTop(spot)) {
            const bool strip = !wanted.isEmpty() && wanted.first().kind == Storey::Kind::Strip;
            wanted.insert(strip ? 1 : 0, *storey);
            wanted.insert(strip ? 1 : 1, {.kind = Storey::Kind::Gap, .height = 9});
        } else {
            wanted.prepend({.kind = Storey::Kind::Gap, .height = 9});
            wanted.prepend(*storey);
        }
    }
    for (Storey &storey : wanted) {
        if (storey.kind == Storey::Kind::Display)
            storey.align = alignOf(spot, storey.align);
    }
}

Storey &stripAt(QList<Storey> &list, bool first)
{
    if (!list.isEmpty()) {
        Storey &outer = first ? list.first() : list.last();
        if (outer.kind == Storey::Kind::Strip)
            return outer;
    }
    const Storey gap{.kind = Storey::Kind::Gap, .height = 9};
    if (first) {
        if (!list.isEmpty())
            list.prepend(gap);
        list.prepend({.kind = Storey::Kind::Strip});
        return list.first();
    }
    if (!list.isEmpty())
        list.append(gap);
    list.append({.kind = Storey::Kind::Strip, .bottomAligned = true});
    return list.last();
}

void addPlaced(ColumnContent &content, const Scene &scene, const Lines &placed)
{
    for (const qsizetype index : placed) {
        const Spot spot = scene.lines.at(index).spot;
        if (isTop(spot) || isBottom(spot)) {
            Storey &strip = stripAt(isTop(spot) ? content.top : content.bottom, isTop(spot));
            // "at the bottom" joins what stands there rather than opening a third column.
            const bool crowded = !strip.cells[0].isEmpty() || !strip.cells[2].isEmpty();
            const Align side = alignOf(spot, crowded && strip.cells[1].isEmpty() ? Align::Left : Align::Centre);
            strip.cells.at(static_cast<size_t>(side)).append(index);
        } else {
            Builder(content.middle).gap(6).texts({index}, alignOf(spot, Align::Centre));
        }
    }
}

/// The free part of a sheet above or below what stands in its middle.
QRectF freeBetween(const ColumnResult &column, const QRectF &frame, double gap)
{
    QRectF free(frame.left(), column.topEnd + gap, frame.width(), column.bottomBegin - column.topEnd - 2 * gap);
    if (!column.middle.isNull()) {
        const double above = column.middle.top() - free.top();
        const double below = free.bottom() - column.middle.bottom();
        if (above > below)
            free.setBottom(column.middle.top() - gap);
        else
            free.setTop(column.middle.bottom() + gap);
    }
    if (free.height() < 1)
        free.setHeight(1);
    return free;
}

class Planner final
{
public:
    Planner(const Scene &scene, QSizeF sheet, const FontBook &fonts)
        : m_scene(scene),
          m_sheet(QPointF(0, 0), sheet),
          m_rules{scene, fonts, std::sqrt(sheet.width() * sheet.height()) / 346.4},
          m_layout(scene.groundPicture.isEmpty() ? scene.layout : Layout::Centred),
          m_cast(castOf(scene, m_layout))
    {
        m_plan.unit = m_rules.unit;
        m_plan.margin = std::min(21.5 * m_rules.unit, 0.115 * std::min(sheet.width(), sheet.height()));
        m_plan.art = m_sheet;
        m_plan.zone = m_sheet.adjusted(m_plan.margin, m_plan.margin, -m_plan.margin, -m_plan.margin);
    }

    SheetPlan plan()
    {
        if (m_cast.headline < 0 && m_scene.lines.isEmpty())
            return m_plan;
        const double ratio = m_sheet.width() / m_sheet.height();
        const bool across = m_layout == Layout::Band || !m_scene.groundPicture.isEmpty();
        if (across || ratio < kLandscapeFrom || (m_layout == Layout::Centred && ratio < kRibbonFrom))
            upright();
        else if (ratio < kRibbonFrom)
            beside();
        else
            ribbon();
        return m_plan;
    }

private:
    [[nodiscard]] QRectF inner() const
    {
        const double inset = m_plan.margin * (m_layout == Layout::Framed ? 1.9 : 1.0);
        return m_sheet.adjusted(inset, inset, -inset, -inset);
    }

    void take(const ColumnResult &column)
    {
        m_plan.texts += column.texts;
        m_plan.rules += column.rules;
    }

    [[nodiscard]] ColumnContent content(bool isBeside) const
    {
        const Align align =
            m_cast.headline >= 0 ? alignOf(m_scene.lines.at(m_cast.headline).spot, Align::Left) : Align::Left;
        ColumnContent result = contentOf(m_layout, m_cast, isBeside, align);
        if (m_cast.headline >= 0)
            moveHeadline(result, m_scene, m_cast.headline);
        return result;
    }

    [[nodiscard]] double leastFree() const
    {
        if (!m_scene.groundPicture.isEmpty())
            return 0.4;
        switch (m_layout) {
        case Layout::Panel:
            return 0.40;
        case Layout::Split:
            return 0.42;
        case Layout::Centred:
            return 0.48;
        case Layout::Band:
            return 0.18;
        case Layout::Framed:
            return 0.26;
        default:
            return 0.32;
        }
    }

    void upright()
    {
        ColumnContent all = content(false);
        addPlaced(all, m_scene, m_cast.placed);
        const QRectF frame = inner();
        const ColumnResult column = setColumn(m_rules, all, frame, leastFree());
        take(column);
        const double gap = 10 * m_rules.unit;
        const QRectF wide(m_sheet.left(), frame.top(), m_sheet.width(), frame.height());
        m_plan.zone = freeBetween(column, m_layout == Layout::Framed ? frame : wide, gap);
        switch (m_layout) {
        case Layout::Panel:
            m_plan.panel = true;
            m_plan.zone = freeBetween(column, frame, gap);
            if (all.top.isEmpty())
                m_plan.zone.setTop(frame.top());
            if (all.bottom.isEmpty())
                m_plan.zone.setBottom(frame.bottom());
            m_plan.art = m_plan.zone;
            break;
        case Layout::Split:
            if (all.bottom.isEmpty())
                m_plan.zone.setBottom(m_sheet.bottom());
            m_plan.zone.setTop(m_plan.zone.top() + m_plan.margin - gap);
            m_plan.art = m_plan.zone;
            break;
        case Layout::Band:
            bands(column);
            break;
        default:
            break;
        }
    }

    void bands(const ColumnResult &column)
    {
        const double pad = 14 * m_rules.unit;
        if (!column.middle.isNull())
            m_plan.fields.append(
                QRectF(0, column.middle.top() - pad, m_sheet.width(), column.middle.height() + 2 * pad));
        const QRectF frame = inner();
        if (column.bottomBegin < frame.bottom())
            m_plan.fields.append(
                QRectF(0, column.bottomBegin - pad, m_sheet.width(), m_sheet.bottom() - column.bottomBegin + pad));
        if (column.topEnd > frame.top())
            m_plan.fields.append(QRectF(0, 0, m_sheet.width(), column.topEnd + pad));
        m_plan.zone = m_sheet;
    }

    /// A column of type at one side, the picture at the other.
    void beside()
    {
        const QRectF frame = inner();
        const bool right = m_cast.headline >= 0 && isRight(m_scene.lines.at(m_cast.headline).spot);
        Lines near;
        Lines far;
        for (const qsizetype index : m_cast.placed) {
            const Spot spot = m_scene.lines.at(index).spot;
            const bool other =
                right ? spot == Spot::TopLeft || spot == Spot::BottomLeft || spot == Spot::Left : isRight(spot);
            (other ? far : near).append(index);
        }
        ColumnContent all = content(true);
        addPlaced(all, m_scene, near);
        const double share = m_layout == Layout::Stack ? 0.47 : 0.45;
        QRectF columnFrame = frame;
        columnFrame.setWidth(frame.width() * share);
        if (right)
            columnFrame.moveRight(frame.right());
        take(setColumn(m_rules, all, columnFrame, 0.05));

        const double edge = right ? columnFrame.left() - m_plan.margin : columnFrame.right() + m_plan.margin;
        const QRectF side = right ? QRectF(QPointF(0, 0), QPointF(edge, m_sheet.bottom()))
                                  : QRectF(QPointF(edge, 0), m_sheet.bottomRight());
        rest(side, far);
    }

    /// What is left beside the type: the picture, and lines that were asked for at that side.
    void rest(const QRectF &side, const Lines &placed)
    {
        m_plan.zone = side;
        if (m_layout == Layout::Panel) {
            m_plan.panel = true;
            m_plan.zone = side.intersected(inner());
        } else if (m_layout == Layout::Framed) {
            m_plan.zone = side.intersected(inner());
        }
        if (!placed.isEmpty()) {
            ColumnContent content;
            addPlaced(content, m_scene, placed);
            const QRectF frame = side.intersected(inner());
            const ColumnResult column = setColumn(m_rules, content, frame, 0.4);
            take(column);
            m_plan.zone = freeBetween(column, m_plan.zone, 0).intersected(m_plan.zone);
        }
        if (m_layout == Layout::Panel || m_layout == Layout::Split)
            m_plan.art = m_plan.zone;
    }

    /// Headline, facts and picture next to each other on a very wide sheet.
    void ribbon()
    {
        const QRectF frame = inner();
        const double gutter = 1.4 * m_plan.margin;
        Cast lead = m_cast;
        ColumnContent first;
        Builder(first.middle)
            .display(lead.headline, lead.subtitles.isEmpty() ? 1.0 : 0.74, Align::Left, false)
            .gap(7)
            .texts(lead.subtitles, Align::Left);
        ColumnContent second;
        const Lines facts = lead.dates + lead.venues + lead.details + lead.placed;
        Builder(second.bottom).texts(lead.offers, Align::Left).gap(7).strip(facts, {}, {});
        const double firstShare = second.empty() ? 0.58 : 0.44;
        const double secondShare = second.empty() ? 0.0 : 0.21;
        QRectF at = frame;
        if (!first.empty()) {
            at.setWidth(frame.width() * firstShare);
            take(setColumn(m_rules, first, at, 0.0));
            at.moveLeft(at.right() + gutter);
        }
        if (!second.empty()) {
            at.setWidth(frame.width() * secondShare);
            take(setColumn(m_rules, second, at, 0.0));
            at.moveLeft(at.right() + gutter);
        }
        rest(QRectF(QPointF(at.left(), 0), m_sheet.bottomRight()), {});
    }

    const Scene &m_scene;
    QRectF m_sheet;
    TypeRules m_rules;
    Layout m_layout;
    Cast m_cast;
    SheetPlan m_plan;
};

} // namespace

SheetPlan planSheet(const Scene &scene, QSizeF sheet, const FontBook &fonts)
{
    return Planner(scene, sheet, fonts).plan();
}

} // namespace plantain::practice
