package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.altinncourier.profile.AppName;
import dev.altinncourier.profile.Environment;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AltinnAddressesTest {

    private static final AppName MVA =
            new AppName("skd", Map.of(Environment.TT02, "mva-etm2", Environment.PROD, "mva-v1"));

    @ParameterizedTest
    @CsvSource({
        "TT02, https://skd.apps.tt02.altinn.no/skd/mva-etm2/instances, https://platform.tt02.altinn.no",
        "PROD, https://skd.apps.altinn.no/skd/mva-v1/instances, https://platform.altinn.no"
    })
    void environmentPresetsHostsAndAppName(Environment environment, String instances, String platform) {
        // When
        var addresses = Addresses.of(environment);

        // Then
        assertThat(addresses.instances(MVA)).hasToString(instances);
        assertThat(addresses.exchange("maskinporten"))
                .hasToString(platform + "/authentication/api/v1/exchange/maskinporten");
    }

    @Test
    void sandboxIsOneHostForAppsAndPlatform() {
        // When
        var addresses = Addresses.of(Environment.SANDBOX);

        // Then
        assertThat(addresses.instances(Profiles.APP)).hasToString("http://localhost:8085/ttd/courier-test/instances");
        assertThat(addresses.query(Profiles.APP, ""))
                .hasToString("http://localhost:8085/storage/api/v1/instances?appId=ttd%2Fcourier-test");
    }

    @Test
    void localtestIsOneHostForAppsAndPlatform() {
        // Given
        var app = new AppName("ttd", Map.of(Environment.LOCALTEST, "mine"));

        // When
        var addresses = Addresses.of(Environment.LOCALTEST);

        // Then
        assertThat(addresses.instances(app)).hasToString("http://local.altinn.cloud:8000/ttd/mine/instances");
        assertThat(addresses.platform()).isEqualTo("http://local.altinn.cloud:8000");
        assertThat(addresses.inbox()).isEmpty();
    }

    @Test
    void settingsGoBeforeThePresets() {
        // When
        var addresses = Addresses.of(Environment.TT02, "http://platform.example/", "http://{org}.example:8000/");

        // Then
        assertThat(addresses.instances(MVA)).hasToString("http://skd.example:8000/skd/mva-etm2/instances");
        assertThat(addresses.exchange("id-porten"))
                .hasToString("http://platform.example/authentication/api/v1/exchange/id-porten");
    }

    @Test
    void everyCallOfAnInstanceLiesBelowIt() {
        // Given
        var addresses = Addresses.of(Environment.SANDBOX);
        var instance = Submissions.instance(null);
        var base = "http://localhost:8085/ttd/courier-test/instances/" + Submissions.INSTANCE_ID;

        // When
        var next = addresses.next(Profiles.APP, instance);

        // Then
        assertThat(next).hasToString(base + "/process/next?language=nb");
        assertThat(addresses.process(Profiles.APP, instance)).hasToString(base + "/process");
        assertThat(addresses.dataElement(Profiles.APP, instance, "guid")).hasToString(base + "/data/guid");
    }

    @Test
    void dataTypeIsEncoded() {
        // When
        var uri = Addresses.of(Environment.SANDBOX)
                .data(Profiles.APP, Submissions.instance(null), "årsregnskap & vedlegg/æøå");

        // Then
        assertThat(uri.getRawQuery())
                .isEqualTo("dataType=%C3%A5rsregnskap+%26+vedlegg%2F%C3%A6%C3%B8%C3%A5")
                .isASCII();
    }

    @Test
    void appThatIsNotNamedForAnEnvironmentHasNoAddress() {
        // Given
        var addresses = Addresses.of(Environment.SANDBOX);

        // Then
        assertThatThrownBy(() -> addresses.instances(MVA)).hasMessageContaining("skd");
    }
}
