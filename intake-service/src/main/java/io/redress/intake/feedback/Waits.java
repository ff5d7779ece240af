package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Action;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Wait;
import io.redress.intake.feedback.persistence.FeedbackStore;
import io.redress.intake.feedback.persistence.WaitStore;
import io.redress.intake.messaging.outbox.Outbox;
import io.redress.intake.messaging.outgoing.WaitEnded;
import io.redress.intake.messaging.outgoing.WaitStarted;
import io.redress.intake.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;

/** Begins and ends the waits for customers, one at a time for each feedback. */
@ApplicationScoped
public class Waits {

    private static final Actor SLA = new Actor("redress", "sla-service", Set.of(), null);
    private static final String START = "start-wait";

    private final CaseFile file;
    private final FeedbackStore store;
    private final WaitStore waits;
    private final Outbox outbox;
    private final InstantSource time;
    private final Ids ids;

    Waits(CaseFile file, FeedbackStore store, WaitStore waits, Outbox outbox, InstantSource time, Ids ids) {
        this.file = file;
        this.store = store;
        this.waits = waits;
        this.outbox = outbox;
        this.time = time;
        this.ids = ids;
    }

    /**
     * A wait for the reply to a message begins.
     *
     * @param before locked, and not waiting
     */
    public Feedback start(Feedback before, String reasonCode, UUID messageId, Instant now, Actor actor) {
        var wait = new Wait(ids.next(), reasonCode, now, messageId);
        var after = file.file(before, before.waiting(true), START, now, actor, null);
        waits.start(after, wait, actor);
        outbox.append(WaitStarted.of(after, wait, actor));
        return after;
    }

    /**
     * The wait is over, if there was one.
     *
     * @param before locked
     * @param endedAt when; a wait never ends before it began
     * @param reason in words; may be null
     */
    public Feedback end(Feedback before, Wait.End end, Instant endedAt, Actor actor, String reason) {
        if (!before.awaitingCustomer()) {
            return before;
        }
        var wait = waits.open(before.id()).orElseThrow();
        var at = endedAt.isBefore(wait.startedAt()) ? wait.startedAt() : endedAt;
        var after = file.file(before, before.waiting(false), Action.END_WAIT.word(), time.instant(), actor, reason);
        waits.end(wait, at, end);
        outbox.append(WaitEnded.of(after, wait, at, end, actor));
        return after;
    }

    /** A person ends it. */
    public Feedback endByHand(UUID id, String ifMatch, String reason, Actor actor) {
        var before = file.open(id, Action.END_WAIT, ifMatch, actor);
        return end(before, Wait.End.HAND, time.instant(), actor, reason);
    }

    /** The clocks have stood still for as long as they may; another wait than this one goes on. */
    public void endByLimit(UUID id, UUID waitId, Instant reachedAt) {
        store.lock(id)
                .filter(Feedback::awaitingCustomer)
                .filter(feedback ->
                        waits.open(id).filter(wait -> wait.id().equals(waitId)).isPresent())
                .ifPresent(feedback -> end(
                        feedback, Wait.End.LIMIT, reachedAt, SLA, "the clocks have paused for as long as they may"));
    }
}
