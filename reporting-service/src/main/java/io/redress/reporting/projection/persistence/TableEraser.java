package io.redress.reporting.projection.persistence;

import io.redress.reporting.platform.Database;

/**
 * Empties a table in one transaction without locking its readers out, as {@code TRUNCATE} would, and in statements
 * short enough for the connection's time limit however large the table is.
 */
final class TableEraser {

    private static final long BLOCKS_AT_ONCE = 10_000;

    private final Database database;

    TableEraser(Database database) {
        this.database = database;
    }

    /** @param table a name from the code */
    void erase(String table) {
        long blocks = database.one(
                "SELECT pg_relation_size('" + table + "') / current_setting('block_size')::bigint",
                none -> {},
                row -> row.getLong(1));
        for (long block = 0; block < blocks; block += BLOCKS_AT_ONCE) {
            String range = "ctid >= '(%d,0)' AND ctid < '(%d,0)'".formatted(block, block + BLOCKS_AT_ONCE);
            database.update("DELETE FROM " + table + " WHERE " + range, none -> {});
        }
    }
}
