package io.redress.deploy.bench;

import io.redress.deploy.harness.Part;
import java.time.Duration;

/** A copy of Redress with so many open clocks, none of them due by itself, in which all services stand still. */
final class OpenClocks {

    /** Acknowledgement and resolution. */
    static final int PER_FEEDBACK = 2;

    private static final int MODELS = 100;
    private static final Part[] NEIGHBOURS = {Part.INTAKE, Part.ESCALATION, Part.REPORTING};

    private OpenClocks() {}

    /** Only sla-service is to go on running, and only while it is measured. */
    static Redress start(Lab lab, int copy, int clocks) {
        Redress redress = lab.start(copy);
        try (IntakeLoad intake = new IntakeLoad(redress, lab);
                Chain chain = new Chain(redress)) {
            intake.open(MODELS, Duration.ofSeconds(1));
            chain.awaitRest();
        }
        redress.freeze(NEIGHBOURS);
        redress.freeze(Part.SLA);
        lab.say("making %,d clocks".formatted(clocks));
        Seed.run(redress.administration(Part.SLA), "seed-sla.sql", Math.ceilDiv(clocks, PER_FEEDBACK));
        return redress;
    }
}
