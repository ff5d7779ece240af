package io.redress.sla.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/** Writes any number of rows of a table with one statement, in their order. */
public final class SetWriter<R> {

    /** From so many rows on, what COPY takes to begin is less than what it saves with each. */
    private static final int WORTH_COPYING = 50;

    private final String table;
    private final List<String> keys;
    private final List<Column<R>> columns = new ArrayList<>();

    /** @param keys the primary key's columns; without any, rows are only added */
    public SetWriter(String table, String... keys) {
        this.table = table;
        this.keys = Arrays.asList(keys);
    }

    /**
     * @param type uuid, text, int, bigint, boolean, timestamptz, date, json or jsonb
     * @param value of the Java type that belongs to it, for texts whatever {@code toString} makes legible, or null
     */
    public SetWriter<R> column(String name, String type, Function<R, ?> value) {
        columns.add(new Column<>(name, type, value));
        return this;
    }

    /** Adds rows; the table's keys refuse those that are there already. */
    public void insert(Connection connection, Collection<R> rows) throws SQLException {
        if (rows.size() >= WORTH_COPYING) {
            copy(connection, rows);
            return;
        }
        String values = IntStream.range(0, columns.size()).mapToObj(this::value).collect(Collectors.joining(", "));
        execute(connection, rows, "INSERT INTO " + table + " (" + names() + ") SELECT " + values + " FROM " + source());
    }

    /** Brings rows that are there up to date. */
    public void update(Connection connection, Collection<R> rows) throws SQLException {
        execute(
                connection,
                rows,
                "UPDATE " + table + " AS t SET " + equations(", ", name -> name, column -> !isKey(column)) + " FROM "
                        + source() + " WHERE " + equations(" AND ", name -> "t." + name, this::isKey));
    }

    private void copy(Connection connection, Collection<R> rows) throws SQLException {
        try {
            BinaryRows data = new BinaryRows();
            for (R row : rows) {
                data.begin(columns.size());
                for (Column<R> column : columns) {
                    data.add(column.type(), column.value().apply(row));
                }
            }
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY " + table + " (" + names() + ") FROM STDIN (FORMAT binary)",
                            new ByteArrayInputStream(data.toBytes()));
        } catch (IOException e) {
            throw new SQLException("Rows of " + table + " could not be sent", e);
        }
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private void execute(Connection connection, Collection<R> rows, String sql) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.size(); i++) {
                Function<R, ?> value = columns.get(i).value();
                // As strings the driver sends them in binary; as objects it would quote each, for the server to take
                // apart.
                String[] texts = rows.stream()
                        .map(value)
                        .map(each -> each == null ? null : each.toString())
                        .toArray(String[]::new);
                statement.setArray(i + 1, connection.createArrayOf("text", texts));
            }
            statement.executeUpdate();
        }
    }

    private String source() {
        String arrays = columns.stream().map(column -> "?::text[]").collect(Collectors.joining(", "));
        String aliases =
                IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        return "unnest(" + arrays + ") AS r(" + aliases + ")";
    }

    private String equations(String between, UnaryOperator<String> left, Predicate<Column<R>> wanted) {
        return IntStream.range(0, columns.size())
                .filter(i -> wanted.test(columns.get(i)))
                .mapToObj(i -> left.apply(columns.get(i).name()) + " = " + value(i))
                .collect(Collectors.joining(between));
    }

    private String value(int column) {
        return "r.c" + column + "::" + columns.get(column).type();
    }

    private boolean isKey(Column<R> column) {
        return keys.contains(column.name());
    }

    private record Column<R>(String name, String type, Function<R, ?> value) {}
}
