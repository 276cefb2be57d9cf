package dev.altinncourier.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.altinncourier.submission.InstanceOwner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page shows a file that courier takes, and editors say what courier says. */
class TenantsPageTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(.*?)```");

    @Test
    void exampleIsTakenByCourierAndByEditors(@TempDir Path folder) throws Exception {
        // Given
        var file = Files.writeString(folder.resolve("tenants.yaml"), example());

        // When
        var index = TenantsFile.read(file);

        // Then
        assertThat(index.find(InstanceOwner.organisation("910000003")))
                .hasValueSatisfying(tenant -> assertThat(tenant.systemUser()).isEqualTo("920000009"));
        assertThat(index.find(InstanceOwner.person("01039012345")))
                .hasValueSatisfying(tenant -> assertThat(tenant.login()).isEqualTo("kari"));
        assertThat(isTakenByEditors(example())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tenant: []",
                "tenants: [{systemUser: owner}]",
                "tenants: [{owner: '91000000'}]",
                "tenants: [{owner: 910000001, systemUser: us}]",
                "tenants: [{owner: 910000001, login: Kari}]",
                "tenants: [{owner: 910000001, profiles: skd-mva}]",
                "default: {owner: 910000001}"
            })
    void editorsRefuseWhatCourierRefuses(String text) throws IOException {
        assertThat(isTakenByEditors(text)).isFalse();
    }

    private static String example() throws IOException {
        var found = EXAMPLE.matcher(Files.readString(Path.of("docs/tenants.md")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static boolean isTakenByEditors(String yaml) throws IOException {
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V7)
                .getSchema(new ObjectMapper().readTree(Files.readString(Path.of("config/tenants.schema.json"))));
        return schema.validate(new YAMLMapper().readTree(yaml)).isEmpty();
    }
}
