package dev.altinncourier.altinn;

import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.FileRule;
import dev.altinncourier.submission.DataElement;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.PartMark;
import dev.altinncourier.submission.Submission;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which parts an instance still lacks. An attachment is there when type, name and size match (contract 7.6); a form is
 * re-serialised by Altinn, so courier's own journal must say that it was sent.
 */
@Singleton
public class PendingParts {

    PendingParts() {}

    /**
     * The first part that is not there yet, in sending order.
     *
     * @param sent marks of the parts that the journal knows to be stored, of this series and of earlier ones
     */
    public Optional<Pending> next(AppProfile profile, Submission submission, Set<String> sent) {
        var listed = submission.madeInstance().data();
        var free = new ArrayList<>(listed);
        for (var part : submission.content().parts()) {
            var rule = profile.file(part.role());
            var element = rule.form() ? form(rule, free) : attachment(rule, part, free);
            element.ifPresent(free::remove);
            if (sent.contains(PartMark.of(part))) {
                continue;
            }
            var outdated = rule.form() ? element : outdated(rule, part, listed, sent);
            if (rule.form() || element.isEmpty() || outdated.isPresent()) {
                return Optional.of(new Pending(part, outdated.orElse(null)));
            }
        }
        return Optional.empty();
    }

    /**
     * A part to be sent.
     *
     * @param part which
     * @param element the element that is there already, of its form or of the file before it was corrected: it is PUT
     */
    public record Pending(Part part, @Nullable DataElement element) {}

    private static Optional<DataElement> form(FileRule rule, List<DataElement> free) {
        return free.stream()
                .filter(element -> element.dataType().equals(rule.dataType()))
                // Altinn lists them in any order: each must fall to the same part at every look.
                .min(Comparator.comparing(DataElement::id));
    }

    /** The element of a file that was sent before and has been corrected since. */
    private static Optional<DataElement> outdated(
            FileRule rule, Part part, List<DataElement> listed, Set<String> sent) {
        boolean sentBefore = sent.stream().map(PartMark::path).anyMatch(part.path()::equals);
        return !sentBefore
                ? Optional.empty()
                : listed.stream()
                        .filter(element -> element.dataType().equals(rule.dataType()))
                        .filter(element -> part.sentName().equals(element.filename()))
                        .findFirst();
    }

    private static Optional<DataElement> attachment(FileRule rule, Part part, List<DataElement> free) {
        return free.stream()
                .filter(element -> element.dataType().equals(rule.dataType()))
                .filter(element -> part.sentName().equals(element.filename()) && part.size() == element.size())
                .findFirst();
    }
}
