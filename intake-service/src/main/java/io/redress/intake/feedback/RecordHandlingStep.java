package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Action;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.HandlingStep;
import io.redress.intake.feedback.persistence.HandlingStore;
import io.redress.intake.messaging.outbox.Outbox;
import io.redress.intake.messaging.outgoing.HandlingStepRecorded;
import io.redress.intake.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** Somebody verified the situation, worked on a solution, or put it into effect. */
@ApplicationScoped
public class RecordHandlingStep {

    private final CaseFile file;
    private final HandlingStore handling;
    private final Outbox outbox;
    private final InstantSource time;
    private final Ids ids;

    RecordHandlingStep(CaseFile file, HandlingStore handling, Outbox outbox, InstantSource time, Ids ids) {
        this.file = file;
        this.handling = handling;
        this.outbox = outbox;
        this.time = time;
        this.ids = ids;
    }

    /**
     * What was done.
     *
     * @param doneAt null for now
     */
    public record Done(HandlingStep.Type type, Instant doneAt, String findings) {}

    /** The feedback it is about. */
    public Feedback record(UUID id, String ifMatch, Done done, Actor actor) {
        var before = file.open(id, Action.RECORD_STEP, ifMatch, actor);
        var now = time.instant();
        var step =
                new HandlingStep(ids.next(), done.type(), done.doneAt() == null ? now : done.doneAt(), done.findings());
        var after = file.advance(before, Action.RECORD_STEP, now, actor, null);
        handling.addStep(after, step, now, actor);
        outbox.append(HandlingStepRecorded.of(after, step, actor));
        return after;
    }
}
