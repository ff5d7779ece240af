package io.redress.deploy.faults.database;

import io.redress.deploy.faults.Fault;
import java.util.List;

/** PostgreSQL stops, throws sessions out, has no connections or no disk left, or runs into deadlocks. */
public final class DatabaseFaults {

    private DatabaseFaults() {}

    public static List<Fault> all() {
        return List.of(
                new StopImmediately(),
                new TerminateBackends("backends-terminated-briefly", 4),
                new TerminateBackends("backends-terminated", 30),
                new UseUpConnections(),
                new FillDisk(),
                new Deadlock());
    }
}
