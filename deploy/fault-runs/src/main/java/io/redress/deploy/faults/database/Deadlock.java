package io.redress.deploy.faults.database;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.harness.Database;
import io.redress.deploy.harness.Part;
import io.redress.deploy.harness.Waiting;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Somebody locks the newest rows in the opposite order to the services', so that now and then one has to give way. */
final class Deadlock implements Fault {

    private static final int ROUNDS = 12;
    private static final Duration PAUSE = Duration.ofMillis(300);

    /** What a service writes last and what it writes first. */
    private static final Map<Part, List<String>> LAST_AND_FIRST = Map.of(
            Part.INTAKE,
            List.of(
                    "SELECT 1 FROM outbox_sequence ORDER BY ctid DESC LIMIT 200 FOR UPDATE",
                    "SELECT 1 FROM feedback ORDER BY id DESC LIMIT 200 FOR UPDATE"),
            Part.SLA,
            List.of(
                    "SELECT 1 FROM outbox_sequence ORDER BY ctid DESC LIMIT 200 FOR UPDATE",
                    "SELECT 1 FROM clock ORDER BY id DESC LIMIT 200 FOR UPDATE"),
            Part.ESCALATION,
            List.of(
                    "SELECT 1 FROM outbox_sequence ORDER BY ctid DESC LIMIT 200 FOR UPDATE",
                    "SELECT 1 FROM assignment ORDER BY feedback_id DESC LIMIT 200 FOR UPDATE"));

    @Override
    public String name() {
        return "deadlock";
    }

    @Override
    public String description() {
        return "Somebody locks rows in the opposite order to the services', so that transactions are rolled back.";
    }

    @Override
    public Duration duration() {
        return Duration.ZERO;
    }

    @Override
    public void inject(Scene scene) throws SQLException {
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<Part, List<String>> locks : LAST_AND_FIRST.entrySet()) {
                lock(scene.system().database(locks.getKey()), locks.getValue());
            }
        }
    }

    private static void lock(Database database, List<String> queries) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Whoever has waited for the longer time finds the deadlock and is rolled back: let that be the service.
            statement.execute("SET LOCAL lock_timeout = '3s'");
            for (String query : queries) {
                statement.execute(query);
                Waiting.pass(PAUSE);
            }
            connection.rollback();
        } catch (SQLException e) {
            if (!List.of("40P01", "55P03").contains(e.getSQLState())) {
                throw e;
            }
        }
    }
}
