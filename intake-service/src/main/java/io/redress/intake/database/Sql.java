package io.redress.intake.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGStatement;

/** Plain SQL on the connection of the current transaction; arguments are bound, never pasted. */
@ApplicationScoped
public class Sql {

    private final AgroalDataSource database;

    Sql(AgroalDataSource database) {
        this.database = database;
    }

    /** Makes something of one row. */
    @FunctionalInterface
    public interface Mapper<T> {
        T map(Row row) throws SQLException;
    }

    /** All rows of a query. */
    public <T> List<T> list(String sql, Mapper<T> mapper, Object... arguments) {
        try (var connection = database.getConnection();
                var statement = prepare(connection, sql, arguments);
                var result = statement.executeQuery()) {
            return read(result, mapper);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** The same for a query whose best way depends much on its arguments: no plan is kept for it. */
    public <T> List<T> listPlannedAnew(String sql, Mapper<T> mapper, Object... arguments) {
        try (var connection = database.getConnection();
                var statement = prepare(connection, sql, arguments)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            try (var result = statement.executeQuery()) {
                return read(result, mapper);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** The first row of a query, if it has one. */
    public <T> Optional<T> one(String sql, Mapper<T> mapper, Object... arguments) {
        return list(sql, mapper, arguments).stream().findFirst();
    }

    /** Changes rows and says how many. */
    public int update(String sql, Object... arguments) {
        try (var connection = database.getConnection();
                var statement = prepare(connection, sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static <T> List<T> read(ResultSet result, Mapper<T> mapper) throws SQLException {
        var rows = new ArrayList<T>();
        var row = new Row(result);
        while (result.next()) {
            rows.add(mapper.map(row));
        }
        return rows;
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            for (var i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, bindable(connection, arguments[i]));
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static Object bindable(Connection connection, Object argument) throws SQLException {
        return switch (argument) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case ArrayArgument array -> connection.createArrayOf(array.type(), array.values());
            case null, default -> argument;
        };
    }
}
