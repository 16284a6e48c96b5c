// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace plantain {

/// What a keychain answered.
struct KeychainAnswer
{
    enum class Status
    {
        Ok,
        NotFound,
        Unusable, ///< no keychain, locked, refused, broken: nothing can be done with it now
    };
    Status status = Status::Unusable;
    QByteArray secret; ///< of a read
    QString detail;    ///< of Unusable; English
};

/// A keychain as KeychainStore needs it. Each call is answered once, from the event loop or at once, unless the
/// keychain dies before. \thread the thread that made it, which needs an event loop
class Keychain
{
public:
    using Reply = std::function<void(const KeychainAnswer &)>;

    virtual ~Keychain() = default;
    virtual void read(const QString &key, const Reply &reply) = 0;
    virtual void write(const QString &key, const QByteArray &secret, const Reply &reply) = 0;
    virtual void remove(const QString &key, const Reply &reply) = 0;
};

/// The platform's secret service through QtKeychain, entries of the service "plantain". Never a file.
/// \source measurements of QtKeychain 0.13.2: every error but EntryNotFound means that there is no usable keychain
[[nodiscard]] std::unique_ptr<Keychain> systemKeychain();

} // namespace plantain
