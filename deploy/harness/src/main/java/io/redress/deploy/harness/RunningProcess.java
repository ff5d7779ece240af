package io.redress.deploy.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One process of the running system, found by its pid file; whatever ends is started again by the launcher. */
public record RunningProcess(Path pidFile) {

    /** The process that the pid file names now. */
    public long pid() {
        try {
            List<String> lines = Files.readAllLines(pidFile);
            return lines.isEmpty() ? -1 : Long.parseLong(lines.getFirst());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether that process lives. */
    public boolean isAlive() {
        return Files.exists(pidFile)
                && ProcessHandle.of(pid()).map(ProcessHandle::isAlive).orElse(false);
    }

    /** SIGSTOP: it keeps its connections and answers nobody. */
    public void freeze() {
        signal("STOP");
    }

    /** SIGCONT. */
    public void wake() {
        signal("CONT");
    }

    /** SIGKILL. */
    public void kill() {
        signal("KILL");
    }

    /** SIGTERM: it may finish what it is at. */
    public void terminate() {
        signal("TERM");
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
