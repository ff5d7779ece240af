package io.redress.deploy.faults.database;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.faults.Violation;
import io.redress.deploy.harness.Database;
import io.redress.deploy.harness.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The disk with the busiest tables fills up. It is a small file system in memory, which only the superuser may mount;
 * elsewhere the fault cannot be done and says so.
 */
final class FillDisk implements Fault {

    private static final String TABLESPACE = "fault_run_small";
    private static final List<String> INTAKE_TABLES = List.of("outbox", "feedback", "idempotency_key");
    private static final List<String> SLA_TABLES = List.of("outbox", "clock", "inbox_position");

    private Path disk;

    @Override
    public String name() {
        return "disk-full";
    }

    @Override
    public String description() {
        return "The disk with intake's and sla's busiest tables is full for fifteen seconds.";
    }

    @Override
    public Duration duration() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void prepare(Scene scene) throws Exception {
        disk = Files.createDirectories(scene.system().home().resolve("small-disk"));
        run("mount", "-t", "tmpfs", "-o", "size=96m,mode=0777", "tmpfs", disk.toString());
        Path data = scene.system().home().resolve("postgres/data");
        Path folder = Files.createDirectory(disk.resolve("tablespace"));
        run("chown", "--reference=" + data, folder.toString());
        run("chmod", "700", folder.toString());
        scene.system().administration().execute("CREATE TABLESPACE " + TABLESPACE + " LOCATION '" + folder + "'");
        scene.system().administration().execute("GRANT CREATE ON TABLESPACE " + TABLESPACE + " TO PUBLIC");
        move(scene.system().database(Part.INTAKE), INTAKE_TABLES, TABLESPACE);
        move(scene.system().database(Part.SLA), SLA_TABLES, TABLESPACE);
    }

    @Override
    public void inject(Scene scene) throws IOException {
        byte[] chunk = new byte[4096];
        try (OutputStream filler = Files.newOutputStream(disk.resolve("filler"))) {
            while (true) {
                filler.write(chunk);
            }
        } catch (IOException full) {
            if (!Files.exists(disk.resolve("filler"))) {
                throw full;
            }
        }
    }

    @Override
    public void heal(Scene scene) throws IOException {
        Files.deleteIfExists(disk.resolve("filler"));
    }

    @Override
    public List<Violation> judge(Scene scene) {
        boolean refused = scene.journal().entries().stream()
                .flatMap(entry -> entry.attempts().stream())
                .anyMatch(attempt -> attempt.status() == 503);
        return refused
                ? List.of()
                : List.of(Violation.broken("Run", "The disk was never full enough to refuse anything."));
    }

    @Override
    public void cleanUp(Scene scene) throws Exception {
        move(scene.system().database(Part.INTAKE), INTAKE_TABLES, "pg_default");
        move(scene.system().database(Part.SLA), SLA_TABLES, "pg_default");
        scene.system().administration().execute("DROP TABLESPACE " + TABLESPACE);
        run("umount", disk.toString());
        Files.delete(disk);
    }

    /** Indexes stay where they are; one of a table that cannot grow is enough. */
    private static void move(Database database, List<String> tables, String tablespace) {
        tables.forEach(table -> database.execute("ALTER TABLE " + table + " SET TABLESPACE " + tablespace));
    }

    private static void run(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(
                    "'" + String.join(" ", words) + "' needs the superuser of a Linux machine: " + said.strip());
        }
    }
}
