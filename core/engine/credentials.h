// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"
#include "core/domain/profile.h"
#include "core/store/secretstore.h"

#include <QFuture>
#include <QObject>

namespace plantain {

/// Finds the key of a profile: for Google's own service the environment variable GEMINI_API_KEY first, then the
/// keychain; for every other profile the keychain only, so that Google's key never goes to a foreign host unasked.
/// \thread GUI thread (the thread of the secret store)
class Credentials final : public QObject
{
    Q_OBJECT

public:
    /// \param environmentKey content of GEMINI_API_KEY, may be empty
    Credentials(SecretStore &store, const Secret &environmentKey, QObject *parent = nullptr);

    /// The key, or an empty secret where none is needed (practice, this machine) or none is known.
    /// \errors StorageFailed if the keychain cannot be used and nothing is in memory
    [[nodiscard]] QFuture<Result<Secret>> key(const Profile &profile);
    /// True if a request to the profile's service cannot do without a key.
    [[nodiscard]] static bool needsKey(const Profile &profile);
    /// Lets the environment's key go to this profile too: for an address given on the command line together with it.
    void allowEnvironmentKey(const ProfileId &profile) { m_trusted = profile; }

    [[nodiscard]] QFuture<Result<void>> store(const Profile &profile, const Secret &key);
    [[nodiscard]] QFuture<Result<void>> remove(const Profile &profile);
    [[nodiscard]] bool hasEnvironmentKey() const { return !m_environmentKey.isEmpty(); }

private:
    SecretStore &m_store;
    Secret m_environmentKey;
    ProfileId m_trusted;
};

} // namespace plantain
