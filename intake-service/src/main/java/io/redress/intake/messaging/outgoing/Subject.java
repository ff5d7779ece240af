package io.redress.intake.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** What an assignment or escalation is about; exactly one of the three is there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Subject(String subjectType, @JsonUnwrapped FeedbackRef feedback, UUID spikeId, UUID issueId) {

    public static Subject of(FeedbackRef feedback) {
        return new Subject("FEEDBACK", feedback, null, null);
    }

    public static Subject opinionSpike(UUID id) {
        return new Subject("OPINION_SPIKE", null, id, null);
    }

    public static Subject recurringIssue(UUID id) {
        return new Subject("RECURRING_ISSUE", null, null, id);
    }

    String key() {
        if (feedback != null) {
            return feedback.feedbackId().toString();
        }
        return (spikeId == null ? issueId : spikeId).toString();
    }
}
