package io.redress.sla.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.sla.testing.ComponentTest;
import io.redress.sla.testing.Database;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Few rows and many are written in different ways, and come out the same. */
@ComponentTest
class SetWriterTest {

    private static final Instant AT = Instant.parse("2026-11-22T23:59:59.123456789Z");
    private static final int MANY = 200;

    private static final SetWriter<Sample> WRITER = new SetWriter<Sample>("sample", "id")
            .column("id", "uuid", Sample::id)
            .column("number", "int", Sample::number)
            .column("count", "bigint", Sample::count)
            .column("name", "text", Sample::name)
            .column("day", "date", Sample::day)
            .column("at", "timestamptz", Sample::at)
            .column("is_odd", "boolean", Sample::odd)
            .column("document", "jsonb", Sample::document)
            .column("original", "json", Sample::document);

    @Inject
    AgroalDataSource connections;

    @Inject
    Database database;

    @BeforeEach
    void create() {
        database.execute(
                "CREATE TABLE sample (place bigint GENERATED ALWAYS AS IDENTITY, id uuid PRIMARY KEY, number int,"
                        + " count bigint, name text, day date, at timestamptz, is_odd boolean, document jsonb, original json)");
    }

    @AfterEach
    void drop() {
        database.execute("DROP TABLE sample");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 49, 50, MANY})
    void rowsAreAddedInTheirOrder(int size) {
        List<Sample> rows = samples(size);
        write(connection -> WRITER.insert(connection, rows));
        assertEquals(rows.stream().map(Sample::expected).toList(), written());
    }

    @Test
    void absentValuesStayAbsent() {
        List<Sample> rows = IntStream.range(0, MANY)
                .mapToObj(i -> new Sample(new UUID(1, i), null, null, null, null, null, null, null))
                .toList();
        write(connection -> WRITER.insert(connection, rows));
        assertEquals(
                MANY,
                database.count(
                        "SELECT count(*) FROM sample WHERE num_nulls(number, count, name, day, at, is_odd, document,"
                                + " original) = 8"));
    }

    @Test
    void rowsAreBroughtUpToDate() {
        write(connection -> WRITER.insert(connection, samples(MANY)));
        List<Sample> later = samples(MANY).stream()
                .map(row -> new Sample(
                        row.id(),
                        -row.number(),
                        null,
                        row.name() + "!",
                        row.day().plusDays(1),
                        row.at().plus(Duration.ofDays(1)),
                        !row.odd(),
                        "[]"))
                .toList();
        write(connection -> WRITER.update(connection, later));
        assertEquals(later.stream().map(Sample::expected).toList(), written());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, MANY})
    void whatIsThereAlreadyIsRefusedAndNothingWritten(int size) {
        write(connection -> WRITER.insert(connection, List.of(samples(size).getLast())));
        assertThrows(RuntimeException.class, () -> write(connection -> WRITER.insert(connection, samples(size))));
        assertEquals(1, written().size());
        write(connection -> WRITER.insert(connection, List.of(samples(MANY + 1).getLast())));
        assertEquals(2, written().size());
    }

    private void write(Writing writing) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = connections.getConnection()) {
                writing.write(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private List<String> written() {
        return database.texts("SELECT concat_ws(' ', id, number, count, name, day,"
                + " extract(epoch FROM at) * 1000000, is_odd, document, original) FROM sample ORDER BY id");
    }

    private static List<Sample> samples(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Sample(
                        new UUID(0x0123456789abcdefL, i),
                        i - 7,
                        1L << 40 | i,
                        "Größe \"" + i + "\", \\N, {}\t",
                        LocalDate.of(1999, 12, 28).plusDays(i),
                        AT.minus(Duration.ofDays(365L * i)),
                        i % 2 == 1,
                        "{\"é\": [" + i + "]}"))
                .toList();
    }

    private interface Writing {
        void write(Connection connection) throws SQLException;
    }

    private record Sample(
            UUID id, Integer number, Long count, String name, LocalDate day, Instant at, Boolean odd, String document) {

        String expected() {
            long micros = at.getEpochSecond() * 1_000_000 + (at.getNano() + 500) / 1_000;
            return String.join(
                    " ",
                    id.toString(),
                    number.toString(),
                    (count == null ? "" : count + " ") + name,
                    day.toString(),
                    micros + ".000000",
                    odd ? "t" : "f",
                    document,
                    document);
        }
    }
}
