// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/secret.h"

#include "core/base/sha256.h"

#include <openssl/crypto.h>

namespace plantain {

namespace {

/// A deep copy: wiping one Secret must not change the bytes another one shares.
QByteArray detached(const QByteArray &key)
{
    return QByteArray(key.constData(), key.size());
}

} // namespace

Secret::Secret(const QByteArray &key)
    : m_key(detached(key.trimmed()))
{}

Secret::~Secret()
{
    wipe();
}

Secret::Secret(const Secret &other)
    : m_key(detached(other.m_key))
{}

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other) {
        wipe();
        m_key = detached(other.m_key);
    }
    return *this;
}

Secret::Secret(Secret &&other) noexcept
    : m_key(std::exchange(other.m_key, {}))
{}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_key = std::exchange(other.m_key, {});
    }
    return *this;
}

QString Secret::fingerprint() const
{
    if (m_key.isEmpty())
        return {};
    Sha256 hash;
    hash.add("plantain-key:");
    hash.add(m_key);
    return QString::fromLatin1(hash.hex().left(8));
}

void Secret::wipe()
{
    if (!m_key.isEmpty())
        OPENSSL_cleanse(m_key.data(), static_cast<size_t>(m_key.size()));
    m_key.clear();
}

} // namespace plantain
