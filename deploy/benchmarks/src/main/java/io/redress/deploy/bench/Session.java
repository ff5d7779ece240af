package io.redress.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An open connection, for questions that are asked again and again while something is measured. */
final class Session implements AutoCloseable {

    private final Connection connection;

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Rows as text by column. */
    List<Map<String, String>> rows(String query, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<Map<String, String>> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(values(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw failure(query, e);
        }
    }

    /** The first column of the only row of a query such as a count. */
    double number(String query, Object... parameters) {
        String value = rows(query, parameters).getFirst().values().iterator().next();
        return value == null ? Double.NaN : Double.parseDouble(value);
    }

    /** Whether a query finds nothing. */
    boolean isEmpty(String query, Object... parameters) {
        return rows(query, parameters).isEmpty();
    }

    /** Runs statements separated by semicolons. */
    void execute(String statements) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw failure(statements, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new BenchException("A connection cannot be closed.", e);
        }
    }

    private static Map<String, String> values(ResultSet row) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            values.put(row.getMetaData().getColumnName(column), row.getString(column));
        }
        return values;
    }

    private static BenchException failure(String statement, SQLException e) {
        return new BenchException("PostgreSQL refuses: " + statement + "\n" + e.getMessage(), e);
    }
}
