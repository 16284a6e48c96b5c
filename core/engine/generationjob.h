// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/domain/conversation.h"
#include "core/domain/profile.h"
#include "core/engine/jobstatus.h"
#include "core/engine/retrypolicy.h"
#include "core/gemini/requestbody.h"
#include "core/net/transport.h"
#include "core/store/library.h"

#include <QObject>

namespace plantain {

class Credentials;
class PracticeHost;
class ReplyCollector;

/// What the work on a turn needs from the rest of the program. All of it outlives the jobs.
struct JobServices
{
    Library &library;
    Transport &transport;
    Clock &clock;
    const ModelCatalog &catalog;
    Credentials &credentials;
    PracticeHost &practice;
};

/// What may differ from press to press.
struct JobOptions
{
    Profile profile;
    RetrySettings retry;
    std::optional<std::chrono::seconds> silenceLimit; ///< instead of the profile's
};

/// The work on one pending turn, from the stored draft to the stored answer: put the request together, send it, repeat
/// it where that is safe, end the turn in the catalogue. Owned by the JobQueue.
/// \thread GUI thread; reading, writing and the network happen elsewhere
class GenerationJob final : public QObject
{
    Q_OBJECT

public:
    enum class State
    {
        Waiting,
        Running,
        Succeeded,
        Failed,
        Cancelled
    };

    GenerationJob(const JobServices &services, Turn turn, JobOptions options, QObject *parent = nullptr);
    ~GenerationJob() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const JobStatus &status() const { return m_status; }
    /// The turn as far as it is known; complete when finished() has been emitted.
    [[nodiscard]] const Turn &turn() const { return m_turn; }

    /// Begins; finished() follows from the event loop. Called once.
    void start();
    /// Ends the work at any moment; idempotent. An answer that is complete already is kept all the same.
    void cancel();

Q_SIGNALS:
    void statusChanged(const plantain::JobStatus &status);
    /// Exactly once, from the event loop, after the catalogue knows the end.
    void finished(const plantain::TurnId &turn);

private:
    void prepare();
    void prepareRequest(const Conversation &conversation);
    [[nodiscard]] std::optional<Error> refusalBeforeSending(const Conversation &conversation) const;
    void fetchKey();
    void openAttempt();
    void startExchange();
    void followProgress(const ExchangeProgress &progress);
    void readOutcome(const ExchangeOutcome &outcome);
    void waitAndRepeat(const Error &error, std::chrono::milliseconds delay);
    void wakeUp(int attempt);
    void keepAnswer(const GenerationResult &result);
    void end(TurnState state, std::optional<GenerationResult> result, std::optional<Error> error);
    void saveEnd(TurnEnd turnEnd, const QString &outcome);
    void reportEnd(const Result<void> &saved);
    void setStage(JobStatus::Stage stage);

    [[nodiscard]] const ModelInfo &model() const { return m_model; }
    [[nodiscard]] std::optional<MicroUsd> costOf(const Usage &usage) const;

    JobServices m_services;
    Turn m_turn;
    JobOptions m_options;
    ModelInfo m_model;
    bool m_modelKnown = false;
    State m_state = State::Waiting;
    JobStatus m_status;
    bool m_cancelWanted = false;

    GenerationRequest m_request;
    gemini::RequestBody m_body;
    Secret m_key;
    AttemptId m_attempt; ///< the open one, or null
    int m_httpStatus = 0;
    Usage m_usage;
    std::shared_ptr<ReplyCollector> m_collector;
    std::unique_ptr<Exchange> m_exchange;
};

} // namespace plantain
