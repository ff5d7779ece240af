package io.redress.deploy.faults.process;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.faults.Violation;
import io.redress.deploy.faults.load.Import;
import io.redress.deploy.harness.LocalSystem;
import io.redress.deploy.harness.Part;
import io.redress.deploy.harness.Waiting;
import java.time.Duration;
import java.util.List;

/** The only instance of intake-service is killed in the middle of an import, and again each time it has gone on with it. */
final class KillDuringImport implements Fault {

    private static final int TIMES = 3;
    private static final int ROWS = 4_000;

    /** The import has to last, so that it can be killed in its middle. */
    private static final String SMALL_PARTS = "redress.import.chunk=10\n";

    private static final Duration RESTART = Duration.ofSeconds(90);

    private Import file;
    private int kills;

    @Override
    public String name() {
        return "import-killed";
    }

    @Override
    public String description() {
        return "kill -9 of intake-service, " + TIMES + " times in the middle of one import of " + ROWS + " rows.";
    }

    @Override
    public Duration duration() {
        return Duration.ZERO;
    }

    @Override
    public void prepare(Scene scene) {
        scene.system().settings(Part.INTAKE, SMALL_PARTS);
        restart(scene.system());
    }

    @Override
    public void inject(Scene scene) throws Exception {
        LocalSystem system = scene.system();
        file = new Import(system, ROWS);
        kills = 0;
        file.start();
        while (kills < TIMES) {
            long before = file.done();
            Waiting.forThat("the import goes on", RESTART, () -> file.done() > before || !file.isUnderWay());
            if (!file.isUnderWay()) {
                break;
            }
            kills++;
            restart(system);
        }
        file.awaitEnd();
    }

    private static void restart(LocalSystem system) {
        long before = system.process(Part.INTAKE).pid();
        system.process(Part.INTAKE).kill();
        Waiting.forThat(
                "intake-service starts again",
                RESTART,
                () -> system.process(Part.INTAKE).pid() != before);
    }

    @Override
    public List<Violation> judge(Scene scene) {
        List<Violation> found = file.violations();
        if (kills < TIMES) {
            found.add(Violation.broken("Import", "It was over after " + kills + " kills; let it last longer."));
        }
        return found;
    }

    @Override
    public void cleanUp(Scene scene) {
        scene.system().settings(Part.INTAKE, "");
    }
}
