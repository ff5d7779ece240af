package io.redress.deploy.bench;

import java.time.Duration;
import java.util.List;

/** P8: how fast a million marks that were due in one second fire, against a plain SQL loop over the same tables. */
final class DeadlineBacklog implements Row {

    private static final Goal GOAL = Goal.atLeast(0.50, 0.80);
    private static final int MARKS = 1_000_000;
    private static final Duration BASELINE_WARM_UP = Duration.ofSeconds(2);

    @Override
    public String id() {
        return "P8";
    }

    @Override
    public String describe() {
        return "marks fired per second of 1,000,000 due in one second, against a plain SQL loop that claims and inserts";
    }

    @Override
    public List<Result> run(Lab lab) {
        int marks = lab.options().sizeOr(MARKS);
        Duration round = lab.options().round();
        try (Redress redress = OpenClocks.start(lab, 0, marks);
                Backlog backlog = new Backlog(redress, marks)) {
            lab.say("copying the tables");
            PlainFiring plain = new PlainFiring(redress);
            lab.say("warming up");
            backlog.fire(lab.options().warmUp());
            plain.likeTheProduct();
            plain.fire(BASELINE_WARM_UP);
            Lab.Sides sides = lab.inTurns(() -> backlog.fire(round), () -> plain.fire(round));
            lab.say("letting the rest fire");
            return List.of(new Result(
                    id(),
                    "marks fired, %,d due in one second".formatted(marks),
                    "/s",
                    GOAL,
                    sides.product(),
                    sides.baseline(),
                    backlog.finish(),
                    List.of("the product also publishes meanwhile")));
        }
    }
}
