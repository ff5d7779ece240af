package io.redress.deploy.faults.net;

import io.redress.deploy.harness.LocalSystem;
import io.redress.deploy.harness.Part;
import io.redress.deploy.harness.Waiting;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Leads services to their databases, or everybody to the broker, through a proxy. Setting it up starts them anew. */
public final class Detour implements AutoCloseable {

    private static final Duration RESTART = Duration.ofSeconds(120);

    private final LocalSystem system;
    private final Map<Part, String> settings;
    private final boolean throughBroker;
    private final Proxy proxy;

    private Detour(LocalSystem system, Proxy proxy, Map<Part, String> settings, boolean throughBroker) {
        this.system = system;
        this.proxy = proxy;
        this.settings = settings;
        this.throughBroker = throughBroker;
    }

    /** Returns when these services talk to PostgreSQL through a proxy, and are ready. */
    public static Detour toPostgres(LocalSystem system, List<Part> parts) {
        Proxy proxy = Proxy.open(0, system.postgresPort());
        Map<Part, String> settings = new EnumMap<>(Part.class);
        parts.forEach(part -> settings.put(
                part,
                "quarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:%d/redress_%s\n"
                        .formatted(proxy.port(), part.key())));
        Detour detour = new Detour(system, proxy, settings, false);
        detour.enter();
        return detour;
    }

    /** Returns when everybody talks to the broker through a proxy, and all services are ready. */
    public static Detour toBroker(LocalSystem system) {
        Proxy proxy = Proxy.open(0, system.kafkaPort());
        Map<Part, String> settings = new EnumMap<>(Part.class);
        Arrays.stream(Part.values())
                .forEach(part -> settings.put(part, "kafka.bootstrap.servers=127.0.0.1:" + proxy.port() + "\n"));
        Detour detour = new Detour(system, proxy, settings, true);
        detour.enter();
        return detour;
    }

    public Proxy proxy() {
        return proxy;
    }

    /** Everybody goes straight again. */
    @Override
    public void close() {
        proxy.become(new Weather.Fair());
        if (throughBroker) {
            system.settings("kafka", "");
            system.process("kafka").terminate();
        }
        settings.keySet().forEach(part -> system.settings(part, ""));
        startAnew();
        proxy.close();
    }

    private void enter() {
        if (throughBroker) {
            system.settings("kafka", "advertised.listeners=PLAINTEXT://127.0.0.1:" + proxy.port() + "\n");
            system.process("kafka").terminate();
        }
        settings.forEach(system::settings);
        startAnew();
    }

    private void startAnew() {
        Map<Part, Long> before = new EnumMap<>(Part.class);
        settings.keySet().forEach(part -> before.put(part, system.process(part).pid()));
        settings.keySet().forEach(part -> system.process(part).terminate());
        Waiting.forThat("services start anew", RESTART, () -> before.entrySet().stream()
                .allMatch(part -> system.process(part.getKey()).pid() != part.getValue()));
        Waiting.forThat("services are ready", RESTART, system::isReady);
    }
}
