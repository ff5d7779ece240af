package io.redress.deploy.faults.database;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.harness.Part;
import io.redress.deploy.harness.Waiting;
import java.time.Duration;

/** An impatient administrator ends the services' sessions, one after the other. */
final class TerminateBackends implements Fault {

    private static final int PER_SECOND = 5;

    private final String name;
    private final int seconds;

    TerminateBackends(String name, int seconds) {
        this.name = name;
        this.seconds = seconds;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return "Five sessions a second are terminated in PostgreSQL, for " + seconds + " seconds.";
    }

    @Override
    public Duration duration() {
        return Duration.ZERO;
    }

    @Override
    public void inject(Scene scene) {
        Part[] parts = Part.values();
        for (int i = 0; i < seconds * PER_SECOND; i++) {
            Sessions.terminate(scene.system(), parts[i % parts.length], 1);
            Waiting.pass(Duration.ofSeconds(1).dividedBy(PER_SECOND));
        }
    }
}
