package io.redress.deploy.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * R2, R4: several instances of each service against one, on the same machine.
 *
 * <p>Two copies that stand side by side would take processor time from each other even when idle, so the single one is
 * measured first, stopped, and followed by the other.
 */
final class Replicas implements Row {

    /** Several instances share the cores that one had, so nothing can be gained here; nothing may be lost either. */
    private static final Goal GOAL = Goal.atLeast(1.0, 1.0);

    private static final double OVERLOAD = 1.3;
    private static final double FIRST_GUESS = 250;

    private final int replicas;

    Replicas(int replicas) {
        this.replicas = replicas;
    }

    @Override
    public String id() {
        return "R" + replicas;
    }

    @Override
    public String describe() {
        return "feedback registered, and brought through the chain, per second with " + replicas
                + " instances of each service, against one";
    }

    @Override
    public List<Result> run(Lab lab) {
        Found one = measure(lab, 1);
        Found several = measure(lab, replicas);
        return List.of(
                result("feedback registered", several.registered(), one.registered(), several, one),
                result("feedback through the chain", several.chained(), one.chained(), several, one));
    }

    /** @param loads all of them, for the failures among their requests */
    private record Found(Series registered, Series chained, List<LoadResult> loads) {}

    private Result result(String measure, Series product, Series baseline, Found several, Found one) {
        List<LoadResult> loads = new ArrayList<>(one.loads());
        loads.addAll(several.loads());
        return new Result(
                id(),
                measure,
                "/s",
                GOAL,
                product,
                baseline,
                List.of(IntakeLoad.noFailures(loads)),
                List.of("one after the other, each after its own warm-up"));
    }

    private static Found measure(Lab lab, int instances) {
        try (Redress redress = lab.startReplicated(instances);
                IntakeLoad intake = new IntakeLoad(redress, lab);
                Chain chain = new Chain(redress)) {
            // Each instance compiles for itself, and gets its share of the requests only.
            for (int instance = 1; instance <= instances; instance++) {
                intake.warmUp();
            }
            chain.awaitRest();
            List<LoadResult> loads = new ArrayList<>();
            List<Measurement> registered = new ArrayList<>();
            List<Measurement> chained = new ArrayList<>();
            double offered = FIRST_GUESS;
            for (int round = 1; round <= lab.options().rounds(); round++) {
                registered.add(register(redress, intake, lab, loads));
                chain.awaitRest();
                chained.add(ChainThroughput.perSecond(
                        redress, intake, chain, offered, lab.options().round(), loads));
                offered = chained.getLast().value() * OVERLOAD;
                lab.say("%d instances, round %d: %.4g registered, %.4g through the chain"
                        .formatted(
                                instances,
                                round,
                                registered.getLast().value(),
                                chained.getLast().value()));
            }
            return new Found(new Series(registered), new Series(chained), loads);
        }
    }

    private static Measurement register(Redress redress, IntakeLoad intake, Lab lab, List<LoadResult> loads) {
        redress.checkpoint();
        CpuUse before = redress.cpu();
        LoadResult load = intake.closed(lab.options().round());
        loads.add(load);
        return new Measurement(load.perSecond(), load.successes(), redress.cpu().since(before));
    }
}
