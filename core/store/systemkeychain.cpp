// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/keychain.h"

#include <QObject>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace plantain {

namespace {

QString serviceName()
{
    return u"plantain"_s;
}

KeychainAnswer answerOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return {KeychainAnswer::Status::Ok, {}, {}};
    case QKeychain::EntryNotFound:
        return {KeychainAnswer::Status::NotFound, {}, {}};
    default:
        return {KeychainAnswer::Status::Unusable, {}, job.errorString()};
    }
}

class SystemKeychain final : public Keychain
{
public:
    void read(const QString &key, const Reply &reply) override
    {
        start(new QKeychain::ReadPasswordJob(serviceName()), key, reply);
    }

    void write(const QString &key, const QByteArray &secret, const Reply &reply) override
    {
        auto *job = new QKeychain::WritePasswordJob(serviceName());
        job->setTextData(QString::fromUtf8(secret));
        start(job, key, reply);
    }

    void remove(const QString &key, const Reply &reply) override
    {
        start(new QKeychain::DeletePasswordJob(serviceName()), key, reply);
    }

private:
    /// The job deletes itself when it has ended.
    void start(QKeychain::Job *job, const QString &key, const Reply &reply)
    {
        job->setKey(key);
        QObject::connect(job, &QKeychain::Job::finished, &m_context, [reply](QKeychain::Job *ended) {
            KeychainAnswer answer = answerOf(*ended);
            if (const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(ended))
                answer.secret = read->textData().toUtf8();
            reply(answer);
        });
        job->start();
    }

    QObject m_context; ///< answers that come after our death are dropped
};

} // namespace

std::unique_ptr<Keychain> systemKeychain()
{
    return std::make_unique<SystemKeychain>();
}

} // namespace plantain
