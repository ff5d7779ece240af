package io.redress.deploy.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real PostgreSQL for data that people rely on: nothing is acknowledged before it is on disk. */
final class Postgres {

    static final String NAME = "postgres";
    static final String EXECUTABLE = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 5;

    /** Four pools of twenty, sla's reserve of three for marks, four relays; one more each while an instance migrates. */
    private static final int CONNECTIONS_OF_A_REPLICA = 100;

    private static final int SPARE_CONNECTIONS = 150;

    private final Home home;
    private final Ports ports;
    private final int replicas;
    private final Secrets secrets;
    private final PostgresBinaries binaries;
    private final PostgresDatabases databases;
    private final Path data;
    private final ManagedProcess process;

    Postgres(Home home, Ports ports, int replicas, Secrets secrets) {
        this.home = home;
        this.ports = ports;
        this.replicas = replicas;
        this.secrets = secrets;
        this.binaries = new PostgresBinaries(home);
        this.databases = new PostgresDatabases(ports, secrets);
        this.data = home.folder(NAME).resolve("data");
        this.process = new ManagedProcess(NAME, EXECUTABLE, home, PATIENCE, this::command);
    }

    ManagedProcess process() {
        return process;
    }

    boolean isReady() {
        return databases.accepting();
    }

    /** Returns when every service has its database and may connect to it. */
    void start(ProcessGroup group) {
        binaries.unpackOnce();
        if (!Files.exists(data)) {
            initialise();
        }
        for (int attempt = 1; ; attempt++) {
            group.start(process);
            if (Waiting.until(START_LIMIT, () -> databases.accepting() || !process.isAlive()) && process.isAlive()) {
                break;
            }
            // After a kill the old server's last children may still hold its shared memory for a moment.
            if (attempt == ATTEMPTS || group.isStopping()) {
                throw new PlatformException("PostgreSQL does not start; its last words were:\n" + process.lastWords());
            }
        }
        databases.provide();
    }

    private void initialise() {
        Path draft = data.resolveSibling("data.draft");
        deleteTree(draft);
        List<String> words = new ArrayList<>(binaries.command("initdb"));
        words.addAll(List.of("-D", draft.toString(), "-U", PostgresDatabases.SUPERUSER, "-A", "scram-sha-256"));
        words.add("--pwfile=" + secrets.passwordFile(PostgresDatabases.SUPERUSER));
        words.addAll(List.of("-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        Path log = home.log(NAME + ".out");
        try {
            int exit = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new PlatformException("PostgreSQL cannot make its data folder; " + log + " says why.");
            }
            Files.move(draft, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ManagedProcess.Command command() {
        forgetStaleLock();
        List<String> words = new ArrayList<>(binaries.command(EXECUTABLE));
        words.addAll(List.of("-D", data.toString()));
        settings().forEach((key, value) -> words.addAll(List.of("-c", key + "=" + value)));
        return new ManagedProcess.Command(home.folder(NAME), Map.of(), words);
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", String.valueOf(ports.postgres())),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("max_connections", String.valueOf(SPARE_CONNECTIONS + replicas * CONNECTIONS_OF_A_REPLICA)),
                Map.entry("shared_buffers", "256MB"),
                Map.entry("max_wal_size", "2GB"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("log_line_prefix", "%m [%p] %d "));
    }

    /** A lock whose holder is gone, even if another program has its pid by now; a server without a launcher is stopped. */
    private void forgetStaleLock() {
        Path lock = data.resolve("postmaster.pid");
        try (Stream<String> lines = Files.exists(lock) ? Files.lines(lock) : Stream.empty()) {
            lines.findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    .filter(holder -> PidFile.runs(holder, EXECUTABLE))
                    .ifPresent(holder -> Termination.stop(holder, EXECUTABLE, PATIENCE));
            Files.deleteIfExists(lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteTree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
