package dev.altinncourier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigValue;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the routes name and others must have: processors, settings, exceptions. */
class RouteReferencesTest {

    private static final Pattern SETTING = Pattern.compile("\\{\\{([^:}]+)");

    private final RouteCatalogue catalogue;

    RouteReferencesTest() throws IOException {
        this.catalogue = RouteCatalogue.read();
    }

    @Test
    void everyProcessorOfARouteExistsAndIsUsed() {
        // When
        var used = values("ref").collect(Collectors.toSet());

        // Then
        assertThat(used).containsExactlyInAnyOrderElementsOf(processors().keySet());
    }

    @Test
    void everyProcessorIsCalledLikeItsClass() {
        assertThat(processors()).allSatisfy((name, type) -> {
            assertThat(type).isEqualTo(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        });
    }

    @Test
    void everySettingOfARouteExists() throws IOException {
        // Given
        var known = new HashSet<String>();
        known.addAll(mapped());
        known.addAll(preset());
        known.addAll(derived());

        // Then
        assertThat(catalogue.entries()).allSatisfy(entry -> assertThat(entry.texts()
                        .flatMap(text -> SETTING.matcher(text).results().map(found -> found.group(1))))
                .isSubsetOf(known));
    }

    @Test
    void everyExceptionOfAnErrorPolicyExists() {
        assertThat(catalogue.errorPolicies()).allSatisfy(policy -> {
            var names = policy.fields()
                    .filter(field -> field.name().equals("exception"))
                    .flatMap(field -> StreamSupport.stream(field.value().spliterator(), false))
                    .map(JsonNode::asText);
            assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(named(name))
                    .isAssignableTo(Throwable.class));
        });
    }

    private static Class<?> named(String name) throws ClassNotFoundException {
        return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
    }

    private Stream<String> values(String name) {
        return catalogue.entries().stream()
                .flatMap(RouteEntry::fields)
                .filter(field -> field.name().equals(name))
                .map(field -> field.value().asText());
    }

    /** The simple names of the processors' classes, by the names that routes know them by. */
    private static Map<String, String> processors() {
        return ArchitectureTest.CLASSES.stream()
                .filter(type -> type.isAssignableTo(Processor.class) && type.isAnnotatedWith(Named.class))
                .filter(type -> type.getPackageName().equals(ArchitectureTest.COURIER + ".route"))
                .collect(Collectors.toMap(
                        type -> type.getAnnotationOfType(Named.class).value(), type -> type.getSimpleName()));
    }

    private static Set<String> mapped() {
        return ArchitectureTest.CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                .flatMap(
                        type -> ConfigMappings.getProperties(ConfigClass.configClass(type.reflect())).keySet().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> preset() throws IOException {
        var preset = new Properties();
        try (var file = Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
            preset.load(file);
        }
        return preset.stringPropertyNames();
    }

    private static Set<String> derived() {
        return StreamSupport.stream(
                        new DerivedSettings().getConfigSources(new NothingSet()).spliterator(), false)
                .flatMap(source -> source.getPropertyNames().stream())
                .collect(Collectors.toSet());
    }

    /** What is configured before an operator sets anything. */
    private static final class NothingSet implements ConfigSourceContext {

        @Override
        public @Nullable ConfigValue getValue(String name) {
            return null;
        }

        @Override
        public Iterator<String> iterateNames() {
            return Collections.emptyIterator();
        }
    }
}
