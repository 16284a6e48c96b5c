// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/blob.h"

namespace plantain {

class Journal;

/// The spool of one attempt of this program: writers that note what they finish in the attempt's journal.
class Spool final : public BlobSpool
{
public:
    /// Makes the journal; a failure is logged and comes again from open().
    Spool(QString libraryFolder, QString owner, const QString &journalPath);
    ~Spool() override;
    Q_DISABLE_COPY_MOVE(Spool)

    Result<std::unique_ptr<BlobWriter>> open(BlobKind kind) override;

private:
    QString m_libraryFolder;
    QString m_owner;
    std::shared_ptr<Journal> m_journal; ///< shared with the writers, which may outlive the spool
};

} // namespace plantain
