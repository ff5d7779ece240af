package io.redress.reporting.platform;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Runs single statements on the current transaction's connection, or on one of their own. */
@ApplicationScoped
public class Database {

    private final AgroalDataSource source;

    Database(AgroalDataSource source) {
        this.source = source;
    }

    /** Sets the parameters of a statement. */
    @FunctionalInterface
    public interface Parameters {

        void on(PreparedStatement statement) throws SQLException;
    }

    /** Reads the row under the cursor. */
    @FunctionalInterface
    public interface Row<T> {

        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> query(String sql, Parameters parameters, Row<T> row) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.on(statement);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new DatabaseException(failed);
        }
    }

    public <T> T one(String sql, Parameters parameters, Row<T> row) {
        return query(sql, parameters, row).getFirst();
    }

    public int update(String sql, Parameters parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.on(statement);
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new DatabaseException(failed);
        }
    }

    /**
     * One value of each item as an SQL array, for {@code unnest}. Texts go as strings, which the driver sends in binary;
     * other arrays it would quote element by element, for the server to take apart.
     */
    public static <T> void array(
            PreparedStatement statement, int index, String type, Collection<T> items, Function<T, ?> value)
            throws SQLException {
        Stream<?> values = items.stream().map(value);
        Object[] elements = type.equals("text")
                ? values.map(text -> Objects.toString(text, null)).toArray(String[]::new)
                : values.toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, elements));
    }

    /** Carries the SQL state outwards, so that faults that pass are told from others. */
    public static final class DatabaseException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DatabaseException(SQLException cause) {
            super("Statement failed, SQL state " + cause.getSQLState(), cause);
        }
    }
}
