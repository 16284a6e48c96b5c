// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>
#include <optional>

namespace plantain {

/// The four categories whose threshold can be chosen. \source gemini-image-api 3.2
enum class SafetyCategory
{
    Harassment,
    Hate,
    Sexual,
    Dangerous
};

/// From which probability on the text filter blocks. The separate picture filter is not affected by it.
enum class SafetyThreshold
{
    ServiceDefault, ///< nothing is sent
    LowAndAbove,
    MediumAndAbove,
    OnlyHigh,
    None,
    Off,
};

inline constexpr std::array safetyCategories{SafetyCategory::Harassment, SafetyCategory::Hate, SafetyCategory::Sexual,
                                             SafetyCategory::Dangerous};
inline constexpr std::array safetyThresholds{SafetyThreshold::ServiceDefault, SafetyThreshold::LowAndAbove,
                                             SafetyThreshold::MediumAndAbove, SafetyThreshold::OnlyHigh,
                                             SafetyThreshold::None,           SafetyThreshold::Off};

/// One threshold a category.
struct SafetySettings
{
    std::array<SafetyThreshold, 4> thresholds{};

    [[nodiscard]] SafetyThreshold threshold(SafetyCategory category) const
    {
        return thresholds[static_cast<size_t>(category)];
    }
    void setThreshold(SafetyCategory category, SafetyThreshold threshold)
    {
        thresholds[static_cast<size_t>(category)] = threshold;
    }
    bool operator==(const SafetySettings &) const = default;
};

/// Names for scripts and for the catalogue: "harassment", "hate", "sexual", "dangerous".
[[nodiscard]] QString safetyCategoryName(SafetyCategory category);
[[nodiscard]] std::optional<SafetyCategory> safetyCategoryFromName(QStringView name);
/// "default", "low-and-above", "medium-and-above", "only-high", "none", "off".
[[nodiscard]] QString safetyThresholdName(SafetyThreshold threshold);
/// Reads those names in any case, with - or _, with or without "block" in front (so the service's own spelling works).
[[nodiscard]] std::optional<SafetyThreshold> safetyThresholdFromName(QStringView name);

} // namespace plantain
