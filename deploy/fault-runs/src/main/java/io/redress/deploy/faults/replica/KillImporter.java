package io.redress.deploy.faults.replica;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.faults.Violation;
import io.redress.deploy.faults.load.Import;
import io.redress.deploy.harness.LocalSystem;
import io.redress.deploy.harness.Part;
import io.redress.deploy.harness.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The instance that works on an import is killed in the middle of it; another one ends it, each row once. */
final class KillImporter implements Fault {

    private static final int ROWS = 6_000;
    private static final String UNDER_WAY = "SELECT substring(worker FROM '[0-9]+$')::int FROM import_job"
            + " WHERE status = 'RUNNING' AND done > 0 AND source_system IS NULL";

    private Import file;

    @Override
    public String name() {
        return "import-of-2-killed";
    }

    @Override
    public String description() {
        return "Of two instances of intake-service the one that works on an import is killed in the middle of it.";
    }

    @Override
    public int replicas() {
        return 2;
    }

    @Override
    public Duration duration() {
        return Duration.ZERO;
    }

    @Override
    public void inject(Scene scene) throws Exception {
        LocalSystem system = scene.system();
        file = new Import(system, ROWS);
        file.start();
        List<Integer> worker = new ArrayList<>();
        Waiting.forThat("an import is under way", Duration.ofSeconds(60), () -> {
            worker.addAll(system.database(Part.INTAKE).rows(UNDER_WAY, row -> row.getInt(1)));
            return !worker.isEmpty();
        });
        system.process(Part.INTAKE, worker.getFirst()).kill();
        file.awaitEnd();
    }

    @Override
    public List<Violation> judge(Scene scene) {
        return file.violations();
    }
}
