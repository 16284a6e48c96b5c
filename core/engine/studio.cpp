// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/studio.h"

#include "core/domain/imageheader.h"
#include "core/engine/originalfile.h"
#include "core/engine/referenceimport.h"

#include <QIODevice>

using namespace Qt::StringLiterals;

namespace plantain {

namespace {

constexpr qsizetype titleLength = 60;

/// The picture of \a parent as a reference for a new thread. Reads the start of the file.
Result<Reference> pictureAsReference(const Turn &parent, const BlobStore &blobs)
{
    const auto picture = parent.result ? parent.result->picture() : std::nullopt;
    if (!picture)
        return makeError(ErrorKind::InvalidRequest, u"the turn has no picture to start from"_s, u"parent"_s);
    auto device = blobs.open(picture->image);
    if (!device)
        return device.error();
    const auto header = readImageHeader(device.value()->read(imageHeaderBytes));
    if (!header)
        return makeError(ErrorKind::ImageFormat, u"the stored original is no picture"_s, parent.title);
    return Reference{picture->image, imageTypeMime(header->type), parent.title, header->size};
}

/// Stores what is asked as a pending turn; on the database thread.
Result<Turn> storePending(Catalogue &catalogue, const Submission &submission, Turn turn, const BlobStore &blobs)
{
    if (!submission.parent.isNull()) {
        const auto parent = catalogue.turn(submission.parent);
        if (!parent)
            return parent.error();
        turn.poster = parent->poster;
        if (submission.newThread) {
            auto reference = pictureAsReference(*parent, blobs);
            if (!reference)
                return reference.error();
            turn.draft.references.prepend(*reference);
        }
    }
    if (turn.poster.isNull()) {
        const auto poster = catalogue.createPoster(turn.title);
        if (!poster)
            return poster.error();
        turn.poster = *poster;
    }
    if (const auto added = catalogue.addPending(turn); !added)
        return added.error();
    return turn;
}

} // namespace

Studio::Studio(const JobServices &services, Workers &workers, QObject *parent)
    : QObject(parent),
      m_services(services),
      m_workers(workers),
      m_queue(services)
{
    connect(&m_queue, &JobQueue::jobChanged, this, &Studio::jobChanged);
    connect(&m_queue, &JobQueue::jobEnded, this, &Studio::turnEnded);
}

QFuture<Result<Turn>> Studio::submit(const Submission &submission)
{
    Turn turn;
    turn.id = newId<TurnId>();
    turn.poster = submission.poster;
    turn.parent = submission.parent;
    turn.startsThread = submission.parent.isNull() || submission.newThread;
    turn.title = titleFromPrompt(submission.draft.prompt);
    turn.draft = submission.draft;
    turn.profileName = submission.options.profile.name;
    turn.createdUtc = m_services.clock.nowUtc();
    return m_services.library
        .ask([submission, turn, blobs = m_services.library.blobs()](Catalogue &catalogue) {
            return storePending(catalogue, submission, turn, *blobs);
        })
        .then(this, [this, options = submission.options](const Result<Turn> &stored) {
            if (stored) {
                Q_EMIT turnAdded(*stored);
                m_queue.enqueue(*stored, options);
            }
            return stored;
        });
}

QFuture<Result<Reference>> Studio::importReference(const QString &filePath, bool keepCameraData)
{
    return Workers::run(m_workers.diskPool(), [filePath, keepCameraData, blobs = m_services.library.blobs()]() {
        return importReferenceFile(*blobs, filePath, referenceByteLimit, keepCameraData);
    });
}

QFuture<Result<QString>> Studio::saveOriginal(const Turn &turn, const QString &filePath, bool overwrite)
{
    const auto picture = turn.result ? turn.result->picture() : std::nullopt;
    if (!picture) {
        return QtFuture::makeReadyFuture(
            Result<QString>(makeError(ErrorKind::NoImage, u"the turn has no picture"_s, turn.title)));
    }
    return Workers::run(m_workers.diskPool(),
                        [picture = picture->image, filePath, overwrite, blobs = m_services.library.blobs()]() {
                            return writeOriginal(*blobs, picture, filePath, overwrite);
                        });
}

QString titleFromPrompt(const QString &prompt)
{
    const QString line = prompt.trimmed().section(u'\n', 0, 0).simplified();
    if (line.size() <= titleLength)
        return line;
    qsizetype cut = line.lastIndexOf(u' ', titleLength - 1);
    if (cut < titleLength / 2)
        cut = titleLength - 1;
    return line.first(cut) + u'…';
}

} // namespace plantain
