package dev.altinncourier.message;

import java.io.BufferedInputStream;
import java.io.IOException;

/** What a message is, by its first bytes: senders name content types as they please. */
enum MessageForm {
    ZIP,
    XML,
    JSON;

    private static final int LOOK_AHEAD = 64;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Looks at the beginning, and leaves the stream where it stood. */
    static MessageForm of(BufferedInputStream body) throws IOException, MessageRefused {
        body.mark(LOOK_AHEAD);
        var start = body.readNBytes(LOOK_AHEAD);
        body.reset();
        if (start.length == 0) {
            throw MessageRule.MESSAGE_EMPTY.refused();
        }
        if (start.length > 1 && start[0] == 'P' && start[1] == 'K') {
            return ZIP;
        }
        return switch (firstLetter(start)) {
            case '<' -> XML;
            case '{' -> JSON;
            default -> throw MessageRule.MESSAGE_UNREADABLE.refused();
        };
    }

    private static int firstLetter(byte[] start) {
        int from = startsWithMark(start) ? BYTE_ORDER_MARK.length : 0;
        while (from < start.length && Character.isWhitespace(start[from])) {
            from++;
        }
        return from < start.length ? start[from] : -1;
    }

    private static boolean startsWithMark(byte[] start) {
        return start.length >= BYTE_ORDER_MARK.length
                && start[0] == BYTE_ORDER_MARK[0]
                && start[1] == BYTE_ORDER_MARK[1]
                && start[2] == BYTE_ORDER_MARK[2];
    }
}
