package io.redress.intake.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class LoggedFaultTest {

    private static final String SECRET = "Jo Doe is furious";

    @Test
    void saysWhatAndWhereButNotWhatPeopleWrote() {
        var fault =
                new IllegalStateException(SECRET, new SQLException(SECRET, "22P02", new NumberFormatException(SECRET)));

        var logged = printed(LoggedFault.of(fault));

        assertFalse(logged.contains(SECRET));
        assertTrue(logged.startsWith("java.lang.IllegalStateException"));
        assertTrue(logged.contains("Caused by: java.sql.SQLException 22P02"));
        assertTrue(logged.contains("Caused by: java.lang.NumberFormatException"));
        assertTrue(logged.contains("LoggedFaultTest.saysWhatAndWhereButNotWhatPeopleWrote"));
    }

    @Test
    void endsWhereCausesGoRound() {
        var one = new IllegalStateException(SECRET);
        one.initCause(new IllegalStateException(SECRET, one));

        assertEquals(10, printed(LoggedFault.of(one)).split("Caused by").length);
    }

    private static String printed(Throwable fault) {
        var text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
