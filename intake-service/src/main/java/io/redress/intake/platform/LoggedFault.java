package io.redress.intake.platform;

import java.io.Serial;
import java.sql.SQLException;

/**
 * A fault as it may stand in a log: which classes, SQL states and places, without the messages, since these may quote
 * what people wrote.
 */
public final class LoggedFault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int DEEPEST = 10;

    private LoggedFault(Throwable fault, LoggedFault cause) {
        super(name(fault), cause);
        setStackTrace(fault.getStackTrace());
    }

    /** The fault with its causes, ten at most. */
    public static LoggedFault of(Throwable fault) {
        return of(fault, 1);
    }

    private static LoggedFault of(Throwable fault, int depth) {
        var cause = fault.getCause();
        return new LoggedFault(fault, cause == null || depth == DEEPEST ? null : of(cause, depth + 1));
    }

    private static String name(Throwable fault) {
        var name = fault.getClass().getName();
        return fault instanceof SQLException sql ? name + " " + sql.getSQLState() : name;
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
