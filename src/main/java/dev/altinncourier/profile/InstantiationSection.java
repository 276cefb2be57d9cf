package dev.altinncourier.profile;

import dev.altinncourier.profile.AppProfile.InstantiationMode;
import dev.altinncourier.profile.AppProfile.InstantiationRule;
import dev.altinncourier.profile.Template.Known;
import dev.altinncourier.yaml.Section;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;

/** Reads {@code instantiate}. */
final class InstantiationSection {

    private static final String COURIERS_OWN = "sluttbrukersystemRef";

    private final Section block;
    private final TemplateNames names;

    InstantiationSection(Section block, Collection<String> vars) {
        this.block = block.only("mode", "dataValues", "dueBefore", "visibleAfter", "prefill");
        this.names = TemplateNames.of(vars, Known.KEY, Known.ID);
    }

    InstantiationRule read() {
        var mode = block.choice("mode", InstantiationMode.values());
        boolean simplified = mode == InstantiationMode.SIMPLIFIED;
        rejectIf(simplified, "dataValues", "Altinn drops it in this mode", "use 'prefill'");
        rejectIf(!simplified, "prefill", "only 'mode: simplified' can prefill", "use 'dataValues', or send the form");
        var dataValues = names.templates(block, "dataValues");
        if (dataValues.containsKey(COURIERS_OWN)) {
            block.reject("dataValues", "'" + COURIERS_OWN + "' carries courier's own id", "give it another name");
        }
        var dates = new LinkedHashMap<String, Template>();
        for (var date : new String[] {"dueBefore", "visibleAfter"}) {
            if (block.has(date)) {
                dates.put(date, date(date));
            }
        }
        return new InstantiationRule(mode, dataValues, dates, names.templates(block, "prefill"));
    }

    private Template date(String key) {
        var date = names.template(block, key);
        var written = date.toString();
        if (!written.isEmpty() && date.names().isEmpty() && !isTime(written)) {
            block.reject(
                    key, "'" + written + "' is no time", "write one such as 2026-05-31T12:00:00+02:00, or ${frist}");
        }
        return date;
    }

    private static boolean isTime(String written) {
        try {
            OffsetDateTime.parse(written);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private void rejectIf(boolean wrong, String key, String why, String advice) {
        if (wrong && block.has(key)) {
            block.reject(key, "'" + key + "' cannot be here: " + why, advice);
        }
    }
}
