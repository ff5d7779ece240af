package io.redress.deploy.bench;

import io.redress.deploy.harness.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** P1: feedback registered per second, against the same inserts by pgbench. */
final class IntakeThroughput implements Row {

    private static final Goal GOAL = Goal.atLeast(0.60, 1.0);

    @Override
    public String id() {
        return "P1";
    }

    @Override
    public String describe() {
        return "POST /feedback over 64 connections, against pgbench with the same inserts and 64 clients";
    }

    @Override
    public List<Result> run(Lab lab) {
        Pgbench.require();
        try (Redress redress = lab.start();
                IntakeLoad intake = new IntakeLoad(redress, lab)) {
            redress.freeze(Part.ESCALATION, Part.SLA, Part.REPORTING);
            intake.warmUp();
            Pgbench pgbench = intake.baseline();
            pgbench.run(Duration.ofSeconds(3));
            List<LoadResult> loads = new ArrayList<>();
            Lab.Sides sides = lab.inTurns(
                    () -> {
                        redress.checkpoint();
                        CpuUse before = redress.cpu();
                        LoadResult load = intake.closed(lab.options().round());
                        CpuUse used = redress.cpu().since(before);
                        loads.add(load);
                        intake.drainOutbox();
                        return new Measurement(load.perSecond(), load.successes(), used);
                    },
                    () -> intake.measureBaseline(pgbench));
            return List.of(new Result(
                    id(),
                    "feedback registered",
                    "/s",
                    GOAL,
                    sides.product(),
                    sides.baseline(),
                    List.of(IntakeLoad.noFailures(loads)),
                    List.of("p50 %.1f ms, p99 %.1f ms at full load"
                            .formatted(
                                    Series.median(loads.stream()
                                            .mapToDouble(load -> load.millisAt(50))
                                            .toArray()),
                                    Series.median(loads.stream()
                                            .mapToDouble(load -> load.millisAt(99))
                                            .toArray())))));
        }
    }
}
