package io.redress.deploy.faults.process;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.harness.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Processes that halt, are killed, told to end, or stand still. */
public final class ProcessFaults {

    private static final List<String> EVERYWHERE =
            List.of("before-commit", "after-commit", "relay-after-send", "consumer-after-commit");

    private ProcessFaults() {}

    public static List<Fault> all() {
        List<Fault> faults = new ArrayList<>();
        faults.add(new Nothing());
        for (String point : EVERYWHERE) {
            // Reporting publishes nothing while only feedback is handled, so its relay and outbox are never reached.
            Arrays.stream(Part.values())
                    .filter(part -> part != Part.REPORTING || point.equals("consumer-after-commit"))
                    .forEach(part -> faults.add(new HaltAt(point, part)));
        }
        faults.add(new HaltAt("mark-after-claim", Part.SLA));
        Arrays.stream(Part.values())
                .forEach(part -> faults.add(new KillAgainAndAgain(part.folder(), List.of(part.folder()))));
        faults.add(new KillAgainAndAgain(
                "everything", Arrays.stream(Part.values()).map(Part::folder).toList()));
        faults.add(new KillDuringImport());
        Arrays.stream(Part.values()).forEach(part -> faults.add(new Terminate(part)));
        Arrays.stream(Part.values()).forEach(part -> faults.add(new Freeze(part)));
        return faults;
    }
}
