package io.redress.deploy.bench;

import io.redress.deploy.harness.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * P10: a million open clocks moved to a new version of the policy, against one UPDATE of their rows: those of clocks and
 * of their outstanding marks, and, for the second line, those of clocks alone.
 */
final class PolicyMigration implements Row {

    private static final Goal GOAL = Goal.atLeast(0.20, 0.40);
    private static final int CLOCKS = 1_000_000;
    private static final List<String> TABLES = List.of("clock", "mark");
    private static final double LONGEST_LOCK_MILLIS = 1_000;
    private static final Duration DRAIN_LIMIT = Duration.ofMinutes(10);
    private static final String OPEN = "SELECT count(*) FROM clock WHERE state IN ('RUNNING', 'PAUSED')";
    private static final String LEFT_BEHIND = OPEN + " AND policy_version <> ?";
    private static final String FACTS = "SELECT count(*) FROM clock_fact WHERE type = 'Rescheduled'";

    @Override
    public String id() {
        return "P10";
    }

    @Override
    public String describe() {
        return "1,000,000 open clocks moved to a new version of the policy per second, against one UPDATE of their rows";
    }

    @Override
    public List<Result> run(Lab lab) {
        try (Redress redress = OpenClocks.start(lab, 0, lab.options().sizeOr(CLOCKS))) {
            TableCopies.make(redress.administration(Part.SLA), TABLES);
            TABLES.forEach(table -> TableCopies.fill(redress.administration(Part.SLA), table));
            redress.wake(Part.SLA);
            try (PolicyJobs jobs = new PolicyJobs(redress)) {
                return compare(lab, redress, jobs);
            }
        }
    }

    private List<Result> compare(Lab lab, Redress redress, PolicyJobs jobs) {
        Database database = redress.administration(Part.SLA);
        long clocks = (long) database.number(OPEN);
        Moved moved = new Moved();
        List<Measurement> clocksAlone = new ArrayList<>();
        Lab.Sides sides = lab.inTurns(() -> migrate(lab, redress, jobs, clocks, moved), () -> {
            clocksAlone.add(update(redress, clocks, "raw-update-clocks.sql"));
            return update(redress, clocks, "raw-update.sql");
        });
        double facts = database.number(FACTS);
        Result whole = new Result(
                id(),
                "clocks moved, %,d open".formatted(clocks),
                "/s",
                GOAL,
                sides.product(),
                sides.baseline(),
                List.of(
                        Condition.must("left behind: %.0f".formatted(moved.leftBehind), moved.leftBehind == 0),
                        Condition.must("%.0f facts for %,d moves".formatted(facts, moved.count), facts == moved.count),
                        Condition.must(
                                "longest lock: %.0f ms".formatted(moved.longestLock),
                                moved.longestLock + moved.widestGap < LONGEST_LOCK_MILLIS)),
                List.of(
                        "at most %.0f ms between two looks at locks".formatted(moved.widestGap),
                        "all events published %.1f s after the last clock had moved".formatted(moved.publishing)));
        return List.of(
                whole,
                new Result(
                        id() + " clocks",
                        "against rows of clocks alone",
                        "/s",
                        GOAL,
                        sides.product(),
                        new Series(clocksAlone),
                        List.of(),
                        List.of()));
    }

    /** What the migrations so far have come to. */
    private static final class Moved {
        private long count;
        private double leftBehind;
        private double longestLock;
        private double widestGap;
        private double publishing;
    }

    private static Measurement migrate(Lab lab, Redress redress, PolicyJobs jobs, long clocks, Moved moved) {
        Database database = redress.administration(Part.SLA);
        int version = jobs.draft((int) (moved.count / clocks) + 1);
        lab.say("simulating version " + version);
        String simulation = jobs.simulate(version);
        jobs.approve(version);
        database.execute("VACUUM ANALYZE");
        redress.checkpoint();
        lab.say("moving");
        CpuUse before = redress.cpu();
        double seconds;
        try (LockWatch locks = new LockWatch(redress)) {
            seconds = jobs.migrate(version, simulation).seconds();
            moved.longestLock = Math.max(moved.longestLock, locks.longestMillis());
            moved.widestGap = Math.max(moved.widestGap, locks.widestGapMillis());
        }
        CpuUse used = redress.cpu().since(before);
        long end = System.nanoTime();
        if (!Waiting.until(DRAIN_LIMIT, () -> database.number("SELECT count(*) FROM outbox") == 0)) {
            throw new BenchException("The relay of sla-service does not publish.");
        }
        moved.publishing = (System.nanoTime() - end) / 1e9;
        moved.count += clocks;
        moved.leftBehind += database.number(LEFT_BEHIND, version);
        return new Measurement(clocks / seconds, clocks, used);
    }

    private static Measurement update(Redress redress, long clocks, String script) {
        Database database = redress.administration(Part.SLA);
        TABLES.forEach(table -> database.execute("VACUUM ANALYZE %s.%s".formatted(TableCopies.SCHEMA, table)));
        redress.checkpoint();
        CpuUse before = redress.cpu();
        try (Session session = database.open()) {
            session.execute("SET search_path = " + TableCopies.SCHEMA);
            long start = System.nanoTime();
            session.execute(Seed.read(script));
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Measurement(clocks / seconds, clocks, redress.cpu().since(before));
        }
    }
}
