package io.redress.intake.testing;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Schemas and golden examples: our own, and the copies of what we read. */
public final class Contracts {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contracts() {}

    /** Everything by which a payload breaks the schema of an event; {@code owner} is empty for our own. */
    public static List<String> faults(String owner, String event, String payload) {
        var schema = SCHEMAS.getSchema(read(owner, "schemas", event), InputFormat.JSON);
        return schema
                .validate(
                        payload,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** The golden example of an event. */
    public static String example(String owner, String event) {
        return read(owner, "examples", event);
    }

    /** Each line of the list of events that we read: producer and event. */
    public static List<String[]> consumed() {
        return text("/contracts/consumed.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" "))
                .toList();
    }

    private static String read(String owner, String folder, String event) {
        return text("/contracts/" + (owner.isEmpty() ? "" : owner + "/") + folder + "/" + event + ".v1.json");
    }

    private static String text(String path) {
        try (InputStream file = Contracts.class.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
