// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/domain/generationresult.h"

#include <QDateTime>
#include <QHash>

namespace plantain {

class ModelInfo;

enum class TurnState
{
    Pending, ///< waits or runs
    Done,    ///< has a picture
    Failed,
    Cancelled,
};

/// Where the picture of a turn comes from.
enum class TurnOrigin
{
    Service,  ///< asked from a service
    Imported, ///< a file the user opened; there is no thread behind it
    Local,    ///< made here from another turn, without a service
};

/// One request and its answer.
struct Turn
{
    TurnId id;
    PosterId poster;
    TurnId parent; ///< null for a root
    TurnOrigin origin = TurnOrigin::Service;
    /// The request began a new thread: nothing before this turn was sent with it.
    bool startsThread = false;
    QString title; ///< what was asked, in a line; may be renamed
    Draft draft;
    QString profileName; ///< which service answered, e.g. "practice"
    TurnState state = TurnState::Pending;
    /// The answer, also when the turn failed with an answer (refused, text only).
    std::optional<GenerationResult> result;
    /// Header facts of the result picture, from its bytes.
    PixelSize pictureSize;
    std::optional<Error> error;
    QDateTime createdUtc;
    QDateTime finishedUtc;
    int attempts = 0;
    /// Waiting before and between attempts.
    std::chrono::milliseconds waited{0};
    /// From sending to the last byte of the last attempt.
    std::chrono::milliseconds took{0};
    std::optional<MicroUsd> cost; ///< nothing if unknown

    bool operator==(const Turn &) const = default;
};

/// Whether and how a turn can be continued.
enum class Continuation
{
    Live,           ///< the next request replays the thread
    NeedsNewThread, ///< only as a new thread from its picture
    Failed,         ///< there is no picture to go on from
    Pending,
    Local, ///< made here: goes on as a new thread from its picture
};

/// Why a thread cannot go on.
enum class ThreadBreak
{
    None,
    Imported,
    OtherModel,
    SignatureMissing,
    BodyOverLimit
};

struct ContinuationState
{
    Continuation kind = Continuation::Failed;
    ThreadBreak reason = ThreadBreak::None;

    bool operator==(const ContinuationState &) const = default;
};

/// The turns of one poster as a tree, and the rule of what is sent again.
/// A value; holds no files and asks nobody.
class Conversation final
{
public:
    Conversation() = default;
    /// Turns in any order; a turn whose parent is not among them counts as a root.
    explicit Conversation(QList<Turn> turns);

    [[nodiscard]] const QList<Turn> &turns() const { return m_turns; }
    /// Null if there is no such turn. Valid until the next change.
    [[nodiscard]] const Turn *find(const TurnId &id) const;
    /// Adds the turn, or replaces the one with its id.
    void put(Turn turn);

    /// The turns of the thread that a child of \a id continues: from the turn that starts it down to \a id.
    [[nodiscard]] QList<const Turn *> threadTo(const TurnId &id) const;

    /// The messages that go up with a child of \a parent (nothing if \a parent is null): for each turn of the thread
    /// the user's message and the answer as it came, parts, thoughts and signatures in order. A turn whose answer has
    /// no part is left out together with its user message; a turn that never got an answer leaves no trace. \source
    /// sdk-wire scenes 01 to 04 and 13; gemini-image-api 10
    [[nodiscard]] QList<Content> contentsTo(const TurnId &parent) const;

    /// Whether a request to \a model can continue \a id by replaying its thread.
    /// \param bodyLimitBytes largest request body the profile allows
    [[nodiscard]] ContinuationState continuation(const TurnId &id, const ModelInfo &model, qint64 bodyLimitBytes) const;

private:
    QList<Turn> m_turns;
    QHash<TurnId, qsizetype> m_index;
};

/// The user's message of a draft: the text first, then the references in order.
/// \source Google's samples and the official client put the text first
[[nodiscard]] Content userContent(const Draft &draft);

/// The request for \a draft as a child of \a parent. With \a newThread nothing of the thread is replayed.
[[nodiscard]] GenerationRequest makeRequest(const Draft &draft, const Conversation &conversation, const TurnId &parent,
                                            bool newThread);

/// Upper bound of the request's body in bytes: base64 of all pictures, all signatures, the text and the frame.
[[nodiscard]] qint64 estimatedBodyBytes(const GenerationRequest &request);

} // namespace plantain
