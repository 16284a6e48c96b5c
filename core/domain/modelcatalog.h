// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/units.h"
#include "core/domain/outputformat.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QStringList>

namespace plantain {

enum class ModelStatus
{
    Current,
    Deprecated,
    Retired
};

/// Prices of a model in US dollars per million tokens, with where they come from.
struct ModelPrices
{
    double inputPerMillionUsd = 0;
    double textOutputPerMillionUsd = 0; ///< words and thoughts
    double imageOutputPerMillionUsd = 0;
    double searchPerThousandUsd = 0;
    QDate asOf;
    QString source;

    bool operator==(const ModelPrices &) const = default;
};

/// What the registry knows about one model. A plain record; empty lists mean "takes none".
class ModelInfo final
{
public:
    QString id;          ///< as in the URL
    QStringList aliases; ///< other ids of the same model
    QString name;        ///< "Nano Banana 2.1"
    QString shortName;   ///< "2.1", for narrow places
    ModelStatus status = ModelStatus::Current;
    QDate since;
    QDate plannedStop; ///< invalid if none is known
    QString successor; ///< id, or empty
    QList<AspectRatio> ratios;
    QList<ImageSize> sizes; ///< tiers that can be asked for; empty: the model ignores a size
    int referenceLimit = 0; ///< documented number of reference pictures (advice: the service does not enforce it)
    QString referenceNote;
    QStringList thinkingLevels;   ///< "minimal", "high"…; empty: a level is not taken
    QString defaultThinkingLevel; ///< empty if the service names none
    bool alwaysThinks = false;
    bool search = false;
    bool imageSearch = false;
    bool needsSignatures = false; ///< refuses a thread whose signatures are missing
    QString outputMimeType;       ///< of its pictures, e.g. "image/jpeg"
    int inputTokenLimit = 0;
    int outputTokenLimit = 0;
    int inputImageTokens = 0;                ///< prompt tokens of one picture sent
    QHash<ImageSize, int> outputImageTokens; ///< tokens of one picture made
    std::optional<ModelPrices> prices;

    /// Documented pixels; a model without tiers answers for ImageSize::One. Nothing if the model does not make it.
    [[nodiscard]] std::optional<PixelSize> pixels(const AspectRatio &ratio, ImageSize size) const;
    /// The tier that the service takes when none is asked: 1K.
    [[nodiscard]] ImageSize defaultSize() const { return ImageSize::One; }
    [[nodiscard]] bool takesRatio(const AspectRatio &ratio) const { return ratios.contains(ratio); }
    [[nodiscard]] bool takesSize(ImageSize size) const { return sizes.contains(size); }
    /// \a modelId is this model's id or one of its aliases; "models/" in front is ignored.
    [[nodiscard]] bool answersTo(QStringView modelId) const;

    /// The table behind pixels().
    QHash<AspectRatio, QHash<ImageSize, PixelSize>> pixelTable;
};

/// The registry of models: the built-in resources/models.json, extended or corrected by the user's own file.
/// Unknown models are allowed everywhere: the service decides.
class ModelCatalog final
{
public:
    /// Reads a registry of the format that resources/models.json documents.
    /// \errors InputUnreadable naming the member that is wrong
    [[nodiscard]] static Result<ModelCatalog> fromJson(const QByteArray &json);
    /// The registry built into the program. A broken one is a bug (asserts).
    [[nodiscard]] static ModelCatalog builtIn();

    /// Lays a user's registry over this one: models with a known id are corrected member by member, others added.
    /// Nothing is changed when it fails. \errors InputUnreadable naming the member that is wrong
    Result<void> merge(const QByteArray &json);

    [[nodiscard]] const QList<ModelInfo> &models() const { return m_models; }
    /// By id or alias; null if unknown. Valid as long as the catalogue is not changed.
    [[nodiscard]] const ModelInfo *find(QStringView modelId) const;
    /// The record for \a modelId, or for an unknown model a permissive one with that id: every ratio and size, no
    /// price.
    [[nodiscard]] ModelInfo findOrGuess(const QString &modelId) const;
    [[nodiscard]] QString defaultModelId() const { return m_defaultModelId; }
    /// Every ratio that any model takes, in the order of the selector.
    [[nodiscard]] QList<AspectRatio> allRatios() const;

private:
    QList<ModelInfo> m_models;
    QString m_defaultModelId;
    QByteArray m_json; ///< what has been read so far, for merge()
};

} // namespace plantain
