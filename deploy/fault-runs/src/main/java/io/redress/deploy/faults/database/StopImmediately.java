package io.redress.deploy.faults.database;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.harness.RunningProcess;
import io.redress.deploy.harness.Waiting;
import java.io.IOException;
import java.time.Duration;

/** What {@code pg_ctl stop -m immediate} does: the server ends without a checkpoint and recovers when it starts again. */
final class StopImmediately implements Fault {

    private static final Duration RESTART = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "postgres-stopped-immediately";
    }

    @Override
    public String description() {
        return "PostgreSQL is stopped as by pg_ctl stop -m immediate, twice; the launcher brings it back.";
    }

    @Override
    public void inject(Scene scene) throws Exception {
        stop(scene);
        Waiting.pass(Duration.ofSeconds(8));
        stop(scene);
    }

    private static void stop(Scene scene) throws IOException, InterruptedException {
        RunningProcess postgres = scene.system().process("postgres");
        long before = postgres.pid();
        new ProcessBuilder("kill", "-QUIT", String.valueOf(before)).start().waitFor();
        Waiting.forThat("PostgreSQL starts again", RESTART, () -> postgres.pid() != before && postgres.isAlive());
    }
}
