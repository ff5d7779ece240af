package io.redress.deploy.bench;

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
    private final Path home;
    private final int portBase;
    private final int replicas;

    private Redress(Path repository, Path home, int portBase, int replicas) {
        this.repository = repository;
        this.home = home;
        this.portBase = portBase;
        this.replicas = replicas;
    }

    static Redress start(Path repository, Lab lab, int copy, int replicas) {
        try {
            Redress redress =
                    new Redress(repository, Files.createTempDirectory("redress-bench-"), portBase(copy), replicas);
            lab.say("starting Redress in " + redress.home);
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
        services().forEach(RedressProcess::wake);
        script("stop");
    }

    @Override
    public synchronized void close() {
        if (!Files.exists(home)) {
            return;
        }
        if (Files.exists(home.resolve("run/launcher.pid"))) {
            stop();
        }
        try (Stream<Path> paths = Files.walk(home)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new BenchException(home + " cannot be removed.", e);
        }
    }

    int port(Part part) {
        return portBase + part.number();
    }

    /** Of all its instances. */
    int[] ports(Part part) {
        return IntStream.range(0, replicas)
                .map(further -> port(part) + further * BETWEEN_INSTANCES)
                .toArray();
    }

    int managementPort(Part part) {
        return portBase + 100 + part.number();
    }

    int kafkaPort() {
        return portBase + 202;
    }

    Path home() {
        return home;
    }

    String token(String role) {
        return read(home.resolve("tokens/" + role + ".jwt"));
    }

    RedressProcess process(Part part) {
        return process(part.folder());
    }

    RedressProcess process(String name) {
        return new RedressProcess(home.resolve("run/" + name + ".pid"));
    }

    /** As the service itself sees it. */
    Database database(Part part) {
        return database(part.database(), part.database());
    }

    /** The same database with all rights. */
    Database administration(Part part) {
        return database(part.database(), "redress_platform");
    }

    /** CPU seconds used so far by everything there is. */
    CpuUse cpu() {
        double services = services().mapToDouble(RedressProcess::cpuSeconds).sum();
        return new CpuUse(
                services,
                ProcStat.ofTree(process("postgres").pid()),
                process("kafka").cpuSeconds(),
                ProcStat.of(ProcessHandle.current().pid())
                        .map(self -> self.own() + self.children())
                        .orElseThrow());
    }

    /** CPU seconds that the compilers of all services have used so far. */
    double compilerSeconds() {
        return services().mapToDouble(RedressProcess::compilerSeconds).sum();
    }

    private Stream<RedressProcess> services() {
        return Arrays.stream(Part.values())
                .flatMap(part -> IntStream.rangeClosed(1, replicas)
                        .mapToObj(number -> number == 1 ? part.folder() : part.folder() + "-" + number))
                .map(this::process);
    }

    /** Freezes services that a row does not measure. */
    void freeze(Part... parts) {
        Arrays.stream(parts).map(this::process).forEach(RedressProcess::freeze);
    }

    void wake(Part... parts) {
        Arrays.stream(parts).map(this::process).forEach(RedressProcess::wake);
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

    private Database database(String name, String user) {
        return new Database(portBase + 201, name, user, read(home.resolve("secrets/" + user + ".password")));
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
        environment.put("REDRESS_HOME", home.toString());
        environment.put("REDRESS_PORT_BASE", String.valueOf(portBase));
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
