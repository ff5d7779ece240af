package io.redress.deploy.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A whole system on free ports and in a state folder of its own; closing stops it and removes the folder. */
public final class TemporarySystem implements AutoCloseable {

    private final LocalSystem system;
    private boolean kept;

    private TemporarySystem(LocalSystem system) {
        this.system = system;
    }

    /** Returns when everything is ready. */
    public static TemporarySystem start(String name) {
        return start(name, 1);
    }

    /** Returns when all instances are ready. */
    public static TemporarySystem start(String name, int replicas) {
        TemporarySystem temporary;
        try {
            Path home = Files.createTempDirectory("redress-" + name + "-");
            temporary = new TemporarySystem(new LocalSystem(new Launcher(home, freePortBase(replicas)), replicas));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        temporary.system.start();
        return temporary;
    }

    public LocalSystem system() {
        return system;
    }

    /** Leaves the state folder for whoever wants to look into it. */
    public void keepFolder() {
        kept = true;
    }

    @Override
    public void close() {
        system.stop();
        if (kept) {
            return;
        }
        try (Stream<Path> paths = Files.walk(system.home())) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePortBase(int replicas) {
        return RandomGenerator.getDefault()
                .ints(20_000, 30_000)
                .filter(base -> IntStream.concat(
                                IntStream.range(0, replicas)
                                        .flatMap(replica -> IntStream.rangeClosed(10 * replica + 1, 10 * replica + 4))
                                        .flatMap(n -> IntStream.of(base + n, base + 100 + n)),
                                IntStream.rangeClosed(201, 204).map(n -> base + n))
                        .allMatch(TemporarySystem::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
