package dev.altinncourier.intake;

import dev.altinncourier.profile.ProfileCatalogue;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds the drops that are complete. Looks through the folders as a stream, so that an inbox of 100,000 submissions
 * costs no more memory than one of ten, and takes from the profiles in turn, so that none waits for another.
 */
@Singleton
public final class Inbox {

    private final Path inbox;
    private final ProfileCatalogue profiles;
    private final Readiness readiness;
    private final WarnOnce warnings = new WarnOnce();
    private int turn;

    public Inbox(FoldersConfig folders, ProfileCatalogue profiles, Clock clock) {
        this.inbox = folders.base().resolve("inbox");
        this.profiles = profiles;
        this.readiness = new Readiness(clock, folders.minimumAge());
    }

    /**
     * Drops that may be claimed now.
     *
     * @param atMost how many the caller can take
     * @throws IOException when the inbox cannot be read
     */
    public synchronized List<Drop> ready(int atMost) throws IOException {
        var open = new ArrayDeque<ProfileInbox>();
        try {
            open(open);
            return takeInTurn(open, atMost);
        } finally {
            for (var rest : open) {
                rest.close();
            }
        }
    }

    private static List<Drop> takeInTurn(Deque<ProfileInbox> open, int atMost) throws IOException {
        var drops = new ArrayList<Drop>();
        while (drops.size() < atMost && !open.isEmpty()) {
            var drop = open.getFirst().next();
            var asked = open.removeFirst();
            if (drop.isPresent()) {
                drops.add(drop.get());
                open.addLast(asked);
            } else {
                asked.close();
            }
        }
        return drops;
    }

    /** The profiles' folders, starting with another one each time: a caller may take fewer drops than there are. */
    private void open(Deque<ProfileInbox> open) throws IOException {
        var folders = profileFolders();
        for (int i = 0; i < folders.size(); i++) {
            var folder = folders.get((i + turn) % folders.size());
            open.addLast(new ProfileInbox(folder, readiness, warnings));
        }
        turn = folders.isEmpty() ? 0 : (turn + 1) % folders.size();
    }

    private List<Path> profileFolders() throws IOException {
        var known = new ArrayList<Path>();
        if (!Files.isDirectory(inbox)) {
            return known;
        }
        try (var stream =
                Files.newDirectoryStream(inbox, path -> !Drop.nameOf(path).startsWith("."))) {
            for (var path : stream) {
                if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    warnings.warn(path, "only folders named after a profile belong here");
                } else if (!profiles.ids().contains(Drop.nameOf(path))) {
                    warnings.warn(path, "there is no profile of this name");
                } else {
                    known.add(path);
                }
            }
        }
        return known;
    }

    int warningCount() {
        return warnings.count();
    }
}
