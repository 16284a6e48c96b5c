// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/signaturebox.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <QtEndian>

#include <array>
#include <memory>

namespace plantain::practice::signaturebox {

namespace {

constexpr qsizetype nonceBytes = 12;
constexpr qsizetype tagBytes = 16;
constexpr quint8 layoutVersion = 1;

/// Sizes are chosen so that base64 gives 1.06 to 1.11 million characters, as the recorded ones.
constexpr qsizetype leastPlainBytes = 795'000;
constexpr quint32 plainSpread = 37'000;

/// Key number that every signature of this service carries in the clear.
constexpr std::array<char, 4> keyNumber{0x50, 0x6c, 0x61, 0x6e};

constexpr std::array<unsigned char, 32> key{
    0x9b, 0x1e, 0x47, 0xd2, 0x60, 0x3a, 0xc5, 0x8f, 0x14, 0x72, 0xee, 0x09, 0xb6, 0x5d, 0x31, 0xa8,
    0x2f, 0xd4, 0x86, 0x7b, 0x03, 0xcc, 0x58, 0x91, 0xe7, 0x4a, 0x1d, 0xb0, 0x65, 0xf9, 0x22, 0x7e,
};

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

unsigned char *writable(QByteArray &bytes, qsizetype offset = 0)
{
    return reinterpret_cast<unsigned char *>(bytes.data()) + offset;
}

const unsigned char *readable(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

void appendVarint(QByteArray &out, quint64 value)
{
    for (; value >= 0x80; value >>= 7)
        out.append(static_cast<char>(0x80 | (value & 0x7f)));
    out.append(static_cast<char>(value));
}

/// Takes a varint from the front of \a bytes.
std::optional<quint64> takeVarint(QByteArrayView &bytes)
{
    quint64 value = 0;
    for (int shift = 0; shift < 35 && !bytes.isEmpty(); shift += 7) {
        const auto byte = static_cast<quint8>(bytes.front());
        bytes = bytes.sliced(1);
        value |= quint64(byte & 0x7f) << shift;
        if (byte < 0x80)
            return value;
    }
    return std::nullopt;
}

/// The clear bytes in front of the sealed ones. They are authenticated too.
QByteArray envelope(qsizetype sealedBytes)
{
    QByteArray inner("\x01", 1);
    inner.append(keyNumber.data(), keyNumber.size());
    QByteArray field("\x0a", 1);
    appendVarint(field, static_cast<quint64>(inner.size() + sealedBytes));
    QByteArray out("\x12", 1);
    appendVarint(out, static_cast<quint64>(field.size() + inner.size() + sealedBytes));
    return out + field + inner;
}

/// The sealed part of a signature, if the clear bytes in front of it are right to the last length.
std::optional<QByteArrayView> withoutEnvelope(QByteArrayView signature)
{
    QByteArrayView rest = signature;
    for (const char tag : {'\x12', '\x0a'}) {
        if (rest.isEmpty() || rest.front() != tag)
            return std::nullopt;
        rest = rest.sliced(1);
        const std::optional<quint64> length = takeVarint(rest);
        if (!length || *length != static_cast<quint64>(rest.size()))
            return std::nullopt;
    }
    constexpr qsizetype fixed = 1 + qsizetype(keyNumber.size());
    if (rest.size() < fixed + nonceBytes + tagBytes || rest.front() != '\x01' ||
        rest.sliced(1, qsizetype(keyNumber.size())) != QByteArrayView(keyNumber.data(), keyNumber.size())) {
        return std::nullopt;
    }
    return rest.sliced(fixed);
}

/// What is sealed: version, kind, length of the payload, the content's hash with its length, the payload, zeros.
QByteArray plainText(SignedKind kind, QByteArrayView contentSha256, QByteArrayView payload)
{
    QByteArray plain;
    plain.append(static_cast<char>(layoutVersion)).append(static_cast<char>(kind));
    plain.append(static_cast<char>(contentSha256.size())).append(contentSha256);
    appendVarint(plain, static_cast<quint64>(payload.size()));
    plain.append(payload);
    return plain;
}

/// HMAC of all that is sealed: equal contents give equal signatures, and no nonce serves two contents.
QByteArray digestOf(QByteArrayView plain)
{
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int length = 0;
    HMAC(EVP_sha256(), key.data(), int(key.size()), readable(plain), static_cast<size_t>(plain.size()),
         writable(digest), &length);
    digest.truncate(static_cast<qsizetype>(length));
    return digest;
}

} // namespace

QByteArray seal(SignedKind kind, QByteArrayView contentSha256, QByteArrayView payload)
{
    Q_ASSERT(contentSha256.size() < 256);
    QByteArray plain = plainText(kind, contentSha256, payload);
    const QByteArray digest = digestOf(plain);
    const auto spread = qsizetype(qFromBigEndian<quint32>(digest.constData() + nonceBytes) % plainSpread);
    const qsizetype used = plain.size();
    plain.resize(std::max(used, leastPlainBytes + spread));
    std::fill(plain.begin() + used, plain.end(), '\0');

    QByteArray signature = envelope(nonceBytes + plain.size() + tagBytes);
    const qsizetype clear = signature.size();
    signature.append(digest.first(nonceBytes));
    signature.resize(clear + nonceBytes + plain.size() + tagBytes);

    const CipherContext cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int length = 0;
    unsigned char *sealed = writable(signature, clear + nonceBytes);
    EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.data(), readable(digest));
    EVP_EncryptUpdate(cipher.get(), nullptr, &length, readable(signature), static_cast<int>(clear));
    EVP_EncryptUpdate(cipher.get(), sealed, &length, readable(plain), static_cast<int>(plain.size()));
    EVP_EncryptFinal_ex(cipher.get(), sealed + length, &length);
    EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tagBytes, sealed + plain.size());
    return signature.toBase64();
}

std::optional<QByteArray> open(SignedKind kind, QByteArrayView contentSha256, QByteArrayView signature)
{
    const std::optional<QByteArrayView> sealed = withoutEnvelope(signature);
    if (!sealed || sealed->size() > std::numeric_limits<int>::max())
        return std::nullopt;
    const QByteArrayView clear = signature.first(signature.size() - sealed->size());
    const QByteArrayView nonce = sealed->first(nonceBytes);
    const QByteArrayView text = sealed->sliced(nonceBytes, sealed->size() - nonceBytes - tagBytes);
    QByteArray tag = sealed->last(tagBytes).toByteArray();

    QByteArray plain(text.size(), Qt::Uninitialized);
    const CipherContext cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int length = 0;
    EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.data(), readable(nonce));
    EVP_DecryptUpdate(cipher.get(), nullptr, &length, readable(clear), static_cast<int>(clear.size()));
    EVP_DecryptUpdate(cipher.get(), writable(plain), &length, readable(text), static_cast<int>(text.size()));
    EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tagBytes, tag.data());
    if (EVP_DecryptFinal_ex(cipher.get(), writable(plain, plain.size()), &length) != 1)
        return std::nullopt;

    const QByteArray expected = plainText(kind, contentSha256, {}).chopped(1); // without the payload's length
    if (!plain.startsWith(expected))
        return std::nullopt;
    QByteArrayView rest = QByteArrayView(plain).sliced(expected.size());
    const std::optional<quint64> payloadBytes = takeVarint(rest);
    if (!payloadBytes || *payloadBytes > static_cast<quint64>(rest.size()))
        return std::nullopt;
    return rest.first(static_cast<qsizetype>(*payloadBytes)).toByteArray();
}

} // namespace plantain::practice::signaturebox
