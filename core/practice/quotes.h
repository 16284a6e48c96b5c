// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace plantain::practice {

/// Words in quotation marks inside an instruction.
struct Quote
{
    QString text;        ///< without the marks, inner line breaks turned to spaces, trimmed
    qsizetype begin = 0; ///< position of the opening mark
    qsizetype end = 0;   ///< position after the closing mark

    bool operator==(const Quote &) const = default;
};

/// Finds quoted strings in reading order: straight, “English”, ‘single’, „German“, »both ways«, « French »,
/// 「Japanese」. An apostrophe inside a word (don't, l'été) is no quotation mark. Empty quotes and unclosed marks are
/// left out.
[[nodiscard]] QList<Quote> findQuotes(const QString &text);

/// The text with every quote (marks included) replaced by spaces, so that positions stay what they are.
[[nodiscard]] QString withoutQuotes(const QString &text, const QList<Quote> &quotes);

} // namespace plantain::practice
