// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/blobfile.h"

#include "core/base/ids.h"
#include "core/base/logging.h"
#include "core/domain/imageheader.h"
#include "core/store/journal.h"

#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace plantain {

namespace {

/// Enough for every type that is told from its first bytes.
constexpr qsizetype headBytes = 4096;

constexpr std::array imageTypes{ImageType::Png, ImageType::Jpeg, ImageType::WebP, ImageType::Gif,
                                ImageType::Bmp, ImageType::Tiff, ImageType::Heic, ImageType::Avif};

QString unknownExtension()
{
    return u"bin"_s;
}

QString extensionOf(BlobKind kind, QByteArrayView head)
{
    if (kind == BlobKind::Signature)
        return u"sig"_s;
    const auto header = readImageHeader(head);
    return header ? imageTypeExtension(header->type) : unknownExtension();
}

QString stem(const QString &libraryFolder, const BlobRef &ref)
{
    const QString sha = QString::fromLatin1(ref.sha256);
    return u"%1/%2/%3/%4."_s.arg(libraryFolder, blobFolderName(ref.kind), sha.first(2), sha);
}

bool isHash(QByteArrayView sha256)
{
    return sha256.size() == 64 && std::all_of(sha256.begin(), sha256.end(),
                                              [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

} // namespace

QString blobFolderName(BlobKind kind)
{
    return blobKindName(kind) + u's';
}

QString blobKindName(BlobKind kind)
{
    switch (kind) {
    case BlobKind::Original:
        return u"original"_s;
    case BlobKind::Signature:
        return u"signature"_s;
    case BlobKind::Reference:
        return u"reference"_s;
    }
    Q_UNREACHABLE();
}

std::optional<BlobKind> blobKindFromName(QStringView name)
{
    for (const BlobKind kind : {BlobKind::Original, BlobKind::Signature, BlobKind::Reference}) {
        if (blobKindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

QString findBlob(const QString &libraryFolder, const BlobRef &ref)
{
    if (!isHash(ref.sha256))
        return {};
    const QString start = stem(libraryFolder, ref);
    const auto fits = [&ref](const QString &path) { return fileSize(path) == ref.size; };
    if (ref.kind == BlobKind::Signature)
        return fits(start + u"sig"_s) ? start + u"sig"_s : QString();
    for (const ImageType type : imageTypes) {
        if (const QString path = start + imageTypeExtension(type); fits(path))
            return path;
    }
    return fits(start + unknownExtension()) ? start + unknownExtension() : QString();
}

Result<void> placeBlob(const QString &libraryFolder, const QString &partPath, const BlobRef &ref, QByteArrayView head)
{
    const QString path = stem(libraryFolder, ref) + extensionOf(ref.kind, head);
    const QString folder = QFileInfo(path).path();
    if (auto made = makeFolder(QFileInfo(folder).path()); !made)
        return made;
    if (auto made = makeFolder(folder); !made)
        return made;
    if (fileSize(path) == ref.size) {
        // Perhaps written by another program this moment: its name is made durable below all the same.
        removeFile(partPath);
    } else {
        if (::chmod(QFile::encodeName(partPath).constData(), 0400) != 0)
            return fileError(errno, partPath, u"chmod"_s);
        if (auto renamed = renameFile(partPath, path); !renamed)
            return renamed;
    }
    return syncFolder(folder);
}

Result<std::unique_ptr<BlobFile>> BlobFile::create(const QString &libraryFolder, const QString &owner, BlobKind kind,
                                                   std::shared_ptr<Journal> journal)
{
    const QString spool = libraryFolder + u"/spool"_s;
    if (auto made = makeFolder(spool); !made)
        return made.error();
    const QString path = u"%1/%2-%3.part"_s.arg(spool, owner, newUlid());
    auto file = openFile(path, O_WRONLY | O_CREAT | O_EXCL);
    if (!file)
        return file.error();
    return std::unique_ptr<BlobFile>(
        new BlobFile(libraryFolder, path, std::move(file).value(), kind, std::move(journal)));
}

BlobFile::BlobFile(QString libraryFolder, QString path, FileDescriptor file, BlobKind kind,
                   std::shared_ptr<Journal> journal)
    : m_libraryFolder(std::move(libraryFolder)),
      m_path(std::move(path)),
      m_file(std::move(file)),
      m_kind(kind),
      m_journal(std::move(journal))
{}

BlobFile::~BlobFile()
{
    if (!m_placed)
        removeFile(m_path);
}

Result<void> BlobFile::write(QByteArrayView bytes)
{
    m_hash.add(bytes);
    if (m_head.size() < headBytes)
        m_head.append(bytes.first(std::min(bytes.size(), headBytes - m_head.size())));
    m_size += bytes.size();
    return writeAll(m_file, bytes, m_path);
}

Result<BlobRef> BlobFile::finish()
{
    const BlobRef ref{m_kind, m_hash.hex(), m_size};
    noteInJournal(ref);
    if (auto synced = syncFile(m_file, m_path); !synced)
        return synced.error();
    m_file.close();
    if (m_journal) {
        if (const auto synced = m_journal->sync(); !synced)
            qCWarning(logStore) << synced.error().detail;
    }
    if (auto placed = placeBlob(m_libraryFolder, m_path, ref, m_head); !placed)
        return placed.error();
    m_placed = true;
    return ref;
}

void BlobFile::noteInJournal(const BlobRef &ref)
{
    // The note comes before the rename, so that no finished file is unknown. A note that cannot be written must not
    // cost the picture: the catalogue may still get it.
    if (!m_journal)
        return;
    if (const auto noted = m_journal->appendBlob(ref, QFileInfo(m_path).fileName()); !noted)
        qCWarning(logStore) << "a received file could not be noted:" << noted.error().detail;
}

} // namespace plantain
