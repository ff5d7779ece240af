package io.redress.deploy.faults.check;

import io.redress.deploy.harness.LocalSystem;
import io.redress.deploy.harness.Part;
import io.redress.deploy.harness.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Looks now and then at what the services' processes use, as long as the operating system tells. */
public final class Sampler implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final LocalSystem system;
    private final InstantSource time = InstantSource.system();
    private final List<Sample> samples = new CopyOnWriteArrayList<>();
    private final Thread thread;

    public Sampler(LocalSystem system) {
        this.system = system;
        this.thread = Thread.ofPlatform().daemon().name("sampler").start(this::run);
    }

    public List<Sample> samples() {
        return List.copyOf(samples);
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            for (Part part : Part.values()) {
                for (int replica = 1; replica <= system.replicas(); replica++) {
                    sample(part, replica);
                }
            }
            Waiting.pass(INTERVAL);
        }
    }

    private void sample(Part part, int replica) {
        try {
            Path process = Path.of("/proc/" + system.process(part, replica).pid());
            long kilobytes = 0;
            long threads = 0;
            for (String line : Files.readAllLines(process.resolve("status"))) {
                if (line.startsWith("VmRSS:")) {
                    kilobytes = number(line);
                } else if (line.startsWith("Threads:")) {
                    threads = number(line);
                }
            }
            try (Stream<Path> files = Files.list(process.resolve("fd"))) {
                samples.add(new Sample(time.instant(), part, kilobytes / 1024, threads, files.count()));
            }
        } catch (IOException | IllegalStateException endedMeanwhile) {
            // A process that is being killed has nothing to tell.
            return;
        }
    }

    private static long number(String line) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
    }
}
