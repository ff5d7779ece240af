package io.redress.deploy.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the whole system once for all stories, on free ports and in a state folder of its own, and stops it after the
 * last one.
 */
final class RunningSystem implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
        redress(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Redress.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return redress(context);
    }

    private static Redress redress(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningSystem.class))
                .computeIfAbsent(Started.class, key -> new Started(), Started.class)
                .redress;
    }

    private static final class Started implements AutoCloseable {

        private final Redress redress;

        private Started() {
            try {
                redress = new Redress(new Launcher(Files.createTempDirectory("redress-system-tests-"), freePortBase()));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            redress.start();
        }

        @Override
        public void close() throws IOException {
            redress.launcher().run("stop");
            try (Stream<Path> paths = Files.walk(redress.home())) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static int freePortBase() {
        return RandomGenerator.getDefault()
                .ints(20_000, 30_000)
                .filter(base -> IntStream.concat(
                                IntStream.rangeClosed(1, 4).flatMap(n -> IntStream.of(base + n, base + 100 + n)),
                                IntStream.rangeClosed(201, 204).map(n -> base + n))
                        .allMatch(RunningSystem::isFree))
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
