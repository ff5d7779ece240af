package io.redress.escalation.messaging.incoming;

import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.persistence.Assignments;
import java.util.List;
import java.util.UUID;

/** Handles an event about a feedback that is routed here. Historical feedback never is, so it passes by. */
abstract class FeedbackEventHandler<T extends AboutFeedback> implements EventHandler<T> {

    private final Assignments assignments;
    private final String type;
    private final Class<T> payload;

    FeedbackEventHandler(Assignments assignments, String type, Class<T> payload) {
        this.assignments = assignments;
        this.type = type;
        this.payload = payload;
    }

    abstract void handle(Assignment assignment, T fact);

    @Override
    public final String type() {
        return type;
    }

    @Override
    public final Class<T> payload() {
        return payload;
    }

    @Override
    public void prepare(List<IncomingEvent<T>> events) {
        List<UUID> feedbackIds = events.stream()
                .map(IncomingEvent::data)
                .filter(fact -> !fact.historical())
                .map(AboutFeedback::feedbackId)
                .distinct()
                .toList();
        if (!feedbackIds.isEmpty()) {
            assignments.prefetch(feedbackIds);
        }
    }

    @Override
    public final void handle(IncomingEvent<T> event) {
        T fact = event.data();
        if (fact.historical()) {
            return;
        }
        Assignment assignment = assignments
                .find(fact.feedbackId())
                .orElseThrow(() -> new UndecidableEventException("its feedback was never received here"));
        handle(assignment, fact);
    }
}
