// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace plantain {

/// A ratio as the service names it, width first: 16:9 is 16 by 9.
struct AspectRatio
{
    int width = 0;
    int height = 0;

    /// "16:9".
    [[nodiscard]] QString toString() const;
    /// Reads "16:9"; both numbers 1 to 99. Nothing else is a ratio.
    [[nodiscard]] static std::optional<AspectRatio> fromString(QStringView text);
    /// Width divided by height.
    [[nodiscard]] double value() const { return height > 0 ? double(width) / height : 0; }
    bool operator==(const AspectRatio &) const = default;
};

size_t qHash(const AspectRatio &ratio, size_t seed = 0);

/// The size tiers of the image models. The pixels of a tier depend on model and ratio: see ModelInfo::pixels().
enum class ImageSize
{
    Half, ///< "512"
    One,  ///< "1K"
    Two,  ///< "2K"
    Four, ///< "4K"
};

/// "512", "1K", "2K" or "4K": the spelling of the service, of the command line and of the window.
[[nodiscard]] QString imageSizeName(ImageSize size);
[[nodiscard]] std::optional<ImageSize> imageSizeFromName(QStringView name);

/// What the picture is asked to be. What is not set is not sent, and the service decides.
struct OutputFormat
{
    std::optional<AspectRatio> aspect;
    std::optional<ImageSize> size;

    bool operator==(const OutputFormat &) const = default;
};

} // namespace plantain
