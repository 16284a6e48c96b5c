// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace plantain {

/// SHA-256 fed piece by piece, by OpenSSL (ten times the speed of QCryptographicHash, which has no hardware path).
/// \thread any; one object on one thread at a time
class Sha256 final
{
public:
    Sha256();
    ~Sha256();
    Q_DISABLE_COPY_MOVE(Sha256)

    void add(QByteArrayView bytes);
    /// 64 lower-case hex digits of all that was added. Ends the hash: add nothing afterwards.
    [[nodiscard]] QByteArray hex();

    /// The hash of one piece, as 64 hex digits.
    [[nodiscard]] static QByteArray hexOf(QByteArrayView bytes);

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

} // namespace plantain
