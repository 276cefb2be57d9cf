package dev.altinncourier.profile;

import dev.altinncourier.profile.Template.Known;
import dev.altinncourier.yaml.NearestName;
import dev.altinncourier.yaml.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a template may name at its place in the profile. */
final class TemplateNames {

    private final List<String> names;

    private TemplateNames(Collection<String> names) {
        this.names = List.copyOf(names);
    }

    /** The profile's own names, and some of courier's. */
    static TemplateNames of(Collection<String> vars, Known... known) {
        var names = new ArrayList<>(vars);
        for (var name : known) {
            names.add(name.spelling());
        }
        return new TemplateNames(names);
    }

    TemplateNames and(Known more) {
        return of(names, more);
    }

    /** A key that holds a template; a name in it that nothing has is reported. */
    Template template(Section section, String key) {
        var template = Template.of(section.text(key, Syntax.TEXT));
        if (template.isUnclosed()) {
            section.reject(key, "a '${' is not closed", "write ${name}, with a } after the name");
        }
        template.names().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> section.reject(key, "nothing is called '${" + name + "}'", advice(name)));
        return template;
    }

    /** A block of names of the profile's own choice, each with a template; empty where it is left out. */
    Map<String, Template> templates(Section section, String key) {
        var templates = new LinkedHashMap<String, Template>();
        section.section(key, "'name: value' for each")
                .ifPresent(
                        block -> block.entries().keySet().forEach(name -> templates.put(name, template(block, name))));
        return templates;
    }

    private String advice(String unknown) {
        return names.isEmpty() ? "add it to 'vars'" : new NearestName(names).advice(unknown) + ", or add it to 'vars'";
    }
}
