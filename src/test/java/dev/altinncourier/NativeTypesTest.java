package dev.altinncourier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import dev.altinncourier.outcome.ReportFiles;
import dev.altinncourier.submission.Submission;
import io.quarkus.runtime.annotations.RegisterForProxy;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.activemq.artemis.jms.client.ActiveMQConnection;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jms.connection.CachingConnectionFactory;

/** An executable keeps the names that it is told to keep: all that routes look into or name, and all that is written as JSON. */
class NativeTypesTest {

    private static final String STORED = "dev.altinncourier.journal.StoredSubmission";
    private static final String VARIABLE = "dev.altinncourier.route.Variable";
    private static final Pattern PATH = Pattern.compile("\\$\\{(body|variable\\.(\\w+))\\.([\\w.]+)}");

    private final Set<Class<?>> kept = ArchitectureTest.CLASSES.stream()
            .filter(type -> type.isAnnotatedWith(RegisterForReflection.class))
            .map(JavaClass::reflect)
            .flatMap(NativeTypesTest::kept)
            .collect(Collectors.toSet());

    private final RouteCatalogue catalogue;

    NativeTypesTest() throws IOException {
        this.catalogue = RouteCatalogue.read();
    }

    @Test
    void everyFailureThatARouteNamesIsKept() {
        // When
        var named = catalogue.entries().stream()
                .flatMap(RouteEntry::fields)
                .filter(field -> field.name().equals("exception"))
                .flatMap(field -> StreamSupport.stream(field.value().spliterator(), false))
                .map(JsonNode::asText)
                .collect(Collectors.toSet());

        // Then
        assertThat(named).isNotEmpty();
        assertThat(kept).extracting(Class::getName).containsAll(named);
    }

    @Test
    void everyValueThatARouteLooksIntoIsKept() {
        // When
        var paths = catalogue.entries().stream()
                .flatMap(RouteEntry::texts)
                .flatMap(text -> PATH.matcher(text).results())
                .toList();

        // Then
        assertThat(paths).hasSizeGreaterThan(10).allSatisfy(path -> assertThat(lookedInto(path))
                .as(path.group())
                .isNotEmpty()
                .isSubsetOf(kept));
    }

    @Test
    void everyRecordInsideOneThatIsWrittenAsJsonIsKept() throws ClassNotFoundException {
        // Given
        var open = new ArrayDeque<Class<?>>(kept(ReportFiles.class).toList());
        open.add(Class.forName(STORED));
        var written = new HashSet<Class<?>>();

        // When
        while (!open.isEmpty()) {
            var next = open.remove();
            if (next.isRecord() && written.add(next)) {
                Arrays.stream(next.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .flatMap(NativeTypesTest::classes)
                        .forEach(open::add);
            }
        }

        // Then
        assertThat(written).hasSizeGreaterThan(20).isSubsetOf(kept);
    }

    @Test
    void everyStandInThatSpringMakesForTheBrokersClientIsKept() throws JMSException {
        // Given
        var client = new CachingConnectionFactory(connectionFactory());
        var registered = ArchitectureTest.CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(RegisterForProxy.class))
                .map(type -> List.of(
                        type.reflect().getAnnotation(RegisterForProxy.class).targets()))
                .toList();

        // When
        var connection = client.createConnection();
        var session = connection.createSession();

        // Then
        assertThat(registered)
                .contains(List.of(connection.getClass().getInterfaces()))
                .contains(List.of(session.getClass().getInterfaces()));
    }

    /** Its connections and sessions are what those of Artemis' client are. */
    private static ConnectionFactory connectionFactory() {
        return new ActiveMQConnectionFactory() {
            @Override
            public Connection createConnection() {
                return (Connection) standIn(
                        ActiveMQConnection.class,
                        (own, method, arguments) -> method.getName().equals("createSession")
                                ? standIn(ActiveMQSession.class, (session, any, none) -> null)
                                : null);
            }
        };
    }

    private static Object standIn(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(type.getClassLoader(), type.getInterfaces(), handler);
    }

    private static Stream<Class<?>> kept(Class<?> annotated) {
        var targets = annotated.getAnnotation(RegisterForReflection.class).targets();
        return targets.length == 0 ? Stream.of(annotated) : Arrays.stream(targets);
    }

    /** Where the methods are declared that are called on the way. */
    private static List<Class<?>> lookedInto(MatchResult path) {
        var roots = path.group(1).equals("body") ? Stream.<Class<?>>of(Submission.class) : variables(path.group(2));
        var declaring = new HashSet<Class<?>>();
        roots.forEach(root -> walk(root, path.group(3).split("\\."), declaring));
        return List.copyOf(declaring);
    }

    private static void walk(Class<?> root, String[] names, Set<Class<?>> declaring) {
        var type = root;
        for (var name : names) {
            var method = accessor(type, name);
            if (method == null) {
                return;
            }
            declaring.add(method.getDeclaringClass());
            type = method.getReturnType();
        }
    }

    private static @Nullable Method accessor(Class<?> type, String name) {
        var capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        var names = Set.of(name, "get" + capital, "is" + capital);
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0 && names.contains(method.getName()))
                .findFirst()
                .orElse(null);
    }

    /** The types that a variable of this name may have. */
    private static Stream<Class<?>> variables(String name) {
        return ArchitectureTest.CLASSES.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().getName().equals(VARIABLE))
                .map(JavaField::reflect)
                .map(field -> {
                    try {
                        field.setAccessible(true);
                        return field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .filter(variable -> component(variable, "name").equals(name))
                .map(variable -> (Class<?>) component(variable, "type"));
    }

    private static Object component(Object variable, String name) {
        try {
            var accessor = variable.getClass().getDeclaredMethod(name);
            accessor.setAccessible(true);
            return accessor.invoke(variable);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Class<?>> classes(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).flatMap(NativeTypesTest::classes);
        }
        return type instanceof Class<?> plain && plain.getName().startsWith(ArchitectureTest.COURIER)
                ? Stream.of(plain)
                : Stream.empty();
    }
}
