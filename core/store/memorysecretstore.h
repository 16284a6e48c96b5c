// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/secretstore.h"

#include <QHash>

namespace plantain {

/// Keeps keys until the program ends and nowhere else: for tests, and for programs that must not ask a keychain.
class MemorySecretStore final : public SecretStore
{
public:
    QFuture<Result<Secret>> read(const ProfileId &profile) override;
    QFuture<Result<void>> write(const ProfileId &profile, const Secret &secret) override;
    QFuture<Result<void>> remove(const ProfileId &profile) override;

private:
    QHash<ProfileId, Secret> m_secrets;
};

} // namespace plantain
