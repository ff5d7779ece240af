package io.redress.deploy.faults.net;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.harness.LocalSystem;
import io.redress.deploy.harness.Part;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** A network that is silent, slow, narrow, or cuts connections, to the databases and to the broker. */
public final class NetworkFaults {

    private static final Function<LocalSystem, Detour> DATABASES =
            system -> Detour.toPostgres(system, List.of(Part.values()));
    private static final Function<LocalSystem, Detour> INTAKE_DATABASE =
            system -> Detour.toPostgres(system, List.of(Part.INTAKE));
    private static final Function<LocalSystem, Detour> BROKER = Detour::toBroker;

    private NetworkFaults() {}

    public static List<Fault> all() {
        return List.of(
                NetworkFault.lasting(
                        "database-silent-briefly",
                        "Packets between intake and its database are dropped for eight seconds.",
                        Duration.ofSeconds(8),
                        INTAKE_DATABASE,
                        new Weather.Silent()),
                NetworkFault.lasting(
                        "database-silent",
                        "Packets between all services and their databases are dropped for a minute.",
                        Duration.ofSeconds(60),
                        DATABASES,
                        new Weather.Silent()),
                NetworkFault.lasting(
                        "database-slow",
                        "Every packet to and from the databases takes 40 ms.",
                        Duration.ofSeconds(20),
                        DATABASES,
                        new Weather.Slow(Duration.ofMillis(40))),
                NetworkFault.lasting(
                        "database-narrow",
                        "Every connection to the databases carries 100 KB a second.",
                        Duration.ofSeconds(20),
                        DATABASES,
                        new Weather.Narrow(100_000)),
                NetworkFault.striking(
                        "database-reset",
                        "Every connection to the databases is reset, ten times.",
                        10,
                        DATABASES,
                        Proxy::reset),
                NetworkFault.striking(
                        "database-half-closed",
                        "The databases see every connection end; the services hear nothing of it.",
                        1,
                        DATABASES,
                        Proxy::halfClose),
                NetworkFault.striking(
                        "database-forgotten",
                        "A firewall forgets every connection to the databases; neither side hears of it.",
                        1,
                        DATABASES,
                        Proxy::forget),
                NetworkFault.lasting(
                        "broker-silent",
                        "Packets to and from the broker are dropped for a minute.",
                        Duration.ofSeconds(60),
                        BROKER,
                        new Weather.Silent()),
                NetworkFault.lasting(
                        "broker-slow",
                        "Every packet to and from the broker takes 200 ms.",
                        Duration.ofSeconds(20),
                        BROKER,
                        new Weather.Slow(Duration.ofMillis(200))),
                NetworkFault.striking(
                        "broker-reset",
                        "Every connection to the broker is reset, ten times.",
                        10,
                        BROKER,
                        Proxy::reset),
                NetworkFault.striking(
                        "broker-forgotten",
                        "A firewall forgets every connection to the broker; neither side hears of it.",
                        1,
                        BROKER,
                        Proxy::forget));
    }
}
