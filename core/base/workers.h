// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QThreadPool>
#include <QtConcurrent>

namespace plantain {

/// The two pools for work that must not run on the GUI thread. Made by app/application, handed to who needs it.
/// The destructor lets running work end and drops what has not begun.
class Workers final
{
public:
    Workers();
    ~Workers();
    Q_DISABLE_COPY_MOVE(Workers)

    /// Decoding and scaling pictures: cores minus one, at least one thread.
    [[nodiscard]] QThreadPool *decodePool() { return &m_decode; }
    /// Reading and writing files other than the catalogue: one thread.
    [[nodiscard]] QThreadPool *diskPool() { return &m_disk; }

    /// Runs \a work, a function that returns Result<T>, in \a pool. Continue with then(context, …) only.
    template <typename Work>
    [[nodiscard]] static auto run(QThreadPool *pool, Work &&work)
    {
        return QtConcurrent::run(pool, std::forward<Work>(work));
    }

private:
    QThreadPool m_decode;
    QThreadPool m_disk;
};

} // namespace plantain
