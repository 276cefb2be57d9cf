package dev.altinncourier.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.doctor.Finding.State;
import dev.altinncourier.it.SmallDisk;
import dev.altinncourier.journal.JournalState;
import dev.altinncourier.tenant.Tenants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault is planted in an installation that is well, and the doctor finds it and nothing else. */
class DoctorTest {

    private static final List<String> SCOPES = List.of("altinn:instances.read", "altinn:instances.write");

    private Patient patient;

    /** Plants a fault. */
    interface Fault {
        void plant(Patient patient) throws Exception;
    }

    @BeforeEach
    void start(@TempDir Path home) {
        patient = new Patient(home);
    }

    @AfterEach
    void stop() {
        patient.close();
    }

    @Test
    void nothingIsFoundWhereAllIsWell() {
        // Given
        patient.askFor(Patient.OWNER);

        // When
        var diagnosis = patient.examine();

        // Then
        assertThat(diagnosis.findings()).allMatch(finding -> finding.state() == State.OK, diagnosis.toString());
        assertThat(diagnosis.findings())
                .extracting(Finding::check)
                .containsExactly(
                        "settings",
                        "folders",
                        "disk",
                        "journal",
                        "profiles",
                        "tenants",
                        "key",
                        "issuer",
                        "clock",
                        "grant",
                        "exchange",
                        "app");
        assertThat(diagnosis.exitCode()).isZero();
    }

