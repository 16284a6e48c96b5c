// SPDX-FileCopyrightText: 2026 The Plantain authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/diagnosis.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace plantain {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Diagnosis)
};

struct RemedyRow
{
    Remedy remedy;
    QLatin1StringView name;
    const char *label;
};

constexpr std::array remedies{
    RemedyRow{Remedy::SendAgain, "send-again"_L1, QT_TRANSLATE_NOOP("Diagnosis", "Send it again")},
    RemedyRow{Remedy::EnterKey, "enter-key"_L1, QT_TRANSLATE_NOOP("Diagnosis", "Enter a key")},
    RemedyRow{Remedy::EditPrompt, "edit-prompt"_L1, QT_TRANSLATE_NOOP("Diagnosis", "Change the words")},
    RemedyRow{Remedy::EditFormat, "edit-format"_L1, QT_TRANSLATE_NOOP("Diagnosis", "Change the format")},
    RemedyRow{Remedy::EditReferences, "edit-references"_L1, QT_TRANSLATE_NOOP("Diagnosis", "Change the references")},
    RemedyRow{Remedy::OtherModel, "other-model"_L1, QT_TRANSLATE_NOOP("Diagnosis", "Use another model")},
    RemedyRow{Remedy::NewThread, "new-thread"_L1,
              QT_TRANSLATE_NOOP("Diagnosis", "Start a new thread from the picture")},
    RemedyRow{Remedy::OpenPage, "open-page"_L1, QT_TRANSLATE_NOOP("Diagnosis", "Open the page")},
    RemedyRow{Remedy::EditProfile, "edit-profile"_L1, QT_TRANSLATE_NOOP("Diagnosis", "Check the service")},
    RemedyRow{Remedy::ChooseFolder, "choose-folder"_L1, QT_TRANSLATE_NOOP("Diagnosis", "Choose another folder")},
};

const QUrl &limitsPage()
{
    static const QUrl page(u"https://aistudio.google.com/rate-limit"_s);
    return page;
}

const QUrl &keysPage()
{
    static const QUrl page(u"https://aistudio.google.com/apikey"_s);
    return page;
}

const QUrl &billingPage()
{
    static const QUrl page(u"https://ai.studio/projects"_s);
    return page;
}

Diagnosis row(const QString &title, const QString &explanation, const QList<Remedy> &actions, const QUrl &page = {})
{
    Diagnosis diagnosis;
    diagnosis.title = title;
    diagnosis.explanation = explanation;
    diagnosis.remedies = actions;
    diagnosis.page = page;
    return diagnosis;
}

QString nothingPaid()
{
    return Words::tr("Nothing was made, so it cost nothing.");
}

QString maybePaid()
{
    return Words::tr("The picture may have been made and billed, so it is not sent again by itself.");
}

/// "%1" of a sentence: the thing that the failure is about, or a general word.
QString subjectOr(const Error &error, const QString &general)
{
    return error.subject.isEmpty() ? general : error.subject;
}

Diagnosis aboutKeys(const Error &error)
{
    using enum ErrorKind;
    switch (error.kind) {
    case KeyMissing:
        return row(Words::tr("This service needs a key"),
                   Words::tr("No key is stored for “%1”. Create one at Google AI Studio and enter it here, or use the "
                             "practice service, which needs none.")
                       .arg(subjectOr(error, u"gemini"_s)),
                   {Remedy::EnterKey, Remedy::OpenPage}, keysPage());
    case KeyInvalid:
        return row(Words::tr("The key is not valid"),
                   Words::tr("The service does not know this key, or it has expired. Copy it again without spaces or "
                             "create a new one. %1")
                       .arg(nothingPaid()),
                   {Remedy::EnterKey, Remedy::OpenPage}, keysPage());
    case KeyLeaked:
        return row(Words::tr("The key was reported as leaked"),
                   Words::tr("The service has locked this key because it was seen in public. It will not work again: "
                             "create a new one and delete the old one."),
                   {Remedy::EnterKey, Remedy::OpenPage}, keysPage());
    case KeyRestricted:
        return row(Words::tr("The key may not be used for this"),
                   Words::tr("The key is restricted to other services or addresses. Allow the Gemini API in its "
                             "restrictions, or use another key."),
                   {Remedy::EnterKey, Remedy::OpenPage}, keysPage());
    case ServiceDisabled:
        return row(
            Words::tr("The Gemini API is switched off in this project"),
            Words::tr("Switch it on in the Google Cloud console of the project that the key belongs to, wait a few "
                      "minutes and send again."),
            {Remedy::OpenPage, Remedy::SendAgain},
            QUrl(u"https://console.cloud.google.com/apis/library/generativelanguage.googleapis.com"_s));
    default:
        return row(Words::tr("The service does not permit this"),
                   Words::tr("The key or its project has no right to use this model. %1").arg(nothingPaid()),
                   {Remedy::EnterKey, Remedy::OtherModel});
    }
}

