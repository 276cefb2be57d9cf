package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnAnswer;
import dev.altinncourier.altinn.InstanceAnswer;
import dev.altinncourier.journal.OtherSubmissions;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.InstantiationMode;
import dev.altinncourier.profile.FileRule;
import dev.altinncourier.profile.Template.Known;
import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.Submission;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the instances that a simplified instantiation without an answer may have made (contract 7.6): made of the same app
 * for the same owner since, without anybody's mark, and not another submission's. Where the profile prefills our id, the
 * form tells; where it does not, nothing does.
 */
@Singleton
final class CandidateSearch {

    private final InstanceAnswer instances;
    private final OtherSubmissions others;

    CandidateSearch(InstanceAnswer instances, OtherSubmissions others) {
        this.instances = instances;
        this.others = others;
    }

    /** Whether instances of the profile carry no mark. */
    static boolean isNeeded(AppProfile profile) {
        return profile.mode() == InstantiationMode.SIMPLIFIED;
    }

    /** Whether the profile puts our id into a form. */
    static boolean hasEvidence(AppProfile profile) {
        return profile.instantiation().prefill().values().stream()
                .anyMatch(template -> template.names().contains(Known.ID.spelling()));
    }

    /** The candidates so far, with those of a page. */
    Candidates in(AltinnAnswer page, AppProfile profile, Submission submission, Candidates before) {
        var all = before;
        for (var instance : instances.unmarked(profile, page)) {
            if (!others.have(instance.id(), submission.id())) {
                all = with(instance, profile, all);
            }
        }
        return all;
    }

    private static Candidates with(Instance instance, AppProfile profile, Candidates before) {
        var types = formTypes(profile);
        var forms = instance.data().stream()
                .filter(element -> types.contains(element.dataType()))
                .toList();
        return hasEvidence(profile) && !forms.isEmpty()
                ? before.and(new Candidates.Candidate(instance, forms))
                : before.andUntold(instance);
    }

    private static Set<String> formTypes(AppProfile profile) {
        return profile.files().stream()
                .filter(FileRule::form)
                .map(FileRule::dataType)
                .collect(Collectors.toSet());
    }
}
