package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Action;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.messaging.outbox.Outbox;
import io.redress.intake.messaging.outgoing.FeedbackReopened;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/** The answer was not enough: the next cycle begins. */
@ApplicationScoped
public class ReopenFeedback {

    private final CaseFile file;
    private final Outbox outbox;
    private final InstantSource time;

    ReopenFeedback(CaseFile file, Outbox outbox, InstantSource time) {
        this.file = file;
        this.outbox = outbox;
        this.time = time;
    }

    /** The reopened feedback. */
    public Feedback reopen(UUID id, String ifMatch, String reasonCode, String reason, Actor actor) {
        return reopened(file.open(id, Action.REOPEN, ifMatch, actor), reasonCode, reason, actor);
    }

    /** The same at the wish of the customer themselves. */
    public Feedback reopenForCustomer(UUID id, String reasonCode, String reason) {
        return reopened(file.openForCustomer(id, Action.REOPEN), reasonCode, reason, Actor.CUSTOMER);
    }

    private Feedback reopened(Feedback before, String reasonCode, String reason, Actor actor) {
        var after = file.advance(before, Action.REOPEN, time.instant(), actor, reason);
        outbox.append(FeedbackReopened.of(before, after, reasonCode, actor));
        return after;
    }
}
