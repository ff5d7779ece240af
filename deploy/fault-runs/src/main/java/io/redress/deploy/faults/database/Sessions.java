package io.redress.deploy.faults.database;

import io.redress.deploy.harness.LocalSystem;
import io.redress.deploy.harness.Part;

/** The services' sessions in PostgreSQL. */
final class Sessions {

    private static final String TERMINATE = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE usename = ? AND application_name <> ? ORDER BY random() LIMIT ?";

    private Sessions() {}

    /** Ends so many sessions of a service, chosen at random. */
    static void terminate(LocalSystem system, Part part, int most) {
        system.administration().rows(TERMINATE, row -> row.getBoolean(1), "redress_" + part.key(), Hoard.NAME, most);
    }
}
