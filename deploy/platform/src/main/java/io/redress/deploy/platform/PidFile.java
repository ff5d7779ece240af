package io.redress.deploy.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers a process, so that a later launcher finds what an earlier one left behind.
 *
 * <p>Pids are used again, so the start time and the name of the executable must agree as well; a file that names a
 * process long gone is harmless.
 */
record PidFile(Path path) {

    /** The kernel tells start times in ticks since boot, and its idea of when boot was moves with the clock. */
    private static final Duration START_TOLERANCE = Duration.ofSeconds(2);

    void write(ProcessHandle process, String executable) {
        OwnerOnly.write(path, process.pid() + "\n" + startOf(process) + "\n" + executable + "\n");
    }

    /** The process, if it still is the one that was written down. */
    Optional<ProcessHandle> living() {
        try {
            List<String> lines = Files.readAllLines(path);
            Instant startedAt = Instant.parse(lines.get(1));
            String executable = lines.get(2);
            return ProcessHandle.of(Long.parseLong(lines.get(0)))
                    .filter(Liveness::isAlive)
                    .filter(process -> startOf(process).minus(START_TOLERANCE).isBefore(startedAt)
                            && startOf(process).plus(START_TOLERANCE).isAfter(startedAt))
                    .filter(process -> runs(process, executable));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    boolean exists() {
        return Files.exists(path);
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean runs(ProcessHandle process, String executable) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().equals(executable))
                .orElse(true);
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