Diagnosis aboutPlans(const Error &error)
{
    using enum ErrorKind;
    switch (error.kind) {
    case BillingRequired:
        return row(Words::tr("This needs billing to be switched on"),
                   Words::tr("The service makes pictures only for projects with billing in your country or plan. %1")
                       .arg(nothingPaid()),
                   {Remedy::OpenPage, Remedy::OtherModel}, billingPage());
    case CreditsDepleted:
        return row(
            Words::tr("The prepaid credit is used up"),
            Words::tr("Add credit to the project, then send again. Waiting does not help. %1").arg(nothingPaid()),
            {Remedy::OpenPage, Remedy::SendAgain}, billingPage());
    case PlanExcludesModel:
        return row(
            Words::tr("The plan does not include this model"),
            Words::tr("The limit for %1 is 0 in this project: without billing it never works, and waiting does not "
                      "help. %2")
                .arg(subjectOr(error, Words::tr("this model")), nothingPaid()),
            {Remedy::OpenPage, Remedy::OtherModel}, billingPage());
    case OwnCap:
        return row(Words::tr("Your own cap is reached"),
                   Words::tr("It was stopped before sending, as you asked. Nothing was sent."), {Remedy::OtherModel});
    default:
        return row(
            Words::tr("The service is not offered at this location"),
            Words::tr("It refuses requests from this country or network. Your draft is kept. %1").arg(nothingPaid()),
            {Remedy::EditProfile});
    }
}

Diagnosis aboutRequests(const Error &error)
{
    using enum ErrorKind;
    switch (error.kind) {
    case InvalidRequest:
        return row(Words::tr("The service does not accept this request"),
                   error.subject.isEmpty()
                       ? Words::tr("A setting does not fit the model. Details: %1")
                             .arg(error.serverText.isEmpty() ? error.detail : error.serverText)
                       : Words::tr("“%1” does not fit: %2")
                             .arg(error.subject, error.serverText.isEmpty() ? error.detail : error.serverText),
                   {Remedy::EditFormat});
    case SignatureMissing:
        return row(Words::tr("This turn needs a new thread"),
                   Words::tr("What the model needs to continue this thread is missing or belongs to another model. The "
                             "picture itself is safe: a new thread can start from it."),
                   {Remedy::NewThread});
    case ModelNotFound:
        return row(
            Words::tr("The model is not there"),
            error.subject.isEmpty()
                ? Words::tr("The service does not offer this model, or not any more.")
                : Words::tr("The service does not offer it, or not any more. Its successor is %1.").arg(error.subject),
            {Remedy::OtherModel});
    case RequestTooLarge:
        return row(
            Words::tr("The thread has grown too large to send"),
            Words::tr("The request is larger than the service takes. Nothing was left out silently: a new thread "
                      "can start from the last picture."),
            {Remedy::NewThread, Remedy::EditReferences});
    default:
        return row(Words::tr("A picture cannot be used"), Words::tr("%1. Nothing was sent.").arg(error.detail),
                   {Remedy::EditReferences});
    }
}