    @Test
    void nothingIsChangedAtAltinnNorInTheFolders() throws IOException {
        // Given
        patient.askFor(Patient.OWNER);
        var before = tree();

        // When
        patient.examine();

        // Then
        var calls = patient.control.summary().path("calls");
        assertThat(calls.properties().stream()
                        .filter(call -> call.getValue().path("received").asInt() > 0)
                        .map(call -> call.getKey()))
                .isSubsetOf("metadata", "grant", "exchange", "control");
        assertThat(patient.control.received("grant")).isEqualTo(1);
        assertThat(patient.control.received("exchange")).isEqualTo(1);
        assertThat(tree()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void thePlantedFaultIsFoundAndNoOther(String name, Fault fault, State state, String check, List<String> words)
            throws Exception {
        // Given
        fault.plant(patient);

        // When
        var diagnosis = patient.examine();

        // Then
        assertThat(bad(diagnosis)).as(diagnosis.toString()).hasSize(1);
        var found = bad(diagnosis).get(0);
        assertThat(found.state()).isEqualTo(state);
        assertThat(found.check()).isEqualTo(check);
        assertThat(found.what()).contains(words);
        assertThat(found.fix()).isNotEmpty();
        assertThat(diagnosis.exitCode()).isEqualTo(state == State.WARN ? 1 : 2);
        assertThat(String.join("\n", diagnosis.lines()))
                .doesNotContain(
                        "eyJ", patient.sandbox.defaultClientKey().path("d").asText());
    }

    static Stream<Arguments> faults() {
        return Stream.of(here(), keys(), clocks(), maskinporten(), owners(), persons(), logins(), altinn(), files())
                .flatMap(faults -> faults);
    }

    private static Stream<Arguments> here() {
        return Stream.of(
                wrong(
                        "no base folder",
                        p -> p.set(
                                "courier.folders.base", p.home.resolve("none").toString()),
                        "folders",
                        "none is not there"),
                wrong(
                        "a folder is missing",
                        p -> Files.delete(p.base().resolve("waiting")),
                        "folders",
                        "waiting is not there"),
                wrong(
                        "a folder is a file",
                        p -> {
                            Files.delete(p.base().resolve("done"));
                            Files.createFile(p.base().resolve("done"));
                        },
                        "folders",
                        "done is not there"),
                wrong(
                        "the disk is nearly full",
                        p -> p.set("courier.folders.minimum-free", "1000000G"),
                        "disk",
                        "are free; courier wants"),
                warning(
                        "the disk will be full soon",
                        p -> p.set(
                                "courier.folders.minimum-free",
                                String.valueOf(Files.getFileStore(p.base()).getUsableSpace() * 2 / 3)),
                        "disk",
                        "MiB are free"),
                wrong(
                        "the journal is broken",
                        p -> p.journal = () -> JournalState.broken("cannot be opened", "mend it"),
                        "journal",
                        "cannot be opened"),
                wrong(
                        "the journal cannot be asked",
                        p -> p.journal = () -> {
                            throw new IOException("no such device");
                        },
                        "journal",
                        "no such device"));
    }

    private static Stream<Arguments> keys() {
        return Stream.of(
                wrong("no key file", p -> p.keyFile(p.home.resolve("none.json")), "key", "none.json"),
                wrong(
                        "garbage for a key",
                        p -> p.keyFile(p.write("garbage", "no key")),
                        "key",
                        "neither a JWK nor PEM nor PKCS#12"),
                warning(
                        "everybody reads the key",
                        p -> Files.setPosixFilePermissions(
                                p.home.resolve("client-key.json"), PosixFilePermissions.fromString("rw-r--r--")),
                        "key",
                        "everybody on this machine can read"),
                wrong("the certificate has expired", p -> certificate(p, -10, 5), "key", "has expired"),
                warning("the certificate expires soon", p -> certificate(p, -1, 5), "key", "expires in 3 days"),
                wrong(
                        "a key that Maskinporten does not know",
                        p -> p.register(SCOPES, List.of("*"), other(p)),
                        "grant",
                        "The key has expired"));
    }

    private static Stream<Arguments> clocks() {
        return Stream.of(
                warning(
                        "the clock is four seconds fast",
                        p -> p.clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(4)),
                        "clock",
                        "s ahead of Maskinporten's"),
                warning(
                        "the clock is five seconds slow",
                        p -> p.clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-5)),
                        "clock",
                        "s behind Maskinporten's"),
                wrong(
                        "the clock is twenty seconds slow",
                        p -> p.clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-20)),
                        "clock",
                        "behind Maskinporten's"),
                wrong(
                        "the clock is two minutes fast",
                        p -> p.clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2)),
                        "clock",
                        "which tolerates 10 s"));
    }

    private static Stream<Arguments> maskinporten() {
        return Stream.of(
                wrong(
                        "an issuer that is not there",
                        p -> p.set("courier.auth.maskinporten.issuer", p.nobody() + "/"),
                        "issuer",
                        "cannot be reached"),
                wrong(
                        "an issuer that is something else",
                        p -> p.set("courier.auth.maskinporten.issuer", p.sandbox.baseUri() + "/somewhere/"),
                        "issuer",
                        "did not give the metadata"),
                wrong(
                        "no client",
                        p -> p.set("courier.auth.maskinporten.client-id", "another"),
                        "grant",
                        "does not know the client"),
                wrong(
                        "no client id",
                        p -> p.set("courier.auth.maskinporten.client-id", ""),
                        "issuer",
                        "courier.auth.maskinporten.client-id"),
                wrong(
                        "a scope that the client lacks",
                        p -> p.register(List.of("altinn:instances.read"), List.of("*"), p.sandbox.defaultClientKey()),
                        "grant",
                        "A scope is missing on the client",
                        "altinn:instances.write"),
                wrong(
                        "a scope that the organisation was not granted",
                        p -> p.register(
                                JsonNodeFactory.instance
                                        .objectNode()
                                        .put("clientId", "courier-sandbox-client")
                                        .set("jwk", p.sandbox.defaultClientKey()),
                                SCOPES,
                                List.of("altinn:instances.write")),
                        "grant",
                        "has not been granted the scope"),
                warning(
                        "the old key is over, the next one works",
                        p -> {
                            var next = p.home.resolve("client-key.json");
                            certificate(p, -10, 5);
                            p.set("courier.auth.maskinporten.next-key-file", next.toString());
                            p.register(SCOPES, List.of("*"), p.sandbox.defaultClientKey());
                        },
                        "key",
                        "courier goes on with another"),
                wrong(
                        "Maskinporten is down",
                        p -> p.control.tell(
                                "/sandbox/faults", "{\"on\": \"grant\", \"kind\": \"status\", \"status\": 503}"),
                        "grant",
                        "Maskinporten is not well"),
                wrong(
                        "Maskinporten hangs up",
                        p -> p.control.tell("/sandbox/faults", "{\"on\": \"grant\", \"kind\": \"reset-before\"}"),
                        "grant",
                        "cannot be reached"));
    }

    private static Stream<Arguments> owners() {
        return Stream.of(
                wrong(
                        "no system user",
                        p -> {
                            p.register(SCOPES, List.of("897069631"), p.sandbox.defaultClientKey());
                            p.askFor(Patient.OWNER);
                        },
                        "grant",
                        "Altinn does not find the system user",
                        Patient.OWNER),
                wrong(
                        "a wrong external reference",
                        p -> {
                            p.register(SCOPES, List.of(Patient.OWNER + "/right"), p.sandbox.defaultClientKey());
                            p.set("courier.auth.maskinporten.external-ref", "wrong");
                            p.askFor(Patient.OWNER);
                        },
                        "grant",
                        "Altinn does not find the system user"),
                wrong(
                        "a person has no system user",
                        p -> p.askFor("01039012345"),
                        "grant",
                        "cannot have a system user"),
                wrong(
                        "an owner that nobody may send for",
                        p -> {
                            p.write("tenants.yaml", "tenants:\n  - {owner: 897069631}\n");
                            p.askFor(Patient.OWNER);
                        },
                        "grant",
                        "does not send for " + Patient.OWNER),
                wrong(
                        "a tenants file with a mistake",
                        p -> p.write("tenants.yaml", "tenants:\n  - {ower: 897069631}\n"),
                        "tenants",
                        "tenants.yaml:2",
                        "ower"),
                warning(
                        "tenants with a profile that there is not",
                        p -> p.write("tenants.yaml", "default: {profiles: [sample, another]}\n"),
                        "tenants",
                        "another"));
    }

    private static Stream<Arguments> persons() {
        return Stream.of(
                wrong(
                        "nobody hands over a person's token",
                        p -> p.changeProfile("{kind: maskinporten}", "{kind: external-altinn}"),
                        "person",
                        "nobody hands over a token"),
                wrong(
                        "no file with a person's token",
                        p -> p.sentByPerson("external-altinn", p.home.resolve("none")),
                        "person",
                        "cannot be read"),
                wrong(
                        "something else than a token",
                        p -> p.sentByPerson("external-altinn", p.write("token", "hello")),
                        "person",
                        "something else than one token"),
                wrong(
                        "a person's token that is over",
                        p -> {
                            p.clock = Clock.offset(Clock.systemUTC(), Duration.ofHours(2));
                            p.sentByPerson("external-altinn", p.write("token", p.sandbox.altinnToken("person 1337")));
                        },
                        "person",
                        "has expired"),
                wrong(
                        "a person's token that Altinn does not take",
                        p -> {
                            p.control.tell(
                                    "/sandbox/faults", "{\"on\": \"exchange\", \"kind\": \"status\", \"status\": 403}");
                            p.sentByPerson(
                                    "external-id-porten", p.write("token", p.sandbox.altinnToken("person 1337")));
                        },
                        "exchange",
                        "lacks an altinn scope"));
    }

    private static Stream<Arguments> logins() {
        return Stream.of(
                wrong("a login that is over", p -> p.login(-1, false, 0), "login", "the login is over"),
                wrong(
                        "submissions that wait for a login",
                        p -> p.nobodysLogin(3),
                        "login",
                        "nobody has logged in, and 3 submissions wait"),
                warning("a login that nobody has made", p -> p.nobodysLogin(0), "login", "nobody has logged in"),
                warning("a login that ends soon", p -> p.login(3, true, 0), "login", "good until"));
    }

    private static Stream<Arguments> altinn() {
        return Stream.of(
                wrong(
                        "the exchange is down",
                        p -> p.control.tell(
                                "/sandbox/faults", "{\"on\": \"exchange\", \"kind\": \"status\", \"status\": 502}"),
                        "exchange",
                        "Altinn's login is not well"),
                wrong(
                        "the exchange refuses",
                        p -> p.control.tell(
                                "/sandbox/faults", "{\"on\": \"exchange\", \"kind\": \"status\", \"status\": 403}"),
                        "exchange",
                        "lacks an altinn scope"),
                wrong(
                        "the exchange knows nobody",
                        p -> p.control.tell(
                                "/sandbox/faults", "{\"on\": \"exchange\", \"kind\": \"status\", \"status\": 401}"),
                        "exchange",
                        "did not accept the token, or is down"),
                wrong(
                        "the platform is not there",
                        p -> p.set("courier.altinn.platform-url", p.nobody().toString()),
                        "exchange",
                        "cannot be reached"),
                wrong("no such app", p -> p.changeProfile("app: courier-test", "app: nothing"), "app", "answers 404"),
                wrong(
                        "the apps are not there",
                        p -> p.set("courier.altinn.apps-url", p.nobody().toString()),
                        "app",
                        "cannot be read"),
                wrong(
                        "a data type that the app has not",
                        p -> p.changeProfile(
                                "process:",
                                "  - {role: v, match: {glob: '*.pdf'}, dataType: sertifikat, kind: attachment, contentType: application/pdf}\nprocess:"),
                        "app",
                        "no data type 'sertifikat'"));
    }

    private static Stream<Arguments> files() {
        return Stream.of(
                wrong(
                        "a mistake in a profile",
                        p -> p.changeProfile("dataType:", "datatype:"),
                        "profiles",
                        "sample.yaml:8",
                        "datatype"),
                wrong(
                        "no profiles",
                        p -> Files.delete(p.home.resolve("profiles/sample.yaml")),
                        "profiles",
                        "holds no .yaml file"),
                wrong(
                        "a profile that there is not",
                        p -> p.askAbout("another"),
                        "profiles",
                        "there is no such profile"));
    }

    @Test
    void whatHindersAnOwnerIsToldOnceForAllProfiles() {
        // Given
        patient.addProfile("altinn:lookup");
        patient.register(SCOPES, List.of("897069631"), patient.sandbox.defaultClientKey());
        patient.askFor(Patient.OWNER);

        // When
        var diagnosis = patient.examine();

        // Then
        assertThat(bad(diagnosis)).extracting(Finding::about).containsExactly("sample for 897069650");
        assertThat(diagnosis.findings())
                .filteredOn(Finding::about, "second for 897069650")
                .extracting(Finding::state, Finding::what)
                .containsExactly(tuple(State.SKIPPED, "as the one before"));
    }

    @Test
    void aScopeIsMissingForTheProfileThatWantsItAlone() {
        // Given
        patient.addProfile("altinn:lookup");

        // When
        var diagnosis = patient.examine();

        // Then
        assertThat(bad(diagnosis)).extracting(Finding::about).containsExactly("second");
    }

    @Test
    void aPersonsTokenThatIsGoodIsTriedAtTheExchangeAndACommandIsNotRun() {
        // Given
        patient.sentByPerson("external-altinn", patient.write("token", patient.sandbox.altinnToken("person 1337")));
        var file = patient.examine();

        // When
        patient.set("courier.auth.external.token-file", "");
        patient.set("courier.auth.external.token-command", "touch," + patient.home.resolve("touched"));
        var command = patient.examine();

        // Then
        assertThat(file.exitCode()).as(file.toString()).isZero();
        assertThat(command.findings())
                .filteredOn(Finding::check, "person")
                .extracting(Finding::state)
                .containsExactly(State.SKIPPED);
        assertThat(patient.home.resolve("touched")).doesNotExist();
    }

    /** As a sender's share would be that is mounted as an inbox. */
    @Test
    void anInboxOnAnotherFilesystemIsFound() {
        // Given
        try (var share = SmallDisk.mountOn(patient.base().resolve("inbox/sample"), 1)) {

            // When
            var diagnosis = patient.examine();

            // Then
            assertThat(bad(diagnosis)).singleElement().satisfies(found -> assertThat(found.what())
                    .contains(share.folder().toString(), "by one rename"));
        }
    }

    @Test
    void aDiskThatTakesNothingIsFound() {
        // Given
        try (var share = SmallDisk.mountOn(patient.base().resolve("rejected"), 1)) {
            share.mount("ro");

            // When
            var diagnosis = patient.examine();

            // Then
            assertThat(bad(diagnosis)).singleElement().satisfies(found -> assertThat(found.what())
                    .contains("Cannot create or write to " + share.folder()));
        }
    }

    @Test
    void withoutSettingsTheRestIsStillLookedAt() throws Exception {
        // Given
        var setup = new Setup(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Path.of("profiles"),
                new Tenants(Optional.empty(), Clock.systemUTC()),
                List.of("courier.folders.base is missing"));

        // When
        var diagnosis = new Doctor(setup, new Records(patient.journal, Optional.empty()), Clock.systemUTC())
                .examine(new Question(Optional.empty(), List.of()));

        // Then
        assertThat(diagnosis.findings())
                .extracting(Finding::check, Finding::state)
                .containsExactly(
                        tuple("settings", State.WRONG), tuple("journal", State.OK), tuple("altinn", State.SKIPPED));
    }

    @Test
    void anIdentityNumberIsMaskedInEveryLine() {
        // Given
        patient.askFor("01039012345");

        // When
        var diagnosis = patient.examine();

        // Then
        assertThat(diagnosis.lines()).anyMatch(line -> line.contains("010390*****"));
        assertThat(diagnosis.lines() + diagnosis.json().toString()).doesNotContain("01039012345");
    }

    private static List<Finding> bad(Diagnosis diagnosis) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.state() == State.WARN || finding.state() == State.WRONG)
                .toList();
    }

    private static Arguments wrong(String name, Fault fault, String check, String... words) {
        return arguments(name, fault, State.WRONG, check, List.of(words));
    }

    private static Arguments warning(String name, Fault fault, String check, String... words) {
        return arguments(name, fault, State.WARN, check, List.of(words));
    }

    /** A business certificate that is registered at the client, good from that day on and for so many days. */
    private static void certificate(Patient patient, int fromDay, int days) throws Exception {
        var certificate = BusinessCertificate.make(patient.home, fromDay, days);
        patient.keyFile(certificate.keyFile());
        patient.set("courier.auth.maskinporten.key-password", BusinessCertificate.PASSWORD);
        var client = JsonNodeFactory.instance
                .objectNode()
                .put("clientId", "courier-sandbox-client")
                .put("certificate", certificate.pem());
        SCOPES.forEach(client.putArray("scopes")::add);
        patient.register(client);
    }

    private static JsonNode other(Patient patient) {
        var jwk = (ObjectNode) patient.sandbox.defaultClientKey().deepCopy();
        return jwk.put("kid", "another");
    }

    private List<String> tree() throws IOException {
        try (var files = Files.walk(patient.base())) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
