package dev.altinncourier.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream as UTF-8 and nothing else: a byte that does not fit ends the reading with the line it is in, where the
 * parser would guess or replace. A byte order mark of UTF-8 is skipped.
 */
final class Utf8Reader extends Reader {

    private static final int BUFFER = 16_384;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final InputStream in;
    private final MarkupGuard guard;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).limit(0);
    private boolean started;
    private boolean ended;
    private @Nullable XmlFault fault;

    Utf8Reader(InputStream in, MarkupGuard guard) {
        this.in = in;
        this.guard = guard;
    }

    /** What ended the reading; null while nothing has. The parser may wrap or swallow the exception itself. */
    @Nullable
    XmlFault fault() {
        return fault;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        try {
            if (!chars.hasRemaining() && !fill()) {
                return -1;
            }
        } catch (XmlFault found) {
            fault = found;
            throw found;
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    /** Leaves the stream open: the parser closes its reader at the end, but the checksum still has bytes to read. */
    @Override
    public void close() {
        // Whoever opened the stream closes it.
    }

    private boolean fill() throws IOException {
        chars.clear();
        while (chars.position() == 0) {
            var result = decoder.decode(bytes, chars, ended);
            if (chars.position() > 0) {
                break;
            }
            if (result.isError()) {
                throw new XmlFault(XmlRule.XML_ENCODING, guard.line(), "a byte is not UTF-8");
            }
            if (ended) {
                chars.flip();
                return false;
            }
            refill();
        }
        chars.flip();
        start();
        guard.accept(chars.array(), chars.position(), chars.limit());
        return true;
    }

    private void refill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
    }

    /** UTF-16 without a mark shows as a zero beside the first character; with one, its bytes are not UTF-8. */
    private void start() throws XmlFault {
        if (started) {
            return;
        }
        started = true;
        if (chars.get(chars.position()) == BYTE_ORDER_MARK) {
            chars.get();
        }
        for (int i = chars.position(); i < Math.min(chars.limit(), chars.position() + 2); i++) {
            if (chars.get(i) == 0) {
                throw new XmlFault(XmlRule.XML_ENCODING, guard.line(), "the file is not UTF-8 but seems to be UTF-16");
            }
        }
    }
}
