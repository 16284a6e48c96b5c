// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace plantain {

/// Holds an API key in memory. It has no stream operator and no conversion to text, so it cannot reach a log by
/// accident; the bytes are overwritten when the last copy dies.
class Secret final
{
public:
    Secret() = default;
    /// Takes the key; white space around it (a common slip when pasting) is dropped.
    explicit Secret(const QByteArray &key);
    ~Secret();
    Secret(const Secret &other);
    Secret &operator=(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;

    [[nodiscard]] bool isEmpty() const { return m_key.isEmpty(); }
    /// The key itself, for the one header that carries it.
    [[nodiscard]] const QByteArray &reveal() const { return m_key; }
    /// Eight hex digits that tell two keys apart without telling either: the start of SHA-256("plantain-key:" + key).
    [[nodiscard]] QString fingerprint() const;

private:
    void wipe();
    QByteArray m_key;
};

} // namespace plantain
