package io.redress.intake.messaging.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How raw records are laid down in the tables of held and parked events, and taken up again. */
@ApplicationScoped
class StoredRaw {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    static final String COLUMNS = "topic, partition, \"offset\", key, headers, value";

    private final ObjectMapper json;

    StoredRaw(ObjectMapper json) {
        this.json = json;
    }

    RawEvent read(ResultSet row) throws SQLException {
        return new RawEvent(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("offset"),
                row.getString("key"),
                headersOf(row.getString("headers")),
                row.getBytes("value"));
    }

    String headers(RawEvent raw) {
        try {
            return text(json.writeValueAsString(raw.headers()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Headers cannot be written as JSON", e);
        }
    }

    private Map<String, String> headersOf(String text) {
        try {
            return json.readValue(text, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored headers cannot be read", e);
        }
    }

    /** PostgreSQL keeps no NUL in texts; the value itself is kept byte for byte. */
    static String text(String value) {
        return value == null ? null : value.replace('\0', '\uFFFD').replace("\\u0000", "\\uFFFD");
    }

    static <T> Array array(Connection connection, String type, List<T> items, Function<T, ?> value)
            throws SQLException {
        return connection.createArrayOf(type, items.stream().map(value).toArray());
    }
}
