// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/appsettings.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace plantain {

namespace {

const ProfileId practiceId(u"practice"_s);
const ProfileId geminiId(u"gemini"_s);

Profile practiceProfile()
{
    Profile profile;
    profile.id = practiceId;
    profile.name = u"practice"_s;
    profile.isPractice = true;
    return profile;
}

Profile geminiProfile()
{
    Profile profile;
    profile.id = geminiId;
    profile.name = u"gemini"_s;
    profile.baseUrl = QUrl(u"https://generativelanguage.googleapis.com/v1beta"_s);
    return profile;
}

QJsonObject toJson(const ModelPrices &prices)
{
    return {{u"input"_s, prices.inputPerMillionUsd},        {u"text"_s, prices.textOutputPerMillionUsd},
            {u"image"_s, prices.imageOutputPerMillionUsd},  {u"search"_s, prices.searchPerThousandUsd},
            {u"asOf"_s, prices.asOf.toString(Qt::ISODate)}, {u"source"_s, prices.source}};
}

ModelPrices pricesFromJson(const QJsonObject &json)
{
    ModelPrices prices;
    prices.inputPerMillionUsd = json[u"input"].toDouble();
    prices.textOutputPerMillionUsd = json[u"text"].toDouble();
    prices.imageOutputPerMillionUsd = json[u"image"].toDouble();
    prices.searchPerThousandUsd = json[u"search"].toDouble();
    prices.asOf = QDate::fromString(json[u"asOf"].toString(), Qt::ISODate);
    prices.source = json[u"source"].toString();
    return prices;
}

QJsonObject toJson(const Profile &profile)
{
    QJsonObject prices;
    for (auto it = profile.ownPrices.constBegin(); it != profile.ownPrices.constEnd(); ++it)
        prices.insert(it.key(), toJson(it.value()));
    return {{u"id"_s, profile.id.toString()},
            {u"name"_s, profile.name},
            {u"baseUrl"_s, profile.baseUrl.toString()},
            {u"bearer"_s, profile.keyHeader == KeyHeader::Bearer},
            {u"prices"_s, prices},
            {u"bodyLimit"_s, profile.bodyLimitBytes},
            {u"silenceLimit"_s, qint64(profile.silenceLimit.count())},
            {u"silenceLimitFour"_s, qint64(profile.silenceLimitFour.count())}};
}

/// Nothing for a record that a hand has made useless.
std::optional<Profile> profileFromJson(const QJsonObject &json)
{
    Profile profile;
    profile.id = ProfileId(json[u"id"].toString());
    profile.name = json[u"name"].toString();
    const auto url = baseUrlFromText(json[u"baseUrl"].toString());
    if (profile.id.isNull() || profile.id == practiceId || profile.name.isEmpty() || !url)
        return std::nullopt;
    profile.baseUrl = *url;
    profile.keyHeader = json[u"bearer"].toBool() ? KeyHeader::Bearer : KeyHeader::GoogApiKey;
    const QJsonObject prices = json[u"prices"].toObject();
    for (auto it = prices.constBegin(); it != prices.constEnd(); ++it)
        profile.ownPrices.insert(it.key(), pricesFromJson(it.value().toObject()));
    const Profile defaults;
    profile.bodyLimitBytes = std::max<qint64>(1'000'000, json[u"bodyLimit"].toInteger(defaults.bodyLimitBytes));
    profile.silenceLimit =
        std::chrono::seconds(std::max<qint64>(1, json[u"silenceLimit"].toInteger(defaults.silenceLimit.count())));
    profile.silenceLimitFour = std::chrono::seconds(
        std::max<qint64>(1, json[u"silenceLimitFour"].toInteger(defaults.silenceLimitFour.count())));
    return profile;
}

} // namespace

AppSettings::AppSettings(SettingsStore &store)
    : m_store(store)
{
    readProfiles();
}

void AppSettings::readProfiles()
{
    m_profiles = {practiceProfile(), geminiProfile()};
    const QJsonArray stored = m_store.value(u"profiles"_s).toArray();
    for (const QJsonValue &value : stored) {
        const auto profile = profileFromJson(value.toObject());
        if (!profile)
            continue;
        const auto same = std::find_if(m_profiles.begin(), m_profiles.end(),
                                       [&profile](const Profile &known) { return known.id == profile->id; });
        if (same != m_profiles.end())
            *same = *profile;
        else
            m_profiles.append(*profile);
    }
}

Result<void> AppSettings::writeProfiles()
{
    QJsonArray profiles;
    for (const Profile &profile : std::as_const(m_profiles)) {
        if (!profile.isPractice)
            profiles.append(toJson(profile));
    }
    return m_store.setValue(u"profiles"_s, profiles);
}

std::optional<Profile> AppSettings::profile(QStringView name) const
{
    for (const Profile &profile : m_profiles) {
        if (profile.name.compare(name, Qt::CaseInsensitive) == 0)
            return profile;
    }
    return std::nullopt;
}

Result<void> AppSettings::putProfile(const Profile &profile)
{
    const auto named = this->profile(profile.name);
    if (profile.name.trimmed().isEmpty() || (named && named->id != profile.id))
        return makeError(ErrorKind::InvalidRequest, u"another profile is called “%1”"_s.arg(profile.name), u"name"_s);
    if (profile.isPractice || profile.id == practiceId)
        return makeError(ErrorKind::InvalidRequest, u"the practice profile is fixed"_s, u"name"_s);
    const auto same = std::find_if(m_profiles.begin(), m_profiles.end(),
                                   [&profile](const Profile &known) { return known.id == profile.id; });
    if (same != m_profiles.end())
        *same = profile;
    else
        m_profiles.append(profile);
    return writeProfiles();
}

Result<void> AppSettings::removeProfile(const ProfileId &id)
{
    if (id == practiceId || id == geminiId)
        return {};
    m_profiles.removeIf([&id](const Profile &profile) { return profile.id == id; });
    return writeProfiles();
}

Profile AppSettings::currentProfile() const
{
    const QString id = m_store.value(u"currentProfile"_s).toString();
    for (const Profile &profile : m_profiles) {
        if (profile.id.toString() == id)
            return profile;
    }
    return practiceProfile();
}

Result<void> AppSettings::setCurrentProfile(const ProfileId &id)
{
    return m_store.setValue(u"currentProfile"_s, id.toString());
}

QString AppSettings::colourScheme() const
{
    return m_store.value(u"colourScheme"_s).toString(u"system"_s);
}

Result<void> AppSettings::setColourScheme(const QString &scheme)
{
    return m_store.setValue(u"colourScheme"_s, scheme);
}

bool AppSettings::practiceSlips() const
{
    return m_store.value(u"practiceSlips"_s).toBool(false);
}

Result<void> AppSettings::setPracticeSlips(bool on)
{
    return m_store.setValue(u"practiceSlips"_s, on);
}

bool AppSettings::keepCameraData() const
{
    return m_store.value(u"keepCameraData"_s).toBool(false);
}

Result<void> AppSettings::setKeepCameraData(bool keep)
{
    return m_store.setValue(u"keepCameraData"_s, keep);
}

QByteArray AppSettings::windowState(const QString &name) const
{
    return QByteArray::fromBase64(m_store.value(u"window/"_s + name).toString().toLatin1());
}

Result<void> AppSettings::setWindowState(const QString &name, const QByteArray &state)
{
    return m_store.setValue(u"window/"_s + name, QString::fromLatin1(state.toBase64()));
}

} // namespace plantain
