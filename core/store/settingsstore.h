// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QJsonObject>

namespace plantain {

/// The user's choices in one JSON file, written by temporary file and rename on each change. Small and rarely written,
/// so it is read and written where it is used.
/// \thread GUI thread
class SettingsStore final
{
public:
    /// Reads \a filePath if it exists. A file that is no JSON object is set aside as "….damaged" and counts as empty.
    /// An empty path keeps everything in memory.
    explicit SettingsStore(const QString &filePath);

    [[nodiscard]] QJsonValue value(const QString &name) const { return m_values.value(name); }
    /// \errors StorageFull, StorageFailed naming the file; the value holds until the program ends all the same
    Result<void> setValue(const QString &name, const QJsonValue &value);

private:
    QString m_filePath;
    QJsonObject m_values;
};

} // namespace plantain
