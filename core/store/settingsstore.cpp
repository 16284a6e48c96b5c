// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/settingsstore.h"

#include "core/base/logging.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace plantain {

namespace {

/// Far more than settings ever are; a larger file is not ours.
constexpr qint64 sizeLimit = 4 << 20;

} // namespace

SettingsStore::SettingsStore(const QString &filePath)
    : m_filePath(filePath)
{
    QFile file(m_filePath);
    if (m_filePath.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const QJsonDocument document = QJsonDocument::fromJson(file.read(sizeLimit));
    if (document.isObject()) {
        m_values = document.object();
    } else {
        const QString aside = m_filePath + u".damaged"_s;
        QFile::remove(aside);
        qCWarning(logStore) << "settings cannot be read and are set aside as" << aside << file.rename(aside);
    }
}

Result<void> SettingsStore::setValue(const QString &name, const QJsonValue &value)
{
    if (m_values.value(name) == value)
        return {};
    m_values.insert(name, value);
    if (m_filePath.isEmpty())
        return {};
    errno = 0;
    QDir().mkpath(QFileInfo(m_filePath).absolutePath());
    QSaveFile file(m_filePath);
    const QByteArray bytes = QJsonDocument(m_values).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        const bool full = errno == ENOSPC || errno == EDQUOT;
        return makeError(full ? ErrorKind::StorageFull : ErrorKind::StorageFailed,
                         u"%1: %2"_s.arg(m_filePath, file.errorString()), m_filePath);
    }
    return {};
}

} // namespace plantain
