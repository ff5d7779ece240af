package io.redress.deploy.faults.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.redress.deploy.faults.load.Order;
import io.redress.deploy.harness.LocalSystem;
import io.redress.deploy.harness.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that the four topics hold, read as any consumer could. */
public final class Topics {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Topics() {}

    public static List<TopicEvent> read(LocalSystem system) {
        Map<String, Object> settings = Map.of("bootstrap.servers", system.kafka(), "max.poll.records", 5_000);
        List<TopicEvent> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = Arrays.stream(Part.values())
                    .flatMap(part -> consumer.partitionsFor(part.topic(), LIMIT).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, LIMIT);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long deadline = System.nanoTime() + LIMIT.toNanos();
            while (!ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("The topics cannot be read to their ends in time");
                }
                consumer.poll(Duration.ofMillis(500)).forEach(message -> found.add(event(message)));
            }
        }
        return found;
    }

    private static TopicEvent event(ConsumerRecord<String, byte[]> message) {
        String subject = header(message, "ce_subject");
        return new TopicEvent(
                message.topic(),
                message.partition(),
                message.offset(),
                Instant.ofEpochMilli(message.timestamp()),
                message.key(),
                header(message, "ce_id"),
                header(message, "ce_source"),
                header(message, "ce_type"),
                subject.isEmpty() && message.key() != null ? message.key() : subject,
                number(header(message, "ce_sequence")),
                message.value() != null && new String(message.value(), UTF_8).contains(Order.CANARY));
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
