package io.redress.intake.feedback.persistence;

import io.redress.intake.database.ArrayArgument;
import io.redress.intake.database.Sql;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Feedback in the database, one statement for any number of rows. */
@ApplicationScoped
public class FeedbackStore {

    private static final String KNOWN = FeedbackMapper.COLUMNS
            + ", k.system, k.key from unnest(?::text[], ?::text[], ?::text[]) as k (system, key, erased_key)"
            + " join feedback f on f.source_system = k.system and f.source_external_id = any (array[k.key, k.erased_key])"
            + FeedbackMapper.CUSTOMER;

    private final Sql sql;
    private final FeedbackColumns columns;
    private final FeedbackMapper mapper;

    FeedbackStore(Sql sql, FeedbackColumns columns, FeedbackMapper mapper) {
        this.sql = sql;
        this.columns = columns;
        this.mapper = mapper;
    }

    /** The feedback with this id. */
    public Optional<Feedback> find(UUID id) {
        return sql.one(FeedbackMapper.SELECT + " where f.id = ?", mapper::map, id);
    }

    /** The same, locked until the end of the transaction. */
    public Optional<Feedback> lock(UUID id) {
        return sql.one(FeedbackMapper.SELECT + " where f.id = ? for update of f", mapper::map, id);
    }

    /** Those with these ids, locked in the order of the ids. */
    public Map<UUID, Feedback> lock(Collection<UUID> ids) {
        var query = FeedbackMapper.SELECT + " where f.id = any(?) order by f.id for update of f";
        return byId(sql.list(query, mapper::map, ArrayArgument.of("uuid", ids, Function.identity())));
    }

    /** What is known under these natural keys; what was erased is still known by a hash. */
    public Map<NaturalKey, Feedback> findByNaturalKey(Collection<NaturalKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        record Known(NaturalKey key, Feedback feedback) {}
        return sql
                .list(
                        KNOWN,
                        row -> new Known(new NaturalKey(row.text("system"), row.text("key")), mapper.map(row)),
                        ArrayArgument.of("text", keys, NaturalKey::system),
                        ArrayArgument.of("text", keys, NaturalKey::externalId),
                        ArrayArgument.of("text", keys, key -> Source.erased(key.system(), key.externalId())))
                .stream()
                .collect(Collectors.toMap(Known::key, Known::feedback));
    }

    /** Stores new feedback; returns the ids of those whose natural key nobody took meanwhile. */
    public Set<UUID> insert(List<Feedback> feedback) {
        return feedback.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.list(columns.insert(), row -> row.uuid("id"), columns.arguments(feedback)));
    }

    /** Writes changed feedback. */
    public void save(List<Feedback> feedback) {
        if (!feedback.isEmpty()) {
            sql.update(columns.update(), columns.arguments(feedback));
        }
    }

    /** How many other feedback each one's customer sent in the 90 days before it; absent for unknown customers. */
    public Map<UUID, Integer> repeatCounts(List<Feedback> feedback) {
        var known = feedback.stream()
                .filter(one -> one.customer().externalId() != null)
                .toList();
        if (known.isEmpty()) {
            return Map.of();
        }
        var query = """
        select t.id, (select count(*) from feedback f where f.customer_id = t.customer_id and f.id <> t.id
                      and f.received_at >= t.received_at - interval '90 days' and f.received_at < t.received_at) as repeats
        from unnest(?::uuid[], ?::uuid[], ?::timestamptz[]) as t (id, customer_id, received_at)
        """;
        record Count(UUID id, int repeats) {}
        return sql
                .list(
                        query,
                        row -> new Count(row.uuid("id"), row.number("repeats")),
                        ArrayArgument.of("uuid", known, Feedback::id),
                        ArrayArgument.of("uuid", known, Feedback::customerId),
                        ArrayArgument.of("timestamptz", known, Feedback::receivedAt))
                .stream()
                .collect(Collectors.toMap(Count::id, Count::repeats));
    }

    private static Map<UUID, Feedback> byId(List<Feedback> feedback) {
        return feedback.stream().collect(Collectors.toMap(Feedback::id, Function.identity()));
    }
}
