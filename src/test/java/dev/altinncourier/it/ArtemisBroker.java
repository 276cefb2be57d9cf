package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSContext;
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

/** An Artemis broker in this process, which keeps its messages while it is stopped, and what senders do with it. */
final class ArtemisBroker implements AutoCloseable {

    static final String INBOX = "courier.inbox";
    static final String DEAD_LETTER = "courier.dead-letter";

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
            var configuration = new ConfigurationImpl()
                    .setSecurityEnabled(false)
                    .setJournalDirectory(folder.resolve("journal").toString())
                    .setBindingsDirectory(folder.resolve("bindings").toString())
                    .setLargeMessagesDirectory(folder.resolve("large").toString())
                    .setPagingDirectory(folder.resolve("paging").toString())
                    .setJournalType(org.apache.activemq.artemis.core.server.JournalType.NIO)
                    .addAcceptorConfiguration("tcp", url())
                    .addAddressSetting("#", settings);
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
            } catch (jakarta.jms.JMSException e) {
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
                    } catch (jakarta.jms.JMSException e) {
                        throw new IllegalStateException(e);
                    }
                },
                properties);
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
