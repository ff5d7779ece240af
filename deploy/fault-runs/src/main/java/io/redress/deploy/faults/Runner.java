package io.redress.deploy.faults;

import io.redress.deploy.faults.load.Attempt;
import io.redress.deploy.faults.load.Entry;
import io.redress.deploy.faults.load.Load;
import io.redress.deploy.harness.Waiting;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Does one fault after the other to a session, and makes a row of each. */
public final class Runner {

    private static final Duration LEAD = Duration.ofSeconds(3);
    private static final Duration TAIL = Duration.ofSeconds(4);
    private static final Duration READY_LIMIT = Duration.ofSeconds(300);
    private static final Duration REST_LIMIT = Duration.ofSeconds(180);
    private static final Duration WARMING = Duration.ofSeconds(2);
    private static final int MOST_WARMINGS = 60;

    /** Fewer leave the busiest code uncompiled, and what is measured then is how cold the system is. */
    private static final int WARMED_BY = 8_000;

    /** A system is warm when so many windows in a row were not faster than the best before them. */
    private static final int LEVEL_WINDOWS = 3;

    private static final double CLIMBING = 1.05;
    private static final Duration WINDOW = Duration.ofMillis(1_500);
    private static final int WINDOWS = 5;

    private final boolean measuring;
    private final PrintStream out;
    private final InstantSource time = InstantSource.system();

    /** @param measuring whether throughput is measured before and after, which takes some minutes */
    public Runner(boolean measuring, PrintStream out) {
        this.measuring = measuring;
        this.out = out;
    }

    /** Returns when the fault is over, everything is at rest again and has been checked. */
    public Row run(Fault fault, Session session) {
        out.println(fault.name() + ": " + fault.description());
        Scene scene = session.scene();
        List<Violation> violations = new ArrayList<>();
        double before = 0;
        Instant began = time.instant();
        Instant healed = began;
        double rest = 0;
        try {
            fault.prepare(scene);
            Waiting.forThat(
                    "everything is ready", READY_LIMIT, () -> scene.system().isReady());
            before = measuring ? steady(session) : 0;
            began = time.instant();
            scene.load().start(fault.casesPerSecond());
            Waiting.pass(LEAD);
            try {
                fault.inject(scene);
                Waiting.pass(fault.duration());
            } finally {
                fault.heal(scene);
                healed = time.instant();
            }
            Waiting.forThat(
                    "everything is ready", READY_LIMIT, () -> scene.system().isReady());
            Instant ready = time.instant();
            Waiting.pass(TAIL);
            scene.load().stop();
            Instant stopped = time.instant();
            String obstacle = session.awaitRest(REST_LIMIT);
            rest = seconds(stopped, time.instant());
            if (!obstacle.isEmpty()) {
                violations.add(
                        Violation.lost("I6", "Not at rest within " + REST_LIMIT.toSeconds() + " s: " + obstacle + "."));
            }
            violations.addAll(fault.judge(scene));
            fault.seen().forEach(sentence -> out.println("  " + sentence));
            violations.addAll(session.newViolations());
            session.note(violations);
            return row(fault, session, began, healed, ready, before, rest, violations);
        } catch (Exception e) {
            scene.load().stop();
            violations.add(Violation.broken("Run", "The run did not end: " + e));
            session.note(violations);
            return row(fault, session, began, healed, time.instant(), before, rest, violations);
        } finally {
            cleanUp(fault, scene);
        }
    }

    private Row row(
            Fault fault,
            Session session,
            Instant began,
            Instant healed,
            Instant ready,
            double before,
            double rest,
            List<Violation> violations) {
        List<Entry> entries = session.scene().journal().entries().stream()
                .filter(entry -> entry.at().isAfter(began))
                .toList();
        long acknowledged = entries.stream().filter(Entry::isAnswered).count();
        Instant served = entries.stream()
                .flatMap(entry -> entry.attempts().stream())
                .filter(Attempt::isSuccess)
                .filter(attempt -> !attempt.at().isBefore(healed))
                .map(attempt -> attempt.at().plusMillis(attempt.millis()))
                .min(Comparator.naturalOrder())
                .orElse(ready);
        double after = measuring && violations.isEmpty() ? steady(session) : 0;
        return new Row(
                fault.name(),
                acknowledged,
                before,
                after,
                seconds(healed, served.isAfter(ready) ? served : ready),
                rest,
                List.copyOf(violations));
    }

    /**
     * Closed-loop throughput of a system at rest, measured the same way before and after: some windows to get warm, until
     * it no longer climbs, then the median of a fixed number.
     */
    private static double steady(Session session) {
        Load load = session.scene().load();
        double best = 0;
        double answered = 0;
        int level = 0;
        for (int i = 0; i < MOST_WARMINGS && (level < LEVEL_WINDOWS || answered < WARMED_BY); i++) {
            double next = load.throughput(WARMING);
            answered += next * WARMING.toSeconds();
            level = next > best * CLIMBING ? 0 : level + 1;
            best = Math.max(best, next);
        }
        List<Double> windows = new ArrayList<>();
        for (int i = 0; i < WINDOWS; i++) {
            windows.add(load.throughput(WINDOW));
        }
        windows.sort(Comparator.naturalOrder());
        session.awaitRest(REST_LIMIT);
        return windows.get(WINDOWS / 2);
    }

    private void cleanUp(Fault fault, Scene scene) {
        try {
            fault.cleanUp(scene);
        } catch (Exception e) {
            out.println("  " + fault.name() + " left something behind: " + e);
        }
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
