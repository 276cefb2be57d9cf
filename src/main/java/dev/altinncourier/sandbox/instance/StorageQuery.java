package dev.altinncourier.sandbox.instance;

import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The conditions of a storage query that an instance has to meet (contract section 7.5). */
final class StorageQuery {

    private final Call call;

    StorageQuery(Call call) {
        this.call = call;
    }

    /** All conditions; whoever tests holds the instance's monitor. End users never see what is hard deleted. */
    Predicate<Instance> conditions() {
        Predicate<Instance> all = instance -> instance.hardDeleted == null;
        for (var condition : List.<Predicate<Instance>>of(
                text("appId", instance -> instance.app.id()),
                text("org", instance -> instance.app.org()),
                text("process.currentTask", instance -> instance.process.taskId()),
                text("process.endEvent", instance -> String.valueOf(instance.process.endEvent())),
                flag("process.isComplete", instance -> instance.process.ended().isPresent()),
                flag("status.isArchived", instance -> instance.process.ended().isPresent()),
                flag("status.isSoftDeleted", instance -> instance.softDeleted != null),
                flag("status.isHardDeleted", instance -> instance.hardDeleted != null),
                text("A3Ref", instance -> instance.guid.toString().substring(24)),
                time("created", instance -> instance.created),
                time("lastChanged", instance -> instance.lastChanged),
                time("process.ended", instance -> instance.process.endedAt().orElse(Instant.MAX)))) {
            all = all.and(condition);
        }
        return all;
    }

    private Predicate<Instance> text(String name, Function<Instance, String> value) {
        var wanted = call.query(name);
        return instance -> wanted.isEmpty() || wanted.get().equals(value.apply(instance));
    }

    private Predicate<Instance> flag(String name, Predicate<Instance> value) {
        var wanted = call.query(name);
        return instance -> wanted.isEmpty() || Boolean.parseBoolean(wanted.get()) == value.test(instance);
    }

    private Predicate<Instance> time(String name, Function<Instance, Instant> value) {
        Predicate<Instance> all = instance -> true;
        for (var expression : call.queries(name)) {
            all = all.and(timeExpression(expression, value));
        }
        return all;
    }

    private Predicate<Instance> time(Function<Instance, Instant> value, String operator, Instant wanted) {
        return instance -> {
            int order = value.apply(instance).compareTo(wanted);
            return switch (operator) {
                case "eq" -> order == 0;
                case "gt" -> order > 0;
                case "gte" -> order >= 0;
                case "lt" -> order < 0;
                default -> order <= 0;
            };
        };
    }

    private Predicate<Instance> timeExpression(String expression, Function<Instance, Instant> value) {
        int colon = expression.indexOf(':');
        var operator = colon < 0 ? "" : expression.substring(0, colon);
        if (!List.of("eq", "gt", "gte", "lt", "lte").contains(operator)) {
            throw new Refused(Answer.text(call, 400, "Invalid date expression: " + expression));
        }
        try {
            return time(
                    value,
                    operator,
                    OffsetDateTime.parse(expression.substring(colon + 1)).toInstant());
        } catch (DateTimeException e) {
            throw new Refused(Answer.text(call, 400, "Invalid date expression: " + expression));
        }
    }
}
