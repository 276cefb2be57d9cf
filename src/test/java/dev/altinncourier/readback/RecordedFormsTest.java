package dev.altinncourier.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What real apps were recorded to store: every loss is found, and nothing else is taken for one. */
class RecordedFormsTest {

    /** Every loss of silent-losses; what is not here was stored as it was sent. */
    private static final Map<String, List<String>> LOST = Map.of(
            "sent by multipart: an element the model does not know", List.of("/Skjema/ukjent"),
            "sent by multipart: elements in another order", List.of("/Skjema/orgnr", "/Skjema/antall"),
            "sent by multipart: a misspelt element", List.of("/Skjema/Navn", "/Skjema/antall"),
            "sent by multipart: an element given twice", List.of("/Skjema/antall[2]", "/Skjema/linje"),
            "sent by multipart: a child in another namespace", List.of("/Skjema/linje"),
            "sent by multipart: an unknown attribute", List.of("/Skjema/@ekstra"),
            "sent by multipart: repeating group out of place",
                    List.of("/Skjema/orgnr", "/Skjema/navn", "/Skjema/antall"));

    /** Every loss of value-kinds. */
    private static final Map<String, List<String>> LOST_KINDS = Map.of(
            "sent: attribute in another namespace", List.of("/Skjema/belop/@a"),
            "sent: text beside elements", List.of("/Skjema/text()"),
            "sent: lists interleaved", List.of("/Skjema/tekst", "/Skjema/liste[2]"),
            "sent: unknown child deep down, first", List.of("/Skjema/gruppe/navn", "/Skjema/gruppe/felt"),
            "sent: child twice deep down", List.of("/Skjema/gruppe/navn[2]", "/Skjema/gruppe/felt"),
            "sent: list elements after a later group", List.of("/Skjema/belop"),
            "sent: another namespace on a child", List.of("/Skjema/tekst", "/Skjema/dato"));

    private final Path folder;

    RecordedFormsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"v7.15.3", "v8.4.0-preview.1", "v8.11.5", "v8.12.7", "v9-preview"})
    void everySilentLossIsFoundAndNothingElse(String version) {
        // Given
        var recorded = Forms.recorded(version, "silent-losses");

        // When
        var lost = new TreeMap<String, List<String>>();
        var changed = new ArrayList<String>();
        for (var forms : recorded) {
            var found = forms.compared(folder);
            note(lost, forms, found);
            changed.addAll(found.changed());
        }

        // Then
        assertThat(recorded).hasSize(13);
        assertThat(lost).isEqualTo(new TreeMap<>(LOST));
        assertThat(changed).isEmpty();
    }

    @Test
    void noKindOfValueIsAFalseAlarmAndNoneIsMissed() {
        // Given
        var recorded = Forms.recorded("v8.12.7", "value-kinds");

        // When
        var lost = new TreeMap<String, List<String>>();
        var changed = new TreeMap<String, List<String>>();
        for (var forms : recorded) {
            if (forms.what().equals("sent: control character reference")) {
                // No XML 1.0: intake sends such a form back before it gets this far.
                continue;
            }
            var found = forms.compared(folder);
            note(lost, forms, found);
            if (!found.changed().isEmpty()) {
                changed.put(forms.what(), found.changed());
            }
        }

        // Then
        assertThat(recorded).hasSize(32);
        assertThat(lost).isEqualTo(new TreeMap<>(LOST_KINDS));
        assertThat(changed).containsOnly(Map.entry("sent: empty XmlText number", List.of("/Skjema/belop")));
    }

    private static void note(Map<String, List<String>> lost, Forms forms, Comparison found) {
        if (!found.isLossless()) {
            lost.put(forms.what(), found.lost().stream().map(Loss::xpath).toList());
        }
    }
}
