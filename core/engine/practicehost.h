// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QUrl>

#include <memory>

namespace plantain {

class ModelCatalog;

namespace practice {
class PracticeService;
}

/// Runs the practice service inside the program, from the first time that it is needed until the program ends.
/// \thread GUI thread; the service has threads of its own
class PracticeHost final
{
public:
    /// \a catalog must outlive the host.
    explicit PracticeHost(const ModelCatalog &catalog);
    ~PracticeHost();
    Q_DISABLE_COPY_MOVE(PracticeHost)

    /// The base URL of the running service; starts it if it does not run. \errors Offline if no port can be opened
    [[nodiscard]] Result<QUrl> baseUrl();
    /// Whether it makes the slips that real models make. Off at first.
    void setSlips(bool on);
    [[nodiscard]] bool slips() const { return m_slips; }

private:
    const ModelCatalog &m_catalog;
    std::unique_ptr<practice::PracticeService> m_service;
    QUrl m_baseUrl;
    bool m_slips = false;
};

} // namespace plantain
