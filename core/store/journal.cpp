// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/journal.h"

#include "core/store/blobfile.h"
#include "core/store/turnjson.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>

#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace plantain {

namespace {

/// Far more than an answer without its pictures and signatures has.
constexpr off_t reservedBytes = 256 << 10;
/// An answer of words only can be as long as a reply may be, and JSON may double it.
constexpr qint64 readLimit = qint64(512) << 20;

} // namespace

Journal::Journal(QString path)
    : m_path(std::move(path))
{}

QString Journal::pathFor(const QString &libraryFolder, const QString &owner, const AttemptId &attempt)
{
    return u"%1/spool/%2-%3.journal"_s.arg(libraryFolder, owner, attempt.toString());
}

Result<void> Journal::open()
{
    if (m_file.isOpen())
        return {};
    auto file = openFile(m_path, O_WRONLY | O_CREAT | O_APPEND);
    if (!file)
        return file.error();
    m_file = std::move(file).value();
    return {};
}

Result<void> Journal::reserve()
{
    if (auto opened = open(); !opened)
        return opened;
    // FALLOC_FL_KEEP_SIZE: appending goes on at the end of what was written. Not every file system can do it.
    if (::fallocate(m_file.get(), FALLOC_FL_KEEP_SIZE, 0, reservedBytes) != 0 && (errno == ENOSPC || errno == EDQUOT))
        return fileError(errno, m_path, u"fallocate"_s);
    return {};
}

Result<void> Journal::append(const QJsonObject &line)
{
    if (auto opened = open(); !opened)
        return opened;
    // A line break on both sides: a line that was cut off does not spoil the next one.
    return writeAll(m_file, '\n' + QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n', m_path);
}

Result<void> Journal::appendBlob(const BlobRef &ref, const QString &partFile)
{
    return append({{u"blob"_s, blobToJson(ref)}, {u"part"_s, partFile}});
}

Result<void> Journal::appendAnswer(const GenerationResult &result)
{
    if (auto appended = append({{u"answer"_s, resultToJson(result)}}); !appended)
        return appended;
    return sync();
}

Result<void> Journal::sync()
{
    if (auto opened = open(); !opened)
        return opened;
    if (auto synced = syncFile(m_file, m_path); !synced)
        return synced;
    if (!m_folderSynced) {
        if (auto synced = syncFolder(QFileInfo(m_path).path()); !synced)
            return synced;
        m_folderSynced = true;
    }
    return {};
}

JournalContent Journal::read(const QString &path)
{
    JournalContent content;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return content;
    content.writtenUtc = file.fileTime(QFileDevice::FileModificationTime).toUTC();
    const QByteArray bytes = file.read(readLimit);
    for (const QByteArray &line : bytes.split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object.contains(u"blob"_s)) {
            if (auto ref = blobFromJson(object.value(u"blob"_s)))
                content.blobs.append({*ref, object.value(u"part"_s).toString()});
        } else if (object.contains(u"answer"_s)) {
            content.answer = resultFromJson(object.value(u"answer"_s).toObject());
        }
    }
    return content;
}

} // namespace plantain
