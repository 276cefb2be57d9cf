package dev.altinncourier.profile;

import dev.altinncourier.profile.AppProfile.InstantiationMode;
import dev.altinncourier.profile.AppProfile.InstantiationRule;
import dev.altinncourier.profile.Template.Known;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;

/** Reads {@code instantiate}. */
final class InstantiationSection {

    private static final String COURIERS_OWN = "sluttbrukersystemRef";

    private static final Pattern DATE = Pattern.compile("\\d{4}-[01]\\d-[0-3]\\d(T[0-2]\\d:[0-5]\\d.*)?");

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
        if (!written.isEmpty()
                && date.names().isEmpty()
                && !DATE.matcher(written).matches()) {
            block.reject(key, "'" + written + "' is no date", "write one such as 2026-05-31 or ${frist}");
        }
        return date;
    }

    private void rejectIf(boolean wrong, String key, String why, String advice) {
        if (wrong && block.has(key)) {
            block.reject(key, "'" + key + "' cannot be here: " + why, advice);
        }
    }
}
