// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/shareddata.h"

#include <QDir>

namespace plantain {

bool hasSharedData()
{
    const QString folder = qEnvironmentVariable("PLANTAIN_SHARED");
    return !folder.isEmpty() && QDir(folder).exists();
}

QString sharedPath(const QString &relative)
{
    if (!hasSharedData())
        return {};
    return QDir(qEnvironmentVariable("PLANTAIN_SHARED")).absoluteFilePath(relative);
}

} // namespace plantain
