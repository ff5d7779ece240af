package io.redress.deploy.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Empty copies of a service's tables in a schema of their own: same columns, defaults, checks, indexes and foreign keys,
 * so that a baseline pays for everything that the service pays for.
 */
final class TableCopies {

    static final String SCHEMA = "baseline";

    private TableCopies() {}

    static void make(Database database, List<String> tables) {
        database.execute("DROP SCHEMA IF EXISTS %1$s CASCADE; CREATE SCHEMA %1$s".formatted(SCHEMA));
        for (String table : tables) {
            database.execute("CREATE TABLE %1$s.%2$s (LIKE public.%2$s INCLUDING ALL)".formatted(SCHEMA, table));
        }
        for (Map<String, String> key : foreignKeys(database, tables)) {
            database.execute("SET search_path = %s; ALTER TABLE %s ADD %s"
                    .formatted(SCHEMA, key.get("owner"), key.get("definition").replace("public.", "")));
        }
    }

    /** Puts the rows of a service's table into its copy; those that the table numbers get numbers of the copy. */
    static void fill(Database database, String table) {
        String columns = database.rows("""
            SELECT quote_ident(attname) AS name FROM pg_attribute
            WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped AND attidentity = '' AND attgenerated = ''
            ORDER BY attnum
            """, "public." + table).stream()
                .map(row -> row.get("name"))
                .collect(Collectors.joining(", "));
        database.execute("INSERT INTO %1$s.%2$s (%3$s) SELECT %3$s FROM public.%2$s".formatted(SCHEMA, table, columns));
        database.execute("VACUUM ANALYZE %s.%s".formatted(SCHEMA, table));
    }

    private static List<Map<String, String>> foreignKeys(Database database, List<String> tables) {
        String names = tables.stream().map(table -> "'" + table + "'").collect(Collectors.joining(", "));
        return database.rows("""
            SELECT owner.relname AS owner, pg_get_constraintdef(c.oid) AS definition
            FROM pg_constraint c
            JOIN pg_class owner ON owner.oid = c.conrelid
            JOIN pg_class target ON target.oid = c.confrelid
            WHERE c.contype = 'f' AND owner.relnamespace = 'public'::regnamespace
              AND owner.relname IN (%1$s) AND target.relname IN (%1$s)
            """.formatted(names));
    }
}
