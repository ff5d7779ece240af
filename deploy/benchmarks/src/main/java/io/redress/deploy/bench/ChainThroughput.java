package io.redress.deploy.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** P3: how much feedback a second goes through all services, against the inserts of P1 by pgbench. */
final class ChainThroughput implements Row {

    private static final Goal GOAL = Goal.atLeast(0.12, 0.30);

    /** More than the chain has shown it can do, so that every part of it is busy all the time. */
    private static final double OVERLOAD = 1.3;

    /** While warming up: enough that the JVMs have compiled what matters when it has gone through. */
    private static final double FIRST_GUESS = 600;

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
            lab.say("warming up");
            List<LoadResult> loads = new ArrayList<>();
            double guess = perSecond(
                            redress, intake, chain, FIRST_GUESS, lab.options().warmUp(), loads)
                    .value();
            Pgbench pgbench = intake.baseline();
            chain.awaitRest();
            pgbench.run(Duration.ofSeconds(3));
            List<Double> rates = new ArrayList<>(List.of(guess));
            Lab.Sides sides = lab.inTurns(
                    () -> {
                        redress.checkpoint();
                        Measurement measured = perSecond(
                                redress,
                                intake,
                                chain,
                                rates.getLast() * OVERLOAD,
                                lab.options().round(),
                                loads);
                        rates.add(measured.value());
                        return measured;
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
                    List.of("offered at %.1f times the rate last reached; the time until rest counts"
                            .formatted(OVERLOAD))));
        }
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
