package io.redress.escalation.messaging.incoming;

import io.redress.escalation.assignment.persistence.Assignments;
import io.redress.escalation.assignment.persistence.Escalations;
import io.redress.escalation.http.ForgottenAnswers;
import io.redress.escalation.messaging.outbox.Outbox;
import io.redress.escalation.messaging.outgoing.ErasureCompleted;
import io.redress.escalation.messaging.outgoing.FeedbackRef;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Blanks the reasons that staff gave, the only free texts kept here, also in stored answers, and says so. */
@Singleton
class ErasureRequestedHandler implements EventHandler<ErasureRequested> {

    private final Assignments assignments;
    private final Escalations escalations;
    private final ForgottenAnswers answers;
    private final Outbox outbox;
    private final InstantSource time;

    ErasureRequestedHandler(
            Assignments assignments,
            Escalations escalations,
            ForgottenAnswers answers,
            Outbox outbox,
            InstantSource time) {
        this.assignments = assignments;
        this.escalations = escalations;
        this.answers = answers;
        this.outbox = outbox;
        this.time = time;
    }

    @Override
    public String type() {
        return "redress.feedback.erasure-requested.v1";
    }

    @Override
    public Class<ErasureRequested> payload() {
        return ErasureRequested.class;
    }

    @Override
    public void handle(IncomingEvent<ErasureRequested> event) {
        ErasureRequested fact = event.data();
        int blanked = assignments
                .find(fact.feedbackId())
                .map(assignment -> escalations.blankReasons(assignment.feedbackId()))
                .orElse(0);
        answers.forget(fact.feedbackId());
        FeedbackRef feedback =
                new FeedbackRef(fact.feedbackId(), fact.reference(), fact.sourceSystem(), fact.historical());
        outbox.append(new ErasureCompleted(feedback, fact.erasureId(), time.instant(), blanked));
    }
}
