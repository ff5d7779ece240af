package io.redress.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One process of the running system, found by the launcher's pid file. */
record RedressProcess(Path pidFile) {

    long pid() {
        try {
            return Long.parseLong(Files.readAllLines(pidFile).getFirst());
        } catch (IOException e) {
            throw new BenchException("A process of the measured system has ended: " + pidFile + " is gone.", e);
        }
    }

    /** Stops it in its tracks, so that it takes nothing from what is measured. */
    void freeze() {
        signal("STOP");
    }

    void wake() {
        signal("CONT");
    }

    double cpuSeconds() {
        return ProcStat.of(pid()).map(ProcStat::own).orElse(0.0);
    }

    /** CPU seconds that its JVM's compilers have used. */
    double compilerSeconds() {
        return ProcStat.ofThreads(pid(), "C1 Compiler") + ProcStat.ofThreads(pid(), "C2 Compiler");
    }

    private void signal(String name) {
        Command.run("kill", "-" + name, String.valueOf(pid()));
    }
}
