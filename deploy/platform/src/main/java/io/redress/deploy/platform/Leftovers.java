package io.redress.deploy.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a launcher that was killed left running. It is stopped, services first, before anything new starts. */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Home home;

    Leftovers(Home home) {
        this.home = home;
    }

    /** Returns the names of what had to be stopped. */
    List<String> stop() {
        List<String> stopped = new ArrayList<>();
        stop(found().filter(name -> !name.equals(Kafka.NAME) && !name.equals(Postgres.NAME)), stopped);
        stop(found().filter(Kafka.NAME::equals), stopped);
        stop(found().filter(Postgres.NAME::equals), stopped);
        return stopped;
    }

    private void stop(Stream<String> names, List<String> stopped) {
        Parallel.forEach(names.toList(), name -> {
            PidFile file = home.pidFile(name);
            file.living().ifPresent(process -> {
                Termination.stop(process, name.equals(Postgres.NAME) ? Postgres.EXECUTABLE : "java", PATIENCE);
                synchronized (stopped) {
                    stopped.add(name);
                }
            });
            file.delete();
        });
    }

    private Stream<String> found() {
        try (Stream<Path> files = Files.list(home.folder("run"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".pid") && !name.equals(Launcher.NAME + ".pid"))
                    .map(name -> name.substring(0, name.length() - ".pid".length()))
                    .sorted(Comparator.naturalOrder())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
