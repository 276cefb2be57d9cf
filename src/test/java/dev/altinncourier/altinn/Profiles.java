package dev.altinncourier.altinn;

import dev.altinncourier.profile.AppName;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.FeedbackRule;
import dev.altinncourier.profile.AppProfile.InstantiationMode;
import dev.altinncourier.profile.AppProfile.InstantiationRule;
import dev.altinncourier.profile.AppProfile.OwnerRule;
import dev.altinncourier.profile.AppProfile.ProcessRule;
import dev.altinncourier.profile.AppProfile.ProcessRule.Stop;
import dev.altinncourier.profile.AppProfile.TokenRule;
import dev.altinncourier.profile.Environment;
import dev.altinncourier.profile.FileRule;
import dev.altinncourier.profile.FileRule.Count;
import dev.altinncourier.profile.FileRule.FileName;
import dev.altinncourier.profile.FileRule.Match;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Profiles of the app that the recordings were made with: a form and attachments. */
final class Profiles {

    static final AppName APP =
            new AppName("ttd", Map.of(Environment.SANDBOX, "courier-test", Environment.TT02, "courier-test"));

    private Profiles() {}

    static AppProfile multipart() {
        return profile(InstantiationMode.MULTIPART, "certificate", true, null);
    }

    static AppProfile json() {
        return profile(InstantiationMode.JSON, "certificate", true, null);
    }

    /** As the tax administration's apps want it: the file name without quotes. */
    static AppProfile unquoted() {
        return profile(InstantiationMode.JSON, "certificate", false, null);
    }

    static AppProfile attaching(String dataType) {
        return profile(InstantiationMode.JSON, dataType, true, null);
    }

    static AppProfile feedback(List<String> required, List<String> fetched) {
        return profile(InstantiationMode.JSON, "certificate", true, new FeedbackRule(required, fetched));
    }

    /** One whose instance template says more. */
    static AppProfile with(InstantiationRule rule) {
        var plain = json();
        return new AppProfile(
                plain.id(), plain.app(), plain.token(), plain.owner(), rule, plain.contents(), plain.process());
    }

    /** Attachments are sent with all the letters of their names. */
    static AppProfile named(InstantiationMode mode, FileName.Form form) {
        var attachment = new FileRule(
                "attachment",
                new Match(null, null),
                "certificate",
                false,
                List.of("application/pdf"),
                new FileName(null, form),
                new Count(0, 9, 1 << 20));
        return new AppProfile(
                "courier-test",
                APP,
                new TokenRule(TokenRule.Kind.MASKINPORTEN, List.of()),
                new OwnerRule(OwnerRule.Type.EITHER, null, null),
                mode,
                List.of(rule("form", "model1", true, "application/xml", true), attachment),
                new ProcessRule(List.of(), Stop.END, null));
    }

    private static AppProfile profile(
            InstantiationMode mode, String attachment, boolean quoted, @Nullable FeedbackRule feedback) {
        return new AppProfile(
                "courier-test",
                APP,
                new TokenRule(TokenRule.Kind.MASKINPORTEN, List.of()),
                new OwnerRule(OwnerRule.Type.EITHER, null, null),
                mode,
                List.of(
                        rule("form", "model1", true, "application/xml", quoted),
                        rule("attachment", attachment, false, "application/pdf", quoted)),
                new ProcessRule(List.of(), feedback == null ? Stop.END : Stop.FEEDBACK, feedback));
    }

    private static FileRule rule(String role, String dataType, boolean form, String contentType, boolean quoted) {
        return new FileRule(
                role,
                new Match(null, null),
                dataType,
                form,
                List.of(contentType),
                new FileName(null, quoted),
                new Count(0, 9, 1 << 20));
    }
}
