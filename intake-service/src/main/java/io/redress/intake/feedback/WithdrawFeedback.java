package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Action;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Wait;
import io.redress.intake.messaging.outbox.Outbox;
import io.redress.intake.messaging.outgoing.FeedbackWithdrawn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/** The customer took it back, or it was never one. */
@ApplicationScoped
public class WithdrawFeedback {

    private final CaseFile file;
    private final Waits waits;
    private final Outbox outbox;
    private final InstantSource time;

    WithdrawFeedback(CaseFile file, Waits waits, Outbox outbox, InstantSource time) {
        this.file = file;
        this.waits = waits;
        this.outbox = outbox;
        this.time = time;
    }

    /** The withdrawn feedback. */
    public Feedback withdraw(UUID id, String ifMatch, String reasonCode, String reason, Actor actor) {
        var before = file.open(id, Action.WITHDRAW, ifMatch, actor);
        var now = time.instant();
        var asked = waits.end(before, Wait.End.WITHDRAWN, now, actor, null);
        var after = file.advance(asked, Action.WITHDRAW, now, actor, reason);
        outbox.append(FeedbackWithdrawn.of(after, reasonCode, actor));
        return after;
    }
}
