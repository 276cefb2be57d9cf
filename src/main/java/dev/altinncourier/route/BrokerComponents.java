package dev.altinncourier.route;

import dev.altinncourier.message.KafkaIntakeConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.HashMap;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.kafka.KafkaComponent;

/** Camel's components for brokers, as the operator has set them. Neither connects before a route of its own is started. */
@Singleton
class BrokerComponents {

    private static final String BYTES = "org.apache.kafka.common.serialization.ByteArray";

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
        return component;
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
