// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/units.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace plantain {

/// Picture types that are told from bytes. What a file is called does not matter.
enum class ImageType
{
    Png,
    Jpeg,
    WebP,
    Gif,
    Bmp,
    Tiff,
    Heic,
    Avif
};

struct ImageHeader
{
    ImageType type = ImageType::Png;
    PixelSize size; ///< 0 x 0 if the given bytes do not reach far enough, or the type does not tell cheaply

    bool operator==(const ImageHeader &) const = default;
};

/// How many bytes from the start are enough for readImageHeader() in practice (a JPEG may carry large segments first).
inline constexpr qint64 imageHeaderBytes = 1 << 20;

/// The type, and the size where it is known, from the first bytes of a file. Nothing if it is no picture we know.
/// \source PNG 1.2 (IHDR), JPEG T.81 (SOFn), WebP container, GIF89a, ISO BMFF brands
[[nodiscard]] std::optional<ImageHeader> readImageHeader(QByteArrayView bytes);

/// "png", "jpg", "webp"…
[[nodiscard]] QString imageTypeExtension(ImageType type);
/// "image/png"…
[[nodiscard]] QString imageTypeMime(ImageType type);
/// The type of that mime type, or nothing.
[[nodiscard]] std::optional<ImageType> imageTypeFromMime(QStringView mime);
/// The service takes it as input: PNG, JPEG, WebP, HEIC. \source gemini-image-api 4.4
[[nodiscard]] bool isInputType(ImageType type);

} // namespace plantain
