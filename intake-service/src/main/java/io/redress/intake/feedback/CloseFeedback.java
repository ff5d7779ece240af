package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Action;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.messaging.outbox.Outbox;
import io.redress.intake.messaging.outgoing.FeedbackClosed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/** Nothing more is to be done about resolved feedback. */
@ApplicationScoped
public class CloseFeedback {

    private final CaseFile file;
    private final Outbox outbox;
    private final InstantSource time;

    CloseFeedback(CaseFile file, Outbox outbox, InstantSource time) {
        this.file = file;
        this.outbox = outbox;
        this.time = time;
    }

    /** The closed feedback. */
    public Feedback close(UUID id, String ifMatch, String reason, Actor actor) {
        var before = file.open(id, Action.CLOSE, ifMatch, actor);
        var after = file.advance(before, Action.CLOSE, time.instant(), actor, reason);
        outbox.append(FeedbackClosed.of(after, actor));
        return after;
    }
}
