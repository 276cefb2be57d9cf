package dev.altinncourier.token;

import static dev.altinncourier.token.SystemUserRule.asSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.token.TokenRequest.SystemUser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskinportenClientTest {

    private static final InstanceOwner COMPANY = InstanceOwner.organisation("910000001");

    @Test
    void ownersOwnSystemUserIsAskedForUnlessSaidOtherwise() throws Exception {
        // Given
        var client = client(complete());

        // When
        var request = client.request(Tokens.TT02, List.of(), asSet(COMPANY));

        // Then
        assertThat(request.systemUser()).isEqualTo(new SystemUser("910000001", null));
        assertThat(request.scopes()).containsExactly("altinn:instances.read", "altinn:instances.write");
        assertThat(request.client()).isEqualTo(Tokens.CLIENT);
    }

    @Test
    void officeAsksWithItsOwnNumberAndReferenceForWhomeverItFiles() throws Exception {
        // Given
        var client = client(complete().with("system-user", "920000002").with("external-ref", "ref-7"));

        // When
        var request = client.request(Tokens.TT02, List.of(), asSet(COMPANY));

        // Then
        assertThat(request.systemUser()).isEqualTo(new SystemUser("920000002", "ref-7"));
        assertThat(request)
                .isEqualTo(client.request(Tokens.TT02, List.of(), asSet(InstanceOwner.person("01039012345"))));
    }

    @Test
    void noSystemUserIsAskedForWhenTheSettingSaysNone() throws Exception {
        // Given
        var client = client(complete().with("system-user", "none"));

        // When
        var request = client.request(Tokens.TT02, List.of(), asSet(COMPANY));

        // Then
        assertThat(request.systemUser()).isNull();
    }

    @Test
    void profilesScopesReplaceThoseOfTheInstallation() throws Exception {
        // Given
        var client = client(complete());

        // When
        var request = client.request(Tokens.TT02, List.of("skatteetaten:mvameldinginnsending"), asSet(COMPANY));

        // Then
        assertThat(request.scopes()).containsExactly("skatteetaten:mvameldinginnsending");
    }

    @Test
    void personHasNoSystemUserOfTheirOwn() {
        // Given
        var client = client(complete());

        // When Then
        assertThatThrownBy(() -> client.request(Tokens.TT02, List.of(), asSet(InstanceOwner.person("01039012345"))))
                .isInstanceOfSatisfying(WrongSetup.class, failure -> {
                    assertThat(failure.problem().rule()).isEqualTo("system-user-owner");
                    assertThat(failure.getMessage()).doesNotContain("01039012345");
                });
    }

    @Test
    void startUpCheckNamesEverySettingThatIsMissing() {
        // Given
        var client = client(Settings.none());

        // When
        var missing = client.missing();

        // Then
        assertThat(missing)
                .containsExactly(
                        "courier.auth.maskinporten.issuer",
                        "courier.auth.maskinporten.client-id",
                        "courier.auth.maskinporten.key-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"everybody", "91000000", "9100000011", "0192:910000001"})
    void systemUserThatMakesNoSenseIsReportedAsWell(String systemUser) {
        // Given
        var client = client(complete().with("system-user", systemUser));

        // When Then
        assertThat(client.missing()).containsExactly("courier.auth.maskinporten.system-user");
    }

    @Test
    void externalReferenceThatAltinnCannotHaveTakenIsReportedAsWell() {
        // Given
        var client = client(complete().with("external-ref", "with space"));

        // When Then
        assertThat(client.missing()).containsExactly("courier.auth.maskinporten.external-ref");
    }

    @Test
    void missingSettingIsTheOperatorsToSet() {
        // Given
        var client = client(Settings.none());

        // When Then
        assertThatThrownBy(() -> client.request(Tokens.TT02, List.of(), asSet(COMPANY)))
                .isInstanceOfSatisfying(WrongSetup.class, failure -> {
                    assertThat(failure.problem().category()).isEqualTo(Category.CONFIGURATION);
                    assertThat(failure.problem().nextAction().en()).contains("courier.auth.maskinporten.client-id");
                });
    }

    private static Settings complete() {
        return Settings.complete(Path.of("key.jwk"));
    }

    private static MaskinportenClient client(Settings settings) {
        return new MaskinportenClient(settings.maskinporten());
    }
}
