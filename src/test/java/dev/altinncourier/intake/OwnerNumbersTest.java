package dev.altinncourier.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.altinncourier.intake.Drop.Shape;
import dev.altinncourier.profile.AppProfile.OwnerRule;
import dev.altinncourier.profile.Environment;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose a submission may be, in which environment. */
class OwnerNumbersTest {

    private final Intake intake;

    OwnerNumbersTest(@TempDir Path base) {
        intake = new Intake(base);
    }

    @Test
    void testPersonsAreForTestEnvironmentsOnly() throws Exception {
        // Given
        intake.use(Profiles.profile(new OwnerRule(OwnerRule.Type.PERSON, "/melding/fnr", "melding"), Profiles.FORM));
        intake.file("melding.xml", "<melding><fnr>12847918460</fnr></melding>");
        var drop = intake.claim(intake.folder(), Shape.FOLDER);

        // When
        var owner = intake.reader().read(drop).content().owner();
        intake.use(Environment.PROD);
        var refused = catchThrowableOfType(Refused.class, () -> intake.reader().read(drop));

        // Then
        assertThat(owner).hasToString("128479*****");
        assertThat(refused.problem().rule()).isEqualTo("bad-national-identity-number");
        assertThat(refused.problem().toString()).doesNotContain("12847918460");
    }

    @Test
    void anOwnerOfTheWrongKindIsRefused() throws Exception {
        // Given
        intake.use(Profiles.profile(new OwnerRule(OwnerRule.Type.ORGANISATION, "//orgnr", null), Profiles.FORM));
        intake.file("melding.xml", "<melding><orgnr>12847918460</orgnr></melding>");

        // Then
        assertThat(intake.refused().problem().rule()).isEqualTo("owner-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789", "12345678901"})
    void whoeverDevelopsAnAppMakesUpOwnersOfHisOwn(String number) throws Exception {
        // Given
        intake.file("melding.xml", Intake.FORM.replace(Intake.ORG, number));
        var drop = intake.claim(intake.folder(), Shape.FOLDER);

        // When
        intake.use(Environment.SANDBOX);
        var refused = catchThrowableOfType(Refused.class, () -> intake.reader().read(drop));
        intake.use(Environment.LOCALTEST);
        var read = intake.reader().read(drop);

        // Then
        assertThat(refused.problem().rule()).startsWith("bad-");
        assertThat(read.content().owner().number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"897069650", "01039012345"})
    void numbersMadeUpForTryingOutAreForTheSandboxOnly(String number) throws Exception {
        // Given
        intake.file("melding.xml", Intake.FORM.replace(Intake.ORG, number));
        var drop = intake.claim(intake.folder(), Shape.FOLDER);

        // When
        var refused = catchThrowableOfType(Refused.class, () -> intake.reader().read(drop));
        intake.use(Environment.SANDBOX);
        var read = intake.reader().read(drop);

        // Then
        assertThat(refused.problem().rule()).startsWith("bad-");
        assertThat(read.content().owner().number()).isEqualTo(number);
    }
}
