package dev.altinncourier.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kafka.Kafka;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/** A Kafka broker and controller, in this process or in one of its own, and what senders do with it. */
public final class KafkaBroker implements AutoCloseable {

    static final String INBOX = "courier-inbox";
    static final String DEAD_LETTER = "courier-dead-letter";
    static final String EVENTS = "courier-events";
    static final String GROUP = "courier";

    private final Properties settings = new Properties();
    private final int port;
    private final int partitions;
    private @Nullable KafkaRaftServer server;
    private @Nullable JavaProcess process;

    KafkaBroker(Path folder) {
        this(folder, 2);
    }

    /** One whose inbox has so many partitions. */
    public KafkaBroker(Path folder, int partitions) {
        this.partitions = partitions;
        try (var one = new ServerSocket(0);
                var other = new ServerSocket(0)) {
            this.port = one.getLocalPort();
            settings.putAll(Map.ofEntries(
                    Map.entry("process.roles", "broker,controller"),
                    Map.entry("node.id", "1"),
                    Map.entry("controller.quorum.voters", "1@localhost:" + other.getLocalPort()),
                    Map.entry("controller.listener.names", "CONTROLLER"),
                    Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                    Map.entry(
                            "listeners",
                            "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + other.getLocalPort()),
                    Map.entry("log.dirs", folder.toString()),
                    Map.entry("offsets.topic.replication.factor", "1"),
                    Map.entry("offsets.topic.num.partitions", "1"),
                    Map.entry("transaction.state.log.replication.factor", "1"),
                    Map.entry("transaction.state.log.min.isr", "1"),
                    Map.entry("group.initial.rebalance.delay.ms", "0")));
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
                    .setNodeId(1)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(folder.toString())
                    .setMetadataLogDirectory(folder.toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setControllerListenerName("CONTROLLER")
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public String address() {
        return "localhost:" + port;
    }

    void start() {
        server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        server.startup();
    }

    /** Starts it as a program of its own, which can be killed as one; with the log that it had before, if any. */
    public void launch(Path home) throws IOException {
        var file = Files.createTempFile(home, "kafka", ".properties");
        try (var out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        var arguments = List.of(
                "-Xmx256m", "-cp", System.getProperty("java.class.path"), Kafka.class.getName(), file.toString());
        process = JavaProcess.start(home, home.resolve(file.getFileName() + ".log"), arguments);
    }

    /** Ends the program that was launched, as a power cut does. */
    public void kill() {
        Objects.requireNonNull(process).kill();
        process = null;
    }

    public void makeTopics() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", address()))) {
            admin.createTopics(List.of(
                            new NewTopic(INBOX, partitions, (short) 1),
                            new NewTopic(DEAD_LETTER, 1, (short) 1),
                            new NewTopic(EVENTS, 2, (short) 1)))
                    .all()
                    .get();
        }
    }

    /** Publishes records one after another: all of one key come to lie in one partition, in this order. */
    public void send(List<ProducerRecord<byte[], byte[]>> records) {
        var settings = Map.<String, Object>of("bootstrap.servers", address());
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(settings, bytes, bytes)) {
            for (var record : records) {
                producer.send(record).get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void send(byte[] value, Map<String, String> headers) {
        send(List.of(record(null, value, headers)));
    }

    public static ProducerRecord<byte[], byte[]> record(
            @Nullable String key, byte[] value, Map<String, String> headers) {
        var record = new ProducerRecord<>(INBOX, key == null ? null : key.getBytes(UTF_8), value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return record;
    }

    /** So many dead letters, the oldest first. */
    List<ConsumerRecord<byte[], byte[]>> deadLetters(int count) {
        var settings = Map.<String, Object>of("bootstrap.servers", address());
        var bytes = new ByteArrayDeserializer();
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            var partition = List.of(new TopicPartition(DEAD_LETTER, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            OutcomeFolders.awaitUntil(Duration.ofSeconds(60), () -> {
                consumer.poll(Duration.ofMillis(500)).forEach(found::add);
                assertThat(found).hasSizeGreaterThanOrEqualTo(count);
            });
        }
        return found;
    }

    /** The events that lie in their topic, each partition's in its order. */
    List<ConsumerRecord<byte[], byte[]>> events() {
        var bytes = new ByteArrayDeserializer();
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", address()), bytes, bytes)) {
            var partitions = List.of(new TopicPartition(EVENTS, 0), new TopicPartition(EVENTS, 1));
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().mapToLong(consumer::position).sum() < end) {
                consumer.poll(Duration.ofMillis(500)).forEach(found::add);
            }
        }
        return found;
    }

    /** How many records of the inbox courier has not committed yet. */
    public long waiting() {
        var ends = IntStream.range(0, partitions)
                .mapToObj(number -> new TopicPartition(INBOX, number))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        try (var admin = Admin.create(Map.of("bootstrap.servers", address()))) {
            var committed = admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            long published = admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
            return published
                    - committed.values().stream()
                            .filter(Objects::nonNull)
                            .mapToLong(OffsetAndMetadata::offset)
                            .sum();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the members of courier's group call themselves. */
    public List<String> clients() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", address()))) {
            return admin.describeConsumerGroups(List.of(GROUP)).all().get().values().stream()
                    .flatMap(group -> group.members().stream())
                    .map(MemberDescription::clientId)
                    .toList();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
        if (process != null) {
            process.stop();
            process = null;
        }
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
