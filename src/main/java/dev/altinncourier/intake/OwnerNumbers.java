package dev.altinncourier.intake;

import dev.altinncourier.profile.Environment;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.NationalIdentityNumber;
import dev.altinncourier.submission.NationalIdentityNumber.Population;
import dev.altinncourier.submission.OrganisationNumber;
import java.util.Optional;
import java.util.Set;

/** Which owner numbers an environment can have. */
final class OwnerNumbers {

    /** Made up without a fitting check digit: those of Altinn's LocalTest, and of the tax administration's examples. */
    private static final Set<String> MADE_UP = Set.of(
            "897069631", "897069650", "897069651", "897069652", "897069653", "913238254", "01039012345", "01017512345");

    private final Environment environment;

    OwnerNumbers(Environment environment) {
        this.environment = environment;
    }

    /** The rule that a number breaks; empty when it may be sent. */
    Optional<OwnerNumberRule> broken(InstanceOwner owner) {
        var number = owner.number();
        return switch (owner.kind()) {
            case ORGANISATION -> unless(isOrganisation(number), OwnerNumberRule.BAD_ORGANISATION_NUMBER);
            case PERSON -> unless(isPerson(number), OwnerNumberRule.BAD_NATIONAL_IDENTITY_NUMBER);
            case PARTY -> unless(number.matches("[1-9][0-9]{0,17}"), OwnerNumberRule.BAD_PARTY_ID);
        };
    }

    private boolean isOrganisation(String number) {
        return OrganisationNumber.isValid(number) || isMadeUp(number, 9);
    }

    private boolean isPerson(String number) {
        var population = NationalIdentityNumber.populationOf(number);
        boolean real = population.filter(Population.REAL::equals).isPresent();
        return real || (population.isPresent() && environment != Environment.PROD) || isMadeUp(number, 11);
    }

    private boolean isMadeUp(String number, int length) {
        return number.length() == length
                && switch (environment) {
                    case SANDBOX -> MADE_UP.contains(number);
                    // Whoever develops an app makes up test data of his own.
                    case LOCALTEST -> number.chars().allMatch(Character::isDigit);
                    case TT02, PROD -> false;
                };
    }

    private static Optional<OwnerNumberRule> unless(boolean fulfilled, OwnerNumberRule rule) {
        return fulfilled ? Optional.empty() : Optional.of(rule);
    }
}
