package io.redress.deploy.system;

import static io.redress.deploy.system.Steps.eventually;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes a service halt at a named point of its code, once: the launcher starts it again without. */
final class CrashPoint {

    private final Redress redress;
    private long armedPid;

    CrashPoint(Redress redress) {
        this.redress = redress;
    }

    /** Starts the service anew, bound to halt at that point. */
    void arm(Part part, String name) {
        Path settings = redress.home().resolve("settings").resolve(part.folder() + ".properties");
        try {
            Files.writeString(settings, "redress.crash-point=" + name + "\n");
            long before = redress.process(part).pid();
            redress.process(part).kill();
            awaitNewProcess(part, before);
            Files.delete(settings);
            armedPid = redress.process(part).pid();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns when the service has halted and is back. */
    void awaitRecovery(Part part) {
        awaitNewProcess(part, armedPid);
    }

    private void awaitNewProcess(Part part, long before) {
        eventually().until(() -> redress.process(part).pid() != before && redress.isReady(part));
    }
}
