package dev.altinncourier;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * No record prints a secret that it holds, whoever logs it. A record is filled with a mark wherever it holds text; where the
 * name or the type of a component says that it is a secret, the mark must not be printed.
 */
class PrintedRecordsTest {

    /** Names of components that hold secrets. */
    private static final Pattern SECRET = Pattern.compile(
            ".*(token|secret|password|assertion|verifier|refresh|credential|challenge)(?!endpoint|file|setting).*"
                    + "|pid|nonce|jwk|bearer",
            Pattern.CASE_INSENSITIVE);

    /** Components whose names do not tell it. */
    private static final Map<String, Set<String>> MORE = Map.of(
            "BearerToken", Set.of("value"),
            "AuthAnswer", Set.of("body"),
            "InstanceOwner", Set.of("number"),
            "AltinnCall", Set.of("uri", "headers"),
            "KeyMaterial", Set.of("key"),
            "ExternalTokenCommand", Set.of("command"));

    @TestFactory
    Stream<DynamicTest> noRecordPrintsASecretThatItHolds() {
        return records()
                .filter(type -> secrets(type).findAny().isPresent())
                .map(type -> DynamicTest.dynamicTest(type.getName(), () -> printsNone(type)));
    }

    private static void printsNone(Class<?> type) {
        // Given
        var filled = new SampleRecords(component -> isSecret(type, component)).of(type);

        // When
        var printed = filled.toString();

        // Then
        assertThat(printed).doesNotContain(SampleRecords.SECRETS);
    }

    @Test
    void aRecordThatPrintsItsSecretIsFound() {
        // Given
        record Careless(String password, String name) {}

        // When
        var printed = new SampleRecords(component -> isSecret(Careless.class, component))
                .of(Careless.class)
                .toString();

        // Then
        assertThat(printed).contains(SampleRecords.SECRETS[0]);
    }

    @Test
    void recordsThatAreNamedHereExist() {
        assertThat(records().map(Class::getSimpleName)).containsAll(MORE.keySet());
    }

    private static Stream<RecordComponent> secrets(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).filter(component -> isSecret(type, component));
    }

    private static boolean isSecret(Class<?> type, RecordComponent component) {
        var named = MORE.getOrDefault(type.getSimpleName(), Set.of()).contains(component.getName());
        return named
                || SampleRecords.isKey(component.getType())
                || (SampleRecords.holdsText(component.getType())
                        && SECRET.matcher(component.getName()).matches());
    }

    private static Stream<? extends Class<?>> records() {
        return ArchitectureTest.CLASSES.stream()
                .filter(found -> !found.getPackageName().startsWith(ArchitectureTest.COURIER + ".sandbox"))
                .filter(JavaClass::isRecord)
                .map(JavaClass::reflect);
    }
}
