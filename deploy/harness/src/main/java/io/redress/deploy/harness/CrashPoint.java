package io.redress.deploy.harness;

import java.time.Duration;

/** Makes a service halt at a named point of its code, once: the launcher starts it again without. */
public final class CrashPoint {

    private static final Duration RESTART = Duration.ofSeconds(90);

    private final LocalSystem system;
    private long armedPid;

    public CrashPoint(LocalSystem system) {
        this.system = system;
    }

    /** Starts the service anew, bound to halt at that point; returns when it is ready. */
    public void arm(Part part, String name) {
        armAtOnce(part, name);
        Waiting.forThat(part.folder() + " gets ready", RESTART, () -> system.isReady(part));
    }

    /** The same without waiting for readiness, since under load it may halt before. */
    public void armAtOnce(Part part, String name) {
        long before = system.process(part).pid();
        system.settings(part, "redress.crash-point=" + name + "\n");
        system.process(part).kill();
        // By then its settings are generated, so that the next start is one without the crash point.
        Waiting.forThat(
                part.folder() + " starts again",
                RESTART,
                () -> system.process(part).pid() != before);
        armedPid = system.process(part).pid();
        system.settings(part, "");
    }

    /** Returns when the service has halted and was started again. */
    public void awaitHalt(Part part) {
        Waiting.forThat(
                part.folder() + " halts at its crash point",
                RESTART,
                () -> system.process(part).pid() != armedPid);
    }

    /** Returns when the service has halted and is back. */
    public void awaitRecovery(Part part) {
        Waiting.forThat(
                part.folder() + " halts at its crash point and comes back",
                RESTART,
                () -> system.process(part).pid() != armedPid && system.isReady(part));
    }
}
