package dev.altinncourier.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String OFFICE =
            """
            default:
              login: everybody
            tenants:
              - owner: 910000001
                systemUser: owner
                externalRef: client-1
              - owners: [910000002, 01039012345, party/50001337]
                systemUser: 920000009
                profiles: [skd-mva, brg-arsregnskap]
              - owner: 9101*
                login: kari
              - owner: 91012*
                systemUser: none
            """;

    private final Path file;

    TenantsTest(@TempDir Path folder) {
        this.file = folder.resolve("tenants.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "910000001, owner, client-1,",
        "910000002, 920000009, , ",
        "910100000, , , kari",
        "910120000, none, , ",
        "999999999, , , everybody"
    })
    void exactOwnerBeatsTheLongestBeginningAndThatBeatsTheDefault(
            String owner, String systemUser, String externalRef, String login) throws Exception {
        // Given
        var tenants = tenants(OFFICE);

        // When
        var tenant = tenants.of(InstanceOwner.organisation(owner), "skd-mva");

        // Then
        assertThat(tenant.systemUser()).isEqualTo(systemUser);
        assertThat(tenant.externalRef()).isEqualTo(externalRef);
        assertThat(tenant.login()).isEqualTo(login);
    }

    @Test
    void personsAndPartiesAreFoundByTheirWholeNumberAlone() throws Exception {
        // Given
        var tenants = tenants(OFFICE + "  - {owner: 0103*, login: wrong}\n");

        // When
        var known = tenants.of(InstanceOwner.person("01039012345"), "skd-mva");
        var party = tenants.of(InstanceOwner.party("50001337"), "skd-mva");
        var other = tenants.of(InstanceOwner.person("01039012346"), "skd-mva");

        // Then
        assertThat(known.systemUser()).isEqualTo("920000009");
        assertThat(party).isEqualTo(known);
        assertThat(other.login()).isEqualTo("everybody");
    }

    @Test
    void ownerThatIsNotThereIsRefusedAndToldMasked() throws IOException {
        // Given
        var tenants = tenants("tenants:\n  - owner: 910000001\n");

        // When Then
        assertThatThrownBy(() -> tenants.of(InstanceOwner.person("01039012345"), "skd-mva"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.problem().category()).isEqualTo(Category.AUTH);
                    assertThat(refused.problem().rule()).isEqualTo("owner-not-served");
                    assertThat(refused.problem().summary().en()).contains("010390*****");
                    assertThat(refused.problem().nextAction().en()).contains("tenants.yaml");
                    assertThat(refused.problem().toString()).doesNotContain("01039012345");
                });
    }

    @Test
    void profileThatIsNotAmongTheOwnersIsRefusedEvenWhereTheDefaultWouldTakeIt() throws IOException {
        // Given
        var tenants = tenants(OFFICE);

        // When Then
        assertThatThrownBy(() -> tenants.of(InstanceOwner.organisation("910000002"), "skd-skattemelding"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().rule()).isEqualTo("profile-not-served"));
    }

    @Test
    void installationWithoutAFileSendsForEverybody() throws Exception {
        // Given
        var tenants = new Tenants(Optional.empty(), clock());

        // When
        var tenant = tenants.of(InstanceOwner.organisation("910000001"), "skd-mva");

        // Then
        assertThat(tenant).isEqualTo(new Tenant(null, null, null, Set.of()));
        assertThat(tenants.mistakes()).isEmpty();
    }

    @Test
    void fileThatASettingNamesMustBeThere() {
        // When
        var tenants = new Tenants(Optional.of(file), clock());

        // Then
        assertThat(tenants.mistakes()).singleElement().satisfies(mistake -> assertThat(mistake.toString())
                .contains("tenants.yaml:1", "cannot be read"));
        assertThatThrownBy(() -> tenants.of(InstanceOwner.organisation("910000001"), "skd-mva"))
                .isInstanceOf(SubmissionFailure.class);
    }

    @Test
    void clientIsAddedWithoutARestart() throws Exception {
        // Given
        var tenants = tenants("tenants:\n  - owner: 910000001\n");

        // When
        write("tenants:\n  - owners: [910000001, 910000002]\n", NOW.minusSeconds(3));

        // Then
        assertThat(tenants.of(InstanceOwner.organisation("910000002"), "skd-mva"))
                .isNotNull();
        assertThat(tenants.size()).isEqualTo(2);
    }

    @Test
    void brokenFileKeepsWhatTheFormerOneSaidAndHoldsOnlyWhomItLacks() throws Exception {
        // Given
        var tenants = tenants("tenants:\n  - owner: 910000001\n    login: kari\n");

        // When
        write("tenants:\n  - owner: 910000001\n    logn: kari\n  - owner: 910000002\n", NOW.minusSeconds(3));

        // Then
        assertThat(tenants.of(InstanceOwner.organisation("910000001"), "skd-mva")
                        .login())
                .isEqualTo("kari");
        assertThat(tenants.mistakes())
                .extracting(Object::toString)
                .containsExactly(file + ":3: unknown key 'logn': write 'login'");
        assertThatThrownBy(() -> tenants.of(InstanceOwner.organisation("910000002"), "skd-mva"))
                .isInstanceOfSatisfying(
                        WrongSetup.class, failure -> assertThat(failure.reach()).isEqualTo(WrongSetup.Reach.OWNER));
    }

    @Test
    void fileThatIsGoneKeepsWhatItSaid() throws Exception {
        // Given
        var tenants = tenants("tenants:\n  - owner: 910000001\n    login: kari\n");

        // When
        Files.delete(file);

        // Then
        assertThat(tenants.of(InstanceOwner.organisation("910000001"), "skd-mva")
                        .login())
                .isEqualTo("kari");
        assertThat(tenants.mistakes()).isNotEmpty();
    }

    @Test
    void fileIsNotReadWhileItIsBeingWritten() throws Exception {
        // Given
        var tenants = tenants("tenants:\n  - owners: [910000001, 910000002]\n");

        // When
        write("tenants:\n  - owner: 910000001\n", NOW.minusMillis(500));

        // Then
        assertThat(tenants.of(InstanceOwner.organisation("910000002"), "skd-mva"))
                .isNotNull();
        assertThatThrownBy(() -> tenants.of(InstanceOwner.organisation("910000003"), "skd-mva"))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        wait -> assertThat(wait.problem().rule()).isEqualTo("tenants-changing"));
    }

    @Test
    void tenThousandOwnersAreReadInSecondsAndFoundInMicroseconds() throws Exception {
        // Given
        var owners = IntStream.range(0, 10_000)
                .mapToObj(i ->
                        "  - owner: " + (910_000_000 + i) + "\n    systemUser: owner\n    externalRef: ref-" + i + "\n")
                .collect(Collectors.joining("", "tenants:\n", ""));
        var start = System.nanoTime();
        var tenants = tenants(owners);
        var read = Duration.ofNanos(System.nanoTime() - start);

        // When
        start = System.nanoTime();
        for (int i = 0; i < 10_000; i++) {
            assertThat(tenants.of(InstanceOwner.organisation(String.valueOf(910_000_000 + i)), "skd-mva")
                            .externalRef())
                    .isEqualTo("ref-" + i);
        }
        var found = Duration.ofNanos(System.nanoTime() - start);

        // Then
        assertThat(read).isLessThan(Duration.ofSeconds(20));
        assertThat(found).as("a stat of the file included").isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void onlyTenantsWithoutALoginNeedAClientAtMaskinporten() throws IOException {
        assertThat(tenants("default: {login: kari}\n").needSystemUsers()).isFalse();
        assertThat(tenants(OFFICE).needSystemUsers()).isTrue();
    }

    private Tenants tenants(String text) throws IOException {
        write(text, NOW.minusSeconds(60));
        return new Tenants(Optional.of(file), clock());
    }

    private void write(String text, Instant at) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(at));
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
