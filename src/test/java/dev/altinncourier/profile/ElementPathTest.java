package dev.altinncourier.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//c",
                "//*[local-name()='c']",
                "/a/b/c",
                "/*[local-name()='a']/*[local-name()=\"b\"]/*[local-name()='c']",
                "//b/c",
                "/*/b/m:c",
                "/*/*/*"
            })
    void eachSupportedFormFindsTheElement(String expression) {
        assertThat(ElementPath.parse(expression).matches(List.of("a", "b", "c")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "/a/b", "/c", "//b", "/b/c", "//a/c", "/a/b/c/d", "//C"})
    void anotherPlaceIsNotFound(String expression) {
        assertThat(ElementPath.parse(expression).matches(List.of("a", "b", "c")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "/", "//", "/a/", "/a//b", "//@id", "/a[1]", "count(//a)", "//a | //b", "//a/text()"})
    void anythingElseIsRefusedWithWhatIsSupported(String expression) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ElementPath.parse(expression))
                .withMessageContaining("supported are /a/b");
    }

    @Test
    void itPrintsInOneForm() {
        assertThat(ElementPath.parse(" //*[local-name()='orgnr'] ")).hasToString("//orgnr");
    }
}
