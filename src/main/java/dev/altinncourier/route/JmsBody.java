package dev.altinncourier.route;

import dev.altinncourier.message.IncomingMessage;
import dev.altinncourier.message.MessageRefused;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.ObjectMessage;
import jakarta.jms.StreamMessage;
import jakarta.jms.TextMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The content of a JMS message: bytes as they are, text in UTF-8. Java objects are nothing that courier would read. */
record JmsBody(Message message) implements IncomingMessage.Body {

    @Override
    public InputStream open() throws IOException, MessageRefused {
        try {
            if (message instanceof BytesMessage bytes) {
                bytes.reset();
                return new Bytes(bytes);
            }
            if (message instanceof TextMessage text) {
                var content = text.getText();
                return new ByteArrayInputStream((content == null ? "" : content).getBytes(StandardCharsets.UTF_8));
            }
        } catch (JMSException e) {
            throw new IOException("the message cannot be read", e);
        }
        if (message instanceof MapMessage || message instanceof StreamMessage || message instanceof ObjectMessage) {
            throw MessageRefused.unreadable();
        }
        return InputStream.nullInputStream();
    }

    /** The bytes of a message, which JMS gives in chunks. */
    private static final class Bytes extends InputStream {

        private final BytesMessage message;

        Bytes(BytesMessage message) {
            this.message = message;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            try {
                var chunk = new byte[length];
                int count = message.readBytes(chunk, length);
                if (count > 0) {
                    System.arraycopy(chunk, 0, into, offset, count);
                }
                return count;
            } catch (JMSException e) {
                throw new IOException("the message cannot be read", e);
            }
        }
    }
}
