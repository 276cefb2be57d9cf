package dev.altinncourier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The routes as a catalogue: what each is called, says of itself, starts from and does with failures. */
class RouteCatalogueTest {

    private static final String ENDING = ".camel.yaml";
    private static final String ERROR_POLICY = "dead-letter";
    private static final String LAST_RESORT = "last-resort";

    /**
     * The last four are for routes that have no submission in their hands: they take a message, serve a login, answer a call, or
     * send events.
     */
    private static final Set<String> ERROR_POLICIES =
            Set.of(ERROR_POLICY, LAST_RESORT, "leave-with-broker", "login-failed", "http-problem", "undelivered");

    private static final String WHERE_IT_PARKS = "park";
    private static final Set<String> GROUPS =
            Set.of("intake", "submission", "altinn", "login", "outcome", "events", "failure");

    /** Words that a description must have beside those of the id, to say more than the id. */
    private static final int OWN_WORDS = 3;

    private final RouteCatalogue catalogue;

    RouteCatalogueTest() throws IOException {
        this.catalogue = RouteCatalogue.read();
    }

    @Test
    void everyFileHoldsOneRouteOrErrorPolicyOfItsName() throws IOException {
        for (var file : RouteCatalogue.files()) {
            var name = String.valueOf(file.getFileName());
            var id = name.replace(ENDING, "");
            assertThat(catalogue.entries())
                    .as(name)
                    .filteredOn(entry -> entry.file().equals(name))
                    .extracting(RouteEntry::id)
                    .isEqualTo(id.equals(ERROR_POLICY) ? List.of(id, WHERE_IT_PARKS) : List.of(id));
        }
        assertThat(catalogue.entries()).extracting(RouteEntry::kind).containsOnly("route", "routeConfiguration");
    }

    @Test
    void everyRouteStartsFromAnEndpointOfItsName() {
        assertThat(catalogue.routes())
                .filteredOn(RouteEntry::startsFromName)
                .allSatisfy(route -> assertThat(route.start()).endsWith(":" + route.id()));
    }

    @Test
    void everyDescriptionIsASentenceOfItsOwn() {
        assertThat(catalogue.entries())
                .allSatisfy(entry -> assertThat(entry.description()).matches("[A-Z].+[a-z]\\."))
                .extracting(RouteEntry::description)
                .doesNotHaveDuplicates();
    }

    @Test
    void noDescriptionIsTheIdInOtherWords() {
        assertThat(catalogue.entries()).allSatisfy(entry -> assertThat(words(entry.description()))
                .filteredOn(word -> !words(entry.id()).contains(word))
                .hasSizeGreaterThanOrEqualTo(OWN_WORDS));
    }

    @Test
    void everyRouteBelongsToAGroup() {
        assertThat(catalogue.routes())
                .allSatisfy(route -> assertThat(route.group()).isIn(GROUPS));
    }

    @Test
    void everyRouteLeavesItsFailuresToAnErrorPolicy() {
        assertThat(catalogue.errorPolicies())
                .extracting(RouteEntry::id)
                .containsExactlyInAnyOrderElementsOf(ERROR_POLICIES);
        assertThat(catalogue.routes())
                .allSatisfy(route -> assertThat(route.errorPolicy()).isIn(ERROR_POLICIES));
    }

    /** Otherwise a failure while a failure is handled would be handled by the same routes, for ever. */
    @Test
    void theRoutesOfTheErrorPolicyAreNotHandledByIt() {
        var handlers = catalogue.errorPolicy(ERROR_POLICY).orElseThrow().next();
        assertThat(catalogue.routes())
                .filteredOn(route -> handlers.contains(route.id()))
                .hasSameSizeAs(handlers)
                .allSatisfy(route -> assertThat(route.errorPolicy()).isEqualTo(LAST_RESORT));
    }

    @Test
    void everyCallReachesExactlyOneRoute() {
        var starts = catalogue.routes().stream().map(RouteEntry::start).toList();
        assertThat(catalogue.routes()).extracting(RouteEntry::reachedBy).doesNotHaveDuplicates();
        assertThat(catalogue.entries()).allSatisfy(entry -> assertThat(entry.calls())
                .filteredOn(uri -> uri.startsWith("direct:") || uri.startsWith("seda:"))
                .isSubsetOf(starts));
    }

    @Test
    void everyRouteThatWaitsForACallIsCalled() {
        assertThat(catalogue.routes())
                .filteredOn(route ->
                        route.start().startsWith("direct:") || route.start().startsWith("seda:"))
                .allSatisfy(route -> assertThat(catalogue.callersOf(route)).isNotEmpty());
    }

    private static Set<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("\\W+")).collect(Collectors.toSet());
    }
}
