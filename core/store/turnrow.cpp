// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/turnrow.h"

#include "core/store/turnjson.h"

#include <QJsonDocument>
#include <QSqlQuery>
#include <QTimeZone>
#include <QVariant>

#include <array>

using namespace Qt::StringLiterals;

namespace plantain {

namespace {

template <typename Enum>
struct Word
{
    Enum value;
    QLatin1StringView name;
};

constexpr std::array stateWords{
    Word{TurnState::Pending, "pending"_L1},
    Word{TurnState::Done, "done"_L1},
    Word{TurnState::Failed, "failed"_L1},
    Word{TurnState::Cancelled, "cancelled"_L1},
};

constexpr std::array originWords{
    Word{TurnOrigin::Service, "service"_L1},
    Word{TurnOrigin::Imported, "imported"_L1},
    Word{TurnOrigin::Local, "local"_L1},
};

template <typename Words, typename Enum>
QString wordFor(const Words &words, Enum value)
{
    const auto found = std::find_if(words.begin(), words.end(), [value](const auto &w) { return w.value == value; });
    return found == words.end() ? QString() : QString(found->name);
}

template <typename Words, typename Enum>
Enum valueOf(const Words &words, const QString &name, Enum fallback)
{
    const auto found = std::find_if(words.begin(), words.end(), [&name](const auto &w) { return w.name == name; });
    return found == words.end() ? fallback : found->value;
}

QVariant documentValue(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QVariant nullValue()
{
    return QVariant(QMetaType::fromType<QString>());
}

QVariant idOrNull(const QString &id)
{
    return id.isEmpty() ? nullValue() : QVariant(id);
}

QVariant costValue(const std::optional<MicroUsd> &cost)
{
    return cost ? QVariant(cost->amount) : nullValue();
}

std::optional<MicroUsd> costOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(MicroUsd{value.toLongLong()});
}

QDateTime timeOf(const QVariant &value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

bool hasPicture(const std::optional<GenerationResult> &result)
{
    return result && result->picture();
}

/// The object of a document column; nothing if it is not one.
std::optional<QJsonObject> documentOf(const QVariant &value)
{
    const QJsonDocument document = QJsonDocument::fromJson(value.toString().toUtf8());
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

} // namespace

QVariant textValue(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QVariant timeValue(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : nullValue();
}

QString turnColumns()
{
    return u"id, poster, parent, origin, starts_thread, title, draft, profile, state, result, width_px, height_px, "
           "error, created_ms, finished_ms, attempts, waited_ms, took_ms, cost_microusd"_s;
}

Result<Turn> readTurn(const QSqlQuery &row)
{
    int column = 0;
    const auto next = [&row, &column]() { return row.value(column++); };
    Turn turn;
    turn.id = TurnId(next().toString());
    turn.poster = PosterId(next().toString());
    turn.parent = TurnId(next().toString());
    turn.origin = valueOf(originWords, next().toString(), TurnOrigin::Imported);
    turn.startsThread = next().toBool();
    turn.title = next().toString();
    const auto draft = documentOf(next());
    turn.profileName = next().toString();
    turn.state = valueOf(stateWords, next().toString(), TurnState::Failed);
    const QVariant resultDocument = next();
    turn.pictureSize.widthPx = next().toInt();
    turn.pictureSize.heightPx = next().toInt();
    const QVariant errorDocument = next();
    turn.createdUtc = timeOf(next());
    turn.finishedUtc = timeOf(next());
    turn.attempts = next().toInt();
    turn.waited = std::chrono::milliseconds(next().toLongLong());
    turn.took = std::chrono::milliseconds(next().toLongLong());
    turn.cost = costOf(next());

    const auto result = documentOf(resultDocument);
    const auto error = documentOf(errorDocument);
    if (!draft || (!result && !resultDocument.isNull()) || (!error && !errorDocument.isNull()))
        return makeError(ErrorKind::StorageFailed, u"a document of turn %1 is damaged"_s.arg(turn.id.toString()));
    turn.draft = draftFromJson(*draft);
    if (result)
        turn.result = resultFromJson(*result);
    if (error)
        turn.error = errorFromJson(*error);
    return turn;
}

QString turnInsert()
{
    return u"INSERT INTO turn (id, poster, parent, origin, starts_thread, title, draft, model, profile, state, owner, "
           "result, has_picture, width_px, height_px, error, created_ms, finished_ms, attempts, waited_ms, took_ms, "
           "cost_microusd) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
}

QVariantList turnValues(const Turn &turn, const QString &owner)
{
    return {turn.id.toString(),
            turn.poster.toString(),
            idOrNull(turn.parent.toString()),
            wordFor(originWords, turn.origin),
            turn.startsThread,
            textValue(turn.title),
            documentValue(draftToJson(turn.draft)),
            textValue(turn.draft.modelId),
            textValue(turn.profileName),
            wordFor(stateWords, turn.state),
            turn.state == TurnState::Pending ? QVariant(owner) : nullValue(),
            turn.result ? documentValue(resultToJson(*turn.result)) : nullValue(),
            hasPicture(turn.result),
            turn.pictureSize.widthPx,
            turn.pictureSize.heightPx,
            turn.error ? documentValue(errorToJson(*turn.error)) : nullValue(),
            timeValue(turn.createdUtc),
            timeValue(turn.finishedUtc),
            turn.attempts,
            qint64(turn.waited.count()),
            qint64(turn.took.count()),
            costValue(turn.cost)};
}

QString turnEndUpdate()
{
    return u"UPDATE turn SET state = ?, owner = NULL, result = ?, has_picture = ?, width_px = ?, height_px = ?, "
           "error = ?, finished_ms = ?, attempts = ?, waited_ms = ?, took_ms = ?, cost_microusd = ? "
           "WHERE id = ? AND state = 'pending'"_s;
}

QVariantList turnEndValues(const TurnId &id, const TurnEnd &end)
{
    return {wordFor(stateWords, end.state),
            end.result ? documentValue(resultToJson(*end.result)) : nullValue(),
            hasPicture(end.result),
            end.pictureSize.widthPx,
            end.pictureSize.heightPx,
            end.error ? documentValue(errorToJson(*end.error)) : nullValue(),
            timeValue(end.finishedUtc),
            end.attempts,
            qint64(end.waited.count()),
            qint64(end.took.count()),
            costValue(end.cost),
            id.toString()};
}

QString attemptColumns()
{
    return u"id, turn, profile, host, model, key_fingerprint, started_ms, ended_ms, outcome, http_status, "
           "cost_microusd, usage"_s;
}

Attempt readAttempt(const QSqlQuery &row)
{
    int column = 0;
    const auto next = [&row, &column]() { return row.value(column++); };
    Attempt attempt;
    attempt.id = AttemptId(next().toString());
    attempt.turn = TurnId(next().toString());
    attempt.profileName = next().toString();
    attempt.host = next().toString();
    attempt.modelId = next().toString();
    attempt.keyFingerprint = next().toString();
    attempt.startedUtc = timeOf(next());
    attempt.endedUtc = timeOf(next());
    attempt.outcome = next().toString();
    attempt.httpStatus = next().toInt();
    attempt.cost = costOf(next());
    attempt.usage = usageFromJson(documentOf(next()).value_or(QJsonObject()));
    return attempt;
}

QString attemptInsert()
{
    return u"INSERT INTO attempt (id, turn, owner, profile, host, model, key_fingerprint, started_ms, ended_ms, "
           "outcome, http_status, cost_microusd, prompt_tokens, usage) "
           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
}

QVariantList attemptValues(const Attempt &attempt, const QString &owner)
{
    return {attempt.id.toString(),
            attempt.turn.toString(),
            owner,
            textValue(attempt.profileName),
            textValue(attempt.host),
            textValue(attempt.modelId),
            textValue(attempt.keyFingerprint),
            timeValue(attempt.startedUtc),
            timeValue(attempt.endedUtc),
            textValue(attempt.outcome),
            attempt.httpStatus,
            costValue(attempt.cost),
            attempt.usage.promptTokens,
            documentValue(usageToJson(attempt.usage))};
}

QString attemptEndUpdate()
{
    return u"UPDATE attempt SET ended_ms = ?, outcome = ?, http_status = ?, cost_microusd = ?, prompt_tokens = ?, "
           "usage = ?, owner = NULL WHERE id = ? AND ended_ms IS NULL"_s;
}

QVariantList attemptEndValues(const AttemptId &id, const AttemptEnd &end)
{
    return {timeValue(end.endedUtc),
            textValue(end.outcome),
            end.httpStatus,
            costValue(end.cost),
            end.usage.promptTokens,
            documentValue(usageToJson(end.usage)),
            id.toString()};
}

} // namespace plantain
