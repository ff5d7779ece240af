package io.redress.deploy.bench;

import io.redress.deploy.harness.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** P2: 99th percentile of intake's answers at half of what it can take, against pgbench at the same rate. */
final class IntakeLatency implements Row {

    private static final Goal GOAL = Goal.atMostTimes(4, 2);

    @Override
    public String id() {
        return "P2";
    }

    @Override
    public String describe() {
        return "p99 of POST /feedback at half of its own maximum, open loop, against pgbench --rate at the same rate";
    }

    @Override
    public List<Result> run(Lab lab) {
        Pgbench.require();
        try (Redress redress = lab.start();
                IntakeLoad intake = new IntakeLoad(redress, lab)) {
            redress.freeze(Part.ESCALATION, Part.SLA, Part.REPORTING);
            intake.warmUp();
            double maximum = intake.closed(lab.options().round()).perSecond();
            intake.drainOutbox();
            double rate = maximum / 2;
            lab.say("maximum %.0f/s, so measured at %.0f/s".formatted(maximum, rate));
            Pgbench pgbench = intake.baseline();
            pgbench.run(Duration.ofSeconds(3));
            List<LoadResult> loads = new ArrayList<>();
            Lab.Sides sides = lab.inTurns(
                    () -> {
                        redress.checkpoint();
                        CpuUse before = redress.cpu();
                        LoadResult load = intake.open(rate, lab.options().round());
                        CpuUse used = redress.cpu().since(before);
                        loads.add(load);
                        intake.drainOutbox();
                        return new Measurement(load.millisAt(99), load.successes(), used);
                    },
                    () -> {
                        redress.checkpoint();
                        CpuUse before = redress.cpu();
                        Pgbench.Outcome outcome = pgbench.run(lab.options().round(), rate);
                        return new Measurement(
                                outcome.millisAt(99),
                                outcome.transactions(),
                                redress.cpu().since(before));
                    });
            return List.of(new Result(
                    id(),
                    "p99 at %.0f requests/s".formatted(rate),
                    " ms",
                    GOAL,
                    sides.product(),
                    sides.baseline(),
                    List.of(IntakeLoad.noFailures(loads)),
                    List.of("latency counts from the moment at which a request was due; p50 %.1f ms"
                            .formatted(Series.median(loads.stream()
                                    .mapToDouble(load -> load.millisAt(50))
                                    .toArray())))));
        }
    }
}
