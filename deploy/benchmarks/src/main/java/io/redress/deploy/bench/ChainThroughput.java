package io.redress.deploy.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** P3: how much feedback a second goes through all services, against the inserts of P1 by pgbench. */
final class ChainThroughput implements Row {

    private static final Goal GOAL = Goal.atLeast(0.12, 0.30);

    /** More than the chain has shown it can do, so that every part of it is busy all the time. */
    private static final double OVERLOAD = 1.3;

    /** While warming up: more than goes through, so that every part of the chain is busy. */
    private static final double FIRST_GUESS = 600;

    /** The rate has been found when another attempt does not reach so much more. */
    private static final double GAIN = 1.05;

    @Override
    public String id() {
        return "P3";
    }

    @Override
    public String describe() {
        return "feedback received, clocked, routed and reported per second until all is at rest, against P1's pgbench";
    }

    @Override
    public List<Result> run(Lab lab) {
        Pgbench.require();
        try (Redress redress = lab.start();
                IntakeLoad intake = new IntakeLoad(redress, lab);
                Chain chain = new Chain(redress)) {
            List<LoadResult> loads = new ArrayList<>();
            DoubleUnaryOperator reached = offered -> perSecond(
                            redress, intake, chain, offered, lab.options().round(), loads)
                    .value();
            WarmUp.of(redress, lab, () -> {
                intake.open(FIRST_GUESS, lab.options().warmUp());
                chain.awaitRest();
            });
            double sustained = climb(lab, reached);
            Pgbench pgbench = intake.baseline();
            chain.awaitRest();
            pgbench.run(Duration.ofSeconds(3));
            Lab.Sides sides = lab.inTurns(
                    () -> {
                        redress.checkpoint();
                        return perSecond(
                                redress,
                                intake,
                                chain,
                                sustained * OVERLOAD,
                                lab.options().round(),
                                loads);
                    },
                    () -> intake.measureBaseline(pgbench));
            return List.of(new Result(
                    id(),
                    "feedback through the chain",
                    "/s",
                    GOAL,
                    sides.product(),
                    sides.baseline(),
                    List.of(IntakeLoad.noFailures(loads)),
                    List.of("offered at %.1f times what was reached before; the time until rest counts"
                            .formatted(OVERLOAD))));
        }
    }

    /** Offers more and more, until no more goes through. */
    private static double climb(Lab lab, DoubleUnaryOperator reached) {
        double best = 0;
        double next = reached.applyAsDouble(FIRST_GUESS / 2);
        while (next > best * GAIN) {
            lab.say("%.0f/s go through".formatted(next));
            best = next;
            next = reached.applyAsDouble(best * OVERLOAD);
        }
        return Math.max(best, next);
    }

    static Measurement perSecond(
            Redress redress, IntakeLoad intake, Chain chain, double offered, Duration length, List<LoadResult> loads) {
        CpuUse before = redress.cpu();
        long start = System.nanoTime();
        LoadResult load = intake.open(offered, length);
        chain.awaitRest();
        double seconds = (System.nanoTime() - start) / 1e9;
        loads.add(load);
        return new Measurement(
                load.successes() / seconds, load.successes(), redress.cpu().since(before));
    }
}
