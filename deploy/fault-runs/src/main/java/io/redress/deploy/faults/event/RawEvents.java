package io.redress.deploy.faults.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.redress.deploy.harness.LocalSystem;
import io.redress.deploy.harness.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads and writes records of topics as they are, past every service. */
final class RawEvents {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final LocalSystem system;

    RawEvents(LocalSystem system) {
        this.system = system;
    }

    /** The latest records of a topic, about so many of each partition, ready to be sent again. */
    List<ProducerRecord<String, byte[]>> latest(Part producer, int perPartition) {
        List<ProducerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", system.kafka()), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(producer.topic(), LIMIT).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions, LIMIT);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, LIMIT);
            consumer.assign(partitions);
            partitions.forEach(partition ->
                    consumer.seek(partition, Math.max(begins.get(partition), ends.get(partition) - perPartition)));
            long deadline = System.nanoTime() + LIMIT.toNanos();
            while (System.nanoTime() < deadline
                    && !partitions.stream().allMatch(p -> consumer.position(p) >= ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> found.add(copyOf(message)));
            }
        }
        return found;
    }

    /** An event as a relay sends it. */
    static ProducerRecord<String, byte[]> event(
            Part producer, String id, String type, String subject, String sequence, String time, byte[] payload) {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(producer.topic(), subject, payload);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id,
                        "ce_source", "/redress/" + producer.folder(),
                        "ce_type", type,
                        "ce_subject", subject,
                        "ce_time", time,
                        "ce_sequence", sequence,
                        "content-type", "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        return event;
    }

    /** Returns when the broker has all of them. */
    void send(List<ProducerRecord<String, byte[]>> events) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", system.kafka(), "acks", "all", "max.request.size", 2_000_000);
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            events.forEach(event -> sent.add(producer.send(event)));
            for (Future<RecordMetadata> one : sent) {
                one.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker does not take the events", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ProducerRecord<String, byte[]> copyOf(ConsumerRecord<String, byte[]> message) {
        return new ProducerRecord<>(message.topic(), null, message.key(), message.value(), message.headers());
    }
}
