package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Action;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Kind;
import io.redress.intake.feedback.domain.Reclassification;
import io.redress.intake.feedback.domain.Severity;
import io.redress.intake.http.Problems;
import io.redress.intake.messaging.outbox.Outbox;
import io.redress.intake.messaging.outgoing.FeedbackClassified;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/** Somebody sees it otherwise than the rules did. */
@ApplicationScoped
public class ClassifyFeedback {

    private final CaseFile file;
    private final Outbox outbox;
    private final InstantSource time;

    ClassifyFeedback(CaseFile file, Outbox outbox, InstantSource time) {
        this.file = file;
        this.outbox = outbox;
        this.time = time;
    }

    /**
     * The new classification; what is null stays as it is.
     *
     * @param reasonCode for the event
     * @param reason in words, for colleagues
     */
    public record Change(Kind kind, String category, Severity severity, String reasonCode, String reason) {}

    /** The reclassified feedback. */
    public Feedback classify(UUID id, String ifMatch, Change change, Actor actor) {
        var before = file.open(id, Action.CLASSIFY, ifMatch, actor);
        var until = before.classification();
        var now = time.instant();
        var classification = until.changedByHand(change.kind(), change.category(), change.severity());
        Reclassification.forbidden(until.severity(), classification.severity(), actor)
                .ifPresent(why -> {
                    throw Problems.forbidden("NOT_ALLOWED", why + ".");
                });
        var after = file.file(before, before.classified(classification), Action.CLASSIFY, now, actor, change.reason());
        outbox.append(FeedbackClassified.byHand(until, after, now, change.reasonCode(), actor));
        return after;
    }
}
