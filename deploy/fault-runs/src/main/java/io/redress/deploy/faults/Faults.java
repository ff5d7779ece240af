package io.redress.deploy.faults;

import io.redress.deploy.faults.broker.BrokerFaults;
import io.redress.deploy.faults.client.ClientFaults;
import io.redress.deploy.faults.database.DatabaseFaults;
import io.redress.deploy.faults.event.EventFaults;
import io.redress.deploy.faults.launcher.LauncherFaults;
import io.redress.deploy.faults.net.NetworkFaults;
import io.redress.deploy.faults.process.ProcessFaults;
import io.redress.deploy.faults.replica.ReplicaFaults;
import io.redress.deploy.faults.time.ClockJumps;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every fault there is, in the order in which they are run. */
public final class Faults {

    /** What {@code deploy/verify} runs: one of each sort, in a few minutes. */
    private static final List<String> IN_VERIFY = List.of(
            "mark-after-claim-sla",
            "terminate-intake-service",
            "poison-events",
            "broker-killed",
            "backends-terminated-briefly");

    private Faults() {}

    public static List<Fault> all() {
        return Stream.of(
                        ProcessFaults.all(),
                        EventFaults.all(),
                        ClientFaults.all(),
                        LauncherFaults.all(),
                        BrokerFaults.all(),
                        DatabaseFaults.all(),
                        NetworkFaults.all(),
                        ReplicaFaults.all(),
                        ClockJumps.all())
                .flatMap(List::stream)
                .toList();
    }

    public static List<Fault> ofVerify() {
        return IN_VERIFY.stream().map(name -> named(name).orElseThrow()).toList();
    }

    public static Optional<Fault> named(String name) {
        return all().stream().filter(fault -> fault.name().equals(name)).findFirst();
    }
}
