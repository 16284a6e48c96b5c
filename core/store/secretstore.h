// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QFuture>

namespace plantain {

/// Where keys are kept: the platform's secret service, or memory only. Never a file.
/// \thread the thread that made it, which needs an event loop
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    /// An empty secret if there is none. \errors StorageFailed if the keychain cannot be used
    virtual QFuture<Result<Secret>> read(const ProfileId &profile) = 0;
    /// Written and read back. \errors StorageFailed if the keychain cannot be used: the key is then held in memory
    /// until the program ends, and read() gives it
    virtual QFuture<Result<void>> write(const ProfileId &profile, const Secret &secret) = 0;
    virtual QFuture<Result<void>> remove(const ProfileId &profile) = 0;
};

} // namespace plantain
