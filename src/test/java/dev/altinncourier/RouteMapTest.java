package dev.altinncourier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The map in {@code routes/README.md} tells what the routes are: each once, in story order, with its own words. */
class RouteMapTest {

    private static final String FAILURE = "failure";
    private static final List<String> STORY =
            List.of("intake", "submission", "altinn", "login", "outcome", "events", FAILURE);
    private static final Pattern ROW = Pattern.compile("\\| \\[([a-z-]+)]\\(([a-z.-]+)\\) \\| (.+?) \\| (.*?) ?\\|");
    private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");

    private final RouteCatalogue catalogue;
    private final List<Row> map;

    RouteMapTest() throws IOException {
        this.catalogue = RouteCatalogue.read();
        this.map = rows(Files.readAllLines(RouteCatalogue.FOLDER.resolve("README.md")));
    }

    /** One line of the map. */
    private record Row(String group, String id, String file, String description, List<String> next) {}

    @Test
    void everyRouteStandsInItWithItsGroupItsWordsAndWhereItLeads() {
        assertThat(map)
                .containsExactlyInAnyOrderElementsOf(
                        catalogue.entries().stream().map(RouteMapTest::row).toList());
    }

    @Test
    void theGroupsFollowTheStory() {
        assertThat(map.stream().map(Row::group).distinct()).containsExactlyElementsOf(STORY);
    }

    /** Whatever leads to a route is read before it, but for what leads back to it later. */
    @Test
    void noRouteStandsBeforeAllThatLeadToIt() {
        var order = map.stream().map(Row::id).toList();
        assertThat(catalogue.routes())
                .filteredOn(route -> catalogue.callersOf(route).findAny().isPresent())
                .allSatisfy(route -> assertThat(catalogue.callersOf(route))
                        .anyMatch(caller -> order.indexOf(caller.id()) < order.indexOf(route.id())));
    }

    private static Row row(RouteEntry entry) {
        var group = entry.isRoute() ? entry.group() : FAILURE;
        return new Row(group, entry.id(), entry.file(), entry.description(), entry.next());
    }

    private static List<Row> rows(List<String> lines) {
        var rows = new ArrayList<Row>();
        var group = "";
        for (var line : lines) {
            group = line.startsWith("## ") ? line.substring(3).toLowerCase(Locale.ROOT) : group;
            var row = ROW.matcher(line);
            if (row.matches()) {
                var next = NAME.matcher(row.group(4)).results().map(name -> name.group(1));
                rows.add(new Row(group, row.group(1), row.group(2), row.group(3), next.toList()));
            }
        }
        return rows;
    }
}
