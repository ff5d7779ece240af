package io.redress.intake.privacy;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever adds a column that can hold a text decides whether it is personal. */
@ComponentTest
class PersonalColumnsTest {

    private final Database database;

    PersonalColumnsTest(Database database) {
        this.database = database;
    }

    @Test
    void everyColumnThatCanHoldATextIsInTheList() throws IOException {
        var columns = new TreeSet<>(database.texts("""
                select c.table_name || '.' || c.column_name from information_schema.columns c
                join pg_class t on t.relname = c.table_name and t.relnamespace = 'public'::regnamespace
                where c.table_schema = 'public' and t.relkind in ('r', 'p') and not t.relispartition
                  and c.data_type not in ('uuid', 'integer', 'bigint', 'numeric', 'boolean', 'date', 'timestamp with time zone')
                  and c.table_name <> 'flyway_schema_history'
                """));

        assertEquals(list(), columns, "personal-data.txt says what to do");
    }

    private static TreeSet<String> list() throws IOException {
        try (var file = PersonalColumnsTest.class.getResourceAsStream("/personal-data.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(PersonalColumnsTest::columns)
                    .collect(toCollection(TreeSet::new));
        }
    }

    private static Stream<String> columns(String line) {
        var table = line.substring(0, line.indexOf(':'));
        return Arrays.stream(line.substring(line.indexOf(':') + 1).strip().split(" "))
                .filter(word -> !word.equals("PERSONAL") && !word.equals("OTHER"))
                .map(column -> table + "." + column);
    }
}
