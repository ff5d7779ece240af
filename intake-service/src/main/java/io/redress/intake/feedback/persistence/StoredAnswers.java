package io.redress.intake.feedback.persistence;

import io.redress.intake.database.ArrayArgument;
import io.redress.intake.database.Sql;
import io.redress.intake.http.Idempotency.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Idempotency keys of many requests at once, in the table and with the locks that single requests use too. */
@ApplicationScoped
public class StoredAnswers {

    private static final String CLAIM = """
      select caller, route, name
      from unnest(?::text[], ?::text[], ?::text[]) as k (caller, route, name)
      where pg_try_advisory_xact_lock(hashtextextended(caller || chr(31) || route || chr(31) || name, 1))
      """;
    private static final String FIND = """
      select i.* from idempotency_key i
      join unnest(?::text[], ?::text[], ?::text[]) as k (caller, route, name) on i.caller = k.caller and i.route = k.route and i.name = k.name
      """;
    private static final String SAVE = """
      insert into idempotency_key (caller, route, name, body_hash, status, location, etag, body)
      select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::text[], ?::text[], ?::text[])
      """;
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::caller).thenComparing(Key::route).thenComparing(Key::name);

    private final Sql sql;

    StoredAnswers(Sql sql) {
        this.sql = sql;
    }

    /** What makes a request the same request: who sent it where under which name. */
    public record Key(String caller, String route, String name) {}

    /** An answer under its key, with the hash of the body it answers. */
    public record Stored(Key key, String bodyHash, Answer answer) {}

    /** Takes these keys for the current transaction; returns those that nobody else holds. */
    public Set<Key> claim(Collection<Key> keys) {
        var sorted = keys.stream().sorted(ORDER).toList();
        return sorted.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.list(
                        CLAIM,
                        row -> new Key(row.text("caller"), row.text("route"), row.text("name")),
                        columns(sorted)));
    }

    /** The answers already given under these keys. */
    public Map<Key, Stored> find(Collection<Key> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var found = sql.list(
                FIND,
                row -> new Stored(
                        new Key(row.text("caller"), row.text("route"), row.text("name")),
                        row.text("body_hash"),
                        new Answer(row.number("status"), row.text("location"), row.text("etag"), row.text("body"))),
                columns(keys));
        return found.stream().collect(Collectors.toMap(Stored::key, stored -> stored));
    }

    /** Remembers these answers. */
    public void save(List<Stored> answers) {
        if (answers.isEmpty()) {
            return;
        }
        sql.update(
                SAVE,
                ArrayArgument.of("text", answers, one -> one.key().caller()),
                ArrayArgument.of("text", answers, one -> one.key().route()),
                ArrayArgument.of("text", answers, one -> one.key().name()),
                ArrayArgument.of("text", answers, Stored::bodyHash),
                ArrayArgument.of("integer", answers, one -> one.answer().status()),
                ArrayArgument.of("text", answers, one -> one.answer().location()),
                ArrayArgument.of("text", answers, one -> one.answer().etag()),
                ArrayArgument.of("text", answers, one -> one.answer().body()));
    }

    private static Object[] columns(Collection<Key> keys) {
        return new Object[] {
            ArrayArgument.of("text", keys, Key::caller),
            ArrayArgument.of("text", keys, Key::route),
            ArrayArgument.of("text", keys, Key::name)
        };
    }
}
