// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/generationjob.h"

#include "core/base/logging.h"
#include "core/domain/costestimate.h"
#include "core/domain/draftcheck.h"
#include "core/domain/imageheader.h"
#include "core/engine/credentials.h"
#include "core/engine/practicehost.h"
#include "core/engine/replycollector.h"
#include "core/gemini/endpoints.h"

#include <QIODevice>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace plantain {

using namespace std::chrono_literals;

namespace {

/// Free space below which nothing is sent: a 4K answer with its signatures is under 40 MB, and several may be under
/// way.
constexpr qint64 freeBytesNeeded = 128 << 20;

/// Width and height from the first bytes of a stored picture; 0 x 0 if they do not tell. Reads a file.
PixelSize storedPictureSize(const BlobStore &blobs, const std::optional<Part> &picture)
{
    if (!picture)
        return {};
    const auto device = blobs.open(picture->image);
    if (!device)
        return {};
    const auto header = readImageHeader(device.value()->read(imageHeaderBytes));
    return header ? header->size : PixelSize{};
}

QString outcomeName(TurnState state, const std::optional<Error> &error)
{
    if (state == TurnState::Done)
        return u"done"_s;
    if (state == TurnState::Cancelled)
        return u"cancelled"_s;
    return errorKindName(error ? error->kind : ErrorKind::Internal);
}

gemini::KeyStyle keyStyle(KeyHeader header)
{
    return header == KeyHeader::Bearer ? gemini::KeyStyle::Bearer : gemini::KeyStyle::GoogApiKey;
}

} // namespace

GenerationJob::GenerationJob(const JobServices &services, Turn turn, JobOptions options, QObject *parent)
    : QObject(parent),
      m_services(services),
      m_turn(std::move(turn)),
      m_options(std::move(options)),
      m_model(services.catalog.findOrGuess(m_turn.draft.modelId)),
      m_modelKnown(services.catalog.find(m_turn.draft.modelId) != nullptr)
{
    m_status.turn = m_turn.id;
    m_status.poster = m_turn.poster;
}

GenerationJob::~GenerationJob() = default;

void GenerationJob::start()
{
    Q_ASSERT(m_state == State::Waiting && m_status.stage == JobStatus::Stage::Queued);
    m_state = State::Running;
    m_status.startedUtc = m_services.clock.nowUtc();
    setStage(JobStatus::Stage::Preparing);
    prepare();
}

void GenerationJob::cancel()
{
    if (m_cancelWanted || m_state > State::Running)
        return;
    m_cancelWanted = true;
    if (m_exchange) {
        m_exchange->cancel();
        return;
    }
    // While the key or the catalogue is asked, the answer finds m_cancelWanted; a job that waits has nobody to ask.
    const bool waits = m_state == State::Waiting || m_status.stage == JobStatus::Stage::WaitingToRepeat;
    if (waits) {
        m_state = State::Running;
        end(TurnState::Cancelled, std::nullopt, std::nullopt);
    }
}

void GenerationJob::prepare()
{
    m_services.library
        .ask([turn = m_turn.id, poster = m_turn.poster](Catalogue &catalogue) -> Result<Conversation> {
            if (const auto claimed = catalogue.claim(turn); !claimed)
                return claimed.error();
            else if (!*claimed)
                return makeError(ErrorKind::Internal, u"another program works on this turn"_s);
            return catalogue.conversation(poster);
        })
        .then(this, [this](const Result<Conversation> &conversation) {
            if (m_cancelWanted)
                end(TurnState::Cancelled, std::nullopt, std::nullopt);
            else if (!conversation)
                end(TurnState::Failed, std::nullopt, conversation.error());
            else
                prepareRequest(*conversation);
        });
}

