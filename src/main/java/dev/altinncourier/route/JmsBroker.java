package dev.altinncourier.route;

import dev.altinncourier.event.ReplyAddress;
import dev.altinncourier.message.JmsIntakeConfig;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Session;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQDestination;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;
import org.apache.activemq.artemis.jms.client.JMSExceptionHelper;
import org.jspecify.annotations.Nullable;
import org.springframework.jms.connection.SessionProxy;

/**
 * Connections to the JMS broker, by Artemis' client, which is first loaded when a route asks for one. Whether the last try came
 * through says whether the broker is there: nobody has to call it for that.
 */
@Singleton
class JmsBroker implements ConnectionFactory {

    /** By default messages are fetched one by one: what lies ready in one courier is out of reach of all others. */
    private static final String WINDOW = "consumerWindowSize";

    private static final Set<ActiveMQExceptionType> OF_ADDRESS = EnumSet.of(
            ActiveMQExceptionType.QUEUE_DOES_NOT_EXIST,
            ActiveMQExceptionType.ADDRESS_DOES_NOT_EXIST,
            ActiveMQExceptionType.ADDRESS_FULL,
            ActiveMQExceptionType.SECURITY_EXCEPTION);

    private final JmsIntakeConfig config;
    private @Nullable ActiveMQConnectionFactory factory;
    private volatile @Nullable String trouble;

    JmsBroker(JmsIntakeConfig config) {
        this.config = config;
    }

    /** Why the last connection did not come about; empty while the broker is there, and where none is set. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /**
     * The destination of that name and no other: a session's own ways would ask the broker first, look for one under its former
     * name, and know no temporary ones of somebody else's.
     */
    static Destination destination(ReplyAddress address) {
        return switch (address.kind()) {
            case QUEUE -> ActiveMQDestination.createQueue(address.name());
            case TOPIC -> ActiveMQDestination.createTopic(address.name());
            case TEMPORARY_QUEUE -> ActiveMQDestination.createTemporaryQueue(address.name());
            case TEMPORARY_TOPIC -> ActiveMQDestination.createTemporaryTopic(address.name());
        };
    }

    /** Whether the broker has an address of that name. */
    static boolean isThere(Session session, ReplyAddress address) throws JMSException {
        var own = session instanceof SessionProxy cached ? cached.getTargetSession() : session;
        try {
            return ((ActiveMQSession) own)
                    .getCoreSession()
                    .addressQuery(SimpleString.of(address.name()))
                    .isExists();
        } catch (ActiveMQException e) {
            throw JMSExceptionHelper.convertFromActiveMQException(e);
        }
    }

    /** Whether it was an address that the broker refused, and not the broker that could not be reached. */
    static boolean isOfAddress(Throwable failure) {
        return failure instanceof InvalidDestinationException
                || failure instanceof JMSSecurityException
                || (failure instanceof ActiveMQException e && OF_ADDRESS.contains(e.getType()));
    }

    boolean isSet() {
        return config.url().isPresent();
    }

    @Override
    public Connection createConnection() throws JMSException {
        return createConnection(
                config.username().orElse(null), config.password().orElse(null));
    }

    @Override
    public Connection createConnection(@Nullable String user, @Nullable String password) throws JMSException {
        try {
            var connection = factory().createConnection(user, password);
            if (trouble != null) {
                Log.info("the JMS broker is there again");
            }
            trouble = null;
            return connection;
        } catch (JMSException e) {
            if (trouble == null) {
                Log.warnf("the JMS broker cannot be reached; courier goes on trying: %s", e.toString());
            }
            trouble = String.valueOf(e.getMessage());
            throw e;
        }
    }

    @Override
    public JMSContext createContext() {
        return createContext(JMSContext.AUTO_ACKNOWLEDGE);
    }

    @Override
    public JMSContext createContext(String user, String password) {
        return createContext(user, password, JMSContext.AUTO_ACKNOWLEDGE);
    }

    @Override
    public JMSContext createContext(String user, String password, int mode) {
        return factory().createContext(user, password, mode);
    }

    @Override
    public JMSContext createContext(int mode) {
        return factory()
                .createContext(config.username().orElse(null), config.password().orElse(null), mode);
    }

    private synchronized ActiveMQConnectionFactory factory() {
        if (factory == null) {
            var url = config.url().orElseThrow(() -> new IllegalStateException("courier.intake.jms.url is not set"));
            var made = new ActiveMQConnectionFactory(url);
            if (!url.contains(WINDOW)) {
                made.setConsumerWindowSize(0);
            }
            factory = made;
        }
        return factory;
    }
}
