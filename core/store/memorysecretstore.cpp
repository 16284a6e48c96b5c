// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/memorysecretstore.h"

namespace plantain {

QFuture<Result<Secret>> MemorySecretStore::read(const ProfileId &profile)
{
    return QtFuture::makeReadyFuture(Result<Secret>(m_secrets.value(profile)));
}

QFuture<Result<void>> MemorySecretStore::write(const ProfileId &profile, const Secret &secret)
{
    m_secrets.insert(profile, secret);
    return QtFuture::makeReadyFuture(success());
}

QFuture<Result<void>> MemorySecretStore::remove(const ProfileId &profile)
{
    m_secrets.remove(profile);
    return QtFuture::makeReadyFuture(success());
}

} // namespace plantain
