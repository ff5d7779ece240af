package io.redress.deploy.bench;

import java.time.Duration;
import java.util.List;

/** P9: deadlines fired per second, against db-scheduler on the same machine and PostgreSQL. */
final class DeadlineFiring implements Row {

    private static final Goal GOAL = Goal.atLeast(1.0, 3.0);
    private static final int MARKS = 400_000;

    @Override
    public String id() {
        return "P9";
    }

    @Override
    public String describe() {
        return "marks fired per second, with effect and event, against db-scheduler's tasks that do nothing";
    }

    @Override
    public List<Result> run(Lab lab) {
        int marks = lab.options().sizeOr(MARKS);
        Duration round = lab.options().round();
        try (Redress redress = OpenClocks.start(lab, 0, marks);
                Backlog backlog = new Backlog(redress, marks)) {
            SchedulerFiring scheduler = new SchedulerFiring(redress, marks);
            lab.say("warming up");
            backlog.fire(lab.options().warmUp());
            scheduler.fire(lab.options().warmUp());
            Lab.Sides sides = lab.inTurns(() -> backlog.fire(round), () -> scheduler.fire(round));
            return List.of(
                    new Result(
                            id(),
                            "marks fired, %,d due in one second".formatted(marks),
                            "/s",
                            GOAL,
                            sides.product(),
                            sides.baseline(),
                            backlog.finish(),
                            List.of(
                                    "a mark changes its clock and writes a fact, a sequence and an event, a task of db-scheduler nothing but its own row")));
        }
    }
}
