package io.redress.reporting.projection.persistence;

import io.redress.reporting.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** Where the tables of facts come from. */
@ApplicationScoped
public class FactTables {

    private final Database database;

    FactTables(Database database) {
        this.database = database;
    }

    /**
     * @param key   the table's primary key
     * @param type  has a field for each column
     * @param fresh makes the fact that no event has changed yet
     */
    public <F> FactTable<F> of(String table, String key, Class<F> type, Function<UUID, F> fresh) {
        return new FactTable<>(database, table, key, type, fresh);
    }
}
