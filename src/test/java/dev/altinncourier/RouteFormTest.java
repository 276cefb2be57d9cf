package dev.altinncourier;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;

/** How a route file is written: Camel's canonical form, short and shallow, and no logic but the simplest. */
class RouteFormTest {

    private static final int MOST_STEPS = 12;
    private static final int DEEPEST = 2;

    private static final Map<String, JsonNodeType> CANONICAL = Map.ofEntries(
            entry("id", JsonNodeType.STRING),
            entry("description", JsonNodeType.STRING),
            entry("uri", JsonNodeType.STRING),
            entry("ref", JsonNodeType.STRING),
            entry("from", JsonNodeType.OBJECT),
            entry("parameters", JsonNodeType.OBJECT),
            entry("otherwise", JsonNodeType.OBJECT),
            entry("handled", JsonNodeType.OBJECT),
            entry("simple", JsonNodeType.OBJECT),
            entry("constant", JsonNodeType.OBJECT),
            entry("steps", JsonNodeType.ARRAY),
            entry("when", JsonNodeType.ARRAY),
            entry("exception", JsonNodeType.ARRAY));

    private static final Set<String> LANGUAGES = Set.of("simple", "constant");

    /** Failures belong to the error policy, waits and repetitions to the journal, everything computed to Java. */
    private static final Set<String> NOT_IN_A_ROUTE = Set.of(
            "errorHandler",
            "doTry",
            "doCatch",
            "redeliveryPolicyRef",
            "delay",
            "bean",
            "script",
            "method",
            "groovy",
            "ognl");

    private static final Pattern SIMPLE =
            Pattern.compile("\\$\\{(body|variable|exception)(\\.\\w+)*}( [!=]= (null|\\d+|'[^'$]*'))?");

    private final RouteCatalogue catalogue;

    RouteFormTest() throws IOException {
        this.catalogue = RouteCatalogue.read();
    }

    @Test
    void camelReadsEveryFile() throws Exception {
        try (var camel = new DefaultCamelContext()) {
            var loader = PluginHelper.getRoutesLoader(camel);
            for (var file : RouteCatalogue.files()) {
                loader.loadRoutes(ResourceHelper.fromString(file.toString(), Files.readString(file)));
            }

            assertThat(camel.getRouteDefinitions()).hasSameSizeAs(catalogue.routes());
        }
    }

    @Test
    void everythingIsWrittenInFull() {
        assertThat(catalogue.entries()).allSatisfy(entry -> assertThat(entry.fields())
                .filteredOn(field -> CANONICAL.containsKey(field.name()))
                .allSatisfy(field -> assertThat(field.value().getNodeType()).isEqualTo(CANONICAL.get(field.name()))));
    }

    @Test
    void everyStepIsAMap() {
        assertThat(catalogue.entries()).allSatisfy(entry -> assertThat(entry.fields())
                .filteredOn(field -> field.name().equals("steps"))
                .allSatisfy(field -> assertThat(field.value()).isNotEmpty().allSatisfy(RouteFormTest::isStep)));
    }

    @Test
    void stepsStandBelowTheStart() {
        assertThat(catalogue.routes())
                .allSatisfy(route -> assertThat(route.body().has("steps")).isFalse());
    }

    @Test
    void everyExpressionNamesItsLanguage() {
        assertThat(catalogue.entries()).allSatisfy(entry -> assertThat(entry.fields())
                .filteredOn(field -> field.name().equals("expression") && !LANGUAGES.contains(field.parent()))
                .allSatisfy(field -> assertThat(field.value().fieldNames())
                        .toIterable()
                        .hasSize(1)
                        .isSubsetOf(LANGUAGES)));
    }

    @Test
    void everyLanguageStandsInAnExpression() {
        assertThat(catalogue.entries()).allSatisfy(entry -> assertThat(entry.fields())
                .filteredOn(field -> LANGUAGES.contains(field.name()))
                .allSatisfy(field -> {
                    assertThat(field.parent()).isIn("expression", "handled");
                    assertThat(field.value().path("expression").isTextual()).isTrue();
                }));
    }

    @Test
    void expressionsOnlyLookOrCompareWithAConstant() {
        assertThat(catalogue.entries()).allSatisfy(entry -> {
            assertThat(entry.fields())
                    .filteredOn(field -> field.parent().equals("simple"))
                    .allSatisfy(field -> assertThat(field.value().asText()).matches(SIMPLE));
            assertThat(entry.texts().filter(text -> text.contains("${")))
                    .as("only simple expressions look into an exchange")
                    .allMatch(text -> SIMPLE.matcher(text).matches());
        });
    }

    @Test
    void optionsOfAnEndpointStandInItsParameters() {
        assertThat(catalogue.entries()).allSatisfy(entry -> assertThat(entry.fields())
                .filteredOn(field -> field.name().equals("uri"))
                .allSatisfy(field -> assertThat(field.value().asText()).matches("[a-z-]+(:[a-z/{}-]+)?")));
    }

    @Test
    void routesHandleNoFailuresWaitForNothingAndComputeNothing() {
        assertThat(catalogue.entries()).allSatisfy(entry -> {
            assertThat(entry.fields()).extracting(YamlField::name).doesNotContainAnyElementsOf(NOT_IN_A_ROUTE);
            assertThat(entry.calls()).noneMatch(uri -> uri.matches("(bean|class|language):.*"));
        });
        assertThat(catalogue.routes())
                .allSatisfy(route ->
                        assertThat(route.fields()).extracting(YamlField::name).doesNotContain("onException"));
    }

    /** How often something is tried is the journal's matter, or the broker's. */
    @Test
    void anErrorPolicyRepeatsNothing() {
        assertThat(catalogue.entries()).allSatisfy(entry -> assertThat(entry.fields())
                .filteredOn(field -> field.name().equals("redeliveryPolicy"))
                .allSatisfy(field ->
                        assertThat(field.value().fieldNames()).toIterable().containsExactly("logExhausted")));
    }

    @Test
    void everyRouteIsShortAndShallow() {
        assertThat(catalogue.routes()).allSatisfy(route -> {
            assertThat(route.steps()).as("steps").isBetween(1L, (long) MOST_STEPS);
            assertThat(route.nesting()).as("nesting").isLessThanOrEqualTo(DEEPEST);
        });
    }

    private static void isStep(JsonNode step) {
        assertThat(step.properties()).hasSize(1).allMatch(named -> named.getValue()
                .isObject());
    }
}
