package io.redress.reporting.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.reporting.messaging.inbox.RawEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The golden examples of the contracts: of other producers as this service keeps them, of its own as it gives them. */
public final class Golden {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path KEPT = Path.of("src/test/resources/contracts");
    private static final Path OWN = Path.of("src/main/resources/contracts");

    private Golden() {}

    /** @param name for example {@code intake received} */
    public record Contract(String producer, String event) {

        public String type() {
            return "redress." + (producer.equals("intake") ? "feedback" : producer) + "." + event + ".v1";
        }

        public ObjectNode example() {
            return (ObjectNode) read("examples");
        }

        public JsonNode schema() {
            return read("schemas");
        }

        private JsonNode read(String folder) {
            Path contracts = producer.equals("reporting") ? OWN : KEPT.resolve(producer);
            try {
                return JSON.readTree(
                        contracts.resolve(folder).resolve(event + ".v1.json").toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The example as a record about this subject, with these fields instead of its own. */
        public RawEvent about(String subject, long sequence, Map<String, ?> fields) {
            ObjectNode payload = example();
            payload.remove("basedOn");
            if (payload.has("feedbackId")) {
                payload.put("feedbackId", subject);
            }
            fields.forEach((name, value) -> payload.set(name, JSON.valueToTree(value)));
            return Events.event(type(), subject, sequence, payload.toString());
        }

        @Override
        public String toString() {
            return producer + " " + event;
        }
    }

    public static Contract of(String producer, String event) {
        return new Contract(producer, event);
    }

    /** All that this service listens to, its own included. */
    public static List<Contract> consumed() {
        try {
            List<Contract> consumed =
                    new java.util.ArrayList<>(Files.readAllLines(KEPT.resolve("consumed.txt")).stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.split(" "))
                            .map(words -> of(words[0], words[1]))
                            .toList());
            consumed.addAll(own());
            return consumed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that this service promises to publish. */
    public static List<Contract> own() {
        try (var files = Files.list(OWN.resolve("schemas"))) {
            return files.map(file -> file.getFileName().toString().replace(".v1.json", ""))
                    .sorted()
                    .map(event -> of("reporting", event))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
