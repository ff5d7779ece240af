package io.redress.deploy.bench;

import io.redress.deploy.harness.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** P6: from the request until clocks and routing are visible in reporting, against bare hops over the same parts. */
final class PathLatency implements Row {

    private static final Goal GOAL = Goal.atMostTimes(4, 2);
    private static final double PER_SECOND = 10;

    /** To warm up with: a lone event takes ways through the code that a batch does not. */
    private static final double MANY_AT_ONCE = 500;

    private static final double ONE_BY_ONE = 100;

    /** The longest way: intake to sla (or escalation), and from there to reporting. */
    private static final int HOPS = 2;

    private static final double AIM_P99_MILLIS = 500;

    @Override
    public String id() {
        return "P6";
    }

    @Override
    public String describe() {
        return "POST until clocks and routing are visible in reporting, p50 at 10/s, against 2 × (commit, produce,"
                + " consume)";
    }

    @Override
    public List<Result> run(Lab lab) {
        try (Redress redress = lab.start();
                IntakeLoad intake = new IntakeLoad(redress, lab);
                Chain chain = new Chain(redress);
                FeedbackPath path = new FeedbackPath(redress, Part.REPORTING, FeedbackPath.REPORTED);
                BareHop hop = new BareHop(redress)) {
            intake.open(MANY_AT_ONCE, lab.options().warmUp());
            chain.awaitRest();
            WarmUp.of(redress, lab, () -> intake.open(ONE_BY_ONE, lab.options().warmUp()));
            chain.awaitRest();
            redress.settle();
            path.run(PER_SECOND, Duration.ofSeconds(3));
            hop.run(PER_SECOND, Duration.ofSeconds(3));
            Histogram all = new Histogram(3);
            List<Histogram> hops = new ArrayList<>();
            Lab.Sides sides = lab.inTurns(
                    () -> {
                        CpuUse before = redress.cpu();
                        Histogram micros = path.run(PER_SECOND, lab.options().round());
                        all.add(micros);
                        return measurement(micros, 1, redress.cpu().since(before));
                    },
                    () -> {
                        CpuUse before = redress.cpu();
                        Histogram micros = hop.run(PER_SECOND, lab.options().round());
                        hops.add(micros);
                        return measurement(micros, HOPS, redress.cpu().since(before));
                    });
            double p99 = all.getValueAtPercentile(99) / 1_000.0;
            return List.of(new Result(
                    id(),
                    "p50 from POST to reported",
                    " ms",
                    GOAL,
                    sides.product(),
                    sides.baseline(),
                    List.of(Condition.aim(
                            "p99 %.1f ms over %d feedback, under 500 ms".formatted(p99, all.getTotalCount()),
                            p99 < AIM_P99_MILLIS)),
                    List.of("baseline is %d times the p50 of one bare hop".formatted(HOPS))));
        }
    }

    private static Measurement measurement(Histogram micros, int times, CpuUse cpu) {
        return new Measurement(times * micros.getValueAtPercentile(50) / 1_000.0, micros.getTotalCount(), cpu);
    }
}
