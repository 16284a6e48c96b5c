// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/logging.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace plantain {

Q_LOGGING_CATEGORY(logNet, "plantain.net", QtWarningMsg)
Q_LOGGING_CATEGORY(logStore, "plantain.store", QtWarningMsg)
Q_LOGGING_CATEGORY(logEngine, "plantain.engine", QtWarningMsg)
Q_LOGGING_CATEGORY(logPractice, "plantain.practice", QtWarningMsg)
Q_LOGGING_CATEGORY(logImage, "plantain.image", QtWarningMsg)
Q_LOGGING_CATEGORY(logUi, "plantain.ui", QtWarningMsg)

QString redacted(QString text)
{
    static const QRegularExpression googleKey(u"AIza[0-9A-Za-z_-]{20,}|AQ\\.[0-9A-Za-z_-]{20,}"_s);
    static const QRegularExpression bearer(u"(?i)(bearer\\s+)[^\\s\"',]+"_s);
    static const QRegularExpression parameter(u"(?i)([?&]key=|x-goog-api-key\"?\\s*[:=]\\s*\"?)[^\\s&\"',]+"_s);
    text.replace(googleKey, u"…"_s);
    text.replace(bearer, u"\\1…"_s);
    text.replace(parameter, u"\\1…"_s);
    return text;
}

} // namespace plantain
