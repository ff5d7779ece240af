package io.redress.deploy.faults;

import io.redress.deploy.faults.load.Attempt;
import io.redress.deploy.faults.load.Entry;
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

    private static final int CASES_PER_SECOND = 40;
    private static final Duration LEAD = Duration.ofSeconds(3);
    private static final Duration TAIL = Duration.ofSeconds(4);
    private static final Duration READY_LIMIT = Duration.ofSeconds(300);
    private static final Duration REST_LIMIT = Duration.ofSeconds(180);
    private static final Duration WINDOW = Duration.ofSeconds(4);
    private static final int MOST_WINDOWS = 8;

    private final boolean measuring;
    private final PrintStream out;
    private final InstantSource time = InstantSource.system();

    /** @param measuring whether throughput is measured before and after, which takes half a minute */
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
            scene.load().start(CASES_PER_SECOND);
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
        double after = measuring && violations.isEmpty() ? regained(session, before) : 0;
        return new Row(
                fault.name(),
                acknowledged,
                before,
                after,
                seconds(healed, served.isAfter(ready) ? served : ready),
                rest,
                List.copyOf(violations));
    }

    /** Closed-loop throughput on a system at rest: the median of three windows, once it no longer climbs. */
    private double steady(Session session) {
        double last = median(session);
        for (int i = 0; i < 2; i++) {
            double next = median(session);
            if (next < last * 1.05) {
                session.awaitRest(REST_LIMIT);
                return Math.max(last, next);
            }
            last = next;
        }
        session.awaitRest(REST_LIMIT);
        return last;
    }

    /** The same afterwards; a process that was started anew is given some windows to get warm. */
    private double regained(Session session, double before) {
        double best = 0;
        for (int i = 0; i < MOST_WINDOWS && best < before; i++) {
            best = Math.max(best, median(session));
        }
        session.awaitRest(REST_LIMIT);
        return best;
    }

    private static double median(Session session) {
        List<Double> windows = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            windows.add(session.scene().load().throughput(WINDOW.dividedBy(3)));
        }
        windows.sort(Comparator.naturalOrder());
        return windows.get(1);
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
