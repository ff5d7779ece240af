package io.redress.sla.clock.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes any number of rows of a table with one statement, in their order; rows that are there already are brought up to
 * date.
 */
final class SetWriter<R> {

    private final String table;
    private final List<String> keys;
    private final List<Column<R>> columns = new ArrayList<>();

    /** @param keys the primary key's columns; without any, rows are only added */
    SetWriter(String table, String... keys) {
        this.table = table;
        this.keys = Arrays.asList(keys);
    }

    /** @param value what {@code toString} makes legible for the type, or null */
    SetWriter<R> column(String name, String type, Function<R, ?> value) {
        columns.add(new Column<>(name, type, value));
        return this;
    }

    void write(Connection connection, Collection<R> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql())) {
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

    private String sql() {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String values = IntStream.range(0, columns.size())
                .mapToObj(i -> "r.c" + i + "::" + columns.get(i).type())
                .collect(Collectors.joining(", "));
        String arrays = columns.stream().map(column -> "?::text[]").collect(Collectors.joining(", "));
        String aliases =
                IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " (" + names + ") SELECT " + values + " FROM unnest(" + arrays + ") AS r("
                + aliases + ")" + onConflict();
    }

    private String onConflict() {
        if (keys.isEmpty()) {
            return "";
        }
        String changes = columns.stream()
                .map(Column::name)
                .filter(name -> !keys.contains(name))
                .map(name -> name + " = excluded." + name)
                .collect(Collectors.joining(", "));
        return " ON CONFLICT (" + String.join(", ", keys) + ") DO UPDATE SET " + changes;
    }

    private record Column<R>(String name, String type, Function<R, ?> value) {}
}