void GenerationJob::prepareRequest(const Conversation &conversation)
{
    if (const auto refusal = refusalBeforeSending(conversation)) {
        end(TurnState::Failed, std::nullopt, refusal);
        return;
    }
    m_request = makeRequest(m_turn.draft, conversation, m_turn.parent, m_turn.startsThread);
    m_body = gemini::RequestBody::generate(m_request);
    if (m_body.size() > m_options.profile.bodyLimitBytes) {
        end(TurnState::Failed, std::nullopt,
            makeError(ErrorKind::RequestTooLarge, u"the request has %1 bytes, the service takes %2"_s.arg(m_body.size())
                                                      .arg(m_options.profile.bodyLimitBytes)));
        return;
    }
    m_status.totalBytes = m_body.size();
    fetchKey();
}

std::optional<Error> GenerationJob::refusalBeforeSending(const Conversation &conversation) const
{
    if (auto refusal = firstRefusal(checkDraft(m_turn.draft, m_model, m_modelKnown), m_model))
        return refusal;
    if (!m_turn.parent.isNull() && !m_turn.startsThread) {
        const auto state = conversation.continuation(m_turn.parent, m_model, m_options.profile.bodyLimitBytes);
        if (state.kind == Continuation::NeedsNewThread || state.kind == Continuation::Local) {
            if (state.reason == ThreadBreak::BodyOverLimit)
                return makeError(ErrorKind::RequestTooLarge, u"the thread is larger than the service takes"_s);
            return makeError(ErrorKind::SignatureMissing, u"the thread cannot be continued with this model"_s,
                             m_turn.parent.toString());
        }
        if (state.kind == Continuation::Pending)
            return makeError(ErrorKind::InvalidRequest, u"the turn to continue has not ended"_s, u"parent"_s);
    }
    const qint64 free = m_services.library.freeBytes();
    if (free >= 0 && free < freeBytesNeeded)
        return makeError(ErrorKind::StorageFull,
                         u"%1 bytes are free in %2"_s.arg(free).arg(m_services.library.folder()));
    return std::nullopt;
}

void GenerationJob::fetchKey()
{
    m_services.credentials.key(m_options.profile).then(this, [this](const Result<Secret> &key) {
        if (m_cancelWanted) {
            end(TurnState::Cancelled, std::nullopt, std::nullopt);
            return;
        }
        // A keychain that cannot be used is no obstacle where no key is needed.
        const bool missing = !key || key->isEmpty();
        if (missing && Credentials::needsKey(m_options.profile)) {
            end(TurnState::Failed, std::nullopt,
                makeError(ErrorKind::KeyMissing, key ? u"no key is stored"_s : key.error().detail,
                          m_options.profile.name));
            return;
        }
        m_key = missing ? Secret() : *key;
        openAttempt();
    });
}

void GenerationJob::openAttempt()
{
    if (m_options.profile.isPractice) {
        const auto base = m_services.practice.baseUrl();
        if (!base) {
            end(TurnState::Failed, std::nullopt, base.error());
            return;
        }
        m_options.profile.baseUrl = *base;
    }
    m_attempt = newId<AttemptId>();
    m_httpStatus = 0;
    Attempt attempt;
    attempt.id = m_attempt;
    attempt.turn = m_turn.id;
    attempt.profileName = m_options.profile.name;
    attempt.host = m_options.profile.baseUrl.host();
    attempt.modelId = m_turn.draft.modelId;
    attempt.keyFingerprint = m_key.fingerprint();
    attempt.startedUtc = m_services.clock.nowUtc();
    m_services.library.ask([attempt](Catalogue &catalogue) { return catalogue.openAttempt(attempt); })
        .then(this, [this](const Result<void> &opened) {
            if (!opened) {
                // Nothing leaves that the ledger does not know.
                m_attempt = {};
                end(TurnState::Failed, std::nullopt, opened.error());
            } else if (m_cancelWanted) {
                end(TurnState::Cancelled, std::nullopt, std::nullopt);
            } else {
                startExchange();
            }
        });
}

