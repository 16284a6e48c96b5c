// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/store/keychain.h"
#include "core/store/secretstore.h"

#include <QHash>
#include <QObject>

namespace plantain {

/// Keys in the platform's keychain. What cannot be written there, or is not there when read back, is held in memory
/// until the program ends. A keychain that does not answer within five seconds counts as unusable for that call;
/// nothing ever waits for it. \thread the thread that made it, which needs an event loop
class KeychainStore final : public QObject, public SecretStore
{
    Q_OBJECT

public:
    KeychainStore(std::unique_ptr<Keychain> keychain, Clock &clock, QObject *parent = nullptr);
    ~KeychainStore() override;

    QFuture<Result<Secret>> read(const ProfileId &profile) override;
    QFuture<Result<void>> write(const ProfileId &profile, const Secret &secret) override;
    QFuture<Result<void>> remove(const ProfileId &profile) override;

private:
    /// Makes \a done come once: with the answer to \a start, or when the time is over.
    void ask(const std::function<void(const Keychain::Reply &)> &start, Keychain::Reply done);

    Clock &m_clock;
    QHash<ProfileId, Secret> m_held; ///< keys that the keychain did not take
    std::unique_ptr<Keychain> m_keychain;
};

} // namespace plantain
