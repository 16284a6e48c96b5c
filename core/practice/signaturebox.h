// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace plantain::practice {

/// What a thought signature stands on.
enum class SignedKind : quint8
{
    Text = 1,
    Image = 2,
};

/// Makes and reads the thought signatures of the practice service: a scene, sealed to the one part it came with.
///
/// Form of a signature: 0x12, varint (length of all that follows), 0x0a, varint (length of all that follows), 0x01,
/// four bytes of a key number, then the sealed bytes: nonce (12), ciphertext, tag (16) of AES-256-GCM.
/// \source gemini-image-api.md 5.2: the form of every recorded signature, over 1,000,000 base64 characters each
///
/// The key is built in: another process, and a later version, reads what this one sealed. It is there so that nothing
/// but the practice service can make or change a signature, not to keep a secret.
/// \thread any; the functions keep nothing
namespace signaturebox {

/// Seals \a payload to a part. Equal arguments give equal bytes.
/// \param contentSha256 the part's content hashed, in any notation: the UTF-8 text, or the picture's bytes
/// \return the signature in base64, between 1,060,000 and 1,110,000 characters for payloads below 100,000 bytes
[[nodiscard]] QByteArray seal(SignedKind kind, QByteArrayView contentSha256, QByteArrayView payload);

/// The payload of a signature, if it is whole, ours, and stands on the part it was made for. Otherwise nothing.
/// \param signature the bytes, decoded from base64
[[nodiscard]] std::optional<QByteArray> open(SignedKind kind, QByteArrayView contentSha256, QByteArrayView signature);

} // namespace signaturebox

} // namespace plantain::practice