void GenerationJob::startExchange()
{
    ++m_status.attempt;
    m_status.sentBytes = 0;
    m_status.receivedBytes = 0;
    m_status.wakeUpUtc = {};

    Library &library = m_services.library;
    m_collector = std::make_shared<ReplyCollector>(
        library.spool(m_attempt),
        [&library, attempt = m_attempt](const GenerationResult &result) { return library.noteAnswer(attempt, result); },
        m_turn.draft.modelId);

    HttpRequest request;
    request.url = gemini::generateUrl(m_options.profile.baseUrl, m_turn.draft.modelId);
    request.headers = gemini::requestHeaders(m_key, keyStyle(m_options.profile.keyHeader));
    request.openBody = [body = m_body, blobs = library.blobs()]() { return body.open(blobs); };
    request.bodySize = m_body.size();
    const bool four = m_turn.draft.format.size == ImageSize::Four;
    request.silenceLimit =
        m_options.silenceLimit.value_or(four ? m_options.profile.silenceLimitFour : m_options.profile.silenceLimit);

    setStage(JobStatus::Stage::Sending);
    m_exchange = m_services.transport.start(std::move(request), m_collector);
    connect(m_exchange.get(), &Exchange::progressed, this, &GenerationJob::followProgress);
    connect(m_exchange.get(), &Exchange::finished, this, &GenerationJob::readOutcome);
}

void GenerationJob::followProgress(const ExchangeProgress &progress)
{
    m_status.sentBytes = progress.sentBytes;
    m_status.receivedBytes = progress.receivedBytes;
    switch (progress.stage) {
    case ExchangeStage::Connecting:
    case ExchangeStage::Uploading:
        setStage(JobStatus::Stage::Sending);
        break;
    case ExchangeStage::Waiting:
        setStage(JobStatus::Stage::Thinking);
        break;
    case ExchangeStage::Receiving:
        setStage(JobStatus::Stage::Receiving);
        break;
    }
}

void GenerationJob::readOutcome(const ExchangeOutcome &outcome)
{
    // We are inside the exchange's signal: it may die later, but not now.
    m_exchange.release()->deleteLater();
    const auto collector = std::exchange(m_collector, {});
    m_httpStatus = outcome.httpStatus;
    m_turn.took = outcome.uploadTime + outcome.waitTime + outcome.receiveTime;

    if (collector->result()) {
        if (collector->keepError())
            qCWarning(logEngine) << "the answer could not be noted:" << collector->keepError()->detail;
        keepAnswer(*collector->result());
        return;
    }
    if (outcome.cancelled || m_cancelWanted) {
        end(TurnState::Cancelled, std::nullopt, std::nullopt);
        return;
    }
    const Error error =
        outcome.error.value_or(makeError(ErrorKind::Internal, u"the exchange ended without an answer or an error"_s));
    const auto delay =
        retryDelay(error, m_status.attempt - 1, QRandomGenerator::global()->generateDouble(), m_options.retry);
    if (delay)
        waitAndRepeat(error, *delay);
    else
        end(TurnState::Failed, std::nullopt, error);
}

void GenerationJob::waitAndRepeat(const Error &error, std::chrono::milliseconds delay)
{
    AttemptEnd attemptEnd;
    attemptEnd.endedUtc = m_services.clock.nowUtc();
    attemptEnd.outcome = errorKindName(error.kind);
    attemptEnd.httpStatus = m_httpStatus;
    attemptEnd.cost = MicroUsd{0}; // only failures that prove that nothing was made come here
    m_services.library
        .ask([attempt = std::exchange(m_attempt, {}), attemptEnd](Catalogue &catalogue) {
            return catalogue.closeAttempt(attempt, attemptEnd);
        })
        .then(this, [](const Result<void> &closed) {
            if (!closed)
                qCWarning(logEngine) << "the ledger row could not be closed:" << closed.error().detail;
        });

    m_status.lastError = error;
    m_status.wakeUpUtc = m_services.clock.nowUtc().addMSecs(delay.count());
    m_turn.waited += delay;
    setStage(JobStatus::Stage::WaitingToRepeat);
    m_services.clock.callAfter(delay, this, [this, attempt = m_status.attempt]() { wakeUp(attempt); });
}

