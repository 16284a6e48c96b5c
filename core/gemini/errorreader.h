// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <QByteArrayView>

namespace plantain::gemini {

/// What a reply with an HTTP status of 400 or more says. Never fails: a body that is not JSON (a proxy's page, nothing)
/// is told by its status alone. The service's words are kept in serverText.
/// \param modelId the model that was asked, for the subject of ModelNotFound and PlanExcludesModel
/// \source gemini-image-api 7; design.md section 5
[[nodiscard]] Error readError(int httpStatus, QByteArrayView body, const QString &modelId);

} // namespace plantain::gemini
