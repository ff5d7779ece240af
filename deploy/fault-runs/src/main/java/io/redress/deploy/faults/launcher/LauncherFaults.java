package io.redress.deploy.faults.launcher;

import io.redress.deploy.faults.Fault;
import java.util.List;

/** What people do to a local run. */
public final class LauncherFaults {

    private LauncherFaults() {}

    public static List<Fault> all() {
        return List.of(
                new KilledLauncher(""), new KilledLauncher("kafka"), new KilledLauncher("postgres"), new TwoStarts());
    }
}