void GenerationJob::wakeUp(int attempt)
{
    // A wake-up that was set before the job was cancelled comes too late.
    if (m_status.stage != JobStatus::Stage::WaitingToRepeat || m_status.attempt != attempt)
        return;
    setStage(JobStatus::Stage::Preparing);
    openAttempt();
}

void GenerationJob::keepAnswer(const GenerationResult &result)
{
    m_usage = result.usage;
    const auto failure = result.failure();
    end(failure ? TurnState::Failed : TurnState::Done, result, failure);
}

std::optional<MicroUsd> GenerationJob::costOf(const Usage &usage) const
{
    if (m_options.profile.isPractice)
        return MicroUsd{0};
    const auto own = m_options.profile.ownPrices.constFind(m_turn.draft.modelId);
    return priceOf(usage, own != m_options.profile.ownPrices.constEnd() ? std::optional(*own) : m_model.prices);
}

void GenerationJob::end(TurnState state, std::optional<GenerationResult> result, std::optional<Error> error)
{
    setStage(JobStatus::Stage::Saving);
    TurnEnd turnEnd;
    turnEnd.state = state;
    turnEnd.result = std::move(result);
    turnEnd.error = std::move(error);
    turnEnd.finishedUtc = m_services.clock.nowUtc();
    turnEnd.attempts = m_status.attempt;
    turnEnd.waited = m_turn.waited;
    turnEnd.took = m_turn.took;
    if (turnEnd.result)
        turnEnd.cost = costOf(turnEnd.result->usage);
    else if (m_status.attempt == 0 || m_options.profile.isPractice)
        turnEnd.cost = MicroUsd{0};
    const QString outcome = outcomeName(state, turnEnd.error);
    saveEnd(std::move(turnEnd), outcome);
}

void GenerationJob::saveEnd(TurnEnd turnEnd, const QString &outcome)
{
    AttemptEnd attemptEnd;
    attemptEnd.endedUtc = turnEnd.finishedUtc;
    attemptEnd.outcome = outcome;
    attemptEnd.httpStatus = m_httpStatus;
    attemptEnd.cost = turnEnd.cost;
    attemptEnd.usage = m_usage;

    m_services.library
        .ask([turn = m_turn.id, attempt = m_attempt, attemptEnd, turnEnd = std::move(turnEnd),
              blobs = m_services.library.blobs()](Catalogue &catalogue) mutable {
            if (turnEnd.result)
                turnEnd.pictureSize = storedPictureSize(*blobs, turnEnd.result->picture());
            const Result<void> saved = attempt.isNull() ? catalogue.endTurn(turn, turnEnd)
                                                        : catalogue.endTurn(turn, turnEnd, attempt, attemptEnd);
            return std::pair(turnEnd, saved);
        })
        .then(this, [this](const std::pair<TurnEnd, Result<void>> &ended) {
            const TurnEnd &turnEnd = ended.first;
            m_turn.state = turnEnd.state;
            m_turn.result = turnEnd.result;
            m_turn.error = turnEnd.error;
            m_turn.pictureSize = turnEnd.pictureSize;
            m_turn.finishedUtc = turnEnd.finishedUtc;
            m_turn.attempts = turnEnd.attempts;
            m_turn.cost = turnEnd.cost;
            reportEnd(ended.second);
        });
}

void GenerationJob::reportEnd(const Result<void> &saved)
{
    if (!saved) {
        // The picture, if there is one, is a file already and stands in the journal: the next start completes the turn.
        m_turn.state = TurnState::Failed;
        m_turn.error = saved.error();
    }
    switch (m_turn.state) {
    case TurnState::Done:
        m_state = State::Succeeded;
        break;
    case TurnState::Cancelled:
        m_state = State::Cancelled;
        break;
    default:
        m_state = State::Failed;
    }
    m_status.lastError = m_turn.error;
    setStage(JobStatus::Stage::Ended);
    Q_EMIT finished(m_turn.id);
}

void GenerationJob::setStage(JobStatus::Stage stage)
{
    m_status.stage = stage;
    Q_EMIT statusChanged(m_status);
}

} // namespace plantain
