package io.redress.reporting.projection.persistence;

import io.redress.reporting.platform.Database;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A table with one row per fact. Facts are loaded, changed in memory and stored again with one statement each way,
 * however many they are: rows travel as one JSON array whose field names are the column names.
 */
public final class FactTable<F> {

    private final Database database;
    private final FactJson<F> json;
    private final Function<UUID, F> fresh;
    private final String load;
    private final String store;
    private final String table;

    FactTable(Database database, String table, String key, Class<F> type, Function<UUID, F> fresh) {
        this.database = database;
        this.json = new FactJson<>(type);
        this.fresh = fresh;
        List<String> columns = json.columns();
        this.load = "SELECT %2$s, to_json(f)::text AS fact FROM %1$s f WHERE %2$s = ANY (?)".formatted(table, key);
        this.store = """
                INSERT INTO %1$s (%3$s) SELECT %3$s FROM json_populate_recordset(NULL::%1$s, ?::json)
                ON CONFLICT (%2$s) DO UPDATE SET (%3$s) = ROW (%4$s)
                """.formatted(
                        table, key, String.join(", ", columns), "excluded." + String.join(", excluded.", columns));
        this.table = table;
    }

    /**
     * Lets events change their facts, in order.
     *
     * @param key    which fact an event changes; empty when it changes none
     * @param change what it changes
     */
    public <E> void change(List<E> events, Function<E, Optional<UUID>> key, BiConsumer<E, F> change) {
        Map<UUID, F> facts = new TreeMap<>();
        events.forEach(event -> key.apply(event).ifPresent(id -> facts.put(id, fresh.apply(id))));
        if (facts.isEmpty()) {
            return;
        }
        readInto(facts);
        for (E event : events) {
            key.apply(event).map(facts::get).ifPresent(fact -> change.accept(event, fact));
        }
        write(facts.values());
    }

    public void clear() {
        new TableEraser(database).erase(table);
    }

    private void readInto(Map<UUID, F> facts) {
        database.query(
                load,
                select -> Database.array(select, 1, "uuid", facts.keySet(), id -> id),
                row -> json.read(row.getString("fact"), facts.get(row.getObject(1, UUID.class))));
    }

    private void write(Collection<F> facts) {
        database.update(store, insert -> insert.setString(1, json.write(facts)));
    }
}
