package io.redress.deploy.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A database of the measured system, for preparing it and for looking at what was stored. */
record Database(int port, String name, String user, String password) {

    /** Rows as text by column. */
    List<Map<String, String>> rows(String query, Object... parameters) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
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

    /** Runs statements separated by semicolons. */
    void execute(String statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw failure(statements, e);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + name, user, password);
    }

    private static Map<String, String> values(ResultSet row) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            values.put(row.getMetaData().getColumnName(column), row.getString(column));
        }
        return values;
    }

    private BenchException failure(String statement, SQLException e) {
        return new BenchException(name + " refuses: " + statement + "\n" + e.getMessage(), e);
    }
}