Diagnosis aboutQuota(const Error &error)
{
    using enum ErrorKind;
    switch (error.kind) {
    case QuotaPerMinute:
        return row(
            Words::tr("Too many requests in a minute"),
            Words::tr("The limit per minute of this model is reached. It frees within a minute. %1").arg(nothingPaid()),
            {Remedy::SendAgain, Remedy::OtherModel});
    case QuotaTokensPerMinute:
        return row(
            Words::tr("Too much input in a minute"),
            Words::tr("The limit of input tokens per minute is reached. Long threads and large references count. "
                      "%1")
                .arg(nothingPaid()),
            {Remedy::SendAgain, Remedy::OtherModel});
    case QuotaImagesPerMinute:
        return row(
            Words::tr("Too many pictures in a minute"),
            Words::tr("The limit of pictures per minute is reached. It frees within a minute. %1").arg(nothingPaid()),
            {Remedy::SendAgain, Remedy::OtherModel});
    case QuotaPerDay:
        return row(
            Words::tr("Today’s requests are used up"),
            Words::tr("The daily limit of this model is reached. The count starts again at midnight Pacific time. "
                      "Your draft is kept. %1")
                .arg(nothingPaid()),
            {Remedy::OtherModel, Remedy::OpenPage}, limitsPage());
    case QuotaSpend:
        return row(Words::tr("The spending limit is reached"),
                   Words::tr("The project may not spend more at the moment. %1").arg(nothingPaid()),
                   {Remedy::SendAgain, Remedy::OpenPage}, limitsPage());
    default:
        return row(
            Words::tr("The service refused without saying why"),
            Words::tr("It speaks of a limit but names none; often it is short of capacity. Later it may work. %1")
                .arg(nothingPaid()),
            {Remedy::SendAgain, Remedy::OtherModel});
    }
}

Diagnosis aboutTheLine(const Error &error)
{
    using enum ErrorKind;
    switch (error.kind) {
    case Overloaded:
        return row(Words::tr("The model is overloaded"),
                   Words::tr("Too many people are using it right now. %1").arg(nothingPaid()),
                   {Remedy::SendAgain, Remedy::OtherModel});
    case ServerError:
        return row(Words::tr("The service had a fault"),
                   error.httpStatus == 500
                       ? Words::tr("It is not your fault, and it is often over soon.")
                       : Words::tr("Something on the way to the service failed. %1").arg(maybePaid()),
                   {Remedy::SendAgain});
    case DeadlineExceeded:
        return row(Words::tr("The service took too long and gave up"),
                   maybePaid() + u' ' + Words::tr("A smaller size is quicker."),
                   {Remedy::SendAgain, Remedy::EditFormat});
    case Offline:
        return row(Words::tr("The service cannot be reached"),
                   Words::tr("No connection to %1. Nothing was sent.").arg(subjectOr(error, Words::tr("the service"))),
                   {Remedy::SendAgain, Remedy::EditProfile});
    case Tls:
        return row(
            Words::tr("The connection is not safe"),
            Words::tr("The certificate of %1 cannot be trusted, so nothing was sent. A proxy or a wrong clock may "
                      "be the cause.")
                .arg(subjectOr(error, Words::tr("the service"))),
            {Remedy::EditProfile, Remedy::SendAgain});
    case AnswerLost:
        return row(Words::tr("The answer was lost on the way"), maybePaid(), {Remedy::SendAgain});
    case Timeout:
        return row(Words::tr("The service was silent for too long"),
                   maybePaid() + u' ' + Words::tr("The time limit can be raised in the profile."),
                   {Remedy::SendAgain, Remedy::EditProfile});
    case ReplyTruncated:
        return row(Words::tr("The answer broke off"), maybePaid(), {Remedy::SendAgain});
    case ReplyMalformed:
        return row(Words::tr("The answer cannot be read"),
                   Words::tr("What came is not an answer of this kind of service. %1").arg(maybePaid()),
                   {Remedy::SendAgain, Remedy::EditProfile});
    case ImageFormat:
        return row(Words::tr("The picture that came is no picture"),
                   Words::tr("Its bytes are of no known type. %1").arg(maybePaid()), {Remedy::SendAgain});
    default:
        return row(Words::tr("The answer is too large"),
                   Words::tr("It is over the limit of 256 MB and was stopped. %1").arg(maybePaid()),
                   {Remedy::EditProfile});
    }
}

Diagnosis aboutContent(const Error &error)
{
    using enum ErrorKind;
    switch (error.kind) {
    case PromptBlocked:
        return row(
            Words::tr("The words were refused"),
            Words::tr("The service blocked the prompt before making anything (%1). Say what the picture is for, or "
                      "describe it differently.")
                .arg(subjectOr(error, Words::tr("no reason given"))),
            {Remedy::EditPrompt});
    case ImageBlocked:
        return row(
            Words::tr("The picture was held back"),
            Words::tr("The service made or judged a picture and did not hand it out (%1). The safety thresholds do "
                      "not change this filter; other words may.")
                .arg(subjectOr(error, Words::tr("no reason given"))),
            {Remedy::EditPrompt, Remedy::SendAgain});
    case Recitation:
        return row(Words::tr("Too close to an existing work"),
                   Words::tr("The service held the picture back because it resembles something protected. Describe the "
                             "style without names."),
                   {Remedy::EditPrompt});
    case NoImage:
        return row(
            Words::tr("The model made no picture"),
            Words::tr("It ended without one and gave no other reason. Ask for the picture in plain words, or try "
                      "again."),
            {Remedy::EditPrompt, Remedy::SendAgain});
    default:
        return row(Words::tr("The model answered with words only"),
                   Words::tr("Its answer stays in the thread, so you can reply to it."), {Remedy::EditPrompt});
    }
}

