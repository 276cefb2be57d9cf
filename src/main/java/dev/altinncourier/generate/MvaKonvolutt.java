package dev.altinncourier.generate;

import dev.altinncourier.generate.MvaMeldingInnsending.Vedlegg;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the envelope of a VAT return (real flows 1.5): what Skatteetaten compares with the return is taken from it, and the
 * attachments listed are those that are sent.
 */
final class MvaKonvolutt {

    private static final String MELDING = "mvamelding";
    private static final String VEDLEGG = "binaerVedlegg";
    private static final Text SUMMARY = new Text(
            "Konvolutten til mva-meldingen kan ikke lages: noe mangler, eller stemmer ikke med meldingen.",
            "The envelope of the VAT return cannot be made: something is missing, or differs from the return.");
    private static final Text NEXT = new Text(
            "Rett det som står ved feilen i meldingen eller i submission.json, eller legg ved en konvolutt.",
            "Correct what the finding says in the return or in submission.json, or add an envelope of your own.");

    private final EnvelopeXml xml = new EnvelopeXml();

    /**
     * The envelope of a submission whose other parts are planned.
     *
     * @throws Refused with what is missing or wrong
     */
    byte[] make(Submission submission, AppProfile profile) throws Refused, IOException {
        var parts = submission.content().parts();
        var melding = parts.stream()
                .filter(part -> isOf(profile, part, MELDING))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("profile " + profile.id() + " has no " + MELDING));
        var values = new EnvelopeValues(MvaMelding.read(submission.file(melding)), submission.content());
        var envelope = envelope(values);
        envelope.vedlegg.add(listed(melding, "mva-melding", "sluttbrukersystem", values));
        parts.stream()
                .filter(part -> isOf(profile, part, VEDLEGG))
                .forEach(part -> envelope.vedlegg.add(listed(part, VEDLEGG, "sluttbruker", values)));
        return checked(envelope, values);
    }

    private static boolean isOf(AppProfile profile, Part part, String dataType) {
        return profile.file(part.role()).dataType().equals(dataType);
    }

    private static MvaMeldingInnsending envelope(EnvelopeValues values) {
        var envelope = new MvaMeldingInnsending();
        envelope.norskIdentifikator.organisasjonsnummer = values.organisationNumber();
        var period = values.period();
        envelope.skattleggingsperiode.periode.set(period.element(), period.value());
        envelope.skattleggingsperiode.aar = values.text(Value.YEAR);
        envelope.meldingskategori = values.text(Value.CATEGORY);
        envelope.opprettetAv = values.createdBy();
        return envelope;
    }

    /** Under the name that the file is sent with: Skatteetaten compares the names. */
    private static Vedlegg listed(Part part, String type, String source, EnvelopeValues values) {
        var name = part.sentName();
        int dot = name.lastIndexOf('.');
        var listed = new Vedlegg();
        listed.vedleggstype = type;
        listed.kildegruppe = source;
        listed.opprettetAv = values.createdBy();
        listed.vedleggsfil.filnavn = dot < 0 ? name : name.substring(0, dot);
        listed.vedleggsfil.filekstensjon = dot < 0 ? "" : name.substring(dot + 1);
        listed.vedleggsfil.filinnhold = type.equals(VEDLEGG) ? XmlCharacters.only(part.originalName()) : "Mva-melding";
        return listed;
    }

    private byte[] checked(MvaMeldingInnsending envelope, EnvelopeValues values) throws Refused, IOException {
        var issues = new ArrayList<>(values.issues());
        var bytes = xml.write(envelope);
        if (issues.isEmpty()) {
            xml.refused(bytes).forEach(element -> issues.add(notAllowed(element)));
        }
        if (!issues.isEmpty()) {
            throw new Refused(problem(issues));
        }
        return bytes;
    }

    private static Issue notAllowed(String element) {
        var value = Value.in(element)
                .orElseThrow(() -> new IllegalStateException("courier made <" + element + "> wrongly"));
        return Issue.inFile(
                "submission.json",
                value.field(),
                "value-not-allowed",
                "Skatteetaten godtar ikke verdien i " + element + ". Rett meldingen, eller skriv som i "
                        + value.example()
                        + ". / Skatteetaten does not take the value of " + element
                        + ". Correct the return, or write as in " + value.example() + ".");
    }

    private static Problem problem(List<Issue> issues) {
        return Problem.of(Category.VALIDATION, "envelope-incomplete", SUMMARY, NEXT)
                .with(issues);
    }
}
