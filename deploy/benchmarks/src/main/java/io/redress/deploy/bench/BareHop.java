package io.redress.deploy.bench;

import io.redress.deploy.harness.Part;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The least that a step from one service to the next can be: commit a row, produce a record, consume it. */
final class BareHop implements AutoCloseable {

    private static final String TOPIC = "bench-hop";
    private static final String PAYLOAD = "x".repeat(1_000);

    private final Connection database;
    private final KafkaProducer<String, String> producer;
    private final Map<String, CountDownLatch> awaited = new ConcurrentHashMap<>();
    private final CountDownLatch reading = new CountDownLatch(1);
    private final Thread reader;
    private volatile boolean closing;
    private long next;

    BareHop(Redress redress) {
        try (Broker broker = new Broker(redress)) {
            broker.createTopic(TOPIC);
            redress.database(Part.INTAKE)
                    .execute("CREATE TABLE bench_hop (id text PRIMARY KEY, payload text NOT NULL)");
            database = redress.database(Part.INTAKE).connect();
            producer = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            broker.address(),
                            ProducerConfig.ACKS_CONFIG,
                            "all",
                            ProducerConfig.LINGER_MS_CONFIG,
                            0),
                    new StringSerializer(),
                    new StringSerializer());
            Map<String, Object> settings = Map.of(
                    ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.address(), ConsumerConfig.GROUP_ID_CONFIG, TOPIC);
            reader = Thread.ofPlatform().start(() -> read(settings));
            reading.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("Interrupted.", e);
        }
    }

    Histogram run(double perSecond, Duration length) {
        return Paced.run(perSecond, length, this::hop);
    }

    private void hop() {
        String key = commit();
        CountDownLatch arrived = new CountDownLatch(1);
        awaited.put(key, arrived);
        producer.send(new ProducerRecord<>(TOPIC, key, PAYLOAD));
        try {
            arrived.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized String commit() {
        String key = "hop-" + next++;
        try (PreparedStatement insert = database.prepareStatement("INSERT INTO bench_hop VALUES (?, ?)")) {
            insert.setString(1, key);
            insert.setString(2, PAYLOAD);
            insert.executeUpdate();
            return key;
        } catch (SQLException e) {
            throw new BenchException("The bare hop cannot commit.", e);
        }
    }

    private void read(Map<String, Object> settings) {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            while (!closing) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    awaited.remove(record.key()).countDown();
                }
                if (!consumer.assignment().isEmpty()) {
                    reading.countDown();
                }
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            reader.join();
            producer.close();
            database.close();
        } catch (SQLException e) {
            throw new BenchException("A connection cannot be closed.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
