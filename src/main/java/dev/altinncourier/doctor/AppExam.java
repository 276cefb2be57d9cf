package dev.altinncourier.doctor;

import dev.altinncourier.live.LiveCheck;
import dev.altinncourier.profile.AppProfile;
import java.util.List;

/** An app: whether it answers, and whether its profile fits it. */
record AppExam(AppProfile profile, LiveCheck live) implements Exam {

    @Override
    public String check() {
        return "app";
    }

    @Override
    public String about() {
        return profile.id();
    }

    @Override
    public List<Finding> look() {
        var report = live.check(profile);
        return report.differences().isEmpty()
                ? List.of(Finding.ok(check(), about(), report.app()))
                : report.differences().stream()
                        .map(difference -> Finding.wrong(check(), about(), difference.problem(), difference.advice()))
                        .toList();
    }
}
