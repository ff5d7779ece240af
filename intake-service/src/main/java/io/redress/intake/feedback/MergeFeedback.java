package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Action;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Wait;
import io.redress.intake.feedback.persistence.FeedbackStore;
import io.redress.intake.feedback.persistence.MergeStore;
import io.redress.intake.http.FieldError;
import io.redress.intake.http.Problems;
import io.redress.intake.messaging.outbox.Outbox;
import io.redress.intake.messaging.outgoing.FeedbackAbsorbed;
import io.redress.intake.messaging.outgoing.FeedbackMerged;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The same thing came in twice: one goes on, with the earlier receipt of both. */
@ApplicationScoped
public class MergeFeedback {

    private static final String ABSORB = "absorb";

    private final CaseFile file;
    private final FeedbackStore store;
    private final MergeStore merges;
    private final Waits waits;
    private final Outbox outbox;
    private final InstantSource time;

    MergeFeedback(
            CaseFile file, FeedbackStore store, MergeStore merges, Waits waits, Outbox outbox, InstantSource time) {
        this.file = file;
        this.store = store;
        this.merges = merges;
        this.waits = waits;
        this.outbox = outbox;
        this.time = time;
    }

    /** The merged feedback; the survivor takes the earlier receipt. */
    public Feedback merge(UUID id, String ifMatch, UUID survivorId, String reason, Actor actor) {
        var locked = store.lock(List.of(id, survivorId));
        var before = file.open(id, Action.MERGE, ifMatch, actor);
        var survivor = locked.get(survivorId);
        check(before, survivor);
        var now = time.instant();
        var asked = waits.end(before, Wait.End.MERGED, now, actor, null);
        var merged = file.advance(asked, Action.MERGE, now, actor, reason);
        merges.add(merged, survivorId, reason, now, actor);
        outbox.append(FeedbackMerged.of(merged, survivor, actor));
        var absorbing = file.file(
                survivor,
                survivor.absorbing(merged),
                ABSORB,
                now,
                actor,
                "takes the place of " + named(merged, survivor));
        outbox.append(FeedbackAbsorbed.of(absorbing, survivor, merged, actor));
        return merged;
    }

    /** Who sees one source does not hear of what came from another. */
    private static String named(Feedback merged, Feedback survivor) {
        return merged.source().system().equals(survivor.source().system())
                ? merged.reference()
                : "feedback from another source";
    }

    private static void check(Feedback merged, Feedback survivor) {
        if (survivor == null) {
            throw wrong("NOT_FOUND", "There is no such feedback; check the id.");
        }
        if (survivor.id().equals(merged.id())) {
            throw wrong("SAME_FEEDBACK", "Feedback does not merge into itself; name the other one.");
        }
        if (!survivor.state().status().open()) {
            throw wrong(
                    "NOT_OPEN",
                    survivor.reference() + " is " + survivor.state().status()
                            + "; merge into feedback that is open, or reopen it first.");
        }
        if (survivor.historical() != merged.historical()) {
            throw wrong("HISTORICAL", "What was imported as history merges only with its like.");
        }
    }

    private static RuntimeException wrong(String code, String detail) {
        return Problems.unprocessable(List.of(FieldError.at("/into", code, detail)));
    }
}
