package dev.altinncourier.intake;

import dev.altinncourier.profile.ElementPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps what stands at the places that are looked for, while the elements of a document stream by. */
final class PlaceWalk {

    private static final int MOST_TEXTS = 5;

    private final List<String> path = new ArrayList<>();
    private final List<Watch> watches;

    PlaceWalk(Places places) {
        watches = places.paths().entrySet().stream()
                .map(place -> new Watch(place.getKey(), place.getValue()))
                .toList();
    }

    /** One place: where it is, and how deep inside it the walk is now. */
    private static final class Watch {
        final String xpath;
        final ElementPath place;
        final StringBuilder text = new StringBuilder();
        final Set<String> found = new LinkedHashSet<>();
        int depth;

        Watch(String xpath, ElementPath place) {
            this.xpath = xpath;
            this.place = place;
        }
    }

    int depth() {
        return path.size();
    }

    void enter(String name) {
        path.add(name);
        for (var watch : watches) {
            if (watch.depth == 0 && watch.place.matches(path)) {
                watch.depth = path.size();
                watch.text.setLength(0);
            }
        }
    }

    /** Whether the text of the element that was entered last is kept. */
    boolean isWatched() {
        return watches.stream().anyMatch(watch -> watch.depth > 0 && watch.depth == path.size());
    }

    void text(char[] from, int start, int length) {
        for (var watch : watches) {
            if (watch.depth > 0 && watch.depth == path.size()) {
                int room = Math.min(length, FoundTexts.LONGEST + 1 - watch.text.length());
                watch.text.append(from, start, room);
            }
        }
    }

    void leave() {
        for (var watch : watches) {
            if (watch.depth > 0 && watch.depth == path.size()) {
                watch.depth = 0;
                var text = watch.text.toString().strip();
                if (!text.isEmpty() && watch.found.size() < MOST_TEXTS) {
                    watch.found.add(text);
                }
            }
        }
        path.remove(path.size() - 1);
    }

    FoundTexts found() {
        Map<String, Set<String>> texts = new HashMap<>();
        watches.forEach(watch -> texts.put(watch.xpath, watch.found));
        return new FoundTexts(texts);
    }
}
