package io.redress.deploy.bench;

import io.redress.deploy.harness.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** P7: how late marks fire with a million clocks open, against a second copy with a thousand. */
final class DeadlineLag implements Row {

    private static final Goal GOAL = Goal.atMostTimes(2, 1.2);
    private static final int MANY = 1_000_000;
    private static final int FEW = 1_000;
    private static final double AIM_P99_MILLIS = 1_000;

    @Override
    public String id() {
        return "P7";
    }

    @Override
    public String describe() {
        return "p99 of fired − due with 1,000,000 open clocks and 50 marks due a second, against 1,000 open clocks";
    }

    @Override
    public List<Result> run(Lab lab) {
        try (Redress large = OpenClocks.start(lab, 0, lab.options().sizeOr(MANY));
                Redress small = OpenClocks.start(lab, 1, FEW)) {
            List<DueMarks.Outcome> many = new ArrayList<>();
            List<DueMarks.Outcome> few = new ArrayList<>();
            Supplier<Measurement> product = () -> measure(large, lab.options().round(), many);
            Supplier<Measurement> baseline = () -> measure(small, lab.options().round(), few);
            lab.say("warming up");
            product.get();
            baseline.get();
            many.clear();
            few.clear();
            Lab.Sides sides = lab.inTurns(product, baseline);
            return List.of(new Result(
                    id(),
                    "p99 of fired − due, 1,000,000 clocks",
                    " ms",
                    GOAL,
                    sides.product(),
                    sides.baseline(),
                    List.of(
                            none("early", DueMarks.Outcome::early, many, few),
                            none("lost", DueMarks.Outcome::lost, many, few),
                            none("double", DueMarks.Outcome::doubled, many, few),
                            Condition.aim("p99 under 1 s", sides.product().maximum() < AIM_P99_MILLIS)),
                    List.of(
                            "p50 %.1f ms against %.1f ms"
                                    .formatted(median(many, DueMarks.Outcome::p50), median(few, DueMarks.Outcome::p50)),
                            "p99 until published %.1f ms against %.1f ms"
                                    .formatted(
                                            median(many, DueMarks.Outcome::publishedP99),
                                            median(few, DueMarks.Outcome::publishedP99)))));
        }
    }

    private static Measurement measure(Redress redress, Duration length, List<DueMarks.Outcome> outcomes) {
        redress.wake(Part.SLA);
        DueMarks.Outcome outcome = new DueMarks(redress).run(length);
        redress.freeze(Part.SLA);
        outcomes.add(outcome);
        return new Measurement(outcome.p99(), outcome.fired(), outcome.cpu());
    }

    private static Condition none(
            String name,
            ToLongFunction<DueMarks.Outcome> count,
            List<DueMarks.Outcome> many,
            List<DueMarks.Outcome> few) {
        long sum = many.stream().mapToLong(count).sum()
                + few.stream().mapToLong(count).sum();
        return Condition.must(name + ": " + sum, sum == 0);
    }

    private static double median(List<DueMarks.Outcome> outcomes, ToDoubleFunction<DueMarks.Outcome> figure) {
        return Series.median(outcomes.stream().mapToDouble(figure).toArray());
    }
}
