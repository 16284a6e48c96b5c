// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/workers.h"

#include <algorithm>

namespace plantain {

Workers::Workers()
{
    m_decode.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1));
    m_disk.setMaxThreadCount(1);
}

Workers::~Workers()
{
    m_decode.clear();
    m_disk.clear();
    m_decode.waitForDone();
    m_disk.waitForDone();
}

} // namespace plantain
