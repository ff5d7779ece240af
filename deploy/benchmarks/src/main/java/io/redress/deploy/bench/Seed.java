package io.redress.deploy.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * SQL that fills tables, kept beside the classes so that it can be read as what it is. In a script {@code {rows}} is a
 * number, and <code>{table alias: column = expression; …}</code> stands for all columns of a row of that table with some
 * of them replaced, so that scripts need not know every column.
 */
final class Seed {

    private static final Pattern ROW = Pattern.compile("\\{(\\w+) (\\w+):([^}]*)}");

    private Seed() {}

    static void run(Database database, String script, long rows) {
        String sql = read(script).replace("{rows}", String.valueOf(rows));
        database.execute(ROW.matcher(sql)
                .replaceAll(row -> Matcher.quoteReplacement(
                        expressions(database, row.group(1), row.group(2), replaced(row.group(3))))));
    }

    private static String expressions(Database database, String table, String alias, Map<String, String> replaced) {
        return database
                .rows(
                        "SELECT attname FROM pg_attribute WHERE attrelid = ?::regclass AND attnum > 0"
                                + " AND NOT attisdropped AND attidentity = '' AND attgenerated = '' ORDER BY attnum",
                        table)
                .stream()
                .map(row -> row.get("attname"))
                .map(column -> replaced.getOrDefault(column, alias + ".\"" + column + "\""))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> replaced(String text) {
        return Arrays.stream(text.split(";"))
                .filter(part -> !part.isBlank())
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0].strip(), part -> part[1].strip()));
    }

    /** A script as it is. */
    static String read(String name) {
        try (InputStream script = Seed.class.getResourceAsStream(name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
