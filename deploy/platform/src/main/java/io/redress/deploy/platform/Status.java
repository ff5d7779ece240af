package io.redress.deploy.platform;

import java.io.PrintStream;
import java.nio.file.Files;
import java.util.stream.Stream;

/** Says what runs and what does not. */
final class Status {

    private final Home home;
    private final Ports ports;
    private final PrintStream out;

    Status(Home home, Ports ports, PrintStream out) {
        this.home = home;
        this.ports = ports;
        this.out = out;
    }

    /** Returns whether everything is up. */
    boolean print() {
        boolean launcher = home.pidFile(Launcher.NAME).living().isPresent();
        boolean up = launcher && Files.exists(home.readyMarker());
        out.println(!launcher ? "Redress is not running." : up ? "Redress is running." : "Redress is starting.");
        for (String name : Stream.of(Postgres.NAME, Kafka.NAME).toList()) {
            up &= line(name, name.equals(Kafka.NAME) ? ports.kafka() : ports.postgres(), true);
        }
        for (Instance instance : Instance.all(Instance.MOST)) {
            if (instance.isFirst() || home.pidFile(instance.name()).exists()) {
                boolean ready = new Readiness(ports.management(instance)).isReady();
                up &= line(instance.name(), ports.api(instance), ready);
            }
        }
        return up;
    }

    private boolean line(String name, int port, boolean ready) {
        boolean alive = home.pidFile(name).living().isPresent();
        String pid = home.pidFile(name)
                .living()
                .map(process -> "pid " + process.pid())
                .orElse("");
        String state = !alive ? "not running" : ready ? "ready" : "not ready";
        out.printf("  %-20s port %-6d %-12s %s%n", name, port, state, pid);
        return alive && ready;
    }
}
