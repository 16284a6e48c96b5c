// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/practicehost.h"

#include "core/practice/practiceservice.h"

namespace plantain {

PracticeHost::PracticeHost(const ModelCatalog &catalog)
    : m_catalog(catalog)
{}

PracticeHost::~PracticeHost() = default;

Result<QUrl> PracticeHost::baseUrl()
{
    if (m_service)
        return m_baseUrl;
    practice::PracticeService::Options options;
    options.slips = m_slips ? practice::Slips::Real : practice::Slips::Off;
    auto service = std::make_unique<practice::PracticeService>(m_catalog, options);
    const auto origin = service->start();
    if (!origin)
        return origin.error();
    m_service = std::move(service);
    m_baseUrl = *origin;
    m_baseUrl.setPath(QStringLiteral("/v1beta"));
    return m_baseUrl;
}

void PracticeHost::setSlips(bool on)
{
    m_slips = on;
    if (m_service)
        m_service->setSlips(on ? practice::Slips::Real : practice::Slips::Off);
}

} // namespace plantain
