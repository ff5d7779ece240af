package io.redress.intake.channels.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.channels.domain.ChannelMapping;
import io.redress.intake.database.Row;
import io.redress.intake.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The mappings of this installation; those that ship and were never changed are not among them. */
@ApplicationScoped
public class ChannelMappingStore {

    private final Sql sql;
    private final ObjectMapper json;

    ChannelMappingStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A mapping with its name and version. */
    public record Stored(String name, int version, ChannelMapping mapping, Instant changedAt) {}

    /** All of them, by name. */
    public List<Stored> all() {
        return sql.list("select name, version, document, changed_at from channel_mapping order by name", this::stored);
    }

    /** The one of this name. */
    public Optional<Stored> find(String name) {
        return sql.one(
                "select name, version, document, changed_at from channel_mapping where name = ?", this::stored, name);
    }

    /** Writes the next version; false where somebody else has written it meanwhile. */
    public boolean save(Stored next, String actor) {
        return sql.update("""
        insert into channel_mapping (name, version, document, changed_at, changed_by) values (?, ?, ?::jsonb, ?, ?)
        on conflict (name) do update set version = excluded.version, document = excluded.document,
            changed_at = excluded.changed_at, changed_by = excluded.changed_by
        where channel_mapping.version = excluded.version - 1
        """, next.name(), next.version(), written(next.mapping()), next.changedAt(), actor) == 1;
    }

    private String written(ChannelMapping mapping) {
        try {
            return json.writeValueAsString(mapping);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a mapping that was read can be written", e);
        }
    }

    private Stored stored(Row row) throws SQLException {
        try {
            return new Stored(
                    row.text("name"),
                    row.number("version"),
                    json.readValue(row.text("document"), ChannelMapping.class),
                    row.instant("changed_at"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the channel mapping " + row.text("name") + " cannot be read", e);
        }
    }
}
