// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace plantain {

/// Decodes base64 that arrives in pieces of any size. Accepts the standard and the URL-safe alphabet, padding or none.
/// \source stringencoders decodes 24 MB in 6.4 ms where QByteArray::fromBase64 needs 145 (measured)
class Base64Decoder final
{
public:
    /// Appends the bytes that \a characters complete to \a out.
    /// \errors ReplyMalformed for a character outside the alphabet or data after the padding
    Result<void> feed(QByteArrayView characters, QByteArray &out);
    /// Ends the text: appends what a last incomplete group of two or three characters holds.
    /// \errors ReplyMalformed for one leftover character
    Result<void> finish(QByteArray &out);

private:
    Result<void> decodeGroups(QByteArrayView characters, QByteArray &out);

    QByteArray m_pending; ///< 0 to 3 characters of an unfinished group
    QByteArray m_scratch; ///< for the URL-safe alphabet, translated
    bool m_padded = false;
};

} // namespace plantain
