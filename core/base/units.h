// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <compare>

namespace plantain {

/// Width and height of a picture in image pixels, width first. 0 x 0 means unknown.
struct PixelSize
{
    int widthPx = 0;
    int heightPx = 0;

    [[nodiscard]] bool isEmpty() const { return widthPx <= 0 || heightPx <= 0; }
    [[nodiscard]] qint64 pixelCount() const { return qint64(widthPx) * heightPx; }
    bool operator==(const PixelSize &) const = default;
};

/// An amount of money in millionths of a US dollar.
struct MicroUsd
{
    qint64 amount = 0;

    [[nodiscard]] double toUsd() const { return double(amount) / 1e6; }
    auto operator<=>(const MicroUsd &) const = default;
    MicroUsd operator+(MicroUsd other) const { return {amount + other.amount}; }
};

} // namespace plantain
