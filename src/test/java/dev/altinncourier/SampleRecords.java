package dev.altinncourier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Records with something in each of their components.
 *
 * @param isSecret the components that get the mark of a secret
 */
record SampleRecords(Predicate<RecordComponent> isSecret) {

    private static final String MARK = "MARKOFASECRET";
    private static final RSAPrivateKey KEY = key();

    /** What a secret looks like when it is printed, as text or as a key. */
    static final String[] SECRETS = {
        MARK, KEY.getPrivateExponent().toString(), KEY.getPrivateExponent().toString(16)
    };

    static boolean isKey(Class<?> type) {
        return PrivateKey.class.isAssignableFrom(type) || SecretKey.class.isAssignableFrom(type);
    }

    static boolean holdsText(Class<?> type) {
        return type == String.class
                || type == char[].class
                || type == URI.class
                || type == Optional.class
                || Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type);
    }

    /** A record of this type. What holds no secret is left empty, if it can be: some records want one thing or the other. */
    Object of(Class<?> type) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components)
                .map(component -> isSecret.test(component)
                        ? value(component.getGenericType(), MARK)
                        : empty(component).orElseGet(() -> value(component.getGenericType(), "x")))
                .toArray();
        try {
            return constructor(type, components).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("say here how a " + type.getName() + " is made", e);
        }
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent... components)
            throws NoSuchMethodException {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor;
    }

    private static Optional<Object> empty(RecordComponent component) {
        var type = component.getType();
        return Stream.<Object>of(Optional.empty(), List.of(), Set.of(), Map.of())
                .filter(type::isInstance)
                .findFirst();
    }

    private @Nullable Object value(Type type, String text) {
        if (type instanceof ParameterizedType generic) {
            return collection((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), text);
        }
        return type instanceof Class<?> plain ? plain(plain, text) : text;
    }

    private @Nullable Object collection(Class<?> raw, Type[] arguments, String text) {
        if (raw == Optional.class) {
            return Optional.of(element(arguments[0], text));
        }
        if (raw == List.class || raw == Collection.class) {
            return List.of(element(arguments[0], text));
        }
        if (raw == SortedSet.class) {
            return new TreeSet<>(Set.of(element(arguments[0], text)));
        }
        if (raw == Set.class) {
            return Set.of(element(arguments[0], text));
        }
        return raw == Map.class ? Map.of(element(arguments[0], "name"), element(arguments[1], text)) : proxy(raw);
    }

    private Object element(Type type, String text) {
        var value = value(type, text);
        return value == null ? text : value;
    }

    private @Nullable Object plain(Class<?> type, String text) {
        if (type == String.class || type == Object.class || type == CharSequence.class) {
            return text;
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .max(Comparator.comparing(constant -> constant.toString().equals("PERSON")))
                    .orElseThrow();
        }
        if (type.isRecord()) {
            return new SampleRecords(component -> false).of(type);
        }
        if (type.isArray()) {
            return array(type, text);
        }
        if (isKey(type)) {
            return SecretKey.class.isAssignableFrom(type) ? new SecretKeySpec(text.getBytes(UTF_8), "AES") : KEY;
        }
        return simple(type, text);
    }

    private static Object array(Class<?> type, String text) {
        if (type == char[].class) {
            return text.toCharArray();
        }
        return type == byte[].class ? text.getBytes(UTF_8) : Array.newInstance(type.componentType(), 0);
    }

    private static @Nullable Object simple(Class<?> type, String text) {
        var known = Map.<Class<?>, Object>ofEntries(
                Map.entry(int.class, 1),
                Map.entry(Integer.class, 1),
                Map.entry(long.class, 1L),
                Map.entry(Long.class, 1L),
                Map.entry(double.class, 1.0),
                Map.entry(boolean.class, true),
                Map.entry(Boolean.class, true),
                Map.entry(BigInteger.class, BigInteger.ONE),
                Map.entry(URI.class, URI.create("https://host/" + text)),
                Map.entry(Path.class, Path.of(text)),
                Map.entry(Duration.class, Duration.ofMinutes(1)),
                Map.entry(Instant.class, Instant.EPOCH),
                Map.entry(LocalDate.class, LocalDate.EPOCH),
                Map.entry(ZoneId.class, ZoneId.of("UTC")));
        var value = known.get(type);
        return value == null ? proxy(type) : value;
    }

    /** Something that does nothing; null for what cannot be made, and holds no text. */
    private static @Nullable Object proxy(Class<?> type) {
        if (!type.isInterface() || type.isSealed()) {
            return null;
        }
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            throw new UnsupportedOperationException(method.getName());
        });
    }

    private static RSAPrivateKey key() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return (RSAPrivateKey) generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
