package dev.altinncourier.sandbox.identity;

import java.util.List;

/** The page on which a person logs in at the sandbox's ID-porten: by choosing who to be. Needs no script. */
final class PersonChoice {

    private static final String PAGE =
            """
            <!doctype html><html lang="nb"><head><meta charset="utf-8"><title>ID-porten (sandkasse)</title>
            <style>body{font:17px/1.5 system-ui,sans-serif;margin:3rem auto;max-width:32rem}
            button{font:inherit;padding:.5rem 1rem;margin:.25rem 0;display:block;width:100%%;text-align:left}</style></head>
            <body><h1>ID-porten (sandkasse)</h1><p>Hvem vil du logge inn som? <span lang="en">Who are you?</span></p>
            <form method="post" action="/idporten/login"><input type="hidden" name="transaction" value="%s">%s
            <button name="pid" value="">Avbryt / Cancel</button></form></body></html>
            """;

    private PersonChoice() {}

    static String page(String transaction, List<Party> persons) {
        var buttons = new StringBuilder();
        persons.forEach(person -> buttons.append("<button name=\"pid\" value=\"")
                .append(person.number())
                .append("\">")
                .append(person.name())
                .append("</button>"));
        return PAGE.formatted(transaction, buttons);
    }
}
