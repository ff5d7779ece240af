package io.redress.deploy.bench;

import io.redress.deploy.harness.Launcher;
import io.redress.deploy.harness.LocalSystem;
import io.redress.deploy.harness.Part;
import io.redress.deploy.harness.RunningProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A copy of the whole system as it is packaged, in a state folder of its own; closing it stops and removes it. */
final class Redress implements AutoCloseable {

    private static final Duration RECORDING_LIMIT = Duration.ofMinutes(2);
    private static final int PORTS_PER_COPY = 300;
    private static final int BETWEEN_INSTANCES = 10;

    private final Path repository;
    private final LocalSystem system;
    private final int replicas;

    private Redress(Path repository, Path home, int portBase, int replicas) {
        this.repository = repository;
        this.system = new LocalSystem(new Launcher(home, portBase), replicas);
        this.replicas = replicas;
    }

    static Redress start(Path repository, Lab lab, int copy, int replicas) {
        try {
            Redress redress =
                    new Redress(repository, Files.createTempDirectory("redress-bench-"), portBase(copy), replicas);
            lab.say("starting Redress in " + redress.home());
            Runtime.getRuntime().addShutdownHook(new Thread(redress::close));
            redress.start();
            if (redress.isRecordingCaches()) {
                lab.say("this start records start-up caches; starting again with them");
                redress.awaitCaches();
                redress.stop();
                redress.start();
            }
            return redress;
        } catch (IOException e) {
            throw new BenchException("There is no room for temporary files.", e);
        }
    }

    void start() {
        script("start", "--detach", "--replicas", String.valueOf(replicas));
    }

    void stop() {
        services().forEach(RunningProcess::wake);
        script("stop");
    }

    @Override
    public synchronized void close() {
        if (!Files.exists(home())) {
            return;
        }
        if (Files.exists(home().resolve("run/launcher.pid"))) {
            stop();
        }
        try (Stream<Path> paths = Files.walk(home())) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new BenchException(home() + " cannot be removed.", e);
        }
    }

    int port(Part part) {
        return system.portBase() + part.number();
    }

    /** Of all its instances. */
    int[] ports(Part part) {
        return IntStream.range(0, replicas)
                .map(further -> port(part) + further * BETWEEN_INSTANCES)
                .toArray();
    }

    int managementPort(Part part) {
        return system.portBase() + 100 + part.number();
    }

    int kafkaPort() {
        return system.kafkaPort();
    }

    Path home() {
        return system.home();
    }

    String token(String role) {
        return system.token(role);
    }

    RunningProcess process(Part part) {
        return system.process(part);
    }

    RunningProcess process(String name) {
        return system.process(name);
    }

    /** As the service itself sees it. */
    Database database(Part part) {
        return database(part, "redress_" + part.key());
    }

    /** The same database with all rights. */
    Database administration(Part part) {
        return database(part, "redress_platform");
    }

    /** CPU seconds used so far by everything there is. */
    CpuUse cpu() {
        double services = services().mapToDouble(Redress::cpuSeconds).sum();
        return new CpuUse(
                services,
                ProcStat.ofTree(process("postgres").pid()),
                cpuSeconds(process("kafka")),
                ProcStat.of(ProcessHandle.current().pid())
                        .map(self -> self.own() + self.children())
                        .orElseThrow());
    }

    /** CPU seconds that the compilers of all services have used so far. */
    double compilerSeconds() {
        return services()
                .mapToLong(RunningProcess::pid)
                .mapToDouble(pid -> ProcStat.ofThreads(pid, "C1 Compiler") + ProcStat.ofThreads(pid, "C2 Compiler"))
                .sum();
    }

    private Stream<RunningProcess> services() {
        return Arrays.stream(Part.values())
                .flatMap(part -> IntStream.rangeClosed(1, replicas).mapToObj(number -> system.process(part, number)));
    }

    private static double cpuSeconds(RunningProcess process) {
        return ProcStat.of(process.pid()).map(ProcStat::own).orElse(0.0);
    }

    /** Freezes services that a row does not measure. */
    void freeze(Part... parts) {
        Arrays.stream(parts).map(this::process).forEach(RunningProcess::freeze);
    }

    void wake(Part... parts) {
        Arrays.stream(parts).map(this::process).forEach(RunningProcess::wake);
    }

    /** Writes everything dirty to disk, so that no measurement pays for what went before it. */
    void checkpoint() {
        administration(Part.INTAKE).execute("CHECKPOINT");
    }

    /** Does at once what the databases would do by and by after much was written, so that it disturbs no measurement. */
    void settle() {
        Arrays.stream(Part.values()).map(this::administration).forEach(database -> database.execute("VACUUM ANALYZE"));
        checkpoint();
    }

    private Database database(Part part, String user) {
        String password = read(home().resolve("secrets/" + user + ".password"));
        return new Database(system.postgresPort(), "redress_" + part.key(), user, password);
    }

    private boolean isRecordingCaches() {
        return Arrays.stream(Part.values())
                .map(part -> Path.of("/proc", String.valueOf(process(part).pid()), "cmdline"))
                .anyMatch(arguments -> read(arguments).contains("AOTCacheOutput"));
    }

    private void awaitCaches() {
        List<Path> missing = Arrays.stream(Part.values())
                .map(part ->
                        repository.resolve(part.folder() + "/target/quarkus-app/" + part.folder() + ".aot.fingerprint"))
                .toList();
        Waiting.until(RECORDING_LIMIT, () -> missing.stream().allMatch(Files::exists));
    }

    private void script(String name, String... arguments) {
        Map<String, String> environment = new HashMap<>();
        environment.put("REDRESS_HOME", home().toString());
        environment.put("REDRESS_PORT_BASE", String.valueOf(system.portBase()));
        String script = repository.resolve("deploy/" + name).toString();
        Command.run(
                environment,
                Stream.concat(Stream.of(script), Arrays.stream(arguments)).toList());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new BenchException(file + " cannot be read.", e);
        }
    }

    /** Counted from the base that is set; otherwise one whose ports are all free. */
    private static int portBase(int copy) {
        String set = System.getenv("REDRESS_PORT_BASE");
        if (set != null && !set.isBlank()) {
            return Integer.parseInt(set.strip()) + copy * PORTS_PER_COPY;
        }
        return RandomGenerator.getDefault()
                .ints(20_000, 32_000)
                .filter(base -> IntStream.rangeClosed(1, 204)
                        .map(offset -> base + offset)
                        .allMatch(Redress::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
