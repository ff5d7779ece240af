package io.redress.sla.clock.persistence;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.sla.clock.domain.ClockFact;
import io.redress.sla.clock.domain.RecordedFact;
import io.redress.sla.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Reads the ledgers of clocks as they were at an instant. */
@ApplicationScoped
public class LedgerReader {

    private static final Map<String, Class<?>> TYPES = Arrays.stream(ClockFact.class.getPermittedSubclasses())
            .collect(toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private final Sql sql;
    private final ObjectMapper json;

    LedgerReader(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** What was recorded by an instant, in its order; a clock of which nothing was is left out. */
    public Map<UUID, List<RecordedFact>> entriesUntil(Collection<UUID> clockIds, Instant instant) {
        Map<UUID, List<RecordedFact>> entries = new HashMap<>();
        Object[] keys = clockIds.stream().map(UUID::toString).toArray();
        sql.query(
                "SELECT clock_id, type, fact, recorded_at FROM clock_fact WHERE clock_id = ANY (?) AND recorded_at <= ?"
                        + " ORDER BY clock_id, position",
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("uuid", keys));
                    statement.setObject(2, instant.atOffset(ZoneOffset.UTC));
                },
                row -> entries.computeIfAbsent(row.getObject("clock_id", UUID.class), id -> new ArrayList<>())
                        .add(new RecordedFact(
                                read(row.getString("type"), row.getString("fact")),
                                FeedbackRow.instant(row, "recorded_at"))));
        return entries;
    }

    private ClockFact read(String type, String fact) {
        try {
            return (ClockFact) json.readValue(fact, TYPES.get(type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An entry of the ledger cannot be read", e);
        }
    }
}
