package io.redress.deploy.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a process still does anything. Where the first process reaps nobody, the dead keep their pid for long. */
final class Liveness {

    private static final String ZOMBIE = "Z";

    private Liveness() {}

    static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && !stateOf(process).equals(ZOMBIE);
    }

    /** The kernel's letter for it, empty where there is no such file (macOS). */
    private static String stateOf(ProcessHandle process) {
        try {
            String line = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            int afterName = line.lastIndexOf(')') + 2;
            return line.substring(afterName, afterName + 1);
        } catch (IOException gone) {
            return "";
        }
    }
}
