package io.redress.sla.messaging.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.sla.testing.ComponentTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@ComponentTest
class RelayDatabaseTest {

    @Inject
    RelayDatabase database;

    @Test
    void oneOfTwoInstancesLeadsAndTheOtherFollowsOnWhenItsSessionEnds() throws SQLException {
        try (Connection second = database.open()) {
            try (Connection first = database.open()) {
                assertTrue(database.lead(first));
                assertFalse(database.lead(second));
            }
            assertTrue(leadsSoon(second));
        }
    }

    @Test
    void theDatabaseEndsTheSessionOfALeaderThatIsSilent() throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet setting = statement.executeQuery("SHOW idle_session_timeout")) {
            setting.next();
            assertEquals("12s", setting.getString(1));
        }
    }

    /** The server notices the end of a session a moment after the client has closed it. */
    private boolean leadsSoon(Connection connection) throws SQLException {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            if (database.lead(connection)) {
                return true;
            }
        }
        return false;
    }
}
