package dev.altinncourier.generate;

import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what the envelope says: in the return, for Skatteetaten compares the two, and in the manifest where the return is
 * silent. Collects what neither tells, and what they tell differently.
 */
final class EnvelopeValues {

    private static final String MANIFEST = "submission.json";
    private static final String COURIER = "Altinn Courier";

    private final MvaMelding melding;
    private final Content content;
    private final List<Issue> issues = new ArrayList<>();

    EnvelopeValues(MvaMelding melding, Content content) {
        this.melding = melding;
        this.content = content;
    }

    String organisationNumber() {
        var owner = content.owner();
        var named = owner.kind() == InstanceOwner.Kind.ORGANISATION
                ? Optional.of(owner.number())
                : Optional.<String>empty();
        return melding.value(Value.ORGANISATION_NUMBER)
                .or(() -> named)
                .orElseGet(() -> missing(Value.ORGANISATION_NUMBER));
    }

    Period period() {
        var value = text(Value.PERIOD);
        return melding.period().orElseGet(() -> Period.named(value));
    }

    /** A value that the return should have; empty when there is an issue with it. */
    String text(Value value) {
        var said = melding.value(value);
        var given = given(value);
        if (said.isPresent() && given.isPresent() && !said.equals(given)) {
            add(
                    value,
                    "value-contradicts",
                    "Meldingen har en annen " + value.element() + " enn " + value.field() + ": rett den ene.",
                    "The return has another " + value.element() + " than " + value.field() + ": correct one of them.");
        }
        return said.or(() -> given).orElseGet(() -> missing(value));
    }

    /** Whom Altinn shows as the one who made it. */
    String createdBy() {
        return given(Value.CREATED_BY).orElse(COURIER);
    }

    /** What is wrong with the values that were asked for. */
    List<Issue> issues() {
        return List.copyOf(issues);
    }

    private Optional<String> given(Value value) {
        return Optional.ofNullable(content.vars().get(value.key()))
                .map(XmlCharacters::only)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private String missing(Value value) {
        add(
                value,
                "value-missing",
                "Meldingen har ingen " + value.element() + ". Rett meldingen, eller skriv " + value.example() + ".",
                "The return has no " + value.element() + ". Correct the return, or write " + value.example() + ".");
        return "";
    }

    private void add(Value value, String code, String nb, String en) {
        issues.add(Issue.inFile(MANIFEST, value.field(), code, nb + " / " + en));
    }
}
