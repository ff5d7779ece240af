package io.redress.intake.database;

import java.io.Serial;
import java.sql.SQLException;

/** A statement failed; the cause carries the SQLState. */
public class DatabaseException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
        super("A statement failed with SQLState " + cause.getSQLState(), cause);
    }
}
