package io.redress.deploy.faults.replica;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.harness.Part;
import java.util.List;

/** What happens to one of several instances. */
public final class ReplicaFaults {

    private ReplicaFaults() {}

    public static List<Fault> all() {
        return List.of(
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
}
