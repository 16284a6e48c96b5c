// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/turnjson.h"

#include "core/store/blobfile.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace plantain {

namespace {

void putText(QJsonObject &json, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        json.insert(name, text);
}

void putFlag(QJsonObject &json, const QString &name, bool flag)
{
    if (flag)
        json.insert(name, true);
}

/// Bytes that came from outside and must come back as they are. They are JSON, so nearly always valid UTF-8.
void putBytes(QJsonObject &json, const QString &name, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    const QString text = QString::fromUtf8(bytes);
    if (text.toUtf8() == bytes)
        json.insert(name, text);
    else
        json.insert(name + u"-base64"_s, QString::fromLatin1(bytes.toBase64()));
}

QByteArray bytesOf(const QJsonObject &json, const QString &name)
{
    if (json.contains(name))
        return json.value(name).toString().toUtf8();
    return QByteArray::fromBase64(json.value(name + u"-base64"_s).toString().toLatin1());
}

QString textOf(const QJsonObject &json, const QString &name)
{
    return json.value(name).toString();
}

template <typename Enum>
struct Word
{
    Enum value;
    QLatin1StringView name;
};

constexpr std::array finishWords{
    Word{FinishReason::Missing, "missing"_L1},
    Word{FinishReason::Stop, "stop"_L1},
    Word{FinishReason::MaxTokens, "max-tokens"_L1},
    Word{FinishReason::Safety, "safety"_L1},
    Word{FinishReason::Recitation, "recitation"_L1},
    Word{FinishReason::Language, "language"_L1},
    Word{FinishReason::Other, "other"_L1},
    Word{FinishReason::Blocklist, "blocklist"_L1},
    Word{FinishReason::ProhibitedContent, "prohibited-content"_L1},
    Word{FinishReason::Spii, "spii"_L1},
    Word{FinishReason::MalformedFunctionCall, "malformed-function-call"_L1},
    Word{FinishReason::ImageSafety, "image-safety"_L1},
    Word{FinishReason::ImageProhibitedContent, "image-prohibited-content"_L1},
    Word{FinishReason::ImageRecitation, "image-recitation"_L1},
    Word{FinishReason::ImageOther, "image-other"_L1},
    Word{FinishReason::NoImage, "no-image"_L1},
    Word{FinishReason::UnexpectedToolCall, "unexpected-tool-call"_L1},
    Word{FinishReason::TooManyToolCalls, "too-many-tool-calls"_L1},
    Word{FinishReason::Unknown, "unknown"_L1},
};

constexpr std::array partWords{
    Word{Part::Kind::Text, "text"_L1},
    Word{Part::Kind::Image, "image"_L1},
    Word{Part::Kind::Other, "other"_L1},
};

template <typename Words, typename Enum>
QString wordFor(const Words &words, Enum value)
{
    const auto found = std::find_if(words.begin(), words.end(), [value](const auto &w) { return w.value == value; });
    return found == words.end() ? QString() : QString(found->name);
}

template <typename Words, typename Enum>
Enum valueOf(const Words &words, const QString &name, Enum fallback)
{
    const auto found = std::find_if(words.begin(), words.end(), [&name](const auto &w) { return w.name == name; });
    return found == words.end() ? fallback : found->value;
}

QJsonObject referenceToJson(const Reference &reference)
{
    QJsonObject json = blobToJson(reference.blob);
    putText(json, u"type"_s, reference.mimeType);
    putText(json, u"file"_s, reference.fileName);
    if (reference.size != PixelSize()) {
        json.insert(u"width"_s, reference.size.widthPx);
        json.insert(u"height"_s, reference.size.heightPx);
    }
    return json;
}

Reference referenceFromJson(const QJsonObject &json)
{
    return {blobFromJson(json).value_or(BlobRef()),
            textOf(json, u"type"_s),
            textOf(json, u"file"_s),
            {json.value(u"width"_s).toInt(), json.value(u"height"_s).toInt()}};
}

QJsonObject safetyToJson(const SafetySettings &safety)
{
    QJsonObject json;
    for (const SafetyCategory category : safetyCategories) {
        const SafetyThreshold threshold = safety.threshold(category);
        if (threshold != SafetyThreshold::ServiceDefault)
            json.insert(safetyCategoryName(category), safetyThresholdName(threshold));
    }
    return json;
}

SafetySettings safetyFromJson(const QJsonObject &json)
{
    SafetySettings safety;
    for (const SafetyCategory category : safetyCategories) {
        const auto threshold = safetyThresholdFromName(json.value(safetyCategoryName(category)).toString());
        safety.setThreshold(category, threshold.value_or(SafetyThreshold::ServiceDefault));
    }
    return safety;
}

QJsonObject partToJson(const Part &part)
{
    QJsonObject json{{u"kind"_s, wordFor(partWords, part.kind)}};
    putText(json, u"text"_s, part.text);
    if (part.image != BlobRef())
        json.insert(u"image"_s, blobToJson(part.image));
    putText(json, u"type"_s, part.mimeType);
    putFlag(json, u"thought"_s, part.thought);
    if (part.signature)
        json.insert(u"signature"_s, blobToJson(*part.signature));
    putBytes(json, u"extra"_s, part.extra);
    return json;
}

Part partFromJson(const QJsonObject &json)
{
    Part part;
    part.kind = valueOf(partWords, textOf(json, u"kind"_s), Part::Kind::Other);
    part.text = textOf(json, u"text"_s);
    part.image = blobFromJson(json.value(u"image"_s)).value_or(BlobRef());
    part.mimeType = textOf(json, u"type"_s);
    part.thought = json.value(u"thought"_s).toBool();
    part.signature = blobFromJson(json.value(u"signature"_s));
    part.extra = bytesOf(json, u"extra"_s);
    return part;
}

QJsonObject ratingToJson(const SafetyRating &rating)
{
    QJsonObject json;
    putText(json, u"category"_s, rating.category);
    putText(json, u"probability"_s, rating.probability);
    putFlag(json, u"blocked"_s, rating.blocked);
    return json;
}

SafetyRating ratingFromJson(const QJsonObject &json)
{
    return {textOf(json, u"category"_s), textOf(json, u"probability"_s), json.value(u"blocked"_s).toBool()};
}

template <typename List, typename Write>
void putList(QJsonObject &json, const QString &name, const List &list, Write write)
{
    if (list.isEmpty())
        return;
    QJsonArray array;
    for (const auto &item : list)
        array.append(write(item));
    json.insert(name, array);
}

template <typename Read>
auto listOf(const QJsonObject &json, const QString &name, Read read)
{
    QList<decltype(read(QJsonObject()))> list;
    const QJsonArray array = json.value(name).toArray();
    list.reserve(array.size());
    for (const QJsonValue &item : array)
        list.append(read(item.toObject()));
    return list;
}

} // namespace

