package dev.altinncourier.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What the build takes from others: each is justified in the decision on dependencies, and has its version in one place. */
class DependenciesTest {

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private final Document pom;

    DependenciesTest() throws Exception {
        this.pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
    }

    @Test
    void everyDependencyAndPluginIsJustifiedAndNoOther() throws Exception {
        // When
        var used = texts("//artifactId[not(parent::project) and not(ancestor::exclusion)]");

        // Then
        assertThat(justified()).containsExactlyInAnyOrderElementsOf(Set.copyOf(used));
    }

    @Test
    void everyVersionIsAProperty() throws Exception {
        assertThat(texts("//version[not(parent::project) and not(ancestor::ruleSet) and not(ancestor::rules)]"))
                .isNotEmpty()
                .allMatch(version -> version.matches("\\$\\{[a-z0-9.-]+\\.version}"));
    }

    /** The pom holds some versions back; the decision says why, for each of them. */
    @Test
    void everyVersionThatIsHeldBackIsExplained() throws Exception {
        var page = Files.readString(Path.of("docs/decisions/dependencies.md"));
        var held = page.substring(page.indexOf("## Versions that are held"));
        assertThat(texts("//ruleSet//rule/groupId")).isNotEmpty().allMatch(group -> held.contains("`" + group + "`"));
    }

    /** The names in the first column of the tables. */
    private static List<String> justified() throws IOException {
        try (var lines = Files.lines(Path.of("docs/decisions/dependencies.md"))) {
            return lines.takeWhile(line -> !line.startsWith("## Versions that are held"))
                    .filter(line -> line.startsWith("| `"))
                    .flatMap(line -> NAME.matcher(line.split("\\|")[1]).results())
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toList());
        }
    }

    private List<String> texts(String path) throws XPathExpressionException {
        var nodes = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, pom, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Node::getTextContent)
                .toList();
    }
}
