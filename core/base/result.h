// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <utility>
#include <variant>

namespace plantain {

/// Wraps an error on its way into a Result, as std::unexpected does.
class Unexpected final
{
public:
    explicit Unexpected(Error error)
        : m_error(std::move(error))
    {}
    [[nodiscard]] Error &&take() && { return std::move(m_error); }

private:
    Error m_error;
};

/// A value or an Error. The names are those of std::expected, so that an alias can replace it once the minimum
/// compiler has one (GCC 12 in C++20 mode does not).
template <typename T>
class [[nodiscard]] Result final
{
public:
    using value_type = T;

    Result(T value) // implicit on purpose: `return value;`
        : m_content(std::in_place_index<0>, std::move(value))
    {}
    Result(Unexpected error)
        : m_content(std::in_place_index<1>, std::move(error).take())
    {}
    Result(Error error)
        : m_content(std::in_place_index<1>, std::move(error))
    {}

    [[nodiscard]] bool has_value() const { return m_content.index() == 0; }
    explicit operator bool() const { return has_value(); }

    /// Only when has_value().
    [[nodiscard]] const T &value() const & { return std::get<0>(m_content); }
    [[nodiscard]] T &value() & { return std::get<0>(m_content); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_content)); }
    [[nodiscard]] const T &operator*() const & { return value(); }
    [[nodiscard]] T &operator*() & { return value(); }
    [[nodiscard]] T &&operator*() && { return std::move(*this).value(); }
    [[nodiscard]] const T *operator->() const { return &value(); }
    [[nodiscard]] T *operator->() { return &value(); }
    template <typename U>
    [[nodiscard]] T value_or(U &&fallback) const &
    {
        return has_value() ? value() : static_cast<T>(std::forward<U>(fallback));
    }

    /// Only when !has_value().
    [[nodiscard]] const Error &error() const { return std::get<1>(m_content); }

private:
    std::variant<T, Error> m_content;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void> final
{
public:
    using value_type = void;

    Result() = default;
    Result(Unexpected error)
        : m_error(std::move(error).take())
    {}
    Result(Error error)
        : m_error(std::move(error))
    {}

    [[nodiscard]] bool has_value() const { return !m_error.has_value(); }
    explicit operator bool() const { return has_value(); }
    [[nodiscard]] const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

/// A result without anything in it.
inline Result<void> success()
{
    return {};
}

} // namespace plantain
