package io.redress.escalation.messaging.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.escalation.testing.ComponentTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void partitionsFollowTheDateOfTheDatabase() throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA early");
            try {
                letItBe(statement, "2020-02-27 23:30-01");
                statement.execute("CREATE TABLE published_event_20200219 PARTITION OF published_event"
                        + " FOR VALUES FROM ('2020-02-19T00:00:00Z') TO ('2020-02-20T00:00:00Z')");
                new RelayDatabase("", "", "", "0", Duration.ofDays(8)).maintainPartitions(connection);
                assertEquals(List.of("20200228", "20200229", "20200301", "20200302"), partitionsOf2020(statement));
            } finally {
                statement.execute("RESET search_path");
                statement.execute("DROP SCHEMA early CASCADE");
                for (String day : partitionsOf2020(statement)) {
                    statement.execute("DROP TABLE published_event_" + day);
                }
            }
        }
    }

    /** For this session; PostgreSQL's own functions come last. */
    private static void letItBe(Statement statement, String time) throws SQLException {
        statement.execute("CREATE FUNCTION early.now() RETURNS timestamptz LANGUAGE sql AS $$ SELECT timestamptz '"
                + time + "' $$");
        statement.execute("SET search_path = early, public, pg_catalog");
    }

    private static List<String> partitionsOf2020(Statement statement) throws SQLException {
        List<String> days = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SELECT right(inhrelid::regclass::text, 8) FROM pg_inherits"
                + " WHERE inhparent = 'published_event'::regclass"
                + " AND inhrelid::regclass::text LIKE 'published_event_2020%' ORDER BY 1")) {
            while (row.next()) {
                days.add(row.getString(1));
            }
        }
        return days;
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
