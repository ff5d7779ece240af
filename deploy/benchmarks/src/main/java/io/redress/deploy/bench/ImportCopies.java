package io.redress.deploy.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * COPY of the rows that an import left in intake's tables, into copies of these tables with all their indexes and foreign
 * keys. Each round copies what the import before it wrote, so both sides grow alike.
 */
final class ImportCopies implements AutoCloseable {

    private static final String IDS = "SELECT id FROM public.feedback WHERE source_system = '%s'";
    private static final String SUBJECTS = "SELECT id::text FROM public.feedback WHERE source_system = '%s'";
    private static final List<Table> TABLES = List.of(
            new Table("customer", "customer", "source_system = '%s'"),
            new Table("feedback", "feedback", "source_system = '%s'"),
            new Table("feedback_history", "feedback_history", "feedback_id IN (" + IDS + ")"),
            new Table("outbox_sequence", "outbox_sequence", "subject IN (" + SUBJECTS + ")"),
            new Table("outbox", "published_event", "subject IN (" + SUBJECTS + ")"),
            new Table("import_row", "import_row", "job_id = '%2$s'"));

    private final Database database;
    private final Path folder;
    private boolean made;
    private long bytes;

    ImportCopies(Database database) {
        try {
            this.database = database;
            this.folder = Files.createTempDirectory("redress-copy-");
        } catch (IOException e) {
            throw new BenchException("There is no room for temporary files.", e);
        }
    }

    /** @param source where its rows are once everything is published */
    private record Table(String name, String source, String condition) {}

    /** Writes the rows that an import left behind into files. */
    void take(ImportLoad.Finished job) {
        if (!made) {
            TableCopies.make(database, TABLES.stream().map(Table::name).toList());
            made = true;
        }
        bytes = 0;
        try (Connection connection = database.connect()) {
            for (Table table : TABLES) {
                String rows = "COPY (SELECT %s FROM public.%s WHERE %s) TO STDOUT"
                        .formatted(
                                columns(table),
                                table.source(),
                                table.condition().formatted(job.system(), job.id()));
                try (OutputStream file = Files.newOutputStream(file(table))) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut(rows, file);
                }
                bytes += Files.size(file(table));
            }
        } catch (SQLException | IOException e) {
            throw new BenchException("The rows of an import cannot be read.", e);
        }
    }

    /** Copies these rows, in one transaction; returns how many seconds that took. */
    double copy() {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            Map<Table, String> copies = new LinkedHashMap<>();
            TABLES.forEach(table -> copies.put(
                    table, "COPY %s.%s (%s) FROM STDIN".formatted(TableCopies.SCHEMA, table.name(), columns(table))));
            long start = System.nanoTime();
            for (Map.Entry<Table, String> copy : copies.entrySet()) {
                try (InputStream file = Files.newInputStream(file(copy.getKey()))) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy.getValue(), file);
                }
            }
            connection.commit();
            return (System.nanoTime() - start) / 1e9;
        } catch (SQLException | IOException e) {
            throw new BenchException("The rows of an import cannot be copied: " + e.getMessage(), e);
        }
    }

    /** How much was copied. */
    long bytes() {
        return bytes;
    }

    private Path file(Table table) {
        return folder.resolve(table.name());
    }

    /** Those that table and source have in common. */
    private String columns(Table table) {
        return database.rows("""
                    SELECT quote_ident(a.attname) AS name FROM pg_attribute a
                    WHERE a.attrelid = ?::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                      AND EXISTS (SELECT FROM pg_attribute s
                                  WHERE s.attrelid = ?::regclass AND s.attname = a.attname AND NOT s.attisdropped)
                    ORDER BY a.attnum
                    """, "public." + table.name(), "public." + table.source()).stream()
                .map(row -> row.get("name"))
                .collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        try {
            for (Table table : TABLES) {
                Files.deleteIfExists(file(table));
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new BenchException(folder + " cannot be removed.", e);
        }
    }
}
