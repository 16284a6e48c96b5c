// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

namespace plantain {

/// An identifier of one kind of thing; the tag keeps a turn from being used as a poster.
/// The text is a ULID (26 Crockford base32 characters): it sorts by the time it was made, to the millisecond.
/// \source https://github.com/ulid/spec
template <typename Tag>
class Id final
{
public:
    Id() = default;
    explicit Id(QString text)
        : m_text(std::move(text))
    {}

    [[nodiscard]] const QString &toString() const { return m_text; }
    [[nodiscard]] bool isNull() const { return m_text.isEmpty(); }

    auto operator<=>(const Id &other) const { return m_text.compare(other.m_text) <=> 0; }
    bool operator==(const Id &other) const = default;

private:
    QString m_text;
};

template <typename Tag>
size_t qHash(const Id<Tag> &id, size_t seed = 0)
{
    return qHash(id.toString(), seed);
}

using PosterId = Id<struct PosterTag>;
using TurnId = Id<struct TurnTag>;
using AttemptId = Id<struct AttemptTag>;
using ProfileId = Id<struct ProfileTag>;

/// A new ULID from the clock and the system's random source.
[[nodiscard]] QString newUlid();

template <typename IdType>
[[nodiscard]] IdType newId()
{
    return IdType(newUlid());
}

} // namespace plantain
