package io.redress.intake.mappings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.intake.database.Row;
import io.redress.intake.database.Sql;
import io.redress.intake.http.ETags;
import io.redress.intake.http.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The mappings of one kind that are in force: those that ship, as data in one file each, and what was changed or added
 * here, each with its version.
 *
 * @param <M> a mapping
 */
public abstract class NamedMappings<M> {

    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST_NAME = 60;
    private static final String COLUMNS = "select name, version, document, changed_at from ";

    private final SortedMap<String, M> shipped = new TreeMap<>();
    private final Kind<M> kind;
    private final Sql sql;
    private final ObjectMapper json;
    private final InstantSource time;

    protected NamedMappings(Kind<M> kind, Sql sql, ObjectMapper json, InstantSource time) {
        this.kind = kind;
        this.sql = sql;
        this.json = json;
        this.time = time;
        kind.shipped().forEach(name -> shipped.put(name, read(name)));
    }

    /**
     * A kind of mappings.
     *
     * @param table in which those of this installation stand
     * @param folder in which those that ship stand
     * @param shipped their names
     */
    public record Kind<M>(Class<M> type, String table, String folder, List<String> shipped) {}

    /**
     * A mapping with its version.
     *
     * @param changedAt the beginning of time for one as it ships
     */
    public record Stored<M>(String name, int version, M mapping, Instant changedAt) {}

    private M read(String name) {
        try (var file = NamedMappings.class.getResourceAsStream("/" + kind.folder() + "/" + name + ".json")) {
            return json.readValue(file, kind.type());
        } catch (IOException e) {
            throw new UncheckedIOException("The mapping " + name + " cannot be read", e);
        }
    }

    /** The mapping of this name. */
    public Optional<Stored<M>> find(String name) {
        return sql.one(COLUMNS + kind.table() + " where name = ?", this::stored, name)
                .or(() -> Optional.ofNullable(shipped.get(name)).map(one -> asShipped(name, one)));
    }

    /** All of them, by name. */
    public List<Stored<M>> all() {
        var all = new TreeMap<String, Stored<M>>();
        shipped.forEach((name, mapping) -> all.put(name, asShipped(name, mapping)));
        sql.list(COLUMNS + kind.table(), this::stored).forEach(own -> all.put(own.name(), own));
        return List.copyOf(all.values());
    }

    /** One that ships, as it does. */
    protected M shipped(String name) {
        return shipped.get(name);
    }

    /** What became of a mapping that was put in force. @param made whether there was none of its name */
    public record Put<M>(Stored<M> stored, boolean made) {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what can be no name */
    public static void checkName(String name) {
        if (!name.matches(NAME) || name.length() > LONGEST_NAME) {
            throw Problems.badRequest(
                    "INVALID_NAME",
                    "A name is kebab-case, for example shop-hh, and has up to " + LONGEST_NAME + " characters.");
        }
    }

    /**
     * Puts a mapping in force as the next version of its name.
     *
     * @param ifMatch the version that the caller has seen; null for a new name
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428 without a version where one is known, 412 for a stale one
     */
    public Put<M> put(String name, String ifMatch, M mapping, String actor) {
        var known = find(name);
        known.ifPresentOrElse(one -> ETags.require(ifMatch, one.version()), () -> ETags.check(ifMatch, 0));
        var stored = save(name, known.map(Stored::version).orElse(0), mapping, actor)
                .orElseThrow(() -> Problems.stale(find(name).orElseThrow().version()));
        return new Put<>(stored, known.isEmpty());
    }

    private Optional<Stored<M>> save(String name, int version, M mapping, String actor) {
        var next = new Stored<>(name, version + 1, mapping, time.instant());
        return QuarkusTransaction.requiringNew()
                .call(() -> isSaved(next, actor) ? Optional.of(next) : Optional.empty());
    }

    private boolean isSaved(Stored<M> next, String actor) {
        return sql.update(
                        """
                insert into %1$s (name, version, document, changed_at, changed_by) values (?, ?, ?::jsonb, ?, ?)
                on conflict (name) do update set version = excluded.version, document = excluded.document,
                    changed_at = excluded.changed_at, changed_by = excluded.changed_by
                where %1$s.version = excluded.version - 1
                """.formatted(kind.table()),
                        next.name(),
                        next.version(),
                        written(next.mapping()),
                        next.changedAt(),
                        actor)
                == 1;
    }

    private String written(M mapping) {
        try {
            return json.writeValueAsString(mapping);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a mapping that was read can be written", e);
        }
    }

    private Stored<M> stored(Row row) throws SQLException {
        try {
            return new Stored<>(
                    row.text("name"),
                    row.number("version"),
                    json.readValue(row.text("document"), kind.type()),
                    row.instant("changed_at"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the mapping " + row.text("name") + " cannot be read", e);
        }
    }

    private Stored<M> asShipped(String name, M mapping) {
        return new Stored<>(name, 1, mapping, Instant.EPOCH);
    }
}
