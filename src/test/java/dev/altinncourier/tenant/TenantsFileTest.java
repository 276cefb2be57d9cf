package dev.altinncourier.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantsFileTest {

    private final Path file;

    TenantsFileTest(@TempDir Path folder) {
        this.file = folder.resolve("tenants.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tenant: []                                       | 1: unknown key 'tenant': write 'tenants'
                    tenants: {}                                      | 1: 'tenants' cannot be a block of keys: write a list: '- owner: 910000000' and who sends for it
                    tenants: [{systemUser: owner}]                   | 1: key 'owner' is missing: add 'owner:' with an organisation number
                    tenants: [{owner: 91000000}]                     | 1: 'owner' cannot be the value '91000000': write an organisation number
                    tenants: [{owner: 910000001, systemUser: us}]    | 1: 'systemUser' cannot be the value 'us': write owner, none, or the organisation number
                    tenants: [{owner: 910000001, externalRef: a b}]  | 1: 'externalRef' cannot be the value 'a b': write the reference
                    tenants: [{owner: 910000001, login: Kari}]       | 1: 'login' cannot be the value 'Kari': write lower-case letters
                    tenants: [{owner: 910000001, profiles: skd-mva}] | 1: 'profiles' cannot be the value 'skd-mva': write [a, b]
                    default: {owner: 910000001}                      | 1: unknown key 'owner'
                    '# nothing'                                      | 1: the file is empty: write tenants (docs/tenants.md)
                    tenants: [{owner: 9*}, {owner: 9*}]              | 1: the owner 9* stands here a second time: keep one of them
                    """)
    void everyMistakeHasALineAndAnAdvice(String text, String complaint) throws IOException {
        // Given
        Files.writeString(file, text);

        // When
        var invalid = catchThrowableOfType(InvalidTenants.class, () -> TenantsFile.read(file));

        // Then
        assertThat(invalid.mistakes()).singleElement().satisfies(mistake -> assertThat(mistake.toString())
                .startsWith(file + ":" + complaint));
    }

    @Test
    void noMistakeShowsAPersonsNumber() throws IOException {
        // Given
        Files.writeString(
                file,
                """
                01039012345: {login: kari}
                tenants:
                  - owner: "010390 12345"
                  - owner: 0103901234
                  - owner: 010390123456
                  - owner: 01039012345
                  - owners: [01039012345]
                    login: 01039012345
                """);

        // When
        var invalid = catchThrowableOfType(InvalidTenants.class, () -> TenantsFile.read(file));

        // Then
        assertThat(invalid.mistakes()).hasSize(6).allSatisfy(mistake -> assertThat(mistake.toString())
                .contains("010390*****")
                .doesNotContain("1234"));
    }
}
