package dev.altinncourier.intake;

import dev.altinncourier.profile.AppProfile.OwnerRule;
import dev.altinncourier.submission.InstanceOwner;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a submission is for, in the manifest and in the form, which must agree: a return filed for the wrong one
 * of two is worse than one not filed.
 */
final class OwnerFinder {

    private static final int ORGANISATION_LENGTH = 9;
    private static final int PERSON_LENGTH = 11;

    private final OwnerRule rule;
    private final OwnerNumbers numbers;
    private final Findings findings;

    OwnerFinder(OwnerRule rule, OwnerNumbers numbers, Findings findings) {
        this.rule = rule;
        this.numbers = numbers;
        this.findings = findings;
    }

    /** The owner; empty when a finding says why there is none. */
    Optional<InstanceOwner> find(@Nullable InstanceOwner named, List<PlannedFile> files) {
        var forms = forms(files);
        var inForm = inForm(forms);
        var source = forms.isEmpty() ? Manifest.FILE : forms.get(0).file().name();
        if (inForm.size() > 1 || (named != null && contradicts(inForm, named))) {
            findings.add(OwnerNumberRule.TWO_OWNERS, source, rule.xpath());
            return Optional.empty();
        }
        if (named != null) {
            return checked(named, Manifest.FILE, "owner");
        }
        if (inForm.isEmpty()) {
            reportMissing(forms, source);
            return Optional.empty();
        }
        return checked(owner(inForm.iterator().next()), source, rule.xpath());
    }

    /** A form that is damaged, or not there at all, has a finding of its own. */
    private void reportMissing(List<PlannedFile> forms, String source) {
        boolean readable = !forms.isEmpty()
                && forms.stream().noneMatch(form -> form.facts().damaged());
        if (readable || findings.isEmpty()) {
            findings.add(OwnerNumberRule.OWNER_MISSING, source, rule.xpath());
        }
    }

    private List<PlannedFile> forms(List<PlannedFile> files) {
        var role = rule.role();
        if (role != null) {
            return files.stream()
                    .filter(file -> file.rule().role().equals(role))
                    .toList();
        }
        return files.stream().filter(file -> file.rule().form()).limit(1).toList();
    }

    private Set<String> inForm(List<PlannedFile> forms) {
        var found = new TreeSet<String>();
        for (var form : forms) {
            found.addAll(form.facts().texts().at(rule.xpath()));
        }
        return found;
    }

    /** A party id cannot be compared with a number in a form. */
    private static boolean contradicts(Set<String> inForm, InstanceOwner named) {
        return named.kind() != InstanceOwner.Kind.PARTY && !inForm.isEmpty() && !inForm.contains(named.number());
    }

    private InstanceOwner owner(String number) {
        boolean person =
                switch (rule.type()) {
                    case PERSON -> number.length() != ORGANISATION_LENGTH;
                    case ORGANISATION, EITHER -> number.length() == PERSON_LENGTH;
                };
        return person ? InstanceOwner.person(number) : InstanceOwner.organisation(number);
    }

    private Optional<InstanceOwner> checked(InstanceOwner owner, String file, @Nullable String field) {
        var bad = fitsType(owner) ? numbers.broken(owner) : Optional.of(OwnerNumberRule.OWNER_TYPE);
        bad.ifPresent(broken -> findings.add(
                broken,
                file,
                field,
                broken.summary().nb() + shown(owner, rule.type()),
                broken.summary().en() + shown(owner, rule.type())));
        return bad.isPresent() ? Optional.empty() : Optional.of(owner);
    }

    private static String shown(InstanceOwner owner, OwnerRule.Type type) {
        return " (" + owner.kind() + "; " + type + ")";
    }

    private boolean fitsType(InstanceOwner owner) {
        return switch (owner.kind()) {
            case ORGANISATION -> rule.type() != OwnerRule.Type.PERSON;
            case PERSON -> rule.type() != OwnerRule.Type.ORGANISATION;
            case PARTY -> true;
        };
    }
}
