// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/credentials.h"

namespace plantain {

namespace {

bool isGoogle(const Profile &profile)
{
    return !profile.isPractice && !isLoopbackHost(profile.baseUrl.host()) && !isForeignHost(profile.baseUrl);
}

} // namespace

Credentials::Credentials(SecretStore &store, const Secret &environmentKey, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_environmentKey(environmentKey)
{}

bool Credentials::needsKey(const Profile &profile)
{
    return !profile.isPractice && !isLoopbackHost(profile.baseUrl.host());
}

QFuture<Result<Secret>> Credentials::key(const Profile &profile)
{
    if (profile.isPractice)
        return QtFuture::makeReadyFuture(Result<Secret>(Secret()));
    if (!m_environmentKey.isEmpty() && (isGoogle(profile) || (!m_trusted.isNull() && profile.id == m_trusted)))
        return QtFuture::makeReadyFuture(Result<Secret>(m_environmentKey));
    return m_store.read(profile.id);
}

QFuture<Result<void>> Credentials::store(const Profile &profile, const Secret &key)
{
    return m_store.write(profile.id, key);
}

QFuture<Result<void>> Credentials::remove(const Profile &profile)
{
    return m_store.remove(profile.id);
}

} // namespace plantain
