package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.Destination;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQDestination;

/** An Artemis broker in this process, which keeps its messages while it is stopped, and what senders do with it. */
final class ArtemisBroker implements AutoCloseable {

    static final String INBOX = "courier.inbox";
    static final String DEAD_LETTER = "courier.dead-letter";

    /** A queue that is not there, and that no client may make. */
    static final String CLOSED = "closed.replies";

    private static final long PATIENCE_MILLIS = 60_000;

    private final Path folder;
    private final int port;
    private EmbeddedActiveMQ server = new EmbeddedActiveMQ();

    ArtemisBroker(Path folder) {
        this.folder = folder;
        this.port = freePort();
    }

    String url() {
        return "tcp://localhost:" + port;
    }

    void start() {
        try {
            var settings = new AddressSettings()
                    .setMaxDeliveryAttempts(10)
                    .setDeadLetterAddress(SimpleString.of("DLQ"))
                    .setAutoCreateQueues(true)
                    .setAutoDeleteQueues(false);
            var closed = new AddressSettings().setAutoCreateQueues(false).setAutoCreateAddresses(false);
            var configuration = new ConfigurationImpl()
                    .setSecurityEnabled(false)
                    .setJournalDirectory(folder.resolve("journal").toString())
                    .setBindingsDirectory(folder.resolve("bindings").toString())
                    .setLargeMessagesDirectory(folder.resolve("large").toString())
                    .setPagingDirectory(folder.resolve("paging").toString())
                    .setJournalType(org.apache.activemq.artemis.core.server.JournalType.NIO)
                    .addAcceptorConfiguration("tcp", url())
                    .addAddressSetting("#", settings)
                    .addAddressSetting(CLOSED, closed)
                    // Where there is none of a name, the client looks for one under its former name.
                    .addAddressSetting("jms.queue." + CLOSED, closed);
            server = new EmbeddedActiveMQ().setConfiguration(configuration);
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void stop() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a message to courier's inbox. */
    void send(Function<JMSContext, Message> message, Map<String, String> properties) {
        inSession(context -> {
            try {
                var made = message.apply(context);
                for (var property : properties.entrySet()) {
                    made.setStringProperty(property.getKey(), property.getValue());
                }
                context.createProducer().send(context.createQueue(INBOX), made);
                return made;
            } catch (JMSException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    void sendText(String text, Map<String, String> properties) {
        send(context -> context.createTextMessage(text), properties);
    }

    void sendBytes(byte[] bytes, Map<String, String> properties) {
        send(
                context -> {
                    try {
                        var message = context.createBytesMessage();
                        message.writeBytes(bytes);
                        return message;
                    } catch (JMSException e) {
                        throw new IllegalStateException(e);
                    }
                },
                properties);
    }

    /** Sends a form of which its sender wants to be told at an address. */
    void sendForm(String text, String replyTo, Map<String, String> properties) {
        send(
                context -> repliedTo(context.createTextMessage(text), ActiveMQDestination.createQueue(replyTo)),
                properties);
    }

    static Message repliedTo(Message message, Destination replyTo) {
        try {
            message.setJMSReplyTo(replyTo);
            return message;
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A queue whose maker has gone since. */
    Destination goneQueue() {
        return inSession(JMSContext::createTemporaryQueue);
    }

    /** The next dead letter, read as somebody reads it who has to mend it. */
    <T> T deadLetter(Function<Message, T> read) {
        return inSession(context -> {
            Queue queue = context.createQueue(DEAD_LETTER);
            try (var consumer = context.createConsumer(queue)) {
                var message = consumer.receive(PATIENCE_MILLIS);
                assertThat(message).as("a dead letter").isNotNull();
                return read.apply(message);
            }
        });
    }

    /** How many messages wait in courier's inbox, those included that it has in hand. */
    long waiting() {
        return count(INBOX);
    }

    /** How many lie in the broker's own dead-letter queue. */
    long given() {
        return count("DLQ");
    }

    private long count(String name) {
        var queue = server.getActiveMQServer().locateQueue(SimpleString.of(name));
        return queue == null ? 0 : queue.getMessageCount();
    }

    private <T> T inSession(Function<JMSContext, T> work) {
        try (var factory = new ActiveMQConnectionFactory(url());
                var context = factory.createContext()) {
            return work.apply(context);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
