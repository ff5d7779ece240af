package io.redress.deploy.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A service's database, for looking at what it really stored. */
public final class Database {

    private final Connections connections;

    /** Where connections come from; each is closed after use. */
    @FunctionalInterface
    public interface Connections {
        Connection open() throws SQLException;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    public Database(Connections connections) {
        this.connections = connections;
    }

    /** A database that is asked over connections made for each question. */
    public static Database at(String url, String user, String password) {
        return new Database(() -> DriverManager.getConnection(url, user, password));
    }

    /** A new connection, to be closed by the caller. */
    public Connection open() throws SQLException {
        return connections.open();
    }

    /** The first column of the only row of a query such as a count. */
    public long number(String query, Object... parameters) {
        return rows(query, row -> row.getLong(1), parameters).getFirst();
    }

    /** One result per row. */
    public <T> List<T> rows(String query, Reading<T> reading, Object... parameters) {
        try (Connection connection = open();
                PreparedStatement statement = prepared(connection, query, parameters);
                ResultSet row = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(reading.of(row));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot ask the database: " + query, e);
        }
    }

    /** Changes something; for tests that do harm on purpose. */
    public int execute(String change, Object... parameters) {
        try (Connection connection = open();
                PreparedStatement statement = prepared(connection, change, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot change the database: " + change, e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
