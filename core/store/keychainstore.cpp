// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/keychainstore.h"

#include <QPromise>

using namespace Qt::StringLiterals;

namespace plantain {

namespace {

using Status = KeychainAnswer::Status;

constexpr std::chrono::seconds patience(5);

Error unusable(const QString &detail)
{
    return makeError(ErrorKind::StorageFailed, u"the keychain cannot be used: %1"_s.arg(detail), u"keychain"_s);
}

template <typename T>
std::shared_ptr<QPromise<Result<T>>> startedPromise()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template <typename T>
void keep(QPromise<Result<T>> &promise, Result<T> result)
{
    promise.addResult(std::move(result));
    promise.finish();
}

} // namespace

KeychainStore::KeychainStore(std::unique_ptr<Keychain> keychain, Clock &clock, QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_keychain(std::move(keychain))
{}

KeychainStore::~KeychainStore() = default;

void KeychainStore::ask(const std::function<void(const Keychain::Reply &)> &start, Keychain::Reply done)
{
    auto open = std::make_shared<Keychain::Reply>(std::move(done));
    const auto answerOnce = [open](const KeychainAnswer &answer) {
        if (const Keychain::Reply reply = std::exchange(*open, {}))
            reply(answer);
    };
    start(answerOnce);
    m_clock.callAfter(patience, this, [answerOnce]() { answerOnce({Status::Unusable, {}, u"it does not answer"_s}); });
}

QFuture<Result<Secret>> KeychainStore::read(const ProfileId &profile)
{
    if (const auto held = m_held.constFind(profile); held != m_held.constEnd())
        return QtFuture::makeReadyFuture(Result<Secret>(*held));
    auto promise = startedPromise<Secret>();
    ask([&](const Keychain::Reply &reply) { m_keychain->read(profile.toString(), reply); },
        [promise](const KeychainAnswer &answer) {
            if (answer.status == Status::Unusable)
                keep<Secret>(*promise, unusable(answer.detail));
            else
                keep<Secret>(*promise, Secret(answer.secret));
        });
    return promise->future();
}

QFuture<Result<void>> KeychainStore::write(const ProfileId &profile, const Secret &secret)
{
    // Held until it is proven to be in the keychain.
    m_held.insert(profile, secret);
    auto promise = startedPromise<void>();
    const auto compare = [this, promise, profile, secret](const KeychainAnswer &answer) {
        if (answer.status != Status::Ok || Secret(answer.secret).reveal() != secret.reveal()) {
            keep<void>(*promise,
                       unusable(answer.detail.isEmpty() ? u"what was written is not there"_s : answer.detail));
            return;
        }
        if (m_held.value(profile).reveal() == secret.reveal())
            m_held.remove(profile);
        keep<void>(*promise, success());
    };
    ask([&](const Keychain::Reply &reply) { m_keychain->write(profile.toString(), secret.reveal(), reply); },
        [this, promise, profile, compare](const KeychainAnswer &answer) {
            if (answer.status != Status::Ok) {
                keep<void>(*promise, unusable(answer.detail));
                return;
            }
            ask([&](const Keychain::Reply &reply) { m_keychain->read(profile.toString(), reply); }, compare);
        });
    return promise->future();
}

QFuture<Result<void>> KeychainStore::remove(const ProfileId &profile)
{
    // A key that is held here is not in the keychain, so that an unusable one does not matter.
    const bool held = m_held.remove(profile);
    auto promise = startedPromise<void>();
    ask([&](const Keychain::Reply &reply) { m_keychain->remove(profile.toString(), reply); },
        [promise, held](const KeychainAnswer &answer) {
            if (answer.status == Status::Unusable && !held)
                keep<void>(*promise, unusable(answer.detail));
            else
                keep<void>(*promise, success());
        });
    return promise->future();
}

} // namespace plantain
