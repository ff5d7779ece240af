package io.redress.reporting.messaging.inbox;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.hibernate.StaleStateException;

/** Tells faults that pass by themselves (database away, deadlock, overtaken by a request, timeout) from those of a record. */
public final class Faults {

    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "55", "57", "58", "XX");

    /** The server ended a transaction whose client was silent for too long, or that took too long. */
    private static final Set<String> PASSING_STATES = Set.of("25P03", "25P04");

    private static final int MAX_DEPTH = 20;

    private Faults() {}

    public static boolean isPassing(Throwable fault) {
        return isPassing(fault, 0);
    }

    private static boolean isPassing(Throwable fault, int depth) {
        if (fault == null || depth > MAX_DEPTH) {
            return false;
        }
        if (passes(fault) || isPassing(fault.getCause(), depth + 1)) {
            return true;
        }
        // A connection lost at commit hangs under a suppressed exception.
        for (Throwable suppressed : fault.getSuppressed()) {
            if (isPassing(suppressed, depth + 1)) {
                return true;
            }
        }
        return fault instanceof SQLException sql && isPassing(sql.getNextException(), depth + 1);
    }

    private static boolean passes(Throwable fault) {
        return switch (fault) {
            case HeldLimitReachedException held -> true;
            case SQLTransientException sql -> true;
            case SQLException sql -> {
                String state = sql.getSQLState();
                yield state == null
                        || state.length() < 2
                        || PASSING_CLASSES.contains(state.substring(0, 2))
                        || PASSING_STATES.contains(state);
            }
            case TimeoutException timeout -> true;
            case OptimisticLockException overtaken -> true;
            case StaleStateException overtaken -> true;
            case RollbackException rollback -> rollback.getCause() == null && rollback.getSuppressed().length == 0;
            case com.fasterxml.jackson.core.JacksonException unreadable -> false;
            case IOException io -> true;
            default -> false;
        };
    }
}
