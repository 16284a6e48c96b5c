// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/profile.h"
#include "core/engine/retrypolicy.h"
#include "core/store/settingsstore.h"

namespace plantain {

/// The user's choices that outlive the program, typed, each with its default. Keys are never among them.
/// \thread GUI thread
class AppSettings final
{
public:
    /// Reads the store. The profiles "practice" and "gemini" exist even if it is empty.
    explicit AppSettings(SettingsStore &store);

    [[nodiscard]] QList<Profile> profiles() const { return m_profiles; }
    /// By name, in any case; nothing if there is none.
    [[nodiscard]] std::optional<Profile> profile(QStringView name) const;
    /// Adds the profile or replaces the one with its id. "practice" cannot be replaced.
    /// \errors InvalidRequest (subject "name") if the name is empty or another profile's; StorageFull, StorageFailed
    Result<void> putProfile(const Profile &profile);
    /// "practice" and "gemini" stay. \errors StorageFull, StorageFailed
    Result<void> removeProfile(const ProfileId &id);

    /// The profile that the window uses: practice at first.
    [[nodiscard]] Profile currentProfile() const;
    Result<void> setCurrentProfile(const ProfileId &id);

    [[nodiscard]] RetrySettings retry() const { return {}; }

    [[nodiscard]] QString colourScheme() const; ///< "system", "light" or "dark"
    Result<void> setColourScheme(const QString &scheme);
    [[nodiscard]] bool practiceSlips() const;
    Result<void> setPracticeSlips(bool on);
    [[nodiscard]] bool keepCameraData() const;
    Result<void> setKeepCameraData(bool keep);

    /// Opaque state of the window (geometry, splitters); empty if never stored.
    [[nodiscard]] QByteArray windowState(const QString &name) const;
    Result<void> setWindowState(const QString &name, const QByteArray &state);

private:
    void readProfiles();
    Result<void> writeProfiles();

    SettingsStore &m_store;
    QList<Profile> m_profiles;
};

} // namespace plantain
