package io.redress.deploy.bench;

import io.redress.deploy.harness.Part;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Load on {@code POST /feedback} of one running copy, and the baseline that writes the same rows. */
final class IntakeLoad implements AutoCloseable {

    static final int CONNECTIONS = 64;

    private static final int SAMPLES = 8;
    private static final Duration DRAIN_LIMIT = Duration.ofMinutes(2);

    private final Redress redress;
    private final Lab lab;
    private final Feedbacks feedbacks = new Feedbacks(1);
    private final HttpLoad load;

    IntakeLoad(Redress redress, Lab lab) {
        this.redress = redress;
        this.lab = lab;
        this.load = new HttpLoad(redress.ports(Part.INTAKE), redress.token("agent"), CONNECTIONS, feedbacks);
    }

    /** Works until the JVM has compiled what matters. */
    void warmUp() {
        WarmUp.of(redress, lab, this::warmUpOnce);
        drainOutbox();
    }

    private void warmUpOnce() {
        LoadResult result = load.closed(lab.options().warmUp());
        if (result.failed() > result.successes() / 100) {
            throw new BenchException("intake-service does not take feedback: " + result.failures());
        }
    }

    LoadResult closed(Duration length) {
        return load.closed(length);
    }

    LoadResult open(double perSecond, Duration length) {
        return load.open(perSecond, length);
    }

    /** The same inserts by pgbench, over as many connections. */
    Pgbench baseline() {
        List<String> keys =
                IntStream.range(0, SAMPLES).mapToObj(i -> feedbacks.key()).toList();
        Supplier<HttpCall> samples = keys.stream().map(feedbacks::call).iterator()::next;
        try (HttpLoad one = new HttpLoad(redress.port(Part.INTAKE), redress.token("agent"), 1, samples)) {
            one.open(100, Duration.ofMillis(SAMPLES * 10));
        }
        drainOutbox();
        return IntakeInserts.like(redress.database(Part.INTAKE), CONNECTIONS, keys);
    }

    /** Waits until the relay has published everything, so that its work is not counted as another's. */
    void drainOutbox() {
        try (Session database = redress.database(Part.INTAKE).open()) {
            if (!Waiting.until(DRAIN_LIMIT, () -> database.isEmpty("SELECT FROM outbox LIMIT 1"))) {
                throw new BenchException("intake's outbox does not get empty.");
            }
        }
    }

    /** One round of the baseline. */
    Measurement measureBaseline(Pgbench pgbench) {
        redress.checkpoint();
        CpuUse before = redress.cpu();
        Pgbench.Outcome outcome = pgbench.run(lab.options().round());
        return new Measurement(
                outcome.perSecond(), outcome.transactions(), redress.cpu().since(before));
    }

    static Condition noFailures(List<LoadResult> loads) {
        return Condition.must(
                "every request answered with success"
                        + loads.stream()
                                .filter(load -> load.failed() > 0)
                                .map(load -> " but " + load.failures())
                                .collect(Collectors.joining()),
                loads.stream().allMatch(load -> load.failed() == 0));
    }

    @Override
    public void close() {
        load.close();
    }
}
