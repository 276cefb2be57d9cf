package dev.altinncourier.sandbox.instance;

import dev.altinncourier.sandbox.authority.MvaValidation;
import dev.altinncourier.sandbox.authority.MvaVerdict;
import dev.altinncourier.sandbox.authority.XmlValues;
import dev.altinncourier.sandbox.http.Answer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the app of VAT returns compares when its form is left, and says in sentences that are JSON strings; at last it calls
 * Skatteetaten's validation, whose answer it passes on as XML (real flows, sections 1.5 and 1.8).
 */
final class MvaChecks {

    /** The data type of the return. */
    static final String RETURN = "mvamelding";

    private static final String ENVELOPE = "no.skatteetaten.fastsetting.avgift.mva.mvameldinginnsending.v1.0";
    private static final String ATTACHMENT = "binaerVedlegg";
    private static final String NAME = "MvaMeldingInnsending (\"konvolutt\")";

    private final Instance instance;
    private final XmlValues envelope;
    private final XmlValues report;

    private MvaChecks(Instance instance, XmlValues envelope, XmlValues report) {
        this.instance = instance;
        this.envelope = envelope;
        this.report = report;
    }

    /** Why the form cannot be left, if it cannot. A return too big for the sandbox to keep is not looked at. */
    static Optional<Answer> refusal(Instance instance) {
        var sent = instance.sent(RETURN);
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        var verdict = MvaValidation.verdict(sent.get());
        var report = XmlValues.read(sent.get());
        var envelope = instance.sent(ENVELOPE).flatMap(XmlValues::read);
        var sentence = report.isEmpty() || envelope.isEmpty()
                ? Optional.<String>empty()
                : new MvaChecks(instance, envelope.get(), report.get()).sentence();
        if (sentence.isPresent()) {
            return sentence.map(text -> Answer.quoted(409, "Valideringsfeil: " + text));
        }
        return verdict.gravity() == MvaVerdict.Gravity.UGYLDIG
                ? Optional.of(Answer.of(409, "application/xml; charset=utf-8", verdict.asXml()))
                : Optional.empty();
    }

    private Optional<String> sentence() {
        return owner().or(this::period).or(this::category).or(this::attachments);
    }

    private Optional<String> owner() {
        var named = envelope.text("norskIdentifikator", "organisasjonsnummer")
                + envelope.text("norskIdentifikator", "foedselsnummer");
        if (!named.equals(instance.owner.number())) {
            return Optional.of("Organisasjonsnummeret i instansen er forskjellig fra organisasjonsnummeret i " + NAME);
        }
        return differs(
                "Organisasjonsnummeret i " + NAME + " er forskjellig fra organisasjonsnummeret i " + filename(),
                named,
                report.text("skattepliktig", "organisasjonsnummer"));
    }

    private Optional<String> period() {
        var period = period(envelope, "skattleggingsperiode");
        if (period.isEmpty()) {
            return Optional.of("Skattleggingsperioden i " + NAME + " mangler eller er tom");
        }
        return differs(
                "Skattleggingsperioden i " + NAME + " er forskjellig fra skattleggingsperioden i " + filename(),
                period,
                period(report, "skattegrunnlagOgBeregnetSkatt", "skattleggingsperiode"));
    }

    /** Whatever kind of period it is, and its year. */
    private static String period(XmlValues values, String... path) {
        return values.each(path).stream()
                .map(period -> period.text().replaceAll("\\s+", " "))
                .findFirst()
                .orElse("");
    }

    private Optional<String> category() {
        return differs(
                "Meldingskategorien i " + NAME + " er forsjellig fra Meldingskategorien i " + filename(),
                envelope.text("meldingskategori"),
                report.text("meldingskategori"));
    }

    /** Only attachments are compared: the return itself was seen listed under another name than its own. */
    private Optional<String> attachments() {
        var listed = envelope.each("vedlegg").stream()
                .filter(listing -> listing.text("vedleggstype").equals(ATTACHMENT))
                .map(listing ->
                        listing.text("vedleggsfil", "filnavn") + "." + listing.text("vedleggsfil", "filekstensjon"))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        var uploaded = instance.elements.stream()
                .filter(element -> element.type.id().equals(ATTACHMENT))
                .map(element -> String.valueOf(element.filename).toLowerCase(Locale.ROOT))
                .toList();
        if (repeats(listed) || repeats(uploaded)) {
            return Optional.of("Vedlegg må ha unike filnavn");
        }
        boolean same = new HashSet<>(listed).equals(new HashSet<>(uploaded));
        return same
                ? Optional.empty()
                : Optional.of("Liste med vedlegg definert i " + NAME
                        + " er forskjellig fra listen med vedlegg som er lastet opp i instansen.");
    }

    private static boolean repeats(List<String> names) {
        return new HashSet<>(names).size() < names.size();
    }

    private String filename() {
        return instance.elements.stream()
                .filter(element -> element.type.id().equals(RETURN))
                .map(element -> String.valueOf(element.filename))
                .findFirst()
                .orElse("");
    }

    private static Optional<String> differs(String sentence, String one, String other) {
        return one.equals(other) ? Optional.empty() : Optional.of(sentence);
    }
}
