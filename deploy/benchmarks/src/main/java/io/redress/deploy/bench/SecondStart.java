package io.redress.deploy.bench;

import java.util.ArrayList;
import java.util.List;

/** P15: how long {@code deploy/start} takes until all is ready, when it is not the first time. */
final class SecondStart implements Row {

    private static final Goal GOAL = Goal.atMost(20, 8, " s");

    @Override
    public String id() {
        return "P15";
    }

    @Override
    public String describe() {
        return "deploy/start --detach until all is ready, on a state folder and a build that have been started before";
    }

    @Override
    public List<Result> run(Lab lab) {
        try (Redress redress = lab.start()) {
            List<Measurement> rounds = new ArrayList<>();
            for (int round = 1; round <= lab.options().rounds(); round++) {
                redress.stop();
                long start = System.nanoTime();
                redress.start();
                rounds.add(new Measurement((System.nanoTime() - start) / 1e9, 1, redress.cpu()));
                lab.say("round %d: %.1f s".formatted(round, rounds.getLast().value()));
            }
            Series starts = new Series(rounds);
            return List.of(new Result(
                    id(),
                    "second start",
                    " s",
                    GOAL,
                    starts,
                    new Series(List.of()),
                    List.of(),
                    List.of("%.1f CPU seconds of services, PostgreSQL and Kafka per start"
                            .formatted(starts.cpuPerThousand() / 1_000))));
        }
    }
}
