package io.redress.deploy.bench;

import io.redress.deploy.harness.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** P14: resident memory of each service after load, against an empty application with the same extensions. */
final class MemoryAfterLoad implements Row {

    private static final Goal GOAL = Goal.atMostTimes(1.5, 1.2);
    private static final double AIM_MEGABYTES = 250;
    private static final double OFFERED_PER_SECOND = 400;
    private static final int CONNECTIONS = 16;

    @Override
    public String id() {
        return "P14";
    }

    @Override
    public String describe() {
        return "resident memory per service after load, against empty Quarkus applications with the same extensions"
                + " and flags";
    }

    @Override
    public List<Result> run(Lab lab) {
        lab.say("building empty applications");
        EmptyService.build(lab.repository());
        Map<Part, List<Measurement>> services = new EnumMap<>(Part.class);
        Map<Part, List<Measurement>> empties = new EnumMap<>(Part.class);
        Map<Part, EmptyService> running = new EnumMap<>(Part.class);
        Map<Part, Double> idle = new EnumMap<>(Part.class);
        try (Redress redress = lab.start();
                IntakeLoad intake = new IntakeLoad(redress, lab);
                Chain chain = new Chain(redress)) {
            try {
                for (Part part : Part.values()) {
                    EmptyService empty = EmptyService.start(lab.repository(), redress, part);
                    running.put(part, empty);
                    idle.put(part, empty.residentMegabytes());
                }
                lab.say("warming up");
                intake.open(OFFERED_PER_SECOND, lab.options().warmUp());
                chain.awaitRest();
                running.values()
                        .forEach(empty -> load(redress, empty, lab.options().warmUp()));
                for (int round = 1; round <= lab.options().rounds(); round++) {
                    intake.open(OFFERED_PER_SECOND, lab.options().round());
                    chain.awaitRest();
                    running.values()
                            .forEach(empty -> load(redress, empty, lab.options().round()));
                    for (Part part : Part.values()) {
                        add(
                                services,
                                part,
                                Memory.resident(redress.process(part).pid()));
                        add(empties, part, running.get(part).residentMegabytes());
                    }
                    lab.say("round " + round + " of " + lab.options().rounds());
                }
            } finally {
                running.values().forEach(EmptyService::close);
            }
        }
        return Arrays.stream(Part.values())
                .map(part ->
                        result(part, new Series(services.get(part)), new Series(empties.get(part)), idle.get(part)))
                .toList();
    }

    private Result result(Part part, Series service, Series empty, double idle) {
        return new Result(
                id(),
                part.folder(),
                " MB",
                GOAL,
                service,
                empty,
                List.of(Condition.aim(
                        "%s: %.0f MB, under 250 MB".formatted(part.folder(), service.median()),
                        service.median() < AIM_MEGABYTES)),
                List.of("%s: the empty application had %.0f MB before it had answered anything"
                        .formatted(part.folder(), idle)));
    }

    /** As many answers as it can give, for as long as the service works; there is but its own description to ask for. */
    private static void load(Redress redress, EmptyService empty, Duration length) {
        try (HttpLoad load = new HttpLoad(
                empty.port(), redress.token("agent"), CONNECTIONS, () -> HttpCall.get(EmptyService.PAGE))) {
            load.closed(length);
        }
    }

    private static void add(Map<Part, List<Measurement>> series, Part part, double megabytes) {
        series.computeIfAbsent(part, key -> new ArrayList<>()).add(new Measurement(megabytes, 0, CpuUse.NONE));
    }
}
