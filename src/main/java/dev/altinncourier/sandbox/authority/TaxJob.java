package dev.altinncourier.sandbox.authority;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.http.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One validation job: new at first, then under way, then done, or whatever end was ordered. A newer one for the same year
 * and owner takes over, and this one is broken off.
 */
final class TaxJob {

    private final String id = UUID.randomUUID().toString().replace("-", "");
    private final Instant begun = Instant.now();
    private final String key;
    private final TaxVerdict verdict;
    private final String end;
    private final Duration duration;
    private volatile boolean overtaken;

    TaxJob(String key, TaxVerdict verdict, String end, Duration duration) {
        this.key = key;
        this.verdict = verdict;
        this.end = end.isEmpty() ? "FERDIG" : end;
        this.duration = duration;
    }

    String id() {
        return id;
    }

    String key() {
        return key;
    }

    TaxVerdict verdict() {
        return verdict;
    }

    void overtake(String newer) {
        overtaken |= newer.equals(key) && !status(Instant.now()).equals("FERDIG");
    }

    String status(Instant now) {
        if (overtaken) {
            return "AVBRUTT";
        }
        var since = Duration.between(begun, now);
        if (since.compareTo(duration) >= 0) {
            return end;
        }
        return since.multipliedBy(3).compareTo(duration) < 0 ? "NY" : "KJOERER";
    }

    ObjectNode asJson(Instant now) {
        var status = status(now);
        long age = Duration.between(begun, now).toSeconds();
        return Answer.JSON
                .createObjectNode()
                .put("jobbStatus", status)
                .put("forrigeStatus", status.equals("NY") ? "OPPRETTET" : status.equals("KJOERER") ? "NY" : "KJOERER")
                .put("sekunderSidenOpprettelse", age)
                .put("sekunderSidenEndring", age);
    }
}
