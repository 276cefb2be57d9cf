package dev.altinncourier.check;

import static java.util.Map.entry;

import dev.altinncourier.submission.Text;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the validator says, told anew. Its own words repeat the value that is wrong, which may be anything about anybody:
 * kept are the rule's code (XML Schema part 1, appendix C) and what comes from the schema.
 *
 * @param code of the rule, {@code cvc-pattern-valid}
 * @param text in words
 */
record CvcMessage(String code, Text text) {

    private static final Pattern CODE =
            Pattern.compile("([a-z][A-Za-z]*(?:-[A-Za-z]+)*(?:\\.[0-9a-z]+)*): .*", Pattern.DOTALL);
    private static final Pattern EXPECTED =
            Pattern.compile(".*[Oo]ne of '\\{([^'{}]*)}' is expected\\.", Pattern.DOTALL);
    private static final Pattern TYPE =
            Pattern.compile(".*' is not a valid value for '([A-Za-z]{1,40})'\\.", Pattern.DOTALL);
    private static final Pattern FACET =
            Pattern.compile(".*with respect to [A-Za-z]+ '([^']{1,40})' for type '[^']*'\\.", Pattern.DOTALL);
    private static final String ENUMERATION = "with respect to enumeration '[";
    private static final String ENUMERATION_END = "]'. It must be a value from the enumeration.";
    private static final int MOST_NAMES = 10;

    /** The value of the element or attribute is wrong, which another rule has just said in more detail. */
    private static final Pattern REPETITION =
            Pattern.compile("cvc-type\\.3\\.1\\.3|cvc-attribute\\.3|cvc-complex-type\\.2\\.2");

    private static final Map<String, Text> WORDS = Map.ofEntries(
            entry(
                    "cvc-elt",
                    new Text(
                            "rotelementet er ikke i skjemaet (navn eller navnerom)",
                            "the root element is not in the schema (name or namespace)")),
            entry("cvc-complex-type.2.1", new Text("elementet skal være tomt", "the element must be empty")),
            entry(
                    "cvc-complex-type.2.2",
                    new Text(
                            "elementet skal ha en verdi og ingen elementer i seg",
                            "the element must hold a value and no elements")),
            entry(
                    "cvc-complex-type.2.3",
                    new Text(
                            "her står tekst der bare elementer er lov",
                            "there is text where only elements are allowed")),
            entry(
                    "cvc-complex-type.2.4.a",
                    new Text("elementet er ikke ventet her", "the element is not expected here")),
            entry("cvc-complex-type.2.4.b", new Text("elementet er ikke fullstendig", "the element is not complete")),
            entry(
                    "cvc-complex-type.2.4.d",
                    new Text(
                            "elementet er ikke ventet her, og ikke noe annet heller",
                            "the element is not expected here, nor is any other")),
            entry(
                    "cvc-complex-type.2.4.e",
                    new Text("elementet står for mange ganger", "the element stands there too often")),
            entry(
                    "cvc-complex-type.3",
                    new Text(
                            "en attributt er ikke tillatt, eller har en annen verdi enn den faste",
                            "an attribute is not allowed, or has another value than the fixed one")),
            entry("cvc-complex-type.4", new Text("en attributt mangler", "an attribute is missing")),
            entry("cvc-datatype-valid", new Text("verdien er av feil type", "the value is of the wrong type")),
            entry("cvc-pattern-valid", new Text("verdien har feil form", "the value has the wrong form")),
            entry(
                    "cvc-enumeration-valid",
                    new Text("verdien er ikke en av de tillatte", "the value is not one of those allowed")),
            entry("cvc-maxLength-valid", new Text("verdien er for lang", "the value is too long")),
            entry("cvc-minLength-valid", new Text("verdien er for kort", "the value is too short")),
            entry("cvc-length-valid", new Text("verdien har feil lengde", "the value has the wrong length")),
            entry("cvc-maxInclusive-valid", new Text("verdien er for stor", "the value is too large")),
            entry("cvc-maxExclusive-valid", new Text("verdien er for stor", "the value is too large")),
            entry("cvc-minInclusive-valid", new Text("verdien er for liten", "the value is too small")),
            entry("cvc-minExclusive-valid", new Text("verdien er for liten", "the value is too small")),
            entry("cvc-totalDigits-valid", new Text("tallet har for mange sifre", "the number has too many digits")),
            entry(
                    "cvc-fractionDigits-valid",
                    new Text("tallet har for mange desimaler", "the number has too many decimals")),
            entry(
                    "cvc-identity-constraint",
                    new Text(
                            "verdien skal være unik, eller vise til en som finnes",
                            "the value must be unique, or refer to one that is there")),
            entry(
                    "cvc-id",
                    new Text(
                            "en id står to ganger, eller det vises til en som mangler",
                            "an id stands there twice, or one is referred to that is missing")));

    private static final Text OTHER =
            new Text("verdien eller stedet passer ikke til skjemaet", "value or place does not fit the schema");

    static CvcMessage of(@Nullable String told) {
        var message = told == null ? "" : told;
        var code = CODE.matcher(message);
        var name = code.matches() ? code.group(1) : "schema";
        var words = words(name);
        var detail = detail(message);
        return new CvcMessage(
                name,
                detail.map(added ->
                                new Text(words.nb() + " (" + added.nb() + ")", words.en() + " (" + added.en() + ")"))
                        .orElse(words));
    }

    /** Whether it only says once more that the value just found is wrong. */
    boolean repeats() {
        return REPETITION.matcher(code).matches();
    }

    /** The words of the code, or of the nearest one that it is a part of. */
    private static Text words(String code) {
        for (var name = code; !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf('.')))) {
            var words = WORDS.get(name);
            if (words != null) {
                return words;
            }
        }
        return OTHER;
    }

    /** What the schema wants instead. Read from the end, behind all that the file could have put there. */
    private static Optional<Text> detail(String message) {
        var expected = EXPECTED.matcher(message);
        if (expected.matches()) {
            var names = names(expected.group(1));
            return Optional.of(new Text("ventet: " + names, "expected: " + names));
        }
        var type = TYPE.matcher(message);
        if (type.matches()) {
            return Optional.of(new Text("ventet: " + type.group(1), "expected: " + type.group(1)));
        }
        int allowed = message.lastIndexOf(ENUMERATION);
        if (allowed >= 0 && message.endsWith(ENUMERATION_END)) {
            var values = names(
                    message.substring(allowed + ENUMERATION.length(), message.length() - ENUMERATION_END.length()));
            return Optional.of(new Text("tillatt: " + values, "allowed: " + values));
        }
        var facet = FACET.matcher(message);
        return facet.matches() && !message.startsWith("cvc-pattern")
                ? Optional.of(new Text("grense: " + facet.group(1), "limit: " + facet.group(1)))
                : Optional.empty();
    }

    /** The first names of a list, without namespaces. */
    private static String names(String list) {
        var names = Arrays.stream(list.split(", ", -1))
                .map(name -> name.substring(name.lastIndexOf(':') + 1))
                .toList();
        var more = names.size() > MOST_NAMES ? ", …" : "";
        return names.stream().limit(MOST_NAMES).collect(Collectors.joining(", ")) + more;
    }
}
