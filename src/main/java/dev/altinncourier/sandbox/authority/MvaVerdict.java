package dev.altinncourier.sandbox.authority;

import java.util.List;
import java.util.Locale;

/** What Skatteetaten finds in a VAT return: how grave it is, and each finding in its own words. */
public record MvaVerdict(Gravity gravity, List<Finding> findings) {

    /** The two grades of the rules (real flows, section 1.8), and none. */
    public enum Gravity {
        GYLDIG("ingen avvik"),
        AVVIKENDE("avvikende skattemelding"),
        UGYLDIG("ugyldig skattemelding");

        private final String inFeedback;

        Gravity(String inFeedback) {
            this.inFeedback = inFeedback;
        }

        /** The word of the validation service. */
        public String word() {
            return name() + "_SKATTEMELDING";
        }

        /** The words of the feedback. */
        public String inFeedback() {
            return inFeedback;
        }
    }

    /** A rule that the return breaks. */
    public record Finding(Gravity gravity, String path, String code, String message, String information) {}

    /** The verdict that a switch orders, by its word: {@code AVVIKENDE_SKATTEMELDING} or {@code avvikende}. */
    static MvaVerdict ordered(String word) {
        for (var gravity : Gravity.values()) {
            if (word.toUpperCase(Locale.ROOT).startsWith(gravity.name())) {
                return gravity == Gravity.GYLDIG ? of(List.of()) : of(List.of(MvaValidation.finding(gravity)));
            }
        }
        throw new IllegalArgumentException("validation of a VAT return is GYLDIG, AVVIKENDE or UGYLDIG");
    }

    /** The verdict that these findings come to. */
    static MvaVerdict of(List<Finding> findings) {
        var worst = Gravity.GYLDIG;
        for (var finding : findings) {
            worst = finding.gravity().compareTo(worst) > 0 ? finding.gravity() : worst;
        }
        return new MvaVerdict(worst, List.copyOf(findings));
    }

    /** The answer of the validation service, which has another shape than the feedback and no namespace. */
    public String asXml() {
        var xml = new StringBuilder("<valideringsresultat>\n    <status>" + gravity.word() + "</status>\n");
        findings.forEach(finding -> xml.append(asXml(finding)));
        return xml.append("</valideringsresultat>\n").toString();
    }

    private static String asXml(Finding finding) {
        return """
                    <valideringsfeil>
                        <stiTilFeil>%s</stiTilFeil>
                        <valideringsDetaljer>
                            <feilmelding>%s</feilmelding>
                            <alvorlighetsgrad>%s</alvorlighetsgrad>
                            <avvikKode>%s</avvikKode>
                            <informasjon>%s</informasjon>
                        </valideringsDetaljer>
                    </valideringsfeil>
                """
                .formatted(
                        escaped(finding.path()),
                        escaped(finding.message()),
                        finding.gravity().word(),
                        escaped(finding.code()),
                        escaped(finding.information()));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
