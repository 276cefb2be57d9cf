package dev.altinncourier.message;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Text;
import java.util.Locale;

/** What a message must fulfil to become a submission; each has words for whoever publishes it. */
enum MessageRule {
    MESSAGE_UNREADABLE(
            "Meldingen er hverken en zip, et XML-skjema eller et JSON-manifest.",
            "The message is neither a zip nor an XML form nor a JSON manifest.",
            "Send en zip som bytes, skjemaet som tekst, eller et JSON-manifest med delene.",
            "Send a zip as bytes, the form as text, or a JSON manifest with the parts."),
    MESSAGE_EMPTY(
            "Meldingen er tom.",
            "The message is empty.",
            "Send innholdet som meldingens kropp.",
            "Send the content as the body of the message."),
    MESSAGE_TOO_LARGE(
            "Meldingen er større enn det som tas imot.",
            "The message is larger than is taken.",
            "Send filene som claim check (path eller url), eller øk courier.intake.message.max-size.",
            "Send the files as claim checks (path or url), or raise courier.intake.message.max-size."),
    MESSAGE_ID_REUSED(
            "Meldingens id er brukt før, med et annet innhold; ingenting av den er tatt imot.",
            "The id of the message was used before, with another content; nothing of it was taken.",
            "Gi hver melding sin egen id (messageId, ce_id), og send meldingen på nytt.",
            "Give each message an id of its own (messageId, ce_id), and send the message again."),
    MESSAGE_WITHOUT_PROFILE(
            "Meldingen sier ikke hvilken profil den er for.",
            "The message does not say which profile it is for.",
            "Sett egenskapen profile på meldingen, eller feltet profile i manifestet, som er den første delen.",
            "Set the property profile of the message, or the key profile in the manifest, which is the first part."),
    MESSAGE_UNKNOWN_PROFILE(
            "Profilen som meldingen er for, finnes ikke her.",
            "There is no such profile here as the message is for.",
            "Rett navnet på profilen, eller legg profilen i mappen for profiler, og send meldingen på nytt.",
            "Correct the profile's name, or put the profile into the folder of the profiles, and send the message again."),
    MESSAGE_PROPERTY(
            "En egenskap på meldingen kan ikke brukes.",
            "A property of the message cannot be used.",
            "Rett egenskapen som er nevnt: owner er 9 eller 11 sifre eller partyId:<tall>, key og name er korte navn.",
            "Correct the property named: owner is 9 or 11 digits or partyId:<number>, key and name are short names."),
    MESSAGE_MANIFEST(
            "JSON-manifestet kan ikke leses.",
            "The JSON manifest cannot be read.",
            "Rett manifestet på stedet som er nevnt. Nøkler: profile, key, owner, parts (name, role, contentType, sha256,"
                    + " og en av content, path, url), vars, stopAt, replyTo, resend.",
            "Correct the manifest at the place named. Keys: profile, key, owner, parts (name, role, contentType, sha256,"
                    + " and one of content, path, url), vars, stopAt, replyTo, resend."),
    MULTIPART_UNREADABLE(
            "Forespørselen er ikke gyldig multipart/form-data.",
            "The request is not valid multipart/form-data.",
            "Send delene med boundary og Content-Disposition, slik RFC 7578 sier.",
            "Send the parts with boundary and Content-Disposition, as RFC 7578 says."),
    PART_WITHOUT_FILE_NAME(
            "En del har ikke noe filnavn, og er ikke manifest.",
            "A part has no file name, and is not manifest.",
            "Gi hver fil et filnavn (filename), og send manifestet som delen manifest.",
            "Give each file a file name (filename), and send the manifest as the part manifest."),
    PART_WITHOUT_CONTENT(
            "En del i manifestet har ikke nøyaktig én av content, path og url.",
            "A part in the manifest does not have exactly one of content, path and url.",
            "Gi delen innhold på én måte.",
            "Give the part its content in one way."),
    PART_NAME(
            "En del har et navn som ikke kan være et filnavn, eller som er brukt før.",
            "A part has a name that cannot be a file's name, or that is used already.",
            "Gi delen et eget navn uten .., kolon og kontrolltegn.",
            "Give the part a name of its own without .., colons and control characters."),
    PART_BASE64(
            "Innholdet i en del er ikke gyldig base64.",
            "The content of a part is not valid base64.",
            "Kod innholdet som base64 (RFC 4648, med utfylling).",
            "Encode the content as base64 (RFC 4648, with padding)."),
    PARTS_TOO_LARGE(
            "Delene i manifestet er til sammen for store.",
            "The parts in the manifest are too large together.",
            "Send store filer som claim check (path eller url), eller øk courier.intake.message.max-inline.",
            "Send large files as claim checks (path or url), or raise courier.intake.message.max-inline."),
    CLAIM_CHECK_WITHOUT_SUM(
            "En claim check mangler sha256.",
            "A claim check has no sha256.",
            "Oppgi filens sha256 (64 heksadesimale siffer).",
            "Give the file's sha256 (64 hexadecimal digits)."),
    CLAIM_CHECK_NOT_ALLOWED(
            "En claim check peker et sted som ikke er tillatt.",
            "A claim check points at a place that is not allowed.",
            "Legg filen under en av courier.intake.claim-check.roots, eller på en av courier.intake.claim-check.hosts.",
            "Put the file below one of courier.intake.claim-check.roots, or on one of courier.intake.claim-check.hosts."),
    POSTED_CLAIM_CHECK(
            "En del i en postet innsending skal hentes fra en adresse. Det gjøres bare for meldinger.",
            "A part of a posted submission is to be fetched from an address. That is done for messages alone.",
            "Send filen i den samme forespørselen, som multipart/form-data.",
            "Send the file in the same request, as multipart/form-data."),
    CLAIM_CHECK_NOT_FOUND(
            "Filen som en claim check peker på, finnes ikke.",
            "The file that a claim check points at is not there.",
            "Legg filen på plass før meldingen sendes, og send meldingen på nytt.",
            "Put the file in its place before the message is sent, and send the message again."),
    CLAIM_CHECK_UNREACHABLE(
            "Filen som en claim check peker på, lot seg ikke hente; flere forsøk feilet.",
            "The file that a claim check points at could not be fetched; several tries have failed.",
            "Se etter at tjeneren svarer, og send meldingen på nytt.",
            "See that its server answers, and send the message again."),
    CLAIM_CHECK_TOO_LARGE(
            "Filen som en claim check peker på, er for stor.",
            "The file that a claim check points at is too large.",
            "Del den opp, eller øk courier.intake.claim-check.max-size.",
            "Split it, or raise courier.intake.claim-check.max-size."),
    CLAIM_CHECK_CHANGED(
            "Filen som en claim check peker på, har en annen sha256 enn meldingen sier.",
            "The file that a claim check points at has another sha256 than the message says.",
            "Beregn sha256 av filen som ligger der, og send meldingen på nytt.",
            "Compute the sha256 of the file that is there, and send the message again.");

    private final Text summary;
    private final Text nextAction;

    MessageRule(String nb, String en, String nextNb, String nextEn) {
        this.summary = new Text(nb, en);
        this.nextAction = new Text(nextNb, nextEn);
    }

    /** Refuses the message. */
    MessageRefused refused() {
        return new MessageRefused(Problem.of(category(), rule(), summary, nextAction));
    }

    /**
     * Refuses the message.
     *
     * @param place where in it: a property, a key of the manifest, a part's number; never a value
     */
    MessageRefused refused(String place) {
        var told = new Text(summary.nb() + " (" + place + ")", summary.en() + " (" + place + ")");
        return new MessageRefused(Problem.of(category(), rule(), told, nextAction));
    }

    private Category category() {
        return this == CLAIM_CHECK_NOT_ALLOWED || this == PART_NAME ? Category.UNSAFE_INPUT : Category.VALIDATION;
    }

    private String rule() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