QJsonObject blobToJson(const BlobRef &ref)
{
    return {
        {u"blob"_s, blobKindName(ref.kind)}, {u"sha256"_s, QString::fromLatin1(ref.sha256)}, {u"bytes"_s, ref.size}};
}

std::optional<BlobRef> blobFromJson(const QJsonValue &json)
{
    const QJsonObject object = json.toObject();
    const auto kind = blobKindFromName(textOf(object, u"blob"_s));
    if (!kind)
        return std::nullopt;
    return BlobRef{*kind, textOf(object, u"sha256"_s).toLatin1(), object.value(u"bytes"_s).toInteger()};
}

QJsonObject draftToJson(const Draft &draft)
{
    QJsonObject json;
    putText(json, u"prompt"_s, draft.prompt);
    putText(json, u"system"_s, draft.systemInstruction);
    putText(json, u"model"_s, draft.modelId);
    if (draft.format.aspect)
        json.insert(u"aspect"_s, draft.format.aspect->toString());
    if (draft.format.size)
        json.insert(u"size"_s, imageSizeName(*draft.format.size));
    if (const QJsonObject safety = safetyToJson(draft.safety); !safety.isEmpty())
        json.insert(u"safety"_s, safety);
    if (const auto *level = std::get_if<QString>(&draft.thinking))
        json.insert(u"thinking"_s, *level);
    else if (const auto *budget = std::get_if<int>(&draft.thinking))
        json.insert(u"thinking"_s, *budget);
    putFlag(json, u"search"_s, draft.search);
    putFlag(json, u"picture-only"_s, draft.imageOnly);
    if (draft.seed)
        json.insert(u"seed"_s, *draft.seed);
    if (draft.temperature)
        json.insert(u"temperature"_s, *draft.temperature);
    putList(json, u"references"_s, draft.references, referenceToJson);
    return json;
}

Draft draftFromJson(const QJsonObject &json)
{
    Draft draft;
    draft.prompt = textOf(json, u"prompt"_s);
    draft.systemInstruction = textOf(json, u"system"_s);
    draft.modelId = textOf(json, u"model"_s);
    draft.format.aspect = AspectRatio::fromString(textOf(json, u"aspect"_s));
    draft.format.size = imageSizeFromName(textOf(json, u"size"_s));
    draft.safety = safetyFromJson(json.value(u"safety"_s).toObject());
    const QJsonValue thinking = json.value(u"thinking"_s);
    if (thinking.isString())
        draft.thinking = thinking.toString();
    else if (thinking.isDouble())
        draft.thinking = thinking.toInt();
    draft.search = json.value(u"search"_s).toBool();
    draft.imageOnly = json.value(u"picture-only"_s).toBool();
    if (const QJsonValue seed = json.value(u"seed"_s); seed.isDouble())
        draft.seed = seed.toInt();
    if (const QJsonValue temperature = json.value(u"temperature"_s); temperature.isDouble())
        draft.temperature = temperature.toDouble();
    draft.references = listOf(json, u"references"_s, referenceFromJson);
    return draft;
}

