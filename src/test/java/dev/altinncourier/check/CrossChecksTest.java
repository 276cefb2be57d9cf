package dev.altinncourier.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.check.CrossChecks.Difference;
import dev.altinncourier.profile.AppProfile.CrossCheck;
import dev.altinncourier.profile.AppProfile.FilePlace;
import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrossChecksTest {

    private static final String NUMBER = "974760673";

    private final Path folder;
    private final List<Part> parts = new ArrayList<>();

    CrossChecksTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theSameInAllFilesIsNoDifference() throws IOException {
        file("konvolutt", "k.xml", "<k xmlns='urn:k'><nr>\n " + NUMBER + " </nr></k>");
        file("melding", "m.xml", "<m><eier><nr>" + NUMBER + "</nr></eier></m>");
        file("json", "j.json", "{\"eier\": {\"nr\": " + NUMBER + "}}");

        assertThat(differences(check(false))).isEmpty();
    }

    @Test
    void aDifferenceNamesCheckFilesAndPlacesButNoValue() throws IOException {
        // Given
        file("konvolutt", "k.xml", "<k>\n<nr>123456789</nr></k>");
        file("melding", "m.xml", "<m><eier>\n\n<nr>" + NUMBER + "</nr></eier></m>");

        // When
        var found = differences(check(false));

        // Then
        assertThat(found).singleElement().satisfies(difference -> {
            assertThat(difference.issues())
                    .extracting(Issue::file, Issue::field)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("in/k.xml", "//nr (line 2)"),
                            org.assertj.core.groups.Tuple.tuple("in/m.xml", "/m/eier/nr (line 3)"));
            assertThat(difference.issues().get(0).text()).startsWith("organisasjonsnummer: ");
            assertThat(difference.toString()).doesNotContain(NUMBER).doesNotContain("123456789");
        });
    }

    @Test
    void theOwnersNumberIsComparedWhereTheProfileSaysSo() throws IOException {
        file("melding", "m.xml", "<m><eier><nr>123456789</nr></eier></m>");

        assertThat(differences(check(false))).isEmpty();
        assertThat(differences(check(true))).singleElement().satisfies(difference -> assertThat(difference.issues())
                .hasSize(1));
    }

    @Test
    void aFileOrElementThatIsNotThereIsLeftOut() throws IOException {
        file("konvolutt", "k.xml", "<k><nr> </nr></k>");
        file("melding", "m.xml", "<m><eier><nr>" + NUMBER + "</nr></eier></m>");

        assertThat(differences(check(true))).isEmpty();
    }

    @Test
    void anItemOfAJsonFormIsAPlaceToo() throws IOException {
        file("melding", "m.xml", "<m><eier><nr>" + NUMBER + "</nr></eier></m>");
        file("json", "j.json", "{\"eier\": [{\"nr\": \"" + NUMBER + "\"}, {\"nr\": \"1\"}]}");

        assertThat(differences(check(false))).hasSize(1);
    }

    private List<Difference> differences(CrossCheck check) throws IOException {
        var content = new Content(InstanceOwner.organisation(NUMBER), parts, Map.of(), null, null, false);
        var id = new SubmissionId("01KARQ3W5C8D9E0F1G2H3J4K5M");
        return CrossChecks.differences(List.of(check), Submission.received(id, "key", "profile", folder, content));
    }

    private static CrossCheck check(boolean owner) {
        var places = List.of(
                new FilePlace("konvolutt", "//nr"),
                new FilePlace("melding", "/m/eier/nr"),
                new FilePlace("json", "/eier/nr"));
        return new CrossCheck("organisasjonsnummer", places, owner, true);
    }

    private void file(String role, String name, String content) throws IOException {
        var file = Files.createDirectories(folder.resolve("in")).resolve(name);
        Files.writeString(file, content);
        var type = name.endsWith("json") ? "application/json" : "application/xml";
        parts.add(new Part(role, "in/" + name, name, type, Files.size(file), "00"));
    }
}
