package io.redress.deploy.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Ends a process: asks, waits, insists. */
final class Termination {

    private Termination() {}

    static void stop(ProcessHandle process, String executable, Duration patience) {
        if (!Liveness.isAlive(process)) {
            return;
        }
        if (executable.equals(Postgres.EXECUTABLE)) {
            // On TERM PostgreSQL waits for its clients to leave; on INT it disconnects them and writes a checkpoint.
            interrupt(process);
        } else {
            process.destroy();
        }
        if (!endsWithin(process, patience)) {
            process.destroyForcibly();
            endsWithin(process, Duration.ofSeconds(10));
        }
    }

    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        return Waiting.until(patience, () -> !Liveness.isAlive(process));
    }
}
