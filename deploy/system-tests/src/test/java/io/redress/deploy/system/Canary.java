package io.redress.deploy.system;

import io.redress.deploy.harness.Database;
import io.redress.deploy.harness.Part;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A word that is nowhere else, looked for in everything that the running system keeps or says. */
final class Canary {

    private static final String TABLES = """
            SELECT format('SELECT ''%1$s'' WHERE EXISTS (SELECT FROM %1$I r WHERE r::text ILIKE ? OR r::text LIKE ?)', table_name)
            FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name
            """;

    private final Redress redress;
    private final String word = "canary" + UUID.randomUUID().toString().replace("-", "");

    Canary(Redress redress) {
        this.redress = redress;
    }

    @Override
    public String toString() {
        return word;
    }

    String email() {
        return word + "@customer.example";
    }

    /** The tables of one service in which it stands, as text or as bytes. */
    Set<String> tables(Part part) {
        Database database = redress.database(part);
        String bytes = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        Set<String> found = new TreeSet<>();
        for (String query : database.rows(TABLES, row -> row.getString(1))) {
            found.addAll(database.rows(query, row -> row.getString(1), "%" + word + "%", "%" + bytes + "%"));
        }
        return found;
    }

    /** What else says it: topics, log files, metrics. */
    Set<String> elsewhere() {
        Set<String> found = new TreeSet<>(topics());
        found.addAll(logs());
        for (Part part : Part.values()) {
            String metrics = RestAssured.get(redress.system().managementUrl(part) + "/q/metrics")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            if (metrics.contains(word)) {
                found.add("metrics of " + part.key());
            }
        }
        return found;
    }

    private Set<String> topics() {
        Set<String> found = new TreeSet<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", redress.kafka(), "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = Arrays.stream(Part.values())
                    .flatMap(part -> consumer.partitionsFor(part.topic()).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(event -> {
                    if (says(event)) {
                        found.add("topic " + event.topic());
                    }
                });
            }
        }
        return found;
    }

    private boolean says(ConsumerRecord<String, String> event) {
        return (event.key() + event.value()).contains(word)
                || Arrays.stream(event.headers().toArray())
                        .anyMatch(header -> new String(header.value(), StandardCharsets.UTF_8).contains(word));
    }

    private Set<String> logs() {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(redress.home().resolve("logs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                    found.add("log " + file.getFileName());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