QJsonObject usageToJson(const Usage &usage)
{
    QJsonObject json;
    const auto putCount = [&json](const QString &name, qint64 count) {
        if (count >= 0)
            json.insert(name, count);
    };
    putCount(u"prompt"_s, usage.promptTokens);
    putCount(u"prompt-images"_s, usage.promptImageTokens);
    putCount(u"output"_s, usage.outputTokens);
    putCount(u"output-images"_s, usage.outputImageTokens);
    putCount(u"thoughts"_s, usage.thoughtTokens);
    putCount(u"total"_s, usage.totalTokens);
    putText(json, u"tier"_s, usage.serviceTier);
    putBytes(json, u"raw"_s, usage.raw);
    return json;
}

Usage usageFromJson(const QJsonObject &json)
{
    const auto countOf = [&json](const QString &name) { return json.value(name).toInteger(-1); };
    Usage usage;
    usage.promptTokens = countOf(u"prompt"_s);
    usage.promptImageTokens = countOf(u"prompt-images"_s);
    usage.outputTokens = countOf(u"output"_s);
    usage.outputImageTokens = countOf(u"output-images"_s);
    usage.thoughtTokens = countOf(u"thoughts"_s);
    usage.totalTokens = countOf(u"total"_s);
    usage.serviceTier = textOf(json, u"tier"_s);
    usage.raw = bytesOf(json, u"raw"_s);
    return usage;
}

QJsonObject resultToJson(const GenerationResult &result)
{
    QJsonObject json;
    putList(json, u"parts"_s, result.parts, partToJson);
    if (result.finish != FinishReason::Missing)
        json.insert(u"finish"_s, wordFor(finishWords, result.finish));
    putText(json, u"finish-word"_s, result.finishText);
    putText(json, u"finish-sentence"_s, result.finishMessage);
    putText(json, u"block-word"_s, result.blockReason);
    putText(json, u"block-sentence"_s, result.blockMessage);
    putList(json, u"ratings"_s, result.safetyRatings, ratingToJson);
    if (result.usage != Usage())
        json.insert(u"usage"_s, usageToJson(result.usage));
    putBytes(json, u"grounding"_s, result.grounding);
    putText(json, u"answered-by"_s, result.modelVersion);
    putText(json, u"answer-id"_s, result.responseId);
    return json;
}

GenerationResult resultFromJson(const QJsonObject &json)
{
    GenerationResult result;
    result.parts = listOf(json, u"parts"_s, partFromJson);
    if (json.contains(u"finish"_s))
        result.finish = valueOf(finishWords, textOf(json, u"finish"_s), FinishReason::Unknown);
    result.finishText = textOf(json, u"finish-word"_s);
    result.finishMessage = textOf(json, u"finish-sentence"_s);
    result.blockReason = textOf(json, u"block-word"_s);
    result.blockMessage = textOf(json, u"block-sentence"_s);
    result.safetyRatings = listOf(json, u"ratings"_s, ratingFromJson);
    result.usage = usageFromJson(json.value(u"usage"_s).toObject());
    result.grounding = bytesOf(json, u"grounding"_s);
    result.modelVersion = textOf(json, u"answered-by"_s);
    result.responseId = textOf(json, u"answer-id"_s);
    return result;
}

QJsonObject errorToJson(const Error &error)
{
    QJsonObject json{{u"kind"_s, errorKindName(error.kind)}};
    putText(json, u"said"_s, error.serverText);
    putText(json, u"detail"_s, error.detail);
    putText(json, u"subject"_s, error.subject);
    if (error.retryAfter)
        json.insert(u"retry-after-ms"_s, qint64(error.retryAfter->count()));
    if (error.httpStatus != 0)
        json.insert(u"http"_s, error.httpStatus);
    return json;
}

Error errorFromJson(const QJsonObject &json)
{
    Error error;
    error.kind = errorKindFromName(textOf(json, u"kind"_s)).value_or(ErrorKind::Internal);
    error.serverText = textOf(json, u"said"_s);
    error.detail = textOf(json, u"detail"_s);
    error.subject = textOf(json, u"subject"_s);
    if (const QJsonValue delay = json.value(u"retry-after-ms"_s); delay.isDouble())
        error.retryAfter = std::chrono::milliseconds(delay.toInteger());
    error.httpStatus = json.value(u"http"_s).toInt();
    return error;
}

} // namespace plantain
