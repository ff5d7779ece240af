package io.redress.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process occupies. */
final class Memory {

    private Memory() {}

    /** Megabytes in memory: VmRSS. */
    static double resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1_024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new BenchException("Memory is read from /proc, which only Linux has.", e);
        }
    }
}
