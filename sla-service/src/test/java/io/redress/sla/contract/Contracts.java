package io.redress.sla.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Schemas and golden examples: our own, and our copies of those we read. */
public final class Contracts {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Contracts() {}

    /** A golden example of an event of ours. */
    public static ObjectNode own(String event) {
        return read("/contracts/examples/" + event + ".v1.json");
    }

    /** A golden example of an event of somebody else's. */
    public static ObjectNode of(String producer, String event) {
        return read("/contracts/" + producer + "/examples/" + event + ".v1.json");
    }

    /** What is wrong with a payload by our own schema. */
    public static List<String> faults(String event, JsonNode payload) {
        try (InputStream schema = open("/contracts/schemas/" + event + ".v1.json")) {
            return SCHEMAS.getSchema(JSON.readTree(schema)).validate(payload).stream()
                    .map(Error::toString)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode read(String path) {
        try (InputStream file = open(path)) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(String path) {
        InputStream file = Contracts.class.getResourceAsStream(path);
        if (file == null) {
            throw new IllegalStateException("No " + path);
        }
        return file;
    }
}
