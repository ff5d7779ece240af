package io.redress.intake.imports.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.database.Row;
import io.redress.intake.database.Sql;
import io.redress.intake.imports.domain.ColumnMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The column mappings of this installation; those that ship and were never changed are not among them. */
@ApplicationScoped
public class ColumnMappingStore {

    private final Sql sql;
    private final ObjectMapper json;

    ColumnMappingStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A mapping with its version. */
    public record Stored(int version, ColumnMapping mapping, Instant changedAt) {}

    /** All of them, by name. */
    public List<Stored> all() {
        return sql.list("select version, document, changed_at from column_mapping order by name", this::stored);
    }

    /** The one of this name. */
    public Optional<Stored> find(String name) {
        return sql.one("select version, document, changed_at from column_mapping where name = ?", this::stored, name);
    }

    /** Writes the next version; false where somebody else has written it meanwhile. */
    public boolean save(Stored next, String actor) {
        return sql.update("""
        insert into column_mapping (name, version, document, changed_at, changed_by) values (?, ?, ?::jsonb, ?, ?)
        on conflict (name) do update set version = excluded.version, document = excluded.document,
            changed_at = excluded.changed_at, changed_by = excluded.changed_by
        where column_mapping.version = excluded.version - 1
        """, next.mapping().name(), next.version(), written(next.mapping()), next.changedAt(), actor)
                == 1;
    }

    private String written(ColumnMapping mapping) {
        try {
            return json.writeValueAsString(mapping);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a mapping that was read can be written", e);
        }
    }

    private Stored stored(Row row) throws SQLException {
        try {
            return new Stored(
                    row.number("version"),
                    json.readValue(row.text("document"), ColumnMapping.class),
                    row.instant("changed_at"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a column mapping cannot be read", e);
        }
    }
}
