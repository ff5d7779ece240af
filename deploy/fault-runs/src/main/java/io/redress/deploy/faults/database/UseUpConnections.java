package io.redress.deploy.faults.database;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.harness.Part;
import io.redress.deploy.harness.Waiting;
import java.sql.SQLException;
import java.time.Duration;

/** Somebody takes every connection that PostgreSQL grants, and those of the services as they are ended. */
final class UseUpConnections implements Fault {

    private static final Duration HELD = Duration.ofSeconds(20);
    private static final int ROUNDS = 20;
    private static final int MOST_SESSIONS = 50;

    private final Hoard hoard = new Hoard();

    @Override
    public String name() {
        return "connections-used-up";
    }

    @Override
    public String description() {
        return "All connections of PostgreSQL are taken for twenty seconds, those of the services among them.";
    }

    @Override
    public Duration duration() {
        return Duration.ZERO;
    }

    @Override
    public void inject(Scene scene) throws SQLException {
        for (int round = 0; round < ROUNDS; round++) {
            for (Part part : Part.values()) {
                terminateSessions(scene, part);
                hoard.take(scene.system().database(Part.REPORTING));
            }
            Waiting.pass(HELD.dividedBy(ROUNDS));
        }
    }

    /** At times the administrator's own connections are taken, too; then there is another round. */
    private static void terminateSessions(Scene scene, Part part) {
        try {
            Sessions.terminate(scene.system(), part, MOST_SESSIONS);
        } catch (IllegalStateException e) {
            if (!Hoard.isRefusal(e.getCause())) {
                throw e;
            }
        }
    }

    @Override
    public void heal(Scene scene) throws SQLException {
        hoard.close();
    }
}
