package dev.altinncourier.doctor;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** This machine's clock against that of Maskinporten, which takes an assertion of ten seconds' difference at most (auth 2.1). */
record ClockExam(Issuer issuer) implements Exam {

    private static final Duration NOTABLE = Duration.ofSeconds(3);
    private static final Duration TOLERATED = Duration.ofSeconds(10);
    private static final String FIX = "synchronise the clock (NTP)";

    @Override
    public String check() {
        return "clock";
    }

    @Override
    public List<Finding> look() {
        return List.of(issuer.look()
                .ahead()
                .map(this::judge)
                .orElseGet(() -> Finding.skipped(check(), "", "Maskinporten did not tell the time")));
    }

    private Finding judge(Duration ahead) {
        var off = "%.1f s %s Maskinporten's"
                .formatted(ahead.abs().toMillis() / 1000.0, ahead.isNegative() ? "ahead of" : "behind")
                .toLowerCase(Locale.ROOT)
                .replace("maskinporten", "Maskinporten");
        if (ahead.abs().compareTo(TOLERATED) > 0) {
            return Finding.wrong(check(), "", off + ", which tolerates 10 s (courier makes up for 60)", FIX);
        }
        return ahead.abs().compareTo(NOTABLE) >= 0 ? Finding.warn(check(), "", off, FIX) : Finding.ok(check(), "", off);
    }
}
