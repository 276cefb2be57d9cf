package dev.altinncourier.altinn;

import dev.altinncourier.profile.Template;
import dev.altinncourier.profile.Template.Known;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import dev.altinncourier.submission.Text;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Fills a profile's templates with the values of one submission: its variables, which were found when it was read, and
 * what courier itself knows of it.
 */
@Singleton
public class TemplateFiller {

    private final AltinnAddresses addresses;

    TemplateFiller(AltinnAddresses addresses) {
        this.addresses = addresses;
    }

    /**
     * The text with its values.
     *
     * @throws OperatorNeeded when a value is not known: the profile was changed since the files were read
     */
    public String fill(Template template, Submission submission) throws SubmissionFailure {
        return template.fill(name -> value(name, submission, Map.of())).orElseThrow(() -> unknownValue(template));
    }

    /**
     * An address with its values, each percent-encoded, so that none can change what the address is.
     *
     * @param more values that only the caller knows, such as a job's id; by name
     * @throws OperatorNeeded when a value is not known: the profile was changed since the files were read
     */
    public String address(Template template, Submission submission, Map<Known, String> more) throws SubmissionFailure {
        Function<String, Optional<String>> values =
                name -> value(name, submission, more).map(value -> isPartOfAddresses(name) ? value : encoded(value));
        return template.fill(values).orElseThrow(() -> unknownValue(template));
    }

    private Optional<String> value(String name, Submission submission, Map<Known, String> more) {
        var known = Arrays.stream(Known.values())
                .filter(value -> value.spelling().equals(name))
                .findFirst();
        return known.isPresent()
                ? Optional.ofNullable(more.get(known.get())).or(() -> own(known.get(), submission))
                : Optional.ofNullable(submission.content().vars().get(name));
    }

    private Optional<String> own(Known name, Submission submission) {
        return switch (name) {
            case OWNER -> Optional.of(submission.content().owner().number());
            case KEY -> Optional.of(submission.key());
            case ID -> Optional.of(submission.id().value());
            case INSTANCE_ID -> submission.knownInstance().map(instance -> instance.id());
            case PLATFORM -> Optional.of(addresses.platform());
            case JOB_ID -> Optional.empty();
        };
    }

    /** Courier's own, which were checked and hold slashes that are meant. */
    private static boolean isPartOfAddresses(String name) {
        return name.equals(Known.PLATFORM.spelling()) || name.equals(Known.INSTANCE_ID.spelling());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static OperatorNeeded unknownValue(Template template) {
        var text = new Text(
                "En verdi i profilen er ikke kjent for innsendingen: " + template + ".",
                "A value in the profile is not known of the submission: " + template + ".");
        var action = new Text(
                "Profilen er trolig endret etter at filene ble lest. Kjør innsendingen på nytt: da leses de igjen.",
                "The profile was probably changed after the files were read. Re-drive the submission: they are read again"
                        + " then.");
        return new OperatorNeeded(Problem.of(Category.CONFIGURATION, "template-value-unknown", text, action));
    }
}
