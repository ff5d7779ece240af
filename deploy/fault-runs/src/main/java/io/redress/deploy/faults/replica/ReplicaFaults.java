package io.redress.deploy.faults.replica;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.client.ClientFaults;
import io.redress.deploy.harness.Part;
import java.util.List;

/** What happens to one of several instances. */
public final class ReplicaFaults {

    private ReplicaFaults() {}

    public static List<Fault> all() {
        return List.of(
                new OfSeveral(retryStorm(), 2),
                new KillImporter(),
                LoseRelayLeader.killed(Part.INTAKE),
                LoseRelayLeader.killed(Part.SLA),
                LoseRelayLeader.frozen(Part.INTAKE),
                LoseRelayLeader.frozen(Part.SLA),
                LoseOneOfEach.killed(2),
                LoseOneOfEach.frozen(2),
                new RollingRestart(2),
                LoseOneOfEach.killed(4),
                new RollingRestart(4));
    }

    /** The same keys at once, over two instances. */
    private static Fault retryStorm() {
        return ClientFaults.all().stream()
                .filter(fault -> fault.name().equals("retry-storm"))
                .findFirst()
                .orElseThrow();
    }
}
