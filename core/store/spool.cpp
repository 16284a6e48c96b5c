// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/spool.h"

#include "core/base/logging.h"
#include "core/store/blobfile.h"
#include "core/store/journal.h"

namespace plantain {

Spool::Spool(QString libraryFolder, QString owner, const QString &journalPath)
    : m_libraryFolder(std::move(libraryFolder)),
      m_owner(std::move(owner)),
      m_journal(std::make_shared<Journal>(journalPath))
{
    if (const auto reserved = m_journal->reserve(); !reserved)
        qCWarning(logStore) << "no space for the journal:" << reserved.error().detail;
}

Spool::~Spool() = default;

Result<std::unique_ptr<BlobWriter>> Spool::open(BlobKind kind)
{
    auto file = BlobFile::create(m_libraryFolder, m_owner, kind, m_journal);
    if (!file)
        return file.error();
    return std::unique_ptr<BlobWriter>(std::move(file).value());
}

} // namespace plantain
