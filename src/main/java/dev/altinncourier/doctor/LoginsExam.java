package dev.altinncourier.doctor;

import dev.altinncourier.login.LoginForecast.Outlook;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.TokenRule.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** How long the persons' logins are good. None is refreshed for a look: that can be done once only. */
record LoginsExam(List<AppProfile> profiles, Optional<Supplier<List<Outlook>>> logins) implements Exam {

    @Override
    public String check() {
        return "login";
    }

    @Override
    public List<Finding> look() {
        if (logins.isPresent()) {
            return logins.get().get().stream().map(this::finding).toList();
        }
        boolean needed = profiles.stream().anyMatch(profile -> profile.token().kind() == Kind.ID_PORTEN);
        return needed
                ? List.of(Finding.skipped(
                        check(), "", "they stand in the journal: ask a courier that runs, GET /api/doctor"))
                : List.of();
    }

    private Finding finding(Outlook outlook) {
        var name = outlook.name();
        var login = outlook.login();
        var fix = "log in at courier's page /login/" + name;
        if (login == null || !outlook.good()) {
            var what = (login == null ? "nobody has logged in" : "the login is over")
                    + (outlook.waiting() > 0 ? ", and " + outlook.waiting() + " submissions wait" : "");
            return outlook.waiting() > 0 || login != null
                    ? Finding.wrong(check(), name, what, fix)
                    : Finding.warn(check(), name, what, fix);
        }
        var end = "good until " + login.times().endsAt();
        return outlook.ending()
                ? Finding.warn(check(), name, end, fix + " before that")
                : Finding.ok(check(), name, end);
    }
}
