package io.redress.intake.channels.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.channels.domain.DeliveryStatus;
import io.redress.intake.channels.reading.Posted;
import io.redress.intake.database.Row;
import io.redress.intake.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Deliveries as they came, byte by byte. */
@ApplicationScoped
public class DeliveryStore {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final String RAW =
            "select id, channel, received_at, status, content_type, headers, body from channel_delivery where id = ?";

    private final Sql sql;
    private final ObjectMapper json;

    DeliveryStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A delivery with what the sender posted. */
    public record Raw(UUID id, String channel, Instant receivedAt, DeliveryStatus status, Posted posted) {}

    /** Keeps a delivery; the very same one again is only counted. Returns its id, and whether it is new. */
    public Kept keep(UUID id, String channel, Posted posted, UUID bodyHash, Instant now) {
        return sql.one(
                        """
            insert into channel_delivery (id, channel, received_at, content_type, headers, body, body_hash, status)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, 'KEPT')
            on conflict (channel, body_hash) do update set repeats = channel_delivery.repeats + 1
            returning id, status, repeats
            """,
                        row -> new Kept(
                                row.uuid("id"), row.constant("status", DeliveryStatus.class), row.number("repeats")),
                        id,
                        channel,
                        now,
                        posted.contentType(),
                        written(posted.headers()),
                        posted.body(),
                        bodyHash)
                .orElseThrow();
    }

    /**
     * A delivery that is kept.
     *
     * @param repeats 0 the first time
     */
    public record Kept(UUID id, DeliveryStatus status, int repeats) {}

    /** Takes a delivery for this transaction. */
    public Optional<Raw> lock(UUID id) {
        return sql.one(RAW + " for update", this::raw, id);
    }

    /** A delivery with what was posted. */
    public Optional<Raw> raw(UUID id) {
        return sql.one(RAW, this::raw, id);
    }

    /** Notes how reading it went. */
    public void finish(UUID id, DeliveryStatus status, String problem) {
        sql.update(
                "update channel_delivery set status = ?, problem = ?, attempts = attempts + 1 where id = ?",
                status,
                problem,
                id);
    }

    /** Sets it aside for good. */
    public void discard(UUID id, String reason) {
        sql.update("update channel_delivery set status = 'DISCARDED', problem = ? where id = ?", reason, id);
    }

    /** Those that were kept and never read, the oldest first. */
    public List<UUID> unread(Instant before, int limit) {
        return sql.list(
                "select id from channel_delivery where status = 'KEPT' and received_at < ? order by received_at limit ?",
                row -> row.uuid("id"),
                before,
                limit);
    }

    /** Those that failed, the oldest first, by id. */
    public List<UUID> failed(String channel, UUID after, int limit) {
        return sql.list(
                "select id from channel_delivery where status = 'FAILED' and (?::text is null or channel = ?)"
                        + " and (?::uuid is null or id > ?) order by id limit ?",
                row -> row.uuid("id"),
                channel,
                channel,
                after,
                after,
                limit);
    }

    private Raw raw(Row row) throws SQLException {
        return new Raw(
                row.uuid("id"),
                row.text("channel"),
                row.instant("received_at"),
                row.constant("status", DeliveryStatus.class),
                new Posted(row.text("content_type"), headers(row.text("headers")), row.bytes("body")));
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers that were written can be read", e);
        }
    }

    private String written(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers can be written", e);
        }
    }
}
