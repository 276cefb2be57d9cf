package dev.altinncourier.check;

import dev.altinncourier.profile.ElementPath;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps what stands at some places of a document while it streams by. Of an element with children the texts of all of
 * them count, with a blank between.
 */
final class TextWalk {

    static final int MOST_DEPTH = 1_000;

    private final List<String> path = new ArrayList<>();
    private final List<Watch> watches;

    /**
     * @param places that are looked at
     * @param mostTexts kept of each place
     * @param longest characters kept of each text
     */
    TextWalk(List<ElementPath> places, int mostTexts, int longest) {
        this.watches = places.stream()
                .map(place -> new Watch(place, mostTexts, longest))
                .toList();
    }

    /**
     * A text that was found.
     *
     * @param text in one line, and cut where it is too long
     * @param line of its element
     */
    record Found(String text, int line) {
        /** Without the text, which may be a person's number. */
        @Override
        public String toString() {
            return "line " + line;
        }
    }

    int depth() {
        return path.size();
    }

    void enter(String name, int line) {
        path.add(name);
        watches.forEach(watch -> watch.start(path, line));
    }

    void text(char[] from, int start, int length) {
        watches.forEach(watch -> watch.text(from, start, length));
    }

    void leave() {
        watches.forEach(watch -> watch.end(path.size()));
        path.remove(path.size() - 1);
    }

    /** The texts of each place, in the order of the places. */
    List<List<Found>> found() {
        return watches.stream().map(Watch::found).toList();
    }

    /** One place, and how deep inside of it the document is. */
    private static final class Watch {
        private final ElementPath place;
        private final int most;
        private final int longest;
        private final StringBuilder text = new StringBuilder();
        private final List<Found> found = new ArrayList<>();
        private int depth;
        private int line;

        Watch(ElementPath place, int most, int longest) {
            this.place = place;
            this.most = most;
            this.longest = longest;
        }

        void start(List<String> path, int at) {
            if (depth == 0 && found.size() < most && place.matches(path)) {
                depth = path.size();
                line = at;
                text.setLength(0);
            } else if (depth > 0) {
                blank();
            }
        }

        void text(char[] from, int start, int length) {
            for (int i = start; depth > 0 && i < start + length && text.length() < longest; i++) {
                if (Character.isWhitespace(from[i])) {
                    blank();
                } else {
                    text.append(from[i]);
                }
            }
        }

        void end(int now) {
            if (depth == now) {
                depth = 0;
                found.add(new Found(text.toString().strip(), line));
            } else if (depth > 0) {
                blank();
            }
        }

        private void blank() {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }

        List<Found> found() {
            return List.copyOf(found);
        }
    }
}
