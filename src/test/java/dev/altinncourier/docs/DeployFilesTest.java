package dev.altinncourier.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is shipped for running courier elsewhere names what courier knows. */
class DeployFilesTest {

    private static final Pattern VARIABLE = Pattern.compile("\\bCOURIER_[A-Z_]+");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path KUBERNETES = Path.of("deploy/kubernetes/courier.yaml");

    @Test
    void everyVariableIsASettingOfCouriers() throws IOException {
        var known = Stream.concat(
                        ConfigurationDoc.knownNames().stream(),
                        ConfigurationDoc.operatorSettings().stream().map(Setting::name))
                .map(DeployFilesTest::asVariable)
                .toList();
        assertThat(files()).isNotEmpty().allSatisfy(file -> assertThat(variables(file))
                .as(file.toString())
                .isSubsetOf(known));
    }

    @Test
    void everyManifestCanBeRead() throws IOException {
        assertThat(files())
                .filteredOn(file -> file.toString().endsWith(".yaml"))
                .hasSizeGreaterThan(3)
                .allSatisfy(file -> assertThat(documents(file))
                        .isNotEmpty()
                        .allSatisfy(document -> assertThat(document.isObject()).isTrue()));
    }

    @Test
    void aNodeKeepsItsNameAndNeedsNoRights() throws IOException {
        var pod = documents(KUBERNETES).get(0).at("/spec/template/spec");
        var container = pod.at("/containers/0");
        assertThat(container.path("env"))
                .filteredOn(variable -> variable.path("name").asText().equals("COURIER_NODE"))
                .extracting(
                        variable -> variable.at("/valueFrom/fieldRef/fieldPath").asText())
                .containsExactly("metadata.name");
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/terminationGracePeriodSeconds").asInt()).isGreaterThan(30);
    }

    /** What an image runs may write nowhere but into its volume, which is the base folder. */
    @Test
    void theImagesAreOfOneMouldAndNeedNoRights() throws IOException {
        try (var images = Files.list(Path.of("src/main/docker"))) {
            assertThat(images.toList()).hasSize(2).allSatisfy(image -> assertThat(Files.readString(image))
                    .contains(
                            "USER 10001:10001\n",
                            "VOLUME [\"/var/lib/courier\"]\n",
                            "COURIER_FOLDERS_BASE=/var/lib/courier\n")
                    .contains(
                            "GET /q/health/live HTTP/1.0",
                            "WORKDIR /opt/courier\n",
                            "COPY config/ /opt/courier/config/\n")
                    .contains("org.opencontainers.image.licenses=\"Apache-2.0\"", "org.opencontainers.image.version")
                    .matches(
                            text -> text.lastIndexOf("\nUSER ") > text.lastIndexOf("\nRUN "), "drops its rights last"));
        }
    }

    private static List<JsonNode> documents(Path file) throws IOException {
        try (var parser = YAML.getFactory().createParser(file.toFile())) {
            return YAML.readValues(parser, JsonNode.class).readAll();
        }
    }

    private static List<String> variables(Path file) throws IOException {
        return VARIABLE.matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static String asVariable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static List<Path> files() throws IOException {
        try (var deploy = Files.walk(Path.of("deploy"));
                var docker = Files.walk(Path.of("src/main/docker"))) {
            return Stream.concat(deploy, docker).filter(Files::isRegularFile).toList();
        }
    }
}
