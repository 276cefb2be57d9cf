package dev.altinncourier.generate;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What time a VAT return is for.
 *
 * @param element that it stands in; its name tells how long the period is
 * @param value {@code september-oktober}
 */
record Period(String element, String value) {

    static final String PREFIX = "skattleggingsperiode";

    /** The values of each element, as the XSD lists them; what is none of them is a month, or nothing. */
    private static final Map<String, Pattern> BY_ELEMENT = new TreeMap<>(Map.of(
            "Aar", Pattern.compile("aarlig"),
            "HalvMaaned", Pattern.compile("(foerste|andre) halvdel .*"),
            "SeksMaaneder", Pattern.compile("januar-juni|juli-desember"),
            "ToMaaneder",
                    Pattern.compile(
                            "januar-februar|mars-april|mai-juni|juli-august|september-oktober|november-desember"),
            "TreMaaneder", Pattern.compile("januar-mars|april-juni|juli-september|oktober-desember"),
            "Uke", Pattern.compile("uke .*")));

    /** The period of a name that a sender wrote. */
    static Period named(String value) {
        var kind = BY_ELEMENT.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(value).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("Maaned");
        return new Period(PREFIX + kind, value);
    }
}
