package io.redress.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * CPU time of a process as Linux tells it in {@code /proc/PID/stat}.
 *
 * @param own seconds of the process itself
 * @param children seconds of its children that have ended
 */
record ProcStat(long pid, long parent, double own, double children) {

    private static final double TICKS_PER_SECOND = 100;

    /** Empty when the process is gone. */
    static Optional<ProcStat> of(long pid) {
        return read(Path.of("/proc", String.valueOf(pid), "stat")).map(line -> parse(pid, line));
    }

    /** CPU seconds of those threads of a process whose name begins like this. */
    static double ofThreads(long pid, String name) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(pid), "task"))) {
            return threads.map(thread -> thread.resolve("stat"))
                    .flatMap(stat -> read(stat).stream())
                    .filter(line -> line.contains(" (" + name))
                    .mapToDouble(line -> parse(pid, line).own())
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    private static Optional<String> read(Path stat) {
        try {
            return Optional.of(Files.readString(stat));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** The name, which stands in parentheses, may itself hold blanks and parentheses. */
    static ProcStat parse(long pid, String line) {
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return new ProcStat(
                pid,
                Long.parseLong(fields[1]),
                (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND,
                (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_PER_SECOND);
    }

    /** Seconds of a process, of its living children and of those that have ended. */
    static double ofTree(long root) {
        try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
            double living = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .flatMap(name -> of(Long.parseLong(name)).stream())
                    .filter(process -> process.parent() == root)
                    .mapToDouble(process -> process.own() + process.children())
                    .sum();
            return living
                    + of(root).map(process -> process.own() + process.children())
                            .orElse(0.0);
        } catch (IOException e) {
            throw new BenchException("CPU times are read from /proc, which only Linux has.", e);
        }
    }
}