Diagnosis aboutStorage(const Error &error)
{
    using enum ErrorKind;
    switch (error.kind) {
    case StorageFull:
        return row(Words::tr("The disk is full"),
                   Words::tr("Free some space, then go on. What is complete is kept. %1").arg(error.detail),
                   {Remedy::SendAgain, Remedy::ChooseFolder});
    case StorageFailed:
        return row(Words::tr("A file cannot be read or written"), error.detail, {Remedy::ChooseFolder});
    case LibraryUnusable:
        return row(Words::tr("The library cannot be used"),
                   Words::tr("%1. Nothing in it was changed.").arg(error.detail), {Remedy::ChooseFolder});
    case ReaderMissing:
        return row(Words::tr("Text cannot be read here"), error.detail, {});
    default:
        return row(Words::tr("Something in Plantain went wrong"),
                   Words::tr("This is a bug. Nothing that was stored is lost. %1").arg(error.detail),
                   {Remedy::SendAgain});
    }
}

} // namespace

QString remedyName(Remedy remedy)
{
    for (const RemedyRow &known : remedies) {
        if (known.remedy == remedy)
            return known.name;
    }
    return {};
}

QString remedyLabel(Remedy remedy)
{
    for (const RemedyRow &known : remedies) {
        if (known.remedy == remedy)
            return Words::tr(known.label);
    }
    return {};
}

int exitStatusOf(ErrorKind kind)
{
    using enum ErrorKind;
    switch (kind) {
    case KeyMissing:
    case KeyInvalid:
    case KeyLeaked:
    case KeyRestricted:
    case ServiceDisabled:
    case PermissionDenied:
        return 5;
    case BillingRequired:
    case CreditsDepleted:
    case PlanExcludesModel:
    case OwnCap:
    case QuotaPerMinute:
    case QuotaTokensPerMinute:
    case QuotaImagesPerMinute:
    case QuotaPerDay:
    case QuotaSpend:
    case QuotaUnspecified:
        return 4;
    case RegionBlocked:
    case InvalidRequest:
    case SignatureMissing:
    case ModelNotFound:
    case RequestTooLarge:
    case InputUnreadable:
    case Internal:
        return 1;
    case Overloaded:
    case ServerError:
    case DeadlineExceeded:
    case Offline:
    case Tls:
    case AnswerLost:
    case Timeout:
    case ReplyTruncated:
    case ReplyMalformed:
    case ImageFormat:
    case ReplyTooLarge:
        return 6;
    case PromptBlocked:
    case ImageBlocked:
    case Recitation:
    case NoImage:
    case TextOnly:
        return 3;
    case StorageFull:
    case StorageFailed:
    case LibraryUnusable:
        return 7;
    case ReaderMissing:
        return 8;
    }
    return 1;
}

Diagnosis diagnose(const Error &error)
{
    using enum ErrorKind;
    Diagnosis diagnosis;
    if (error.kind <= PermissionDenied)
        diagnosis = aboutKeys(error);
    else if (error.kind <= RegionBlocked)
        diagnosis = aboutPlans(error);
    else if (error.kind <= InputUnreadable)
        diagnosis = aboutRequests(error);
    else if (error.kind <= QuotaUnspecified)
        diagnosis = aboutQuota(error);
    else if (error.kind <= ReplyMalformed || error.kind == ImageFormat || error.kind == ReplyTooLarge)
        diagnosis = aboutTheLine(error);
    else if (error.kind <= TextOnly)
        diagnosis = aboutContent(error);
    else
        diagnosis = aboutStorage(error);
    diagnosis.serverText = error.serverText;
    diagnosis.exitStatus = exitStatusOf(error.kind);
    return diagnosis;
}

} // namespace plantain
