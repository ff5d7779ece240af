package io.redress.reporting.messaging.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs one statement on the current transaction's connection. */
final class Statements {

    private Statements() {}

    interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    static <T> T execute(DataSource database, String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Carries the SQL state outwards, so that faults that pass are told from others. */
    static final class DatabaseException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DatabaseException(SQLException cause) {
            super("Inbox statement failed, SQL state " + cause.getSQLState(), cause);
        }
    }
}
