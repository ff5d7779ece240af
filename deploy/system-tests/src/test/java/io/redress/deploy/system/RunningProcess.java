package io.redress.deploy.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One process of the running system, found by its pid file; whatever ends is started again by the launcher. */
record RunningProcess(Path pidFile) {

    long pid() {
        try {
            return Long.parseLong(Files.readAllLines(pidFile).getFirst());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void freeze() {
        signal("STOP");
    }

    void wake() {
        signal("CONT");
    }

    void kill() {
        signal("KILL");
    }

    private void signal(String name) {
        try {
            int exit = new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("Cannot send " + name + " to " + pidFile);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
