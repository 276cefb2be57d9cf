package dev.altinncourier.route;

import dev.altinncourier.message.KafkaIntakeConfig;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.HashMap;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.kafka.KafkaComponent;
import org.springframework.jms.connection.CachingConnectionFactory;
import org.springframework.jms.support.destination.DynamicDestinationResolver;

/** Camel's components for brokers, as the operator has set them. Neither connects before a route of its own is started. */
@Singleton
class BrokerComponents {

    private static final String BYTES = "org.apache.kafka.common.serialization.ByteArray";

    /** As many as send side by side: Camel's pool of threads has no more. */
    private static final int SESSIONS = 20;

    private final JmsBroker jms;
    private final KafkaIntakeConfig kafka;

    BrokerComponents(JmsBroker jms, KafkaIntakeConfig kafka) {
        this.jms = jms;
        this.kafka = kafka;
    }

    @Produces
    @Singleton
    @Named("jms")
    JmsComponent jms() {
        var component = new JmsComponent();
        component.setConnectionFactory(jms);
        // Camel would take the only bean of that type, which is for replies, for what is received as well.
        component.getConfiguration().setDestinationResolver(new DynamicDestinationResolver());
        return component;
    }

    /** For routes that send without having received: without it each message would have a connection of its own. */
    @Produces
    @Singleton
    @Named("jmsConnections")
    CachingConnectionFactory jmsConnections() {
        var connections = new CachingConnectionFactory(jms);
        connections.setSessionCacheSize(SESSIONS);
        // One is kept for each address, and of addresses that senders name there is no end.
        connections.setCacheProducers(false);
        return connections;
    }

    void close(@Disposes @Named("jmsConnections") CachingConnectionFactory connections) {
        connections.destroy();
    }

    @Produces
    @Singleton
    @Named("kafka")
    KafkaComponent kafka() {
        var component = new KafkaComponent();
        var settings = component.getConfiguration();
        kafka.brokers().ifPresent(settings::setBrokers);
        settings.setKeySerializer(BYTES + "Serializer");
        settings.setValueSerializer(BYTES + "Serializer");
        settings.setKeyDeserializer(BYTES + "Deserializer");
        settings.setValueDeserializer(BYTES + "Deserializer");
        settings.setPreValidateHostAndPort(false);
        settings.setAdditionalProperties(new HashMap<>(kafka.client()));
        return component;
    }
}
