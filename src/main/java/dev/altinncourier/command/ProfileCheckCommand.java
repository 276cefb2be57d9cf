package dev.altinncourier.command;

import dev.altinncourier.live.LiveCheck;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.ProfileCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code profile check}: what courier would say of a profile at start, and with {@code --live} what its app says. */
final class ProfileCheckCommand {

    private final ProfileCheck check;
    private final @Nullable LiveCheck live;
    private final PrintWriter out;

    /**
     * @param live null where no app is asked
     */
    ProfileCheckCommand(ProfileCheck check, @Nullable LiveCheck live, PrintWriter out) {
        this.check = check;
        this.live = live;
        this.out = out;
    }

    /** All of them; a folder stands for the profiles in it. */
    int run(List<Path> named) throws IOException {
        int bad = 0;
        for (var name : named) {
            var files = ProfileCheck.filesOf(name);
            if (files.isEmpty()) {
                out.println(name + ": holds no .yaml file");
                bad++;
            }
            for (var file : files) {
                bad += isGood(file) ? 0 : 1;
            }
        }
        return bad == 0 ? 0 : Commands.NOT_DONE;
    }

    private boolean isGood(Path file) {
        var checked = check.check(file);
        checked.errors().forEach(out::println);
        if (!checked.errors().isEmpty() || checked.profile().isEmpty()) {
            return false;
        }
        out.println(file + ": good for " + String.join(", ", checked.environments()));
        return live == null || fits(file, checked.profile().get(), live);
    }

    private boolean fits(Path file, AppProfile profile, LiveCheck live) {
        if (!profile.app().names().containsKey(check.environment())) {
            out.println(file + ": names no app for this environment, and is left out");
            return true;
        }
        var report = live.check(profile);
        if (!report.app().isEmpty()) {
            out.println(file + ": " + report.app());
        }
        report.differences().forEach(difference -> out.println(file + ": " + difference));
        return report.differences().isEmpty();
    }
}
